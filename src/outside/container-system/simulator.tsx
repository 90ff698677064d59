import formbody from '@fastify/formbody'
import fastify from 'fastify'
import {
  ButtonForm,
  buttonRoutes,
  buttons,
  simulatorPage,
  simulatorPolicy,
  slowly,
} from '#platform/simulation/index.ts'

/** A container as it stands in the street: one drum. */
type SimulatedContainer = Readonly<{ id: string; place: string; fraction: string; litres: number }>

type Told = Readonly<{
  container: string
  sequence: number
  card: string
  fraction: string
  litres: number
  openedAt: string
}>

/** How openings travel: change at will. `copies`: how often each is sent beside the first time. */
type DeliveryFaults = { held: boolean; copies: number; shuffled: boolean }

const street: readonly SimulatedContainer[] = [
  { id: 'BER-0101', place: 'Statiestraat', fraction: 'REST', litres: 30 },
  { id: 'BER-0102', place: 'Statiestraat', fraction: 'REST', litres: 60 },
  { id: 'BER-0103', place: 'Statiestraat', fraction: 'PMD', litres: 60 },
  { id: 'BER-0104', place: 'Statiestraat', fraction: 'PK', litres: 60 },
  { id: 'BER-0201', place: 'Fruithoflaan', fraction: 'REST', litres: 60 },
  { id: 'BER-0202', place: 'Fruithoflaan', fraction: 'GFT', litres: 30 },
]

/**
 * The system of whoever keeps the containers: readers that count their openings, and a sender that delivers them in batches until
 * it hears 200. On `/` somebody holds a card before a container.
 */
export async function startContainerSimulator({
  port = 0,
  pause = 250,
  clock = () => new Date(),
}: Readonly<{ port?: number; pause?: number; clock?: () => Date }> = {}) {
  const pressed = buttons()
  const faults: DeliveryFaults = { held: false, copies: 0, shuffled: false }
  const counts = new Map<string, number>()
  const waiting: Told[] = []
  const seen = { delivered: 0, failed: 0, refused: 0 }
  let to: Readonly<{ url: string; key: string }> | undefined
  let sending: Promise<void> | undefined

  /** A card opens a container; gives what will be told of it. */
  function turn(card: string, container = street[0] as SimulatedContainer, at = clock()): Told {
    const sequence = (counts.get(container.id) ?? 0) + 1
    counts.set(container.id, sequence)
    const { id, fraction, litres } = container
    const told = { container: id, sequence, card, fraction, litres, openedAt: at.toISOString() }
    for (let copy = 0; copy <= faults.copies; copy++) waiting.push(told)
    return told
  }

  async function send(): Promise<void> {
    if (faults.shuffled) waiting.sort(() => Math.random() - 0.5)
    while (to && !faults.held && pressed.mood !== 'down' && waiting.length > 0) {
      const batch = waiting.slice(0, 500)
      await slowly(pressed)
      const garbage = pressed.mood === 'garbage'
      const answer = await fetch(new URL('/api/openings', to.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${to.key}`, 'content-type': 'application/json' },
        body: garbage ? '{"openings":[{"container":' : JSON.stringify({ openings: batch }),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null)
      if (garbage) return
      if (answer?.status === 400) seen.refused += batch.length
      else if (!answer?.ok) {
        seen.failed += 1
        return
      } else seen.delivered += batch.length
      waiting.splice(0, batch.length)
    }
  }
  const deliver = () => {
    sending ??= send().finally(() => {
      sending = undefined
    })
    return sending
  }
  const timer = setInterval(deliver, pause)
  timer.unref()

  const app = fastify({ forceCloseConnections: true, bodyLimit: 10_000 })
  await app.register(formbody)
  app.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', simulatorPolicy)
      .send(
        simulatorPage('Containers', [
          <Street key="street" waiting={waiting.length} faults={faults} />,
          <ButtonForm key="buttons" pressed={pressed} />,
        ]),
      ),
  )
  buttonRoutes(app, pressed)
  app.post<{ Body: { kaart?: string; container?: string } | undefined }>('/openen', (request, reply) => {
    const container = street.find(({ id }) => id === request.body?.container)
    const card = request.body?.kaart?.replace(/\W/g, '') ?? ''
    if (!container || card === '') return reply.code(400).type('text/plain').send('Kies een kaart en een container.')
    turn(card, container)
    return reply.redirect('/', 303)
  })
  app.post<{ Body: { hoe?: string } | undefined }>('/hoe', (request, reply) => {
    const how = request.body?.hoe
    faults.held = how === 'houd'
    faults.copies = how === 'dubbel' ? 1 : 0
    faults.shuffled = how === 'door-elkaar'
    return reply.redirect('/', 303)
  })
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }

  return {
    url: `http://127.0.0.1:${chosen}`,
    containers: street,
    /** Well, slow, down (it keeps its openings), or telling garbage first. */
    buttons: pressed,
    faults,
    seen,
    turn,
    /** Where openings are delivered, and the key that the city gave. */
    deliverTo: (url: string, key: string) => {
      to = { url, key }
    },
    /** Until everything that may travel is delivered; `false`: something is left. */
    quiet: async (): Promise<boolean> => {
      for (let tries = 0; waiting.length > 0 && !faults.held && tries < 200; tries++) {
        await deliver()
        if (waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return waiting.length === 0
    },
    stop: async () => {
      clearInterval(timer)
      to = undefined
      await sending
      await app.close()
    },
  }
}
export type ContainerSimulator = Awaited<ReturnType<typeof startContainerSimulator>>

function Street({ waiting, faults }: { waiting: number; faults: DeliveryFaults }) {
  const how = faults.held ? 'houdt alles vast' : faults.copies > 0 ? 'stuurt alles dubbel' : 'stuurt alles meteen'
  return (
    <>
      <form method="post" action="/openen">
        <p>
          <label for="kaart">Kaart (dertien cijfers)</label> <input id="kaart" name="kaart" inputMode="numeric" />
        </p>
        {street.map(({ id, place, fraction, litres }) => (
          <button type="submit" name="container" value={id} key={id}>
            {`${place}: ${fraction}, ${litres} liter`}
          </button>
        ))}
      </form>
      <p>{`Nog te leveren: ${waiting}. Het systeem ${how}.`}</p>
      <form method="post" action="/hoe">
        <button type="submit" name="hoe" value="gewoon">
          Lever meteen
        </button>
        <button type="submit" name="hoe" value="dubbel">
          Lever dubbel
        </button>
        <button type="submit" name="hoe" value="door-elkaar">
          Lever door elkaar
        </button>
        <button type="submit" name="hoe" value="houd">
          Houd vast
        </button>
      </form>
    </>
  )
}

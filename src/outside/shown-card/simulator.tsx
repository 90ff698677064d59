import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { type Resident, residents } from '#outside/personas.ts'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import { tag } from './identity-file.ts'

export type DoorReaderSimulator = Readonly<{
  /** The reader, and the page on which a card is put in it. */
  url: string
  buttons: Buttons
  /** The card of a resident by key; `broken`: one that cannot be read; null: the card is taken out. */
  put(card: string | null): void
  stop(): Promise<void>
}>

/** A card reader at a door, with the cards of the personas at hand. */
export async function startDoorReaderSimulator({
  port = 0,
}: Readonly<{ port?: number }> = {}): Promise<DoorReaderSimulator> {
  const pressed = buttons()
  let inside: string | null = null
  const app = fastify()
  await app.register(formbody)
  obeyButtons(app, pressed, (path) => path === '/identity')
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', simulatorPolicy))
  app.get('/identity', (_request, reply) => {
    if (inside === null) return reply.code(404).send()
    const resident = byKey(inside)
    return resident ? reply.type('application/octet-stream').send(identityFileOf(resident)) : reply.code(422).send()
  })
  app.get('/', (_request, reply) => reply.type('text/html').send(page(inside, pressed)))
  app.post<{ Body: { kaart?: string } | undefined }>('/kaart', ({ body }, reply) => {
    inside = body?.kaart || null
    return reply.redirect('/', 303)
  })
  buttonRoutes(app, pressed)
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${chosen}`,
    buttons: pressed,
    put: (card) => {
      inside = card
    },
    stop: () => app.close(),
  }
}

const byKey = (key: string | null) => residents.find((one) => one.key === key)
const nameOf = ({ givenNames, familyNames }: Resident) => `${givenNames[0]} ${familyNames.join(' ')}`

/** The identity file as a card holds it, with the fields that we read and two that we do not. */
export function identityFileOf({
  insz,
  familyNames,
  givenNames,
}: Pick<Resident, 'insz' | 'familyNames' | 'givenNames'>): Buffer {
  const field = (kind: number, value: string) => {
    const bytes = Buffer.from(value)
    const length = [...Array<number>(Math.floor(bytes.length / 255)).fill(255), bytes.length % 255]
    return Buffer.concat([Buffer.from([kind, ...length]), bytes])
  }
  return Buffer.concat([
    field(0, '1'),
    field(1, '000000000097'),
    field(tag.nationalNumber, insz.replace(/\D/g, '')),
    field(tag.familyName, familyNames.join(' ')),
    field(tag.givenNames, givenNames.join(' ')),
    field(9, ''),
    Buffer.alloc(16),
  ])
}

function page(inside: string | null, pressed: Buttons): string {
  const resident = byKey(inside)
  const said = resident ? nameOf(resident) : inside === null ? 'geen' : 'onleesbaar'
  return simulatorPage(
    'Kaartlezer aan de deur',
    <>
      <p>Kaart in de lezer: {said}.</p>
      <form method="post" action="/kaart">
        <button type="submit" name="kaart" value="">
          Kaart eruit
        </button>
        <button type="submit" name="kaart" value="broken">
          Onleesbare kaart
        </button>
        {residents.map((one) => (
          <button type="submit" name="kaart" value={one.key} key={one.key}>
            {nameOf(one)}
          </button>
        ))}
      </form>
      <ButtonForm pressed={pressed} />
    </>,
  )
}

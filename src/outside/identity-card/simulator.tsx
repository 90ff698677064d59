import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { type Resident, residents } from '#outside/personas.ts'
import {
  ButtonForm,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import { type CardAuthority, startCardAuthority } from './simulator-authority.ts'
import { type SimulatedCard, simulatedCard } from './simulator-card.ts'
import { type CardOrder, type KeyKind, policies } from './simulator-certificates.ts'

export type { CardAuthority, Lie } from './simulator-authority.ts'

/** What can be wrong with a card: too old, too new, reported lost, not known to its authority; and cards that are none of these people's. */
export const cardStates = ['good', 'expired', 'early', 'withdrawn', 'unknown'] as const
export type CardState = (typeof cardStates)[number]
export const otherCards = ['foreign', 'broken'] as const

/** What a certificate for identification of these cards names. */
export const demoPolicy = policies.authentication
export const demoSignaturePolicy = policies.signature

/** The code of every card of the demonstration. */
export const demoCode = '1234'

/** From this age on a card has a certificate to identify oneself with, when the parents want it. The cards here of younger ones have none. */
const certificateFrom = 12
const year = 365 * 86_400_000
const ageOf = ({ birthDate }: Resident) =>
  (Date.parse('2021-09-06') - Date.parse(`${birthDate.slice(0, 4)}-06-30`)) / year

/** Cards of several years: one person still has RSA, one the smaller curve. */
const kinds: Readonly<Record<string, KeyKind>> = { maria: 'RSA', sofie: 'P-256' }
const times: Partial<Record<CardState, Pick<CardOrder, 'from' | 'until'>>> = {
  expired: { from: new Date(Date.now() - 10 * year), until: new Date(Date.now() - 86_400_000) },
  early: { from: new Date(Date.now() + 86_400_000), until: new Date(Date.now() + 10 * year) },
}

/** What the bridge on the machine answers (`cardBridge`), with the cards of the personas at hand. Each card lasts as long as the simulator. */
export async function startCardReaderSimulator({
  port = 0,
  authority: given,
}: Readonly<{ port?: number; authority?: CardAuthority }> = {}) {
  const pressed = buttons()
  const authority = given ?? (await startCardAuthority())
  const made = new Map<string, Promise<SimulatedCard>>()
  let inside: string | null = null
  let card: SimulatedCard | 'broken' | null = null
  const app = fastify()
  await app.register(formbody)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  obeyButtons(app, pressed, (path) => path === '/card')
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', simulatorPolicy))
  const statusNow = () => (card === null ? 404 : card === 'broken' ? 422 : 204)
  app.get('/card', (_request, reply) => reply.code(statusNow()).send())
  app.post<{ Body: Buffer }>('/card', ({ body }, reply) =>
    card === null || card === 'broken'
      ? reply.code(statusNow()).send()
      : reply.type('application/octet-stream').send(card.transmit(body)),
  )
  app.get('/', (_request, reply) =>
    reply.type('text/html').send(simulatorPage('Kaartlezer van het contactpunt', <Cards {...{ inside, pressed }} />)),
  )
  app.post<{ Body: { kaart?: string } | undefined }>('/kaart', async ({ body }, reply) => {
    await put(body?.kaart || null)
    return reply.redirect('/', 303)
  })
  buttonRoutes(app, pressed)
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }

  /** `jan`, `jan:expired`, `foreign`, `broken`, or null: taken out. */
  async function put(which: string | null): Promise<void> {
    const known = which === 'broken' ? 'broken' : which && cardOf(which)
    card = known === 'broken' ? known : known ? await known : null
    inside = card ? which : null
  }

  function cardOf(which: string): Promise<SimulatedCard> | null {
    const [key, state = 'good'] = which.split(':')
    const resident = residents.find((one) => one.key === key)
    if (!resident && which !== 'foreign') return null
    const known = made.get(which) ?? makeCard(resident, cardStates.find((one) => one === state) ?? 'good')
    made.set(which, known)
    return known
  }

  async function makeCard(resident: Resident | undefined, state: CardState): Promise<SimulatedCard> {
    const contents = { authority: new Uint8Array(authority.certificates.authority.rawData), code: demoCode }
    if (!resident) return simulatedCard({ ...contents, authentication: null, isForeign: true })
    if (ageOf(resident) < certificateFrom) return simulatedCard({ ...contents, authentication: null })
    const { insz, givenNames, familyNames } = resident
    const digits = insz.replace(/\D/g, '')
    const order = { insz: digits, givenNames, familyNames, key: kinds[resident.key] ?? 'P-384', ...times[state] }
    const authentication = await authority.certificates.issue(order)
    const signature = await authority.certificates.issue({ ...order, use: 'signature' })
    for (const one of [authentication, signature]) {
      if (state === 'withdrawn') authority.withdraw(one)
      if (state === 'unknown') authority.forget(one)
    }
    return simulatedCard({ ...contents, authentication, signature })
  }

  return {
    url: `http://127.0.0.1:${chosen}`,
    buttons: pressed,
    authority,
    put,
    stop: async () => {
      await app.close()
      await authority.stop()
    },
  }
}
export type CardReaderSimulator = Awaited<ReturnType<typeof startCardReaderSimulator>>

const nameOf = ({ givenNames, familyNames }: Resident) => `${givenNames[0]} ${familyNames.join(' ')}`
const stateWords: Readonly<Record<CardState, string>> = {
  good: '',
  expired: 'vervallen',
  early: 'nog niet geldig',
  withdrawn: 'als verloren gemeld',
  unknown: 'niet gekend',
}

function Cards({ inside, pressed }: { inside: string | null; pressed: ReturnType<typeof buttons> }) {
  const cards = [
    ...residents.map((one) => ({ value: one.key, words: nameOf(one) })),
    ...cardStates.slice(1).map((state) => ({ value: `jan:${state}`, words: `Jan Wouters, ${stateWords[state]}` })),
    { value: 'foreign', words: 'Een kaart van een ander land' },
    { value: 'broken', words: 'Een kaart die niets zegt' },
  ]
  return (
    <>
      <p>Kaart in de lezer: {cards.find(({ value }) => value === inside)?.words ?? 'geen'}.</p>
      <p>De code van elke kaart is {demoCode}.</p>
      <form method="post" action="/kaart">
        <button type="submit" name="kaart" value="">
          Kaart eruit
        </button>
        {cards.map(({ value, words }) => (
          <button type="submit" name="kaart" value={value} key={value}>
            {words}
          </button>
        ))}
      </form>
      <ButtonForm pressed={pressed} />
    </>
  )
}

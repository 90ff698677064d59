import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { AddressRegister } from '#outside/address-register/index.ts'
import type { Printer } from '#outside/printer/index.ts'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { html, Table, Tag } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { NotInGipod, waitingForGipod } from './gipod.tsx'

/** Systems for which no application waits: no work list tells that they fail, so they are asked while somebody looks. */
export type UnlistedSystems = Readonly<{ printer?: Printer; addresses: AddressRegister; scanner: VirusScanner }>

type State = keyof typeof words.systemStates
type System = keyof typeof words.systems

/** Milliseconds that one gets: an employee looks at the page meanwhile. */
const patience = 3_000

export function systemRoutes(app: FastifyInstance, { systems, ...desk }: Desk): void {
  app.get('/balie/systemen', async (request, reply) => {
    const { visit, context } = asked(desk, request)
    const questions = questionsTo(systems)
    const states = await Promise.all(
      questions.map(async ([system, ask]) => [system, await Promise.race([ask(), tooLong()])] as const),
    )
    const gipod = await waitingForGipod(desk.site, { context })
    return sendPage(reply, html(<SystemsPage {...{ site: desk.site, visit, states, gipod }} />))
  })
}

const tooLong = async (): Promise<State> => {
  await pause(patience)
  return 'silent'
}

function questionsTo({ printer, addresses, scanner }: UnlistedSystems): readonly [System, () => Promise<State>][] {
  return [
    ...(printer ? [['printer', () => stateOf(printer)] as [System, () => Promise<State>]] : []),
    ['scanner', async () => ((await scanner.isReady()) ? 'well' : 'silent')],
    [
      'addresses',
      async () => {
        const { outcome } = await addresses.suggest('Grote Markt 1')
        return outcome === 'found' ? 'well' : outcome === 'alarm' ? 'alarm' : 'silent'
      },
    ],
  ]
}

async function stateOf(printer: Printer): Promise<State> {
  const state = await printer.state()
  if (state.outcome === 'silent') return 'silent'
  if (state.paperOut) return 'paper-out'
  return state.state === 'stopped' || !state.accepting ? 'stopped' : 'well'
}

type SystemsProps = Readonly<{
  site: Site
  visit: DeskVisit
  states: readonly (readonly [System, State])[]
  gipod: Awaited<ReturnType<typeof waitingForGipod>>
}>

export function SystemsPage({ site, visit, states, gipod }: SystemsProps) {
  return (
    <Frame site={site} visit={visit} title={words.systemsTitle}>
      <h1>{words.systemsTitle}</h1>
      <p>{words.systemsText}</p>
      <Table
        caption={words.systemsTitle}
        hideCaption
        columns={[{ title: words.system }, { title: words.state }]}
        rows={states.map(([system, state]) => [
          words.systems[system],
          <>
            <Tag tone={state === 'well' ? 'good' : 'bad'}>{words.systemStates[state]}</Tag>
            {state !== 'well' && <p>{words.systemMeans[system]}</p>}
          </>,
        ])}
      />
      <NotInGipod {...{ site, visit, ...gipod }} />
    </Frame>
  )
}

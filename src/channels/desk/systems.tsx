import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { AddressRegister } from '#outside/address-register/index.ts'
import type { NamedPrinter, Printer, Printers } from '#outside/printer/index.ts'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { html, Table, Tag } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { type Site, sendPage } from '../site.ts'
import { asked, type Desk, type DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { NotInGipod, waitingForGipod } from './gipod.tsx'

/** Systems for which no application waits: no work list tells that they fail, so they are asked while somebody looks. */
export type UnlistedSystems = Readonly<{ printers?: Printers; addresses: AddressRegister; scanner: VirusScanner }>

type State = keyof typeof words.systemStates
type System = keyof typeof words.systems

/** Milliseconds that one gets: an employee looks at the page meanwhile. */
const patience = 3_000

export function systemRoutes(app: FastifyInstance, { systems, ...desk }: Desk): void {
  app.get('/balie/systemen', async (request, reply) => {
    const { visit, context } = asked(desk, request)
    const questions = questionsTo(systems)
    const states = await Promise.all(
      questions.map(async ([system, ask, where]) => ({
        ...{ system, where: where ?? null },
        state: await Promise.race([ask(), tooLong()]),
      })),
    )
    const gipod = await waitingForGipod(desk.site, { context })
    return sendPage(reply, html(<SystemsPage {...{ site: desk.site, visit, states, gipod }} />))
  })
}

const tooLong = async (): Promise<State> => {
  await pause(patience)
  return 'silent'
}

/** `where`: which one, when there are several. */
type Question = readonly [system: System, ask: () => Promise<State>, where?: Pick<NamedPrinter, 'place' | 'name'>]

function questionsTo({ printers, addresses, scanner }: UnlistedSystems): readonly Question[] {
  const { here = null, named = [] } = printers ?? {}
  // One that stands beside several screens is asked once.
  const isFirst = ({ printer }: NamedPrinter, at: number) =>
    printer !== here && named.findIndex((one) => one.printer === printer) === at
  return [
    ...(here ? [['printer', () => stateOf(here)] as const] : []),
    ...named.filter(isFirst).map(({ printer, ...where }) => ['printer', () => stateOf(printer), where] as const),
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

const placeName = ({ city }: Site, id: string): string => city.places.find((one) => one.id === id)?.name ?? id

type SystemsProps = Readonly<{
  site: Site
  visit: DeskVisit
  states: readonly Readonly<{ system: System; state: State; where: Pick<NamedPrinter, 'place' | 'name'> | null }>[]
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
        rows={states.map(({ system, state, where }) => [
          <>
            {words.systems[system]}
            {where && (
              <p class="lom-soft lom-small">
                {placeName(site, where.place)}: <bdi>{where.name}</bdi>
              </p>
            )}
          </>,
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

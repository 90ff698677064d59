import { dayOf } from '#platform/time/clock.ts'
import { type SourceSimulator, type SourceSimulatorOptions, startSourceSimulator } from '../magda/simulator.ts'
import { type Asked, nothing, type SimulatedSource } from '../magda/simulator-answers.ts'
import { messageFilesIn } from '../magda/simulator-messages.ts'
import type { XmlContent } from '../magda/xml.ts'
import { inventedResidents, type ResidentToday, residents } from '../personas.ts'
import { services } from './services.ts'
import { householdContent, personContent } from './simulator-content.ts'
import { historyContent } from './simulator-history.ts'
import { notificationsOf } from './simulator-notifications.ts'
import { type Population, populationOf } from './simulator-population.ts'

export type RegisterSimulatorOptions = SourceSimulatorOptions &
  Readonly<{
    /** How many residents there are besides the personas. */
    invented?: number
  }>

export type RegisterSimulator = SourceSimulator &
  Readonly<{
    /** Numbers of the invented residents. */
    invented: readonly string[]
    /** The register tells that something changed about these numbers: once more, too, and in this order. */
    notify(...insz: readonly string[]): void
  }>

const folders: Readonly<Record<string, string>> = {
  [services.person.name]: `Persoon/GeefPersoon/${services.person.version}`,
  [services.household.name]: `Persoon/GeefGezinssamenstelling/${services.household.version}`,
  [services.changes.name]: `Persoon/${services.changes.name}/${services.changes.version}`,
  [services.history.name]: `Persoon/GeefHistoriekPersoon/${services.history.version}`,
  [services.register.name]: `Repertorium/RegistreerInschrijving/${services.register.version}/PERS`,
}

/** The register on its own port. It knows the personas, invented residents, and the message files where they are. */
export async function startPopulationRegisterSimulator(
  options: RegisterSimulatorOptions = {},
): Promise<RegisterSimulator> {
  const others = options.others?.residents ?? inventedResidents(options.invented ?? 500)
  const invented = others.map(({ insz }) => insz)
  const everybody = [...residents, ...others]
  const population = populationOf(everybody)
  const notifications = notificationsOf(everybody, dayOf((options.clock ?? (() => new Date()))()))
  const source: SimulatedSource = {
    services: [services.person, services.household, services.history, services.changes],
    knows: (insz, today) => population.person(insz, today) !== null,
    answer: (asked) =>
      asked.service.name === services.changes.name
        ? notifications.answer(asked.insz, asked.today)
        : answerFrom(population, asked),
    files: messageFilesIn(options.messageFiles, folders),
    // The city asked about its residents before; only the personas and the message files show how somebody is registered.
    registeredBefore: new Set(invented),
  }
  return { ...(await startSourceSimulator(source, options)), invented, notify: notifications.notify }
}

function answerFrom(population: Population, { service, insz, today }: Asked) {
  const person = population.person(insz, today)
  const content = person && contentOf(population, person, { service, insz, today })
  if (!person || !content) return nothing
  if (person.replacedBy === undefined || person.replacedBy === insz) return { content }
  const annotations = { 'Oud INSZ': insz, 'Nieuw INSZ': person.replacedBy }
  return { content, exceptions: [{ code: '30004', type: 'WAARSCHUWING', annotations }] }
}

type Wanted = Pick<Asked, 'service' | 'insz' | 'today'>

/** `null`: there is nothing to say. */
function contentOf(population: Population, person: ResidentToday, { service, insz, today }: Wanted): XmlContent | null {
  if (service.name === services.history.name) return historyContent(insz, person)
  if (service.name !== services.household.name) return personContent(insz, person, population, today)
  const members = population.household(insz, today)
  return members.length === 0 ? null : householdContent(members)
}

import { type MagdaSettings, magdaClient, type Read } from '../magda/client.ts'
import type { Consulted } from '../magda/consulted.ts'
import { changesFrom } from './changes.ts'
import { historyFrom } from './history.ts'
import { householdFrom } from './household.ts'
import type { Household, PersonChanges, PopulationRegister, RegisteredPerson, ResidenceHistory } from './index.ts'
import { personFrom } from './person.ts'
import { services } from './services.ts'

export type MagdaRegister = PopulationRegister & Readonly<{ close(): Promise<void> }>

/** The population register over MAGDA. */
export function magdaRegister(settings: MagdaSettings): MagdaRegister {
  const { ask, close } = magdaClient(settings, 'Rijksregister')
  return {
    person: (insz, why) => ask(services.person, insz, why, readPerson).then((said) => replacing(said, insz)),
    household: (insz, why) => ask(services.household, insz, why, readHousehold),
    changes: (receipt, why) => ask(services.changes, receipt ?? '', why, readChanges),
    residences: (insz, why) => ask(services.history, insz, why, readHistory).then((said) => replacing(said, insz)),
    close,
  }
}

/** The number that was asked for stays known when another took its place. */
const replacing = <Value extends { insz: string }>(said: Consulted<Value>, insz: string): Consulted<Value> =>
  said.outcome === 'found' && said.value.insz !== insz ? { ...said, value: { ...said.value, replaces: insz } } : said

/** A person with another number than the one that was asked for is somebody else, unless the source says that it was replaced. */
const whose = (value: Readonly<{ insz: string; replaces?: string }>, asked: string) =>
  [value.insz, value.replaces].includes(asked) ? ('asked' as const) : ('somebody-else' as const)

const readPerson: Read<RegisteredPerson> = ({ content, newInsz }, asked) => {
  const value = personFrom(content, newInsz)
  return value && { value, about: whose(value, asked) }
}

const readHistory: Read<ResidenceHistory> = ({ content, newInsz }, asked) => {
  const value = historyFrom(content, newInsz)
  return value && { value, about: whose(value, asked) }
}

/** About whoever the message names. */
const readChanges: Read<PersonChanges> = ({ content }) => {
  const value = changesFrom(content)
  return value && { value, about: 'asked' }
}

/** A household in which the person who was asked for does not live is somebody else's. */
const readHousehold: Read<Household> = ({ content, newInsz }, asked) => {
  const value = householdFrom(content)
  const there = value?.members.some(({ insz }) => insz === undefined || insz === asked || insz === newInsz)
  return value && { value, about: there ? 'asked' : 'somebody-else' }
}

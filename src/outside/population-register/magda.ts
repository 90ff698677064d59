import { type MagdaSettings, magdaClient, type Read } from '../magda/client.ts'
import { changesFrom } from './changes.ts'
import { householdFrom } from './household.ts'
import type { Household, PersonChanges, PopulationRegister, RegisteredPerson } from './index.ts'
import { personFrom } from './person.ts'
import { services } from './services.ts'

export type MagdaRegister = PopulationRegister & Readonly<{ close(): Promise<void> }>

/** The population register over MAGDA. */
export function magdaRegister(settings: MagdaSettings): MagdaRegister {
  const { ask, close } = magdaClient(settings, 'Rijksregister')
  return {
    person: (insz, why) =>
      ask(services.person, insz, why, readPerson).then((consulted) =>
        consulted.outcome === 'found' && consulted.value.insz !== insz
          ? { ...consulted, value: { ...consulted.value, replaces: insz } }
          : consulted,
      ),
    household: (insz, why) => ask(services.household, insz, why, readHousehold),
    changes: (receipt, why) => ask(services.changes, receipt ?? '', why, readChanges),
    close,
  }
}

/** A person with another number than the one that was asked for is somebody else, unless the source says that it was replaced. */
const readPerson: Read<RegisteredPerson> = ({ content, newInsz }, asked) => {
  const value = personFrom(content, newInsz)
  return value && { value, about: [value.insz, value.replaces].includes(asked) ? 'asked' : 'somebody-else' }
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

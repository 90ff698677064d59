import type { KnownFact } from '#domain/people/index.ts'
import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { ShellLanguage } from '#platform/words.ts'
import { kioskPathWords } from '#ui/words/kiosk-path.ts'
import { type KnownShown, nameShown } from '../known-facts.ts'

/** What the register said, without what a neighbour should not read, in a language in which no product is written. */
export function knownSpoken(known: readonly KnownFact[], spoken: ShellLanguage): KnownShown | null {
  const words = kioskPathWords(spoken)
  const fact = known.find(({ name }) => name === 'person')
  if (!fact) return null
  const person = fact.value as RegisteredPerson
  const household = known.find(({ name }) => name === 'household')?.value as Household | undefined
  const facts = person.name ? [{ label: words.name, value: nameShown(person.name) }] : []
  if (household && household.members.length > 0)
    facts.push({ label: words.household, value: words.householdSize(household.members.length) })
  return { facts, asOf: cityDay(fact.fetchedAt).split('-').reverse().map(Number).join('/') }
}

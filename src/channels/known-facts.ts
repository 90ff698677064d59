import type { Product } from '#domain/catalogue/index.ts'
import type { KnownFact } from '#domain/people/index.ts'
import type {
  Address,
  Household,
  RegisteredPerson,
  Residence,
  ResidenceHistory,
} from '#outside/population-register/index.ts'
import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { applicationWords } from '#ui/words/application.ts'

/** A fact as a person reads it. */
export type ShownFact = Readonly<{ label: string; value: string }>

/** `asOf` is ready text: "vandaag 14.02 uur". */
export type KnownShown = Readonly<{ facts: readonly ShownFact[]; asOf: string }>

/** What the register said, with where and when; nothing that it did not say. `discreet`: on a screen that others see, without address and date of birth. `now`: to say of today that it is today. */
export function knownShown(
  known: readonly KnownFact[],
  language: Language,
  { discreet = false, own = false, now }: Readonly<{ discreet?: boolean; own?: boolean; now?: Date }> = {},
): KnownShown | null {
  const words = applicationWords(language)
  const fact = known.find(({ name }) => name === 'person')
  const person = fact?.value as RegisteredPerson | undefined
  if (!fact || !person) return null
  const household = known.find(({ name }) => name === 'household')?.value as Household | undefined
  const facts: ShownFact[] = []
  if (person.name) facts.push({ label: words.name, value: nameShown(person.name) })
  if (person.birth?.date && !discreet)
    facts.push({ label: words.birthDate, value: showDate(person.birth.date, language) })
  if (!discreet) {
    const shown = person.protectedAddress && !own ? words.protectedAddress : addressShown(person.address, language)
    facts.push({ label: words.address, value: shown })
  }
  const history = known.find(({ name }) => name === 'residences')?.value as ResidenceHistory | undefined
  if (history)
    facts.push({
      label: words.earlier,
      value: earlierShown(history, { language, discreet: discreet || (person.protectedAddress === true && !own) }),
    })
  if (household && household.members.length > 0) {
    facts.push({ label: words.household, value: words.householdSize(household.members.length) })
  }
  return { facts, asOf: asOfShown(fact.fetchedAt, now, language) }
}

/** Where somebody lived before, one a line, with the years; to whom must not see it, how many there were. */
function earlierShown(
  { residences: [, ...before] }: ResidenceHistory,
  { language, discreet }: Readonly<{ language: Language; discreet: boolean }>,
): string {
  const words = applicationWords(language)
  if (discreet || before.length === 0) return words.earlierCount(before.length)
  const year = (date: string | undefined) => date?.slice(0, 4) ?? '?'
  const where = (one: Residence) => (one.kind === 'struck-off' ? words.inNoRegister : addressShown(one, language))
  // The days stand on the certificate: here one looks whether all of them are there.
  return before.map((one) => `${year(one.since)}-${year(one.until)}: ${where(one)}`).join('\n')
}

/** What was asked today says so. */
const asOfShown = (at: Date, now: Date | undefined, language: Language): string =>
  now && cityDay(at) === cityDay(now)
    ? applicationWords(language).todayAt(showTime(at, language))
    : showMoment(at, language)

/** Whether the register of persons is asked anything at all: of a product about a car alone nobody waits for it. */
export const asksOfPerson = ({ facts }: Pick<Product, 'facts'>): boolean =>
  facts.some(({ source }) => source === 'population-register')

export const nameShown = ({ given, family }: { given: readonly string[]; family: readonly string[] }): string =>
  [...given.slice(0, 1), ...family].join(' ')

/** On one line, as on an envelope. */
export function addressShown(address: Address | undefined, language: Language): string {
  if (!address) return applicationWords(language).noAddress
  if (address.kind === 'foreign') return [...address.lines, address.country].filter(Boolean).join(', ')
  const { street, houseNumber, box, postalCode, municipality } = address
  const line = [street, houseNumber, box && `bus ${box}`].filter(Boolean).join(' ')
  return [line, [postalCode, municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

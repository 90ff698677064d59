import { z } from 'zod'
import { type Cast, residents } from '../personas.ts'
import { type Act, actKinds } from './act.ts'
import { inventedActs } from './invented-acts.ts'
import { oldActs } from './old-acts.ts'

/** What may be sought, as it comes in. */
export const Sought = z.strictObject({
  kind: z.enum(actKinds),
  family: z.string().min(1),
  given: z.string().min(1),
  year: z.int(),
  day: z.iso.date().optional(),
  municipality: z.string().min(1).optional(),
  number: z.string().min(1).optional(),
})
type Sought = z.infer<typeof Sought>

/** The acts of the personas and of others that are like this: whoever of them it is about, whatever the accents. */
export function actsLike(sought: Sought, today: string, cast: Cast): readonly Act[] {
  const all = [...residents.flatMap((person) => inventedActs(person, today, cast)), ...oldActs]
  const alike = all.filter((act) => isLike(act, sought))
  // Of a marriage both have the same act.
  return alike.filter(
    (act, at) => alike.findIndex(({ kind, eventDate, people }) => sameEvent({ kind, eventDate, people }, act)) === at,
  )
}

/** Acts before 1930 of these municipalities are not in the database: they keep them on paper. */
export const keeperOf = ({ municipality, year }: Sought): string | null =>
  year < 1930 && ['gent', 'mechelen'].includes(plain(municipality ?? '')) ? (municipality ?? null) : null

function isLike(act: Act, { kind, family, given, year, day, municipality, number }: Sought): boolean {
  return (
    act.kind === kind &&
    act.year === year &&
    (day === undefined || act.eventDate === day) &&
    (municipality === undefined || plain(act.municipality) === plain(municipality)) &&
    (number === undefined || Number(act.number) === Number(number)) &&
    act.people.some(
      (person) =>
        ['subject', 'spouse', 'deceased'].includes(person.role) &&
        plain(person.family.join(' ')) === plain(family) &&
        plain(person.given[0] ?? '') === plain(given.split(' ')[0] ?? ''),
    )
  )
}

type Event = Pick<Act, 'kind' | 'eventDate' | 'people'>
const sameEvent = (one: Event, other: Event): boolean =>
  one.kind === other.kind && one.eventDate === other.eventDate && numbersIn(one) === numbersIn(other)
const numbersIn = ({ people }: Event): string =>
  people
    .map(({ insz, given, family }) => insz ?? [...given, ...family].join(' '))
    .toSorted()
    .join()

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'-]+/g, ' ')
    .trim()

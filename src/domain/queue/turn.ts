import type { Visitor } from './visitor.ts'

type Turn = Pick<Visitor, 'id' | 'ownTime' | 'turnAt'>

const isDue = ({ ownTime, turnAt }: Turn, now: Date): boolean => ownTime && turnAt <= now

/**
 * The order of the queue: an appointment at its time goes first, then who came first. Who is early with an appointment stands at its time;
 * who is late with one, or is passed on, keeps the moment they came. The statement that calls the next has the same order.
 */
export function compareTurns(now: Date): (a: Turn, b: Turn) => number {
  return (a, b) =>
    Number(isDue(b, now)) - Number(isDue(a, now)) ||
    a.turnAt.getTime() - b.turnAt.getTime() ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Why somebody stands where they stand: a key of the words, one sentence each. */
export type TurnReason = 'own-time' | 'early' | 'late' | 'passed-on' | 'colleague-left' | 'came-first'

export function reasonOf(
  visitor: Turn & Pick<Visitor, 'bookingId' | 'passedOn' | 'colleagueLeft'>,
  now: Date,
): TurnReason {
  if (visitor.colleagueLeft) return 'colleague-left'
  if (visitor.passedOn) return 'passed-on'
  if (visitor.ownTime) return isDue(visitor, now) ? 'own-time' : 'early'
  return visitor.bookingId ? 'late' : 'came-first'
}

/** What somebody needs of who receives them. */
type Asks = Pick<Visitor, 'themes' | 'language' | 'facilities' | 'forEmployee'> & Partial<Pick<Visitor, 'certificates'>>
export type Skills = Readonly<{
  employeeId: string
  themes: readonly string[]
  languages: readonly string[]
  facilities: readonly string[]
  certificates?: readonly string[]
}>

/** Whether a desk can receive somebody: a colleague they were passed on to, else who knows every theme and has what it asks; the language, what they need of the desk. */
export const canReceive = (
  skills: Skills,
  { themes, language, facilities, forEmployee, certificates = [] }: Asks,
): boolean =>
  (forEmployee === null
    ? themes.every((theme) => skills.themes.includes(theme)) &&
      certificates.every((one) => skills.certificates?.includes(one))
    : forEmployee === skills.employeeId) &&
  (language === null || skills.languages.includes(language)) &&
  facilities.every((facility) => skills.facilities.includes(facility))

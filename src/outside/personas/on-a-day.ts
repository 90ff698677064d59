import type { PersonaAddress, Resident, When } from './resident.ts'
import { civilStates } from './resident.ts'

/** A persona with what counts in days worked out: what a source says on that day. */
export type ResidentToday = Omit<Resident, 'addresses' | 'deceasedOn' | 'struckOffOn' | 'moments'> &
  Readonly<{
    /** Absent: no domicile on that day. */
    address?: PersonaAddress & Readonly<{ since: string }>
    /** Where they lived before, the latest first. */
    before: readonly (PersonaAddress & Readonly<{ since: string; until: string }>)[]
    deceasedOn?: string
    struckOffOn?: string
  }>

/** What the sources say of a persona on a day (`YYYY-MM-DD`); `null`: not born yet, so unknown. */
export function residentOn(resident: Resident, today: string): ResidentToday | null {
  const { addresses, deceasedOn, struckOffOn, moments: _, ...lasting } = resident
  if (resident.birthDate > today) return null

  const lived = addresses
    .map(({ since, address }) => ({ ...address, since: dayOf(since, today) }))
    .filter(({ since }) => since <= today)
    .reverse()
  const [last, ...earlier] = lived
  const dead = deceasedOn !== undefined && deceasedOn <= today
  const struckOff = struckOffOn !== undefined && struckOffOn <= today
  const left = struckOff ? struckOffOn : undefined
  const before = earlier.map((address, index) => ({ ...address, until: lived[index]?.since ?? today }))

  return {
    ...lasting,
    civilState: civilStateOn(resident, today),
    ...(last && !left ? { address: last } : {}),
    before: last && left ? [{ ...last, until: left }, ...before] : before,
    ...(dead ? { deceasedOn } : {}),
    ...(struckOff ? { struckOffOn } : {}),
  }
}

/** The day of a moment of the story, such as `parkingCardEnds` of omer. Throws when the persona has no such moment. */
export function momentOf(resident: Resident, name: string, today: string): string {
  const when = resident.moments?.[name]
  if (when === undefined) throw new Error(`${resident.key} has no moment ${name}`)
  return dayOf(when, today)
}

/** The calendar day that is meant, counted from `today`; the 31st plus one month is the last day of that month. */
function dayOf(when: When, today: string): string {
  if (typeof when === 'string') return when
  const day = new Date(`${today}T00:00:00Z`)
  if ('days' in when) {
    day.setUTCDate(day.getUTCDate() + when.days)
    return day.toISOString().slice(0, 10)
  }
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + when.months + 1, 0))
  last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

function civilStateOn({ civilState }: Resident, today: string): Resident['civilState'] {
  return civilState.since !== undefined && civilState.since > today ? civilStates.unmarried : civilState
}

import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type City, dayAfter } from '../catalogue/index.ts'
import { keepEmployee, writtenShifts } from './change-store.ts'
import { type PeopleMistake, type PersonMistake, peopleIn, personIn, type TypedPerson } from './people.ts'
import type { Employee, Shift } from './roster.ts'
import { allEmployees, type RosterTables, standInsOf, upsertEmployee } from './store.ts'

type Said = Readonly<{
  /** Writes it, with what stood there. */
  keep: (changeId: string) => Promise<void>
  count: number
  /** Who knows something no longer, by id. */
  lessOf: readonly string[]
}>

/** Reads one person, or a file of them, in a running transaction that has the roster; nothing is written yet. */
export async function saidAnew(
  { db, now }: Context<RosterTables>,
  city: City,
  change:
    | Readonly<{ kind: 'employee'; id: string | null; typed: TypedPerson }>
    | Readonly<{ kind: 'people'; text: string }>,
): Promise<Said | Readonly<{ mistakes: readonly (PeopleMistake | PersonMistake)[] }>> {
  const employees = await allEmployees(db)
  const people: Omit<Employee, 'id' | 'endsOn'>[] = []
  if (change.kind === 'people') {
    const read = peopleIn(change.text, { city, employees })
    if ('mistakes' in read) return read
    people.push(...read.people)
  } else {
    const own = employees.find(({ id }) => id === change.id)
    if (change.id !== null && !own) throw new Refusal('missing', 'roster/not-found')
    // By its number the staff office knows somebody: it stays.
    const typed = own ? { ...change.typed, number: own.number } : change.typed
    const read = personIn(typed, { city, others: employees.filter((one) => one !== own) })
    if ('mistakes' in read) return read
    people.push(read.person)
  }
  const before = new Map(employees.map((one) => [one.number, one]))
  return {
    count: people.length,
    lessOf: people.flatMap((person) => {
      const old = before.get(person.number)
      return old && knowsLess(old, person) ? old.id : []
    }),
    keep: async (changeId) => {
      // An address that one leaves and another takes is free in between.
      for (const { number } of people) {
        const old = before.get(number)
        if (old?.email) await upsertEmployee(db, { ...old, email: null }, now)
      }
      for (const person of people) {
        const { id = null, ...old } = before.get(person.number) ?? {}
        const employeeId = await upsertEmployee(db, person, now)
        await keepEmployee(db, { changeId, employeeId, before: id === null ? null : (old as Omit<Employee, 'id'>) })
      }
    },
  }
}

const knowsLess = (old: Employee, said: Omit<Employee, 'id'>): boolean =>
  (['themes', 'languages', 'certificates'] as const).some((what) => old[what].some((one) => !said[what].includes(one)))

type Stopped = Readonly<{
  /** Takes the shifts after the last day away, writes it, and gives them. */
  take: (changeId: string, takeAway: (shifts: readonly Shift[]) => Promise<void>) => Promise<readonly Shift[]>
}>

/** Somebody stops after a day, yesterday at the earliest: what was before stays as it was. Null: they go on. In a running transaction. */
export async function stopped(
  { db, now }: Context<RosterTables>,
  { id: employeeId, lastDay }: Readonly<{ id: string; lastDay: string | null }>,
): Promise<Stopped | Readonly<{ mistakes: readonly [Readonly<{ code: 'past-day' }>] }>> {
  const found = (await allEmployees(db)).find(({ id }) => id === employeeId)
  if (!found) throw new Refusal('missing', 'roster/not-found')
  if (lastDay !== null && lastDay < dayAfter(cityDay(now), -1)) return { mistakes: [{ code: 'past-day' }] }
  return {
    take: async (changeId, takeAway) => {
      const { id, ...before } = found
      const from = new Date(`${lastDay ?? cityDay(now)}T00:00:00Z`)
      const theirs = lastDay === null ? [] : await writtenShifts(db, { employeeId: id, from })
      const after = theirs.filter(({ startsAt }) => lastDay !== null && cityDay(startsAt) > lastDay)
      await takeAway(after)
      if (lastDay !== null) {
        const away = await standInsOf(db, { from, until: new Date('2100-01-01T00:00:00Z') })
        if (away.some((one) => one.employeeId === id && cityDay(one.startsAt) > lastDay))
          throw new Refusal('conflict', 'roster/stands-in')
      }
      await upsertEmployee(db, { ...before, endsOn: lastDay }, now)
      await keepEmployee(db, { changeId, employeeId: id, before })
      return after
    },
  }
}

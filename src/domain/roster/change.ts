import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type City, dayAfter } from '../catalogue/index.ts'
import { requirePlanner } from '../places/index.ts'
import { saidAnew, stopped } from './change-people.ts'
import {
  type Change,
  changeById,
  changedSince,
  deleteShifts,
  endChange,
  insertChange,
  keepShifts,
  keptOf,
  putBack,
  writtenShifts,
} from './change-store.ts'
import { byNumber } from './import.ts'
import { type LineMistake, shiftsIn } from './lines.ts'
import type { PeopleMistake, PersonMistake, TypedPerson } from './people.ts'
import type { Shift } from './roster.ts'
import {
  allEmployees,
  insertShifts,
  lockRoster,
  type RosterTables,
  rosterRows,
  standInsOf,
  upsertEmployee,
} from './store.ts'

/**
 * What a planner changes of people and shifts.
 * `shifts`: lines of a file of shifts (empty: none) that come instead of those with these ids, or (`days`) of all shifts at the places and on the
 * days that the file names. `employee`: somebody said anew, or added (`id` null). `people`: a file of them. `end`: nothing after their last day;
 * null: it goes on after all.
 */
export type RosterChange =
  | Readonly<{ kind: 'shifts'; text: string; instead: 'days' | readonly string[] }>
  | Readonly<{ kind: 'employee'; id: string | null; typed: TypedPerson }>
  | Readonly<{ kind: 'people'; text: string }>
  | Readonly<{ kind: 'end'; id: string; lastDay: string | null }>

type Day = Readonly<{ place: string; day: string }>

/** What a change did. `days`: where something has to be looked at again. */
export type RosterChanged = Readonly<{
  changeId: string
  days: readonly Day[]
  added: readonly Shift[]
  removed: number
  people: number
  /** Nobody works less for it: these people know something else. */
  skillsOf: readonly string[]
}>
export type ChangeMistakes = Readonly<{
  mistakes: readonly (LineMistake | PeopleMistake | PersonMistake | Readonly<{ code: 'past-day' }>)[]
}>

const none = { days: [], added: [], removed: 0, people: 0, skillsOf: [] }

/**
 * Does a change whole, or says every mistake and does nothing. What stood there is kept with it. Days before today stay as they were. Says nothing
 * of bookings: the appointments wrap this. Joins a running transaction. Refuses `roster/stands-in` when a shift of somebody is taken away who
 * stands in for a colleague during it. For planners.
 */
export function changeRoster(
  context: Context<RosterTables>,
  city: City,
  change: RosterChange,
): Promise<RosterChanged | ChangeMistakes> {
  requirePlanner(context.actor)
  return transaction(context, async (tx) => {
    await lockRoster(tx)
    const inside = { ...context, db: tx }
    if (change.kind === 'shifts') return otherShifts(inside, city, change)
    const changeId = newId()
    const mark = { id: changeId, kind: change.kind, by: context.actor.id, at: context.now }
    if (change.kind === 'end') {
      const last = await stopped(inside, change)
      if ('mistakes' in last) return last
      await insertChange(tx, mark)
      const removed = await last.take(changeId, (shifts) => takenAway(inside, changeId, shifts))
      return { ...none, changeId, days: daysOf(removed), removed: removed.length, people: 1 }
    }
    const said = await saidAnew(inside, city, change)
    if ('mistakes' in said) return said
    await insertChange(tx, mark)
    await said.keep(changeId)
    const days = daysOf(await rosteredOf(inside, said.lessOf))
    return { ...none, changeId, days, people: said.count, skillsOf: said.lessOf }
  })
}

async function otherShifts(
  context: Context<RosterTables>,
  city: City,
  { text, instead }: Extract<RosterChange, { kind: 'shifts' }>,
): Promise<RosterChanged | ChangeMistakes> {
  const { db, now, actor } = context
  const today = cityDay(now)
  const employees = byNumber(await allEmployees(db))
  const read = (known: readonly Shift[]) =>
    text === '' ? { shifts: [] } : shiftsIn(text, { city, employees, known, notBefore: today })
  const first = read([])
  if ('mistakes' in first) return first
  const old = instead === 'days' ? await onDaysOf(context, first.shifts) : await writtenShifts(db, { ids: instead })
  // Somebody else changed them meanwhile.
  if (instead !== 'days' && old.length < instead.length) throw new Refusal('conflict', 'roster/changed-since')
  if (old.some(({ startsAt }) => cityDay(startsAt) < today)) return { mistakes: [{ code: 'past-day' }] }
  // All is known before anything is written: who says mistakes leaves nothing behind.
  const { shifts: known } = await rosterRows(db, beginOf(now), new Date('2100-01-01T00:00:00Z'))
  const checked = read(known.filter(({ id }) => !old.some((one) => one.id === id)))
  if ('mistakes' in checked) return checked
  const changeId = newId()
  await insertChange(db, { id: changeId, kind: 'shifts', by: actor.id, at: now })
  await takenAway(context, changeId, old)
  const added = checked.shifts.map((shift) => ({ ...shift, id: newId() }))
  await insertShifts(db, added, { by: actor.id, at: now })
  await keepShifts(db, { changeId, what: 'added', ids: added.map(({ id }) => id) })
  return { ...none, changeId, days: daysOf([...old, ...added]), added, removed: old.length }
}

/** Every shift at the places and on the days of these. */
async function onDaysOf(
  { db }: Context<RosterTables>,
  shifts: readonly Omit<Shift, 'id'>[],
): Promise<readonly Shift[]> {
  const found: Shift[] = []
  for (const { place, day } of daysOf(shifts)) {
    const near = new Date(`${day}T00:00:00Z`).getTime()
    const around = { place, from: new Date(near - 86_400_000), until: new Date(near + 2 * 86_400_000) }
    found.push(...(await writtenShifts(db, around)).filter(({ startsAt }) => cityDay(startsAt) === day))
  }
  return found
}

/** From today on, where these people are rostered: at their own desks, and where they stand in for a colleague. */
async function rosteredOf(
  { db, now }: Context<RosterTables>,
  employeeIds: readonly string[],
): Promise<readonly Pick<Shift, 'place' | 'startsAt'>[]> {
  const from = beginOf(now)
  const own = await Promise.all(employeeIds.map((employeeId) => writtenShifts(db, { employeeId, from })))
  const instead = await standInsOf(db, { from, until: new Date('2100-01-01T00:00:00Z') })
  return [...own.flat(), ...instead.filter(({ employeeId }) => employeeIds.includes(employeeId))]
}

/** Takes shifts away and keeps them with the change. */
async function takenAway({ db }: Context<RosterTables>, changeId: string, shifts: readonly Shift[]): Promise<void> {
  for (const { employeeId, startsAt, endsAt } of shifts) {
    const away = await standInsOf(db, { from: startsAt, until: endsAt })
    if (away.some((one) => one.employeeId === employeeId)) throw new Refusal('conflict', 'roster/stands-in')
  }
  const ids = shifts.map(({ id }) => id)
  await keepShifts(db, { changeId, what: 'removed', ids })
  await deleteShifts(db, ids)
}

/**
 * Takes a change back: what stood there stands there again. Twice, it changes nothing (null). Joins a running transaction. Refuses
 * `roster/changed-since` when it does not fit any more, or a day of it is over. For planners.
 */
export function undoChange(
  context: Context<RosterTables>,
  changeId: string,
): Promise<Readonly<{ days: readonly Day[] }> | null> {
  requirePlanner(context.actor)
  return transaction(context, async (tx) => {
    await lockRoster(tx)
    const change = await changeById(tx, changeId, { lock: true })
    if (!change) throw new Refusal('missing', 'roster/not-found')
    if (change.undone) return null
    const { added, removed, employees } = await keptOf(tx, changeId)
    const gone = await writtenShifts(tx, { ids: added })
    const people = employees.map(({ employeeId }) => employeeId)
    if (!(await stillFits(tx, change, context.now))) throw changedMeanwhile()
    await deleteShifts(tx, added)
    try {
      for (const { before } of employees) if (before) await upsertEmployee(tx, before, context.now)
      await putBack(tx, removed)
    } catch (error) {
      if (brokenConstraint(error)) throw changedMeanwhile()
      throw error
    }
    await endChange(tx, changeId, { by: context.actor.id, at: context.now })
    const back = await writtenShifts(tx, { ids: removed.map(({ id }) => id) })
    return { days: daysOf([...gone, ...back, ...(await rosteredOf({ ...context, db: tx }, people))]) }
  })
}

/** Whether a change can be taken back as far as the roster goes: no day of it is over, its shifts are there, and its people were left alone since. */
export async function stillFits(db: Context<RosterTables>['db'], change: Change, now: Date): Promise<boolean> {
  const { added, removed, employees } = await keptOf(db, change.id)
  const gone = await writtenShifts(db, { ids: added })
  const starts = [...gone.map(({ startsAt }) => startsAt), ...removed.map(({ starts_at }) => starts_at)]
  if (gone.length < added.length || starts.some((startsAt) => cityDay(startsAt) < cityDay(now))) return false
  return !(await changedSince(
    db,
    change,
    employees.map(({ employeeId }) => employeeId),
  ))
}

const changedMeanwhile = () => new Refusal('conflict', 'roster/changed-since')

const beginOf = (now: Date): Date => new Date(`${dayAfter(cityDay(now), -1)}T22:00:00Z`)

const daysOf = (shifts: readonly Pick<Shift, 'place' | 'startsAt'>[]): readonly Day[] => [
  ...new Map(
    shifts.map(({ place, startsAt }) => [`${place}/${cityDay(startsAt)}`, { place, day: cityDay(startsAt) }]),
  ).values(),
]

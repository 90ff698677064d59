import { type Context, handedOver, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { employeeById } from '../access/index.ts'
import { requirePlanner } from '../places/index.ts'
import { stillFits } from './change.ts'
import { keptOf, newestChanges, shiftsOfChange } from './change-store.ts'
import type { ChangeKind } from './change-tables.ts'
import { allEmployees, type RosterTables } from './store.ts'

/** Something that planners changed of people and shifts, as it is told afterwards. */
export type ChangeMade = Readonly<{
  id: string
  kind: ChangeKind
  at: Date
  /** Their name; null: the program itself. */
  by: string | null
  /** Who took it back, and when. */
  undone: Readonly<{ by: string | null; at: Date }> | null
  /** Nothing of it is over, and nobody changed the same since: whether visits would be stranded is seen when it is done. */
  undoable: boolean
  added: number
  removed: number
  /** Where its shifts are or were, and from which day to which (`YYYY-MM-DD`); none: no shift. */
  places: readonly string[]
  days: Readonly<{ from: string; to: string }> | null
  /** Whom it said anew, by name. */
  people: readonly string[]
}>

const mostTold = 50

/** What planners changed, the newest first, at most fifty. For planners. */
export async function changesMade(context: Context<RosterTables>): Promise<readonly ChangeMade[]> {
  requirePlanner(context.actor)
  const { db, now } = context
  const names = new Map((await allEmployees(db)).map(({ id, name }) => [id, name]))
  const reader = { ...handedOver(context as never), actor: system('roster') }
  const known = new Map<string, Promise<string | null>>()
  const nameOf = (id: string): Promise<string | null> => {
    const found =
      known.get(id) ?? (isId(id) ? employeeById(reader, id).then((one) => one?.name ?? null) : Promise.resolve(null))
    known.set(id, found)
    return found
  }
  const told: ChangeMade[] = []
  for (const change of await newestChanges(db, mostTold)) {
    const { added, removed, employees } = await keptOf(db, change.id)
    const shifts = await shiftsOfChange(db, change.id)
    const days = shifts.map(({ starts_at }) => cityDay(starts_at)).toSorted()
    const [from, to] = [days[0], days.at(-1)]
    told.push({
      ...{ id: change.id, kind: change.kind, at: change.at, by: await nameOf(change.by) },
      undone: change.undoneAt ? { by: await nameOf(change.undoneBy ?? ''), at: change.undoneAt } : null,
      undoable: !change.undone && (await stillFits(db, change, now)),
      ...{ added: added.length, removed: removed.length },
      places: [...new Set(shifts.map(({ place }) => place))],
      days: from && to ? { from, to } : null,
      people: employees.map(({ employeeId }) => names.get(employeeId) ?? ''),
    })
  }
  return told
}

import type { Kysely } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { QueueTables, SeatRow } from './tables.ts'

type Db = Kysely<QueueTables>

export async function insertSeat(db: Db, seat: Omit<SeatRow, 'id' | 'left_at'>): Promise<SeatRow> {
  return db
    .insertInto('queue.seat')
    .values({ ...seat, id: newId(), left_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function updateSeat(db: Db, id: string, change: Partial<SeatRow>): Promise<void> {
  await db.updateTable('queue.seat').set(change).where('id', '=', id).execute()
}

/** Ends the seats of an employee, and seats of earlier days at a desk: nobody sits there overnight. */
export async function endSeats(
  db: Db,
  {
    employeeId,
    place,
    desk,
    day,
    at,
  }: Readonly<Record<'employeeId' | 'place' | 'desk' | 'day', string> & { at: Date }>,
): Promise<void> {
  await db
    .updateTable('queue.seat')
    .set({ left_at: at })
    .where('left_at', 'is', null)
    .where((is) =>
      is.or([
        is('employee_id', '=', employeeId),
        is.and([is('place', '=', place), is('desk', '=', desk), is('day', '<', day)]),
      ]),
    )
    .execute()
}

/** `ends`: the employee gets up in this transaction, and calls nobody meanwhile. */
export async function seatOf(db: Db, employeeId: string, day: string, { ends = false } = {}): Promise<SeatRow | null> {
  const row = await db
    .selectFrom('queue.seat')
    .selectAll()
    .where('employee_id', '=', employeeId)
    .where('day', '=', day)
    .where('left_at', 'is', null)
    .$if(ends, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ?? null
}

/**
 * The seat of a colleague at a place, as long as this transaction runs: they do not get up meanwhile. Null: they do not sit there any more.
 */
export async function keptSeat(
  db: Db,
  { id, place, day }: Readonly<{ id: string; place: string; day: string }>,
): Promise<SeatRow | null> {
  const row = await db
    .selectFrom('queue.seat')
    .selectAll()
    .where('id', '=', id)
    .where('place', '=', place)
    .where('day', '=', day)
    .where('left_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row ?? null
}

/** Who was passed on to somebody who got up waits for everybody again, with the turn they had. Gives their ids. */
export async function backForAll(
  db: Db,
  { employeeId, place, day }: Readonly<Record<'employeeId' | 'place' | 'day', string>>,
): Promise<readonly string[]> {
  const rows = await db
    .updateTable('queue.visitor')
    .set({ for_employee: null, colleague_left: true })
    .where('for_employee', '=', employeeId)
    .where('place', '=', place)
    .where('day', '=', day)
    .where('state', 'in', ['waiting', 'parked', 'called'])
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Who sits where. `kept`: nobody of them gets up as long as this transaction runs. */
export async function seatsOn(db: Db, place: string, day: string, { kept = false } = {}): Promise<readonly SeatRow[]> {
  return db
    .selectFrom('queue.seat')
    .selectAll()
    .where('place', '=', place)
    .where('day', '=', day)
    .where('left_at', 'is', null)
    .orderBy('desk')
    .$if(kept, (query) => query.forShare())
    .execute()
}

/** Whether anybody sat at a desk there that day. */
export async function wasManned(db: Db, place: string, day: string): Promise<boolean> {
  const seat = db.selectFrom('queue.seat').select('id').where('place', '=', place).where('day', '=', day).limit(1)
  return (await seat.executeTakeFirst()) !== undefined
}

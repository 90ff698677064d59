import { type Kysely, sql } from 'kysely'
import type { Answers } from '../forms/index.ts'
import type { AppointmentsTables } from './tables.ts'

type Db = Kysely<AppointmentsTables>
export type PreparedRow = AppointmentsTables['appointments.prepared']

export function preparedRows(db: Db, bookingId: string): Promise<readonly PreparedRow[]> {
  return db.selectFrom('appointments.prepared').selectAll().where('booking_id', '=', bookingId).execute()
}

/** Lays the answers of one page over what was filled in before for the same product. */
export async function mergePrepared(
  db: Db,
  {
    bookingId,
    product,
    version,
    answers,
    at,
  }: Readonly<{ bookingId: string; product: string; version: number; answers: Answers; at: Date }>,
): Promise<void> {
  await db
    .insertInto('appointments.prepared')
    .values({ booking_id: bookingId, product, version, answers, filled_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['booking_id', 'product'])
        .doUpdateSet({ answers: sql`prepared.answers || excluded.answers`, version, filled_at: at }),
    )
    .execute()
}

/** Of which products, in which versions, something is kept. */
export function preparedProducts(db: Db): Promise<readonly Pick<PreparedRow, 'product' | 'version'>[]> {
  return db.selectFrom('appointments.prepared').select(['product', 'version']).distinct().execute()
}

export async function deletePrepared(
  db: Db,
  { product, version, before }: Readonly<{ product: string; version: number; before: string }>,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('appointments.prepared')
    .where('product', '=', product)
    .where('version', '=', version)
    .where('booking_id', 'in', (from) => from.selectFrom('appointments.booking').select('id').where('day', '<', before))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Gives of how many products. */
export async function movePrepared(
  db: Db,
  { from, to, products }: Readonly<{ from: string; to: string; products: readonly string[] }>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('appointments.prepared')
    .set({ booking_id: to })
    .where('booking_id', '=', from)
    .where('product', 'in', [...products])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was filled in before this for times that nobody took. */
export async function deleteUnbooked(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('appointments.prepared')
    .where('filled_at', '<', before)
    .where('booking_id', 'in', (from) =>
      from
        .selectFrom('appointments.booking')
        .select('id')
        .where((is) =>
          is.or([
            is('state', '=', 'lapsed'),
            is.and([is('state', '=', 'held'), is('expires_at', '<', sql<Date>`now()`)]),
          ]),
        ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

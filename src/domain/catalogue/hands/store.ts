import { type Kysely, sql } from 'kysely'
import type { CatalogueTables } from '../store.ts'
import type { ChangeOfHands } from './change.ts'

type Db = Kysely<CatalogueTables>

/** Part of schema `catalogue`. */
export type HandsTables = {
  'catalogue.change_of_hands': {
    id: string
    from_unit: string
    to_unit: string
    on_day: string
    basis: string
    planned_by: string
    planned_at: Date
    taken_back_by: string | null
    taken_back_at: Date | null
  }
  'catalogue.change_of_hands_product': { change_id: string; product: string; on_day: string; holds: boolean }
}

export async function insertChange(db: Db, change: ChangeOfHands, by: string): Promise<void> {
  const { id, from, to, on, products, basis, plannedAt } = change
  await db
    .insertInto('catalogue.change_of_hands')
    .values({
      id,
      from_unit: from,
      to_unit: to,
      on_day: on,
      basis,
      planned_by: by,
      planned_at: plannedAt,
      taken_back_by: null,
      taken_back_at: null,
    })
    .execute()
  await db
    .insertInto('catalogue.change_of_hands_product')
    .values(products.map((product) => ({ change_id: id, product, on_day: on, holds: true })))
    .execute()
}

/** Locks the change: taking it back and planning another take turns. */
export async function lockChange(db: Db, id: string): Promise<ChangeOfHands | null> {
  await sql`select from catalogue.change_of_hands where id = ${id} for update`.execute(db)
  return (await changesIn(db)).find((change) => change.id === id) ?? null
}

export async function saveTakenBack(db: Db, id: string, by: string, at: Date): Promise<void> {
  await db
    .updateTable('catalogue.change_of_hands')
    .set({ taken_back_by: by, taken_back_at: at })
    .where('id', '=', id)
    .execute()
  await db.updateTable('catalogue.change_of_hands_product').set({ holds: false }).where('change_id', '=', id).execute()
}

/** Every change that was ever planned, by the day on which it happens. */
export async function changesIn(db: Db): Promise<readonly ChangeOfHands[]> {
  const rows = await db
    .selectFrom('catalogue.change_of_hands as c')
    .select(['c.id', 'c.from_unit', 'c.to_unit', 'c.on_day', 'c.basis', 'c.planned_at', 'c.taken_back_at'])
    .select(
      sql<string[]>`(select array_agg(p.product order by p.product) from catalogue.change_of_hands_product p
        where p.change_id = c.id)`.as('products'),
    )
    .orderBy('c.on_day')
    .orderBy('c.planned_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_unit,
    to: row.to_unit,
    on: row.on_day,
    products: row.products,
    basis: row.basis,
    plannedAt: row.planned_at,
    takenBackAt: row.taken_back_at,
  }))
}

import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Parcel, VoucherOrder } from './voucher.ts'

/** This module owns schema `vouchers`. No other file names these tables. */
export type VouchersTables = {
  'vouchers.allowance': { kind: string; person: string; year: number; most: number; taken: number }
  'vouchers.entry': {
    id: string
    kind: string
    person: string
    year: number
    case_id: string
    what: 'reserved' | 'released' | 'given'
    count: number
    by: string
    at: Date
  }
  'vouchers.parcel': {
    id: string
    case_id: string
    number: string
    product: string
    kind: string
    person: string
    count: number
    worth_cents: number
    valid_until: string
    name: string | null
    address: string[] | null
    made_at: Date
    sent_at: Date | null
    sent_by: string | null
    erased_at: Date | null
  }
}

type Db = Kysely<VouchersTables>

/** Locks what somebody had in this year, with the maximum that holds now: two who ask at once take turns. */
export async function lockAllowance(db: Db, { kind, personId, year, most }: VoucherOrder): Promise<number> {
  await db
    .insertInto('vouchers.allowance')
    .values({ kind, person: personId, year, most, taken: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { taken } = await db
    .selectFrom('vouchers.allowance')
    .select('taken')
    .where('kind', '=', kind)
    .where('person', '=', personId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return taken
}

/** A year's maximum that changed is followed, never below what was taken. */
export async function saveMost(db: Db, { kind, personId, year, most }: VoucherOrder): Promise<void> {
  await db
    .updateTable('vouchers.allowance')
    .set({ most: sql<number>`greatest(${most}, taken)` })
    .where('kind', '=', kind)
    .where('person', '=', personId)
    .where('year', '=', year)
    .where('most', '!=', most)
    .execute()
}

export async function insertEntry(
  db: Db,
  what: VouchersTables['vouchers.entry']['what'],
  { caseId, kind, personId, year, count }: Omit<VoucherOrder, 'most'>,
  { by, at }: Readonly<{ by: string; at: Date }>,
): Promise<void> {
  await db
    .insertInto('vouchers.entry')
    .values({ id: newId(), kind, person: personId, year, case_id: caseId, what, count, by, at })
    .execute()
}

/** What this application did so far; the reservation locks the rest. */
export async function entriesOf(db: Db, caseId: string) {
  return db.selectFrom('vouchers.entry').selectAll().where('case_id', '=', caseId).forUpdate().execute()
}

export async function insertParcel(db: Db, parcel: Omit<Parcel, 'sentAt'>): Promise<void> {
  const { caseId, personId, worthCents, validUntil, madeAt, address, ...rest } = parcel
  await db
    .insertInto('vouchers.parcel')
    .values({
      ...rest,
      case_id: caseId,
      person: personId,
      worth_cents: worthCents,
      valid_until: validUntil,
      address: address && [...address],
      made_at: madeAt,
      sent_at: null,
      sent_by: null,
      erased_at: null,
    })
    .execute()
}

/** Those that were still waiting: who presses twice sends once. */
export async function saveSent(db: Db, ids: readonly string[], by: string, at: Date): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('vouchers.parcel')
    .set({ sent_at: at, sent_by: by })
    .where('id', 'in', [...ids])
    .where('sent_at', 'is', null)
    .returning('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}

export async function eraseAddresses(db: Db, sentBefore: Date, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('vouchers.parcel')
    .set({ name: null, address: null, erased_at: at })
    .where('erased_at', 'is', null)
    .where('sent_at', '<', sentBefore)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

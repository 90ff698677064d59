import { type Kysely, sql } from 'kysely'
import type { BankStatement, Movement } from '#outside/bank/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { PaymentsTables } from '../tables.ts'
import type { BankLine } from './transfer.ts'

type Db = Kysely<PaymentsTables>
type Who = Readonly<{ by: string; at: Date }>

/** The number for the next communication: seven digits, never given twice. */
export async function nextTransferNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ number: string }>`select nextval('payments.transfer_number') as number`.execute(db)
  return Number(rows[0]?.number)
}

/** Keeps the request unless this order has one. */
export async function insertRequest(
  db: Db,
  request: Readonly<{ orderId: string; communication: string; account: string; holder: string; at: Date }>,
): Promise<boolean> {
  const { orderId, at, ...rest } = request
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payments.transfer_request')
    .values({ order_id: orderId, requested_at: at, ...rest })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function requestOf(db: Db, orderId: string) {
  return db.selectFrom('payments.transfer_request').selectAll().where('order_id', '=', orderId).executeTakeFirst()
}

export async function orderIdByCommunication(db: Db, communication: string): Promise<string | null> {
  const row = await db
    .selectFrom('payments.transfer_request')
    .select('order_id')
    .where('communication', '=', communication)
    .executeTakeFirst()
  return row?.order_id ?? null
}

/** The new statement's id; or that of the one that was read before, with the hash of its content. */
export async function insertStatement(db: Db, statement: BankStatement, sha256: string, { by, at }: Who) {
  const { account, number, on, oldCents, newCents } = statement
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payments.statement')
    .values({
      id,
      account,
      number,
      on_day: on,
      old_cents: oldCents,
      new_cents: newCents,
      sha256,
      read_by: by,
      read_at: at,
    })
    .onConflict((conflict) => conflict.columns(['account', 'on_day', 'number']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return { id, isNew: true, sha256 }
  const known = await db
    .selectFrom('payments.statement')
    .select(['id', 'sha256'])
    .where('account', '=', account)
    .where('on_day', '=', on)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return { ...known, isNew: false }
}

/** The balance with which the statement before this one ended; null: this is the first. */
export async function balanceBefore(db: Db, { account, on, number }: BankStatement): Promise<number | null> {
  const row = await db
    .selectFrom('payments.statement')
    .select('new_cents')
    .where('account', '=', account)
    .where(sql<boolean>`(on_day, number) < (${on}::date, ${number})`)
    .orderBy('on_day', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Number(row.new_cents) : null
}

/** A line as the bank said it; nothing of a credit is anybody's yet. */
export async function insertLine(db: Db, statementId: string, movement: Movement): Promise<BankLine> {
  const { place, cents, valueOn, reference, communication, text, other } = movement
  const rest = Math.max(cents, 0)
  const line: BankLine = {
    id: newId(),
    cents,
    restCents: rest,
    why: rest > 0 ? 'unknown' : null,
    orderId: null,
    reference,
  }
  await db
    .insertInto('payments.bank_line')
    .values({
      id: line.id,
      statement_id: statementId,
      place,
      cents,
      value_on: valueOn,
      reference,
      communication,
      said: text,
      payer_name: other?.name ?? '',
      payer_account: other?.account ?? '',
      rest_cents: rest,
      why: line.why,
      order_id: null,
    })
    .execute()
  return line
}

/** Locks the line: two who look after the same money take turns. */
export async function lockLine(db: Db, id: string): Promise<BankLine | null> {
  const row = await db.selectFrom('payments.bank_line').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row
    ? { id, cents: row.cents, restCents: row.rest_cents, why: row.why, orderId: row.order_id, reference: row.reference }
    : null
}

/** What came in for this order and was too little, oldest first. Needs the order's lock. */
export async function partialLines(db: Db, orderId: string): Promise<readonly BankLine[]> {
  const rows = await db
    .selectFrom('payments.bank_line')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('why', '=', 'partial')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id, cents, rest_cents, why, order_id, reference }) => ({
    id,
    cents,
    restCents: rest_cents,
    why,
    orderId: order_id,
    reference,
  }))
}

export async function saveLine(db: Db, { id, restCents, why, orderId }: BankLine): Promise<void> {
  await db
    .updateTable('payments.bank_line')
    .set({ rest_cents: restCents, why: restCents > 0 ? why : null, order_id: orderId })
    .where('id', '=', id)
    .execute()
}

export async function insertAssignment(
  db: Db,
  {
    lineId,
    orderId,
    cents,
    note = '',
  }: Readonly<{ lineId: string; orderId: string | null; cents: number; note?: string }>,
  { by, at }: Who,
): Promise<void> {
  const kind = orderId ? 'paid' : 'returned'
  await db
    .insertInto('payments.assignment')
    .values({ id: newId(), line_id: lineId, order_id: orderId, kind, cents, by, note, at })
    .execute()
}

import { type Kysely, type Selectable, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CardHolder } from './holder.ts'
import { cardOf, type PassesTables, type TopUpKind, walletOf } from './tables.ts'
import type { Card, Wallet } from './wallet.ts'

export type { PassesTables } from './tables.ts'

type Db = Kysely<PassesTables>

export async function insertWallet(db: Db, id: string, members: readonly string[], at: Date): Promise<void> {
  await db.insertInto('passes.wallet').values({ id, status: 'open', opened_at: at }).execute()
  await db
    .insertInto('passes.member')
    .values(members.map((person_id) => ({ wallet_id: id, person_id, since: at })))
    .execute()
}

/** Whoever changes anything of a wallet locks it first: booking, paying in and giving back take turns. */
export async function lockWallet(db: Db, id: string): Promise<Wallet> {
  const row = await db.selectFrom('passes.wallet').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new Refusal('missing', 'passes/not-found')
  return walletOf(row)
}

export async function findWallet(db: Db, id: string): Promise<Wallet | undefined> {
  const row = await db.selectFrom('passes.wallet').selectAll().where('id', '=', id).executeTakeFirst()
  return row && walletOf(row)
}

export async function walletIdOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('passes.member')
    .select('wallet_id')
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row?.wallet_id
}

/** Person ids of the household, as long as they belong to it; of a wallet that closed, those of the end. */
export async function membersOf(db: Db, walletId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('passes.member')
    .select('person_id')
    .where('wallet_id', '=', walletId)
    .where('until', 'is', null)
    .orderBy('since')
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

export async function endMemberships(db: Db, walletId: string, at: Date): Promise<void> {
  await db.updateTable('passes.member').set({ until: at }).where('wallet_id', '=', walletId).execute()
}

export async function saveLeaving(db: Db, walletId: string, settleOn: string): Promise<void> {
  const refill = { refill_cents: null, refill_by: null, refill_since: null, refill_mandate: null }
  await db
    .updateTable('passes.wallet')
    .set({ status: 'leaving', settle_on: settleOn, ...refill })
    .where('id', '=', walletId)
    .execute()
}

export async function saveClosed(db: Db, walletId: string, at: Date): Promise<void> {
  await db.updateTable('passes.wallet').set({ status: 'closed', closed_at: at }).where('id', '=', walletId).execute()
}

/** The register was asked about this household on `day`, and is again after so many days. */
export async function saveLookOn(db: Db, walletId: string, day: string, days: number): Promise<void> {
  const look_on = sql<string>`${day}::date + ${days}::int`
  await db.updateTable('passes.wallet').set({ look_on }).where('id', '=', walletId).execute()
}

export async function saveRefill(db: Db, walletId: string, refill: Wallet['refill'], at: Date): Promise<void> {
  const row = refill
    ? { refill_cents: refill.cents, refill_by: refill.by, refill_since: at, refill_mandate: refill.mandateId }
    : { refill_cents: null, refill_by: null, refill_since: null, refill_mandate: null }
  await db.updateTable('passes.wallet').set(row).where('id', '=', walletId).execute()
}

/** The wallet that is refilled with this mandate. */
export async function walletOfMandate(db: Db, mandateId: string): Promise<string | undefined> {
  const query = db.selectFrom('passes.wallet').select('id').where('refill_mandate', '=', mandateId)
  return (await query.executeTakeFirst())?.id
}

/** How often was collected for this wallet since then, or is under way. */
export async function collectedSince(db: Db, walletId: string, since: Date): Promise<number> {
  const query = db.selectFrom('passes.top_up').select((row) => row.fn.countAll<number>().as('count'))
  const of = query.where('wallet_id', '=', walletId).where('kind', '=', 'collected').where('asked_at', '>', since)
  return Number((await of.executeTakeFirst())?.count ?? 0)
}

/** `false`: the household was told of this low balance, or of a later one. */
export async function markLowTold(db: Db, walletId: string, n: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passes.wallet')
    .set({ low_told: n })
    .where('id', '=', walletId)
    .where('low_told', '<', n)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Wallets of households that left, whose waiting time is over on `day`. */
export async function walletsToSettle(db: Db, day: string, limit = 100): Promise<readonly string[]> {
  const query = db.selectFrom('passes.wallet').select('id').where('status', '=', 'leaving')
  const rows = await query.where('settle_on', '<=', day).orderBy('settle_on').limit(limit).execute()
  return rows.map(({ id }) => id)
}

export async function cardsOf(db: Db, walletId: string): Promise<readonly Card[]> {
  const query = db.selectFrom('passes.card').selectAll().where('wallet_id', '=', walletId)
  return (await query.orderBy('attached_at', 'desc').orderBy('number').execute()).map(cardOf)
}

export async function findCard(db: Db, number: string): Promise<Card | undefined> {
  const row = await db.selectFrom('passes.card').selectAll().where('number', '=', number).executeTakeFirst()
  return row && cardOf(row)
}

/** `false`: this number is a card already. */
export async function insertCard(db: Db, card: Card): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passes.card')
    .values({
      number: card.number,
      wallet_id: card.walletId,
      status: card.status,
      attached_at: card.attachedAt,
      stopped_at: card.stoppedAt,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function saveCard(db: Db, { number, status, stoppedAt }: Card): Promise<void> {
  await db.updateTable('passes.card').set({ status, stopped_at: stoppedAt }).where('number', '=', number).execute()
}

/** Asks a card, unless one is asked already. `null`: that is so. */
export async function insertCardRequest(
  db: Db,
  asked: Readonly<{ walletId: string; replaces: string | null; at: Date }>,
): Promise<string | null> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passes.card_request')
    .values({ id, wallet_id: asked.walletId, replaces: asked.replaces, asked_at: asked.at })
    .onConflict((conflict) => conflict.column('wallet_id').where('done_at', 'is', null).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? id : null
}

export async function finishCardRequest(db: Db, walletId: string, number: string, at: Date): Promise<void> {
  await db
    .updateTable('passes.card_request')
    .set({ number, done_at: at })
    .where('wallet_id', '=', walletId)
    .where('done_at', 'is', null)
    .execute()
}

export type TopUp = Readonly<{
  id: string
  walletId: string
  cents: number
  payer: string
  kind: TopUpKind
  askedAt: Date
  creditedAt: Date | null
  /** Nobody pays it any more: another one, or none, was chosen. */
  droppedAt: Date | null
}>

/** `false`: a refill is asked already. */
export async function insertTopUp(db: Db, { id, walletId, cents, payer, kind, askedAt }: TopUp): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passes.top_up')
    .values({ id, wallet_id: walletId, cents, payer, kind, asked_at: askedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findTopUp(db: Db, id: string): Promise<TopUp | undefined> {
  const row = await db.selectFrom('passes.top_up').selectAll().where('id', '=', id).executeTakeFirst()
  return row && topUpOf(row)
}

const topUpOf = (row: Selectable<PassesTables['passes.top_up']>): TopUp => {
  const { id, wallet_id: walletId, asked_at: askedAt, credited_at: creditedAt, dropped_at: droppedAt } = row
  const { cents, payer, kind } = row
  return { id, walletId, cents, payer, kind, askedAt, creditedAt, droppedAt }
}

/** What is asked and neither paid nor dropped, newest first. */
export async function openTopUpsOf(db: Db, walletId: string): Promise<readonly TopUp[]> {
  const query = db.selectFrom('passes.top_up').selectAll().where('wallet_id', '=', walletId)
  const open = query.where('credited_at', 'is', null).where('dropped_at', 'is', null)
  return (await open.orderBy('asked_at', 'desc').execute()).map(topUpOf)
}

/** Refills that nobody paid: the next one does not wait for them. What is paid nevertheless is credited as ever. */
export async function dropRefills(db: Db, walletId: string, at: Date): Promise<void> {
  const query = db.updateTable('passes.top_up').set({ dropped_at: at }).where('wallet_id', '=', walletId)
  const open = query.where('credited_at', 'is', null).where('dropped_at', 'is', null)
  await open.where('kind', 'in', ['refill', 'collected']).execute()
}

export async function markDropped(db: Db, id: string, at: Date): Promise<void> {
  const query = db.updateTable('passes.top_up').set({ dropped_at: at }).where('id', '=', id)
  await query.where('credited_at', 'is', null).execute()
}

export async function markCredited(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('passes.top_up').set({ credited_at: at }).where('id', '=', id).execute()
}

export async function creditedTopUps(db: Db, walletId: string): Promise<readonly string[]> {
  const query = db.selectFrom('passes.top_up').select('id').where('wallet_id', '=', walletId)
  const rows = await query.where('credited_at', 'is not', null).orderBy('credited_at', 'desc').execute()
  return rows.map(({ id }) => id)
}

/** What was paid in by people and is not given back: a gift of the city is not paid out. */
export async function paidInCents(db: Db, walletId: string): Promise<number> {
  const row = await db
    .selectFrom('passes.line')
    .select((line) => line.fn.coalesce(line.fn.sum<number>('cents'), sql<number>`0`).as('cents'))
    .where('wallet_id', '=', walletId)
    .where('kind', 'in', ['top-up', 'refund', 'refund-failed', 'charge-back', 'charge-back-reversed'])
    .executeTakeFirst()
  return Number(row?.cents ?? 0)
}

/** What the end of the wallet gives back. */
export async function refundedCents(db: Db, walletId: string): Promise<number> {
  const query = db.selectFrom('passes.line').select('cents').where('wallet_id', '=', walletId)
  const rows = await query.where('kind', '=', 'refund').execute()
  return rows.reduce((sum, { cents }) => sum - cents, 0)
}

export async function saveHolder(db: Db, holder: CardHolder, at: Date): Promise<void> {
  const row = {
    holder_id: holder.holderId,
    number: holder.number,
    reduced_until: holder.reducedUntil,
    consent_by: holder.consentBy,
    kept_at: at,
  }
  await db
    .insertInto('passes.holder')
    .values({ person_id: holder.personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export async function findHolder(db: Db, personId: string): Promise<CardHolder | undefined> {
  const row = await db.selectFrom('passes.holder').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row && holderOf(row)
}

export async function holderWithNumber(db: Db, number: string): Promise<CardHolder | undefined> {
  const row = await db.selectFrom('passes.holder').selectAll().where('number', '=', number).executeTakeFirst()
  return row && holderOf(row)
}

const holderOf = (row: Selectable<PassesTables['passes.holder']>): CardHolder => ({
  personId: row.person_id,
  holderId: row.holder_id,
  number: row.number,
  reducedUntil: row.reduced_until,
  consentBy: row.consent_by,
})

/** The trail: who did what to a wallet. No personal data in `facts`. */
export async function recordEvent(
  db: Db,
  event: Readonly<{ walletId: string; actor: string; what: string; at: Date; facts?: Record<string, unknown> }>,
): Promise<void> {
  const { walletId, facts = {}, ...rest } = event
  await db
    .insertInto('passes.event')
    .values({ id: newId(), wallet_id: walletId, facts: JSON.stringify(facts), ...rest })
    .execute()
}

export async function hasEvent(db: Db, walletId: string, what: string): Promise<boolean> {
  const query = db.selectFrom('passes.event').select('id').where('wallet_id', '=', walletId)
  return (await query.where('what', '=', what).limit(1).executeTakeFirst()) !== undefined
}

/** Puts something before a person, once as long as it is open. */
export async function insertDoubt(
  db: Db,
  doubt: Readonly<{ key: string; kind: string; walletId: string; facts: Record<string, unknown>; at: Date }>,
): Promise<void> {
  const { walletId, facts, at, ...rest } = doubt
  await db
    .insertInto('passes.doubt')
    .values({ id: newId(), ...rest, wallet_id: walletId, facts: JSON.stringify(facts), found_at: at })
    .onConflict((conflict) => conflict.column('key').where('closed_at', 'is', null).doNothing())
    .execute()
}

/** `false`: there is no such doubt, or somebody closed it before. */
export async function closeDoubtRow(
  db: Db,
  id: string,
  closed: Readonly<{ by: string; note: string; at: Date }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passes.doubt')
    .set({ closed_at: closed.at, closed_by: closed.by, note: closed.note })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

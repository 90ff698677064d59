import { type Kysely, sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { cityTimeZone } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ShownOpening } from './ledger/opening.ts'
import { standingOf } from './ledger/store.ts'
import {
  cardsOf,
  closeDoubtRow,
  findTopUp,
  findWallet,
  membersOf,
  openTopUpsOf,
  type PassesTables,
  type TopUp,
  walletIdOf,
} from './store.ts'
import { cardOf, type LineKind } from './tables.ts'
import { type Card, requireMember, requireStaff, type Wallet } from './wallet.ts'

type Reader = Context<PassesTables>

/** The pass of a household as its members and staff see it. Cards: the newest first. */
export type Pass = Readonly<{
  wallet: Wallet
  cents: number
  cards: readonly Card[]
  members: readonly string[]
  /** A card is asked that nobody handed over or posted yet. */
  waitsForCard: boolean
}>

/** The pass of the household of this person; null: it has none. Refuses the pass of another household. */
export async function passOf({ db, actor }: Reader, personId: string): Promise<Pass | null> {
  requireMember([personId], actor)
  const walletId = await walletIdOf(db, personId)
  return walletId ? passById(db, walletId) : null
}

/** A pass by its own id. */
export async function lookAtPass({ db, actor }: Reader, walletId: string): Promise<Pass> {
  requireMember(await membersOf(db, walletId), actor, walletId)
  const pass = await passById(db, walletId)
  if (!pass) throw new Refusal('missing', 'passes/not-found')
  return pass
}

async function passById(db: Kysely<PassesTables>, walletId: string): Promise<Pass | null> {
  const wallet = await findWallet(db, walletId)
  if (!wallet) return null
  const open = db.selectFrom('passes.card_request').select('id').where('wallet_id', '=', walletId)
  const [{ cents }, cards, members, request] = await Promise.all([
    standingOf(db, walletId),
    cardsOf(db, walletId),
    membersOf(db, walletId),
    open.where('done_at', 'is', null).executeTakeFirst(),
  ])
  return { wallet, cents, cards, members, waitsForCard: request !== undefined }
}

/** A top-up by its id. Null, for staff: there is none. To another household it does not exist. */
export async function lookAtTopUp({ db, actor }: Reader, topUpId: string): Promise<TopUp | null> {
  const found = await findTopUp(db, topUpId)
  if (!found) {
    requireStaff(actor)
    return null
  }
  requireMember(await membersOf(db, found.walletId), actor, found.walletId)
  return found
}

/** What a household asked and did not pay yet, newest first. */
export async function openTopUps({ db, actor }: Reader, walletId: string): Promise<readonly TopUp[]> {
  requireMember(await membersOf(db, walletId), actor, walletId)
  return openTopUpsOf(db, walletId)
}

export type LedgerLine = Readonly<{
  n: number
  kind: LineKind
  cents: number
  afterCents: number
  at: Date
  opening: ShownOpening | null
}>

/** The ledger of a wallet, newest first, each opening with what the container told. */
export async function linesOf({ db, actor }: Reader, walletId: string, limit = 20): Promise<readonly LedgerLine[]> {
  requireMember(await membersOf(db, walletId), actor, walletId)
  const rows = await db
    .selectFrom('passes.line as l')
    .leftJoin('passes.opening as o', (on) =>
      on.onRef('o.container', '=', 'l.container').onRef('o.sequence', '=', 'l.sequence'),
    )
    .select(['l.n', 'l.kind', 'l.cents', 'l.after_cents', 'l.at', 'o.container', 'o.card', 'o.fraction', 'o.litres'])
    .select(['o.opened_at', 'o.cents as price'])
    .where('l.wallet_id', '=', walletId)
    .orderBy('l.n', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ n, kind, cents, after_cents: afterCents, at, ...told }) => ({
    ...{ n, kind, cents, afterCents, at },
    opening: shownOpening(told),
  }))
}

function shownOpening(told: {
  container: string | null
  card: string | null
  fraction: string | null
  litres: number | null
  opened_at: Date | null
  price: number | null
}): ShownOpening | null {
  const { container, card, fraction, litres, opened_at: openedAt, price } = told
  if (container === null || card === null || fraction === null || litres === null || !openedAt) return null
  return { openedAt, fraction, litres, cents: price ?? 0, container, card: card.slice(-4) }
}

export type CardWish = Readonly<{ walletId: string; askedAt: Date; isReplacement: boolean; members: readonly string[] }>

/** The cards that somebody has to hand over or post, oldest first, for staff. */
export async function wantedCards({ db, actor }: Reader, limit = 100): Promise<readonly CardWish[]> {
  requireStaff(actor)
  const rows = await db
    .selectFrom('passes.card_request as r')
    .innerJoin('passes.wallet as w', 'w.id', 'r.wallet_id')
    .select(['r.wallet_id as walletId', 'r.asked_at as askedAt', 'r.replaces'])
    .where('r.done_at', 'is', null)
    .where('w.status', '=', 'open')
    .orderBy('r.asked_at')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async ({ replaces, ...row }) => ({
      ...row,
      isReplacement: replaces !== null,
      members: await membersOf(db, row.walletId),
    })),
  )
}

/** Every card in the order of their numbers, from `after` on, in pages: for what is done for each of them. */
export async function cardsAfter({ db, actor }: Reader, after: string, limit = 500): Promise<readonly Card[]> {
  requireStaff(actor)
  const query = db.selectFrom('passes.card').selectAll().where('number', '>', after)
  return (await query.orderBy('number').limit(limit).execute()).map(cardOf)
}

export type Doubt = Readonly<{
  id: string
  kind: string
  walletId: string | null
  facts: Readonly<Record<string, unknown>>
  foundAt: Date
}>

/** What waits for a person, oldest first, for staff. */
export async function openDoubts({ db, actor }: Reader, limit = 100): Promise<readonly Doubt[]> {
  requireStaff(actor)
  const query = db.selectFrom('passes.doubt').select(['id', 'kind', 'wallet_id', 'facts', 'found_at'])
  const rows = await query.where('closed_at', 'is', null).orderBy('found_at').limit(limit).execute()
  return rows.map(({ wallet_id: walletId, found_at: foundAt, ...row }) => ({ ...row, walletId, foundAt }))
}

/** Somebody looked, and says what was done. */
export function closeDoubt(context: Reader, doubtId: string, note: string): Promise<void> {
  const { actor, now } = context
  requireStaff(actor)
  return transaction(context, async (tx) => {
    const closed = await closeDoubtRow(tx, doubtId, { by: actor.id, note, at: now })
    if (!closed) throw new Refusal('conflict', 'passes/changed-meanwhile')
  })
}

/** Wallets that households use, for what is done for each of them: from `after` on, in pages. */
export async function openWallets({ db, actor }: Reader, after: string, limit = 500) {
  requireStaff(actor)
  const query = db.selectFrom('passes.wallet').select('id').where('status', '=', 'open')
  const rows = await query.where('id', '>', after).orderBy('id').limit(limit).execute()
  return Promise.all(rows.map(async ({ id }) => ({ walletId: id, members: await membersOf(db, id) })))
}

export async function countOpen({ db, actor }: Reader): Promise<number> {
  requireStaff(actor)
  const query = db.selectFrom('passes.wallet').select((row) => row.fn.countAll<string>().as('count'))
  return Number((await query.where('status', '=', 'open').executeTakeFirstOrThrow()).count)
}

/** Wallets in use of which the register is asked again by `day`: `days` after it was opened, or when that was said. */
export async function walletsToLookAt(
  { db, actor }: Reader,
  { day, days, most }: Readonly<{ day: string; days: number; most: number }>,
) {
  requireStaff(actor)
  const due = sql<string>`coalesce(look_on, (opened_at at time zone ${cityTimeZone})::date + ${days}::int)`
  const query = db.selectFrom('passes.wallet').select('id').where('status', '=', 'open')
  const rows = await query.where(sql<boolean>`${due} <= ${day}`).orderBy(due).orderBy('id').limit(most).execute()
  return Promise.all(rows.map(async ({ id }) => ({ walletId: id, members: await membersOf(db, id) })))
}

/**
 * How the ledgers of these wallets stand: for proofs. `broken`: lines that do not begin where the one before them ended, or do
 * not end where a sum says; `differ`: openings that were booked for another amount than they cost.
 */
export async function ledgersOf({ db, actor }: Reader, walletIds: readonly string[]) {
  requireStaff(actor)
  const { rows } = await sql<{ lines: number; broken: number; differ: number }>`
    with chain as (
      select before_cents, after_cents, cents, container, sequence,
        coalesce(lag(after_cents) over (partition by wallet_id order by n), 0) as earlier,
        sum(cents) over (partition by wallet_id order by n) as reckoned
      from passes.line where wallet_id = any(${walletIds}::uuid[])
    )
    select count(*) as lines, count(*) filter (where before_cents <> earlier or after_cents <> reckoned) as broken,
      count(*) filter (where chain.container is not null and o.cents is distinct from -chain.cents) as differ
    from chain left join passes.opening o on o.container = chain.container and o.sequence = chain.sequence`.execute(db)
  return rows[0] ?? { lines: 0, broken: 0, differ: 0 }
}

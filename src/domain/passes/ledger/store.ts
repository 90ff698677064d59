import { type Kysely, sql } from 'kysely'
import type { LineKind, PassesTables } from '../tables.ts'
import type { ContainerOpening, NotBooked } from './opening.ts'

type Db = Kysely<PassesTables>

/** A happening on a wallet that is no opening. `key`: books it once. */
export type NewLine = Readonly<{
  walletId: string
  kind: Exclude<LineKind, 'opening'>
  cents: number
  key: string
  topUpId?: string
}>

/** Where a wallet stands: its last line. */
export type Standing = Readonly<{ n: number; cents: number }>

export async function standingOf(db: Db, walletId: string): Promise<Standing> {
  const last = await db
    .selectFrom('passes.line')
    .select(['n', 'after_cents'])
    .where('wallet_id', '=', walletId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { n: last.n, cents: last.after_cents } : { n: 0, cents: 0 }
}

/** Adds a line behind the last one; needs the wallet's lock. `null`: this happening is in the ledger already. */
export async function addLine(db: Db, line: NewLine, at: Date): Promise<Standing | null> {
  const { walletId, kind, cents, key, topUpId = null } = line
  const last = await standingOf(db, walletId)
  const next = { n: last.n + 1, cents: last.cents + cents }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passes.line')
    .values({
      wallet_id: walletId,
      n: next.n,
      before_cents: last.cents,
      cents,
      after_cents: next.cents,
      kind,
      at,
      key,
      top_up_id: topUpId,
    })
    .onConflict((conflict) => conflict.column('key').where('key', 'is not', null).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? next : null
}

/** Which of these happenings are in the ledger. */
export async function keysInLedger(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db.selectFrom('passes.line').select('key').where('key', 'in', keys).execute()
  return new Set(rows.flatMap(({ key }) => key ?? []))
}

/** Locks the wallets of these cards, always in the same order: two batches never wait for each other crosswise. */
export async function lockWalletsOf(db: Db, cards: readonly string[]): Promise<void> {
  await sql`select id from passes.wallet
    where id in (select wallet_id from passes.card where number = any(${cards}::text[]))
    order by id for no key update`.execute(db)
}

/** An opening with what it costs, or why it is on no wallet as far as its own facts say. */
export type Priced = ContainerOpening & Readonly<{ cents: number | null; why: NotBooked | null }>

/** How the batch moved one wallet: from what to what, and the last line. */
export type Moved = Readonly<{ walletId: string; beforeCents: number; afterCents: number; n: number; lines: number }>

/**
 * Books a batch in one statement: openings that are known already are left alone, the others go behind the last line of
 * their wallet in the order in which they happened, and what belongs to no wallet is put before a person. Needs the locks.
 */
export async function insertOpenings(
  db: Db,
  batch: readonly Priced[],
  now: Date,
): Promise<Readonly<{ fresh: number; moved: readonly Moved[] }>> {
  const { rows } = await sql<{ fresh: number; moved: readonly Moved[] | null }>`
    with told as (
      select * from unnest(
        ${batch.map(({ container }) => container)}::text[], ${batch.map(({ sequence }) => sequence)}::bigint[],
        ${batch.map(({ card }) => card)}::text[], ${batch.map(({ fraction }) => fraction)}::text[],
        ${batch.map(({ litres }) => litres)}::int[], ${batch.map(({ openedAt }) => openedAt)}::timestamptz[],
        ${batch.map(({ cents }) => cents)}::int[], ${batch.map(({ why }) => why)}::text[]
      ) as t (container, sequence, card, fraction, litres, opened_at, cents, why)
    ), judged as (
      select t.*, c.wallet_id, coalesce(t.why, case
          when c.number is null then 'unknown-card'
          when t.opened_at >= c.stopped_at then 'stopped-card'
          when w.status = 'closed' then 'closed-wallet' end) as reason
      from told t left join passes.card c on c.number = t.card left join passes.wallet w on w.id = c.wallet_id
    ), fresh as (
      insert into passes.opening
        (container, sequence, card, fraction, litres, opened_at, received_at, wallet_id, cents, why)
      select container, sequence, card, fraction, litres, opened_at, ${now}::timestamptz,
        case when reason is null then wallet_id end, case when reason is null then cents end, reason
      from judged order by container, sequence
      on conflict (container, sequence) do nothing
      returning container, sequence, card, fraction, opened_at, wallet_id, cents, why
    ), last as (
      select w.wallet_id, coalesce(l.n, 0) as n, coalesce(l.after_cents, 0) as cents
      from (select distinct wallet_id from fresh where wallet_id is not null) w
      left join lateral (
        select n, after_cents from passes.line where wallet_id = w.wallet_id order by n desc limit 1) l on true
    ), lines as (
      select f.*, last.n as last_n, last.cents as last_cents, row_number() over behind as place,
        sum(f.cents) over behind as spent
      from fresh f join last using (wallet_id)
      window behind as (partition by f.wallet_id order by f.opened_at, f.container, f.sequence rows unbounded preceding)
    ), written as (
      insert into passes.line
        (wallet_id, n, before_cents, cents, after_cents, kind, at, container, sequence)
      select wallet_id, last_n + place, last_cents - spent + cents, -cents, last_cents - spent, 'opening',
        ${now}::timestamptz, container, sequence
      from lines order by wallet_id, place
      returning wallet_id, n, before_cents, after_cents
    ), doubts as (
      insert into passes.doubt (id, key, kind, facts, found_at)
      select distinct on (key) gen_random_uuid(), key, why, facts, ${now}::timestamptz from (
        select why || ':' || case when why in ('unknown-price', 'wrong-clock') then container else card end as key, why,
          jsonb_build_object('container', container, 'sequence', sequence, 'card', card, 'fraction', fraction) as facts
        from fresh where why is not null) unbooked
      on conflict (key) where closed_at is null do nothing
    )
    select (select count(*)::int from fresh) as fresh, (select json_agg(json_build_object(
        'walletId', wallet_id, 'beforeCents', before, 'afterCents', after, 'n', n, 'lines', lines)) from (
      select wallet_id, max(n) as n, count(*) as lines, (array_agg(before_cents order by n))[1] as before,
        (array_agg(after_cents order by n desc))[1] as after from written group by wallet_id) w) as moved`.execute(db)
  return { fresh: rows[0]?.fresh ?? 0, moved: rows[0]?.moved ?? [] }
}

/** Told before, but otherwise: a container that counts anew, or a forgery. The first one stays; a person looks. */
export async function doubtDifferences(db: Db, batch: readonly ContainerOpening[], now: Date): Promise<void> {
  await sql`
    insert into passes.doubt (id, key, kind, facts, found_at)
    select distinct on (t.container) gen_random_uuid(), 'other-opening:' || t.container, 'other-opening',
      jsonb_build_object('container', t.container, 'sequence', t.sequence, 'card', t.card, 'fraction', t.fraction,
        'openedAt', t.opened_at), ${now}::timestamptz
    from unnest(
      ${batch.map(({ container }) => container)}::text[], ${batch.map(({ sequence }) => sequence)}::bigint[],
      ${batch.map(({ card }) => card)}::text[], ${batch.map(({ fraction }) => fraction)}::text[],
      ${batch.map(({ litres }) => litres)}::int[], ${batch.map(({ openedAt }) => openedAt)}::timestamptz[]
    ) as t (container, sequence, card, fraction, litres, opened_at)
    join passes.opening o using (container, sequence)
    where (o.card, o.fraction, o.litres, o.opened_at) is distinct from (t.card, t.fraction, t.litres, t.opened_at)
    on conflict (key) where closed_at is null do nothing`.execute(db)
}

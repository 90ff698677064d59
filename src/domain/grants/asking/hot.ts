import type { Pool } from 'pg'
import type { Asking, Found } from './question.ts'

/** Whether a key may ask this; `unknown`: there is no such key, or none any more. */
type KeyStanding = 'good' | 'unknown' | 'purpose' | 'role'

/** What the register says of one request: who asked, how often at most a minute, and what was found per question, in order. */
export type Looked = { standing: KeyStanding; askerId: string | null; perMinute: number; found: (Found | null)[] }

/**
 * One round trip for all that was asked at one time: the keys and the grants. Nothing of it is remembered: a grant that is withdrawn,
 * or a key that is revoked, is so for the next question everywhere. A time of domain time stands in `at`; what was withdrawn is no
 * grant now, whatever the clock of this process says.
 */
const look = {
  name: 'grants.look',
  text: `with who as materialized (
      select w.no, w.allows, w.subject, a.id as asker_id, a.per_minute,
        case when a.id is null then 'unknown' when w.purpose <> all (a.purposes) then 'purpose'
          when w.allows <> all (a.may_ask) then 'role' else 'good' end as standing
      from unnest($1::bytea[], $2::text[], $3::text[], $4::text[]) with ordinality as w (key_hash, purpose, allows, subject, no)
      left join grants.asker a on a.key_hash = w.key_hash and a.revoked_at is null and a.expires_at > now()
    )
    select w.no, w.standing, w.asker_id, w.per_minute, null as n, null as id, null as kind, null as here from who w
    union all
    select null, null, null, null, q.n, g.id, g.kind, g.here
    from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::timestamptz[]) with ordinality
      as q (who, key, country, zone, at, n)
    join who w on w.no = q.who and w.standing = 'good'
    cross join lateral (
      select g.id, g.kind, g.zone is null or q.zone is not null as here
      from grants."grant" g
      where g.subject_key = q.key and g.subject = w.subject and g.allows = w.allows and g.valid @> coalesce(q.at, $10)
        and (g.withdrawn_at is null or q.at is not null)
        and (g.country is null or q.country is null or g.country = q.country)
        and (g.zone is null or q.zone is null or g.zone = q.zone)
      order by g.zone nulls first limit 1
    ) g`,
}

type Who = Readonly<{ no: number; standing: KeyStanding; asker_id: string | null; per_minute: number | null }>
type Hit = Readonly<{ no: null; n: number; id: string; kind: string; here: boolean }>

export async function lookUp(pool: Pool, askings: readonly Asking[], now: Date): Promise<readonly Looked[]> {
  const whos = new Map<string, Readonly<{ no: number; asking: Asking }>>()
  const whoOf = askings.map((asking) => {
    const name = `${asking.keyHash.toString('latin1')} ${asking.purpose} ${asking.allows} ${asking.of}`
    const who = whos.get(name) ?? { no: whos.size + 1, asking }
    whos.set(name, who)
    return who.no
  })
  const asked = [...whos.values()].map(({ asking }) => asking)
  const each = askings.flatMap(({ questions }, at) => questions.map((question, n) => ({ question, at, n })))
  const values = [
    asked.map(({ keyHash }) => keyHash),
    asked.map(({ purpose }) => purpose),
    asked.map(({ allows }) => allows),
    asked.map(({ of }) => of),
    each.map(({ at }) => whoOf[at]),
    each.map(({ question }) => question.subject?.key ?? null),
    each.map(({ question }) => question.subject?.country ?? null),
    each.map(({ question }) => question.zone),
    each.map(({ question }) => question.at),
    now,
  ]
  const { rows } = await pool.query<Who | Hit>({ ...look, values })
  const known = new Map(rows.flatMap((row) => (row.no === null ? [] : [[row.no, row] as const])))
  const looked = askings.map(({ questions }, at): Looked => {
    const who = known.get(whoOf[at] ?? 0)
    const { standing = 'unknown', asker_id: askerId = null, per_minute } = who ?? {}
    return { standing, askerId, perMinute: per_minute ?? 0, found: questions.map(() => null) }
  })
  for (const row of rows) {
    if (row.no !== null) continue
    const of = each[row.n - 1]
    const one = of && looked[of.at]
    if (one) one.found[of.n] = { id: row.id, kind: row.kind, here: row.here }
  }
  return looked
}

/** What one key asked for one purpose in one minute, in order: what was found (`null`: nothing), and the plates or cards as hashes. */
export type LogLine = Readonly<{
  askerId: string
  purpose: string
  allows: string
  minute: Date
  grantIds: (string | null)[]
  hashes: (Buffer | null)[]
}>

const keep = {
  name: 'grants.keep-questions',
  text: `insert into grants.question (asker_id, purpose, allows, minute, asked, grant_ids, hashes)
    select l.asker_id, l.purpose, l.allows, l.minute, count(*), array_agg(q.grant_id order by q.n), array_agg(q.hash order by q.n)
    from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) with ordinality as l (asker_id, purpose, allows, minute, no)
    join unnest($5::int[], $6::uuid[], $7::bytea[]) with ordinality as q (no, grant_id, hash, n) on q.no = l.no
    group by l.no, l.asker_id, l.purpose, l.allows, l.minute`,
}

export async function keepLines(pool: Pool, lines: readonly LogLine[]): Promise<void> {
  const values = [
    lines.map(({ askerId }) => askerId),
    lines.map(({ purpose }) => purpose),
    lines.map(({ allows }) => allows),
    lines.map(({ minute }) => minute),
    lines.flatMap(({ grantIds }, at) => grantIds.map(() => at + 1)),
    lines.flatMap(({ grantIds }) => grantIds),
    lines.flatMap(({ hashes }) => hashes),
  ]
  await pool.query({ ...keep, values })
}

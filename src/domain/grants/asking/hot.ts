import type { Pool } from 'pg'
import { type Asking, type Found, logHash } from './question.ts'

/** Whether a key may ask this; `unknown`: there is no such key, or none any more. */
export type KeyStanding = 'good' | 'unknown' | 'purpose' | 'role'

/** What the register says of one request: who asked how often at most a minute, and what was found per question, in order. */
export type Looked = Readonly<{ standing: KeyStanding; perMinute: number; found: readonly (Found | null)[] }>

/**
 * One round trip for all that was asked at one time: the keys, the grants, and the log of it, which is kept before anybody has an
 * answer. Nothing of it is remembered: a grant that is withdrawn, or a key that is revoked, is so for the next question everywhere.
 * A time of domain time stands in `at`; what was withdrawn is no grant now, whatever the clock of this process says.
 */
const look = {
  name: 'grants.look',
  text: `with request as materialized (
      select r.no, r.purpose, r.allows, a.id as asker_id, a.per_minute,
        case when a.id is null then 'unknown' when r.purpose <> all (a.purposes) then 'purpose'
          when r.allows <> all (a.may_ask) then 'role' else 'good' end as standing
      from unnest($1::int[], $2::bytea[], $3::text[], $4::text[]) as r (no, key_hash, purpose, allows)
      left join grants.asker a on a.key_hash = r.key_hash and a.revoked_at is null and a.expires_at > now()
    ), found as materialized (
      select q.no, q.n, q.hash, r.asker_id, r.purpose, r.allows, g.id, g.kind, g.here
      from unnest($5::int[], $6::int[], $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::boolean[],
          $13::bytea[]) as q (no, n, subject, key, country, zone, at, now, hash)
      join request r on r.no = q.no and r.standing = 'good'
      left join lateral (
        select g.id, g.kind, coalesce(g.zone is null or g.zone = q.zone, false) as here
        from grants."grant" g
        where g.subject_key = q.key and g.subject = q.subject and g.allows = r.allows and g.valid @> q.at
          and (g.withdrawn_at is null or not q.now)
          and (g.country is null or q.country is null or g.country = q.country)
          and (g.zone is null or q.zone is null or g.zone = q.zone)
        order by 3 desc limit 1
      ) g on true
    ), logged as (
      insert into grants.question (asker_id, purpose, allows, minute, asked, grant_ids, hashes)
      select asker_id, purpose, allows, date_trunc('minute', now()), count(*), array_agg(id order by n), array_agg(hash order by n)
      from found group by no, asker_id, purpose, allows
    )
    select r.no, r.standing, r.per_minute, f.n, f.kind, f.here from request r left join found f on f.no = r.no`,
}

type Row = Readonly<{
  no: number
  standing: KeyStanding
  per_minute: number | null
  n: number | null
  kind: string | null
  here: boolean | null
}>

export async function lookUp(
  { pool, logKey }: Readonly<{ pool: Pool; logKey: Buffer }>,
  askings: readonly Asking[],
  now: Date,
): Promise<readonly Looked[]> {
  const each = askings.flatMap(({ of, questions }, no) =>
    questions.map((question, n) => ({ ...question, no, n, of, key: question.subject?.key ?? null })),
  )
  const values = [
    [...askings.keys()],
    askings.map(({ keyHash }) => keyHash),
    askings.map(({ purpose }) => purpose),
    askings.map(({ allows }) => allows),
    each.map(({ no }) => no),
    each.map(({ n }) => n),
    each.map(({ of }) => of),
    each.map(({ key }) => key),
    each.map(({ subject }) => subject?.country ?? null),
    each.map(({ zone }) => zone),
    each.map(({ at }) => at ?? now),
    each.map(({ at }) => at === null),
    each.map(({ key }) => key && logHash(logKey, key)),
  ]
  const { rows } = await pool.query<Row>({ ...look, values })
  const looked = askings.map(({ questions }) => ({
    standing: 'unknown' as KeyStanding,
    perMinute: 0,
    found: new Array<Found | null>(questions.length).fill(null),
  }))
  for (const { no, standing, per_minute, n, kind, here } of rows) {
    const one = looked[no]
    if (!one) continue
    one.standing = standing
    one.perMinute = per_minute ?? 0
    if (n !== null && kind !== null) one.found[n] = { kind, here: here === true }
  }
  return looked
}

import type { Pool } from 'pg'
import type { Asking, Found } from './question.ts'

/** Whether a key may ask this; `unknown`: there is no such key, or none any more. */
type KeyStanding = 'good' | 'unknown' | 'purpose' | 'role'

/** What the register says of one request: who asked, how often at most a minute, and what was found per question, in order. */
export type Looked = {
  standing: KeyStanding
  askerId: string | null
  perMinute: number
  found: readonly (Found | null)[]
}

/**
 * One round trip for all that was asked at one time: the keys and the grants. Nothing of it is remembered: a grant that is withdrawn,
 * or a key that is revoked, is so for the next question everywhere. A time of domain time stands in `at`; what was withdrawn is no
 * grant now, whatever the clock of this process says.
 */
const look = (name: string, { fits, here }: Readonly<{ fits: string; here: string }>) => ({
  name,
  // Who asks stands in arrays of its own, once for all of its questions. As few parts as can be: their start is half the cost.
  text: `select case when a.id is null then 'unknown' when ($2::text[])[q.who] <> all (a.purposes) then 'purpose'
        when ($3::text[])[q.who] <> all (a.may_ask) then 'role' else 'good' end as standing,
      a.id as asker_id, a.per_minute, g.id, g.kind, g.here
    from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::timestamptz[]) with ordinality
      as q (who, key, country, zone, at, n)
    left join grants.asker a on a.key_hash = ($1::bytea[])[q.who] and a.revoked_at is null and a.expires_at > now()
    left join lateral (
      select g.id, g.kind, ${here} as here
      from grants."grant" g
      where a.id is not null and g.subject_key = q.key and g.subject = ($4::text[])[q.who]
        and g.allows = ($3::text[])[q.who] and g.valid @> coalesce(q.at, $10)
        and (g.withdrawn_at is null or q.at is not null)
        and (g.country is null or q.country is null or g.country = q.country)
        and ${fits}
      order by g.zone nulls first limit 1
    ) g on true
    order by q.n`,
})
const lookInZone = look('grants.look', {
  fits: '(g.zone is null or q.zone is null or g.zone = q.zone)',
  here: 'g.zone is null or q.zone is not null',
})
/** Only what one case gave: its id stands where a zone would. */
const lookOfCase = look('grants.look-of-case', { fits: 'g.case_id = q.zone::uuid', here: 'true' })

type Row = Readonly<{ standing: KeyStanding; asker_id: string | null; per_minute: number | null }> &
  (Found | Readonly<{ id: null }>)

/** `ofCase`: the zone of each question is the case that must have given it, or `null` for nothing at all. */
export async function lookUp(
  pool: Pool,
  askings: readonly Asking[],
  now: Date,
  { ofCase = false } = {},
): Promise<readonly Looked[]> {
  const whos = new Map<string, Readonly<{ no: number; asking: Asking }>>()
  const whoOf = askings.map((asking) => {
    const name = `${asking.keyHash.toString('latin1')} ${asking.purpose} ${asking.allows} ${asking.of}`
    const who = whos.get(name) ?? { no: whos.size + 1, asking }
    whos.set(name, who)
    return who.no
  })
  const asked = [...whos.values()].map(({ asking }) => asking)
  const each = askings.flatMap(({ questions }) => questions)
  const values = [
    asked.map(({ keyHash }) => keyHash),
    asked.map(({ purpose }) => purpose),
    asked.map(({ allows }) => allows),
    asked.map(({ of }) => of),
    askings.flatMap(({ questions }, at) => questions.map(() => whoOf[at])),
    each.map(({ subject }) => subject?.key ?? null),
    each.map(({ subject }) => subject?.country ?? null),
    each.map(({ zone }) => zone),
    each.map(({ at }) => at),
    now,
  ]
  const { rows } = await pool.query<Row>({ ...(ofCase ? lookOfCase : lookInZone), values })
  let next = 0
  return askings.map(({ questions }) => {
    const own = rows.slice(next, next + questions.length)
    next += questions.length
    const { standing = 'unknown', asker_id: askerId = null, per_minute } = own[0] ?? {}
    return { standing, askerId, perMinute: per_minute ?? 0, found: own.map((row) => (row.id === null ? null : row)) }
  })
}

/** What one key asked for one purpose in one minute, in order: what was found (`null`: nothing), and about which plates or cards. */
export type LogLine = Readonly<{
  askerId: string
  purpose: string
  allows: string
  minute: Date
  grantIds: (string | null)[]
  subjects: (string | null)[]
}>

const keep = {
  name: 'grants.keep-questions',
  text: `insert into grants.question (asker_id, purpose, allows, minute, asked, grant_ids, hashes)
    select l.asker_id, l.purpose, l.allows, l.minute, l.asked, l.grant_ids::uuid[], l.hashes::bytea[]
    from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::int[], $6::text[], $7::text[])
      as l (asker_id, purpose, allows, minute, asked, grant_ids, hashes)`,
}

/** `hashOf`: how a plate or card stands in the log; reckoned only now, when nobody waits for it. */
export async function keepLines(
  pool: Pool,
  lines: readonly LogLine[],
  hashOf: (subject: string) => Buffer,
): Promise<void> {
  const hashed = (subject: string | null) => (subject === null ? 'NULL' : `"\\\\x${hashOf(subject).toString('hex')}"`)
  const values = [
    lines.map(({ askerId }) => askerId),
    lines.map(({ purpose }) => purpose),
    lines.map(({ allows }) => allows),
    lines.map(({ minute }) => minute),
    lines.map(({ grantIds }) => grantIds.length),
    // Lists of different lengths are no array of arrays: each goes as the text of one.
    lines.map(({ grantIds }) => `{${grantIds.map((id) => id ?? 'NULL').join()}}`),
    lines.map(({ subjects }) => `{${subjects.map(hashed).join()}}`),
  ]
  await pool.query({ ...keep, values })
}

import type { Pool } from 'pg'
import { together } from '#platform/database/index.ts'
import {
  hashOf,
  isToken,
  keepAlive,
  type ResidentJson,
  type ResidentSession,
  residentJson,
  residentSessionFrom,
} from '../access/index.ts'
import type { Answers } from '../forms/index.ts'
import type { KnownFact } from '../people/index.ts'
import type { Case } from './case.ts'
import { untouched } from './start.ts'

/** Who asks, his own draft, and what the city knows of him: all that a page of the form needs. */
export type OwnApplication = Readonly<{
  session: ResidentSession
  name: string
  known: readonly KnownFact[]
  case: Case
}>

/** Of the applicant himself: a draft for somebody else is read the slow way. */
type Draft = Pick<
  Case,
  'id' | 'number' | 'product' | 'version' | 'applicant' | 'channel' | 'assistedBy' | 'answers' | 'revision'
> & { createdAt: string; savedAt: string }
type Own = {
  session: ResidentJson
  draft: Draft
  known: { givenName: string; familyName: string; facts: (Omit<KnownFact, 'fetchedAt'> & { fetchedAt: string })[] }
}

export type Step = Readonly<{ caseId: string; product: string; version: number; answers: Answers; at: Date }>

/** The two statements of the pages of a form. Requests that arrive together share one. */
export type OwnDrafts = Readonly<{
  /** `null`: not signed in, not this person's, or no draft any more: the slow way says which. */
  open: (token: string, caseId: string) => Promise<OwnApplication | null>
  /**
   * Keeps the answers of one page and checks the session. Writes no event. `false`: nothing was kept (not signed in, not his
   * draft, another version): the slow way says why.
   */
  save: (token: string, step: Step) => Promise<boolean>
}>

/** `pool`: one whose statements are planned once. */
export function ownDrafts(pool: Pool): OwnDrafts {
  const open = together((asked: readonly Asked[]) => openAll(pool, asked))
  const save = together((asked: readonly (Asked & Step)[]) => saveAll(pool, asked), {
    // Two steps of one draft in one statement would lose the first.
    apart: ({ caseId }) => caseId,
    atOnce: 1,
  })
  return {
    open: async (token, caseId) => (isToken(token) ? open({ hash: hashOf(token), caseId }) : null),
    save: async (token, step) => (isToken(token) ? save({ hash: hashOf(token), ...step }) : false),
  }
}

type Asked = Readonly<{ hash: Buffer; caseId: string }>

// One column of JSON instead of twenty. What a draft does not have yet is not asked.
const openText = `select q.n, json_build_object('session', ${residentJson}, 'known', k.document,
      'draft', json_build_object('id', c.id, 'number', c.number, 'product', c.product, 'version', c.version,
        'applicant', c.applicant, 'channel', c.channel, 'assistedBy', c.assisted_by, 'answers', c.answers,
        'revision', c.revision, 'createdAt', c.created_at, 'savedAt', c.saved_at)) as own
    from unnest($1::bytea[], $2::uuid[]) with ordinality as q (hash, id, n)
    join access.live_session live on live.token_hash = q.hash and live.kind = 'resident'
    join cases.case c on c.id = q.id and c.applicant = live.subject_id and c.status = 'draft'
      and c.subject is null
    join people.known k on k.person_id = c.applicant`

async function openAll(pool: Pool, asked: readonly Asked[]): Promise<readonly (OwnApplication | null)[]> {
  const values = [asked.map(({ hash }) => hash), asked.map(({ caseId }) => caseId)]
  const { rows } = await pool.query<{ n: number; own: Own }>({ name: 'cases.own-drafts', text: openText, values })
  const found = new Map(rows.map(({ n, own }) => [n, own]))
  await Promise.all([...found.values()].map(({ session }) => keepAlive(pool, session)))
  return asked.map((_, at) => ownFrom(found.get(at + 1)))
}

// A draft that another statement holds is left to the slow way, so that nobody waits for somebody else's draft.
const saveText = `with held as materialized (
      select draft.id, s.answers, s.at, live.id as session_id, live.due
      from unnest($1::bytea[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::timestamptz[])
        as s (hash, id, product, version, answers, at)
      join access.live_session live on live.token_hash = s.hash and live.kind = 'resident'
      join cases.case draft on draft.id = s.id and draft.applicant = live.subject_id
        and draft.status = 'draft' and draft.product = s.product and draft.version = s.version
      for no key update of draft skip locked)
    update cases.case as draft
    set answers = draft.answers || held.answers::jsonb, revision = draft.revision + 1, saved_at = held.at
    from held where draft.id = held.id
    returning draft.id as case_id, held.session_id as id, held.due`

async function saveAll(pool: Pool, asked: readonly (Asked & Step)[]): Promise<readonly boolean[]> {
  const values = [
    asked.map(({ hash }) => hash),
    asked.map(({ caseId }) => caseId),
    asked.map(({ product }) => product),
    asked.map(({ version }) => version),
    asked.map(({ answers }) => JSON.stringify(answers)),
    asked.map(({ at }) => at),
  ]
  type Row = { case_id: string; id: string; due: boolean }
  const { rows } = await pool.query<Row>({ name: 'cases.save-steps', text: saveText, values })
  await Promise.all(rows.map((session) => keepAlive(pool, session)))
  const kept = new Set(rows.map(({ case_id }) => case_id))
  return asked.map(({ caseId }) => kept.has(caseId))
}

function ownFrom(own: Own | undefined): OwnApplication | null {
  if (!own) return null
  const { session, draft, known } = own
  const { givenName, familyName, facts } = known
  return {
    session: residentSessionFrom(session),
    name: `${givenName} ${familyName}`,
    known: facts.map((fact) => ({ ...fact, fetchedAt: new Date(fact.fetchedAt) })),
    case: {
      ...untouched,
      ...draft,
      subject: draft.applicant,
      createdAt: new Date(draft.createdAt),
      savedAt: new Date(draft.savedAt),
    },
  }
}

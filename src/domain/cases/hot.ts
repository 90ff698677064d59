import type { Pool } from 'pg'
import { hashOf, isToken, keepAlive, liveSessionColumns, type Session, sessionFrom } from '../access/index.ts'
import type { Answers } from '../forms/index.ts'
import type { KnownFact } from '../people/index.ts'
import type { Case } from './case.ts'
import { fromRow } from './store.ts'

/** Who asks, his own application, and what the city knows of him: all that a page of the form needs. */
export type OwnApplication = Readonly<{
  session: Session
  name: string
  known: readonly KnownFact[]
  case: Case
}>

type SessionInUse = { session_id: string; session_due: boolean }
type Row = SessionInUse &
  Parameters<typeof fromRow>[0] & {
    known: { givenName: string; familyName: string; facts: (Omit<KnownFact, 'fetchedAt'> & { fetchedAt: string })[] }
  } & Record<string, unknown>

const columns = `c.id, c.number, c.product, c.version, c.applicant, c.channel, c.assisted_by, c.status, c.answers, c.revision,
  c.fee_cents, c.reason, c.attempts, c.round, c.step, c.promised_on, c.stopped_on, c.explanation, c.created_at, c.saved_at, c.submitted_at, c.decided_at, c.erase_on, c.erased_at`

const open = {
  name: 'cases.own-application',
  text: `select ${liveSessionColumns}, ${columns}, k.document as known
    from access.live_session live
    join cases.case c on c.id = $2 and c.applicant = live.subject_id
    join people.known k on k.person_id = c.applicant
    where live.token_hash = $1 and live.kind = 'resident'`,
}

/** One round trip. `null`: not signed in, or not this person's: the slow way says which. */
export async function openOwnApplication(pool: Pool, token: string, caseId: string): Promise<OwnApplication | null> {
  if (!isToken(token)) return null
  const { rows } = await pool.query<Row>({ ...open, values: [hashOf(token), caseId] })
  const row = rows[0]
  if (!row) return null
  await keepAlive(pool, row)
  return ownFrom(row)
}

const save = {
  name: 'cases.save-step',
  text: `update cases.case as draft
    set answers = draft.answers || $5::jsonb, revision = draft.revision + 1, saved_at = $6
    from access.live_session live
    where live.token_hash = $1 and live.kind = 'resident'
      and draft.id = $2 and draft.applicant = live.subject_id
      and draft.status = 'draft' and draft.product = $3 and draft.version = $4
    returning live.id as session_id, live.due as session_due`,
}

/**
 * Keeps the answers of one page and checks the session, in one statement. Writes no event. `false`: nothing was kept (not
 * signed in, not his draft, another version): the slow way says why.
 */
export async function saveOwnStep(
  pool: Pool,
  token: string,
  step: Readonly<{ caseId: string; product: string; version: number; answers: Answers; at: Date }>,
): Promise<boolean> {
  if (!isToken(token)) return false
  const { caseId, product, version, answers, at } = step
  const values = [hashOf(token), caseId, product, version, JSON.stringify(answers), at]
  const { rows } = await pool.query<SessionInUse>({ ...save, values })
  if (!rows[0]) return false
  await keepAlive(pool, rows[0])
  return true
}

function ownFrom(row: Row): OwnApplication {
  const { givenName, familyName, facts } = row.known
  return {
    session: sessionFrom(row),
    name: `${givenName} ${familyName}`,
    known: facts.map((fact) => ({ ...fact, fetchedAt: new Date(fact.fetchedAt) })),
    case: fromRow(row),
  }
}

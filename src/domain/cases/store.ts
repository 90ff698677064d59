import { type ColumnType, type Generated, type JSONColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { Actor, Channel } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { OutboxTables } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Answers } from '../forms/index.ts'
import type { Case, Status } from './case.ts'
import type { PaperTable } from './paper-store.ts'
import type { SignerTable } from './signers/store.ts'

/** This module owns schema `cases`. No other file names these tables. */
export type CasesTables = OutboxTables & {
  'cases.paper_link': PaperTable
  'cases.signer': SignerTable
  'cases.declaration': {
    id: string
    case_id: string
    at: Date
    by_employee: string
    by_name: string
    asked_by: string | null
    quality: string
    shown: string
    said: string | null
    erased_at: Date | null
  }
  'cases.case': {
    id: string
    number: string
    product: string
    version: number
    applicant: string
    /** Null: the applicant. */
    subject: string | null
    channel: Channel
    assisted_by: string | null
    status: Status
    answers: JSONColumnType<Answers & object>
    revision: Generated<number>
    fee_cents: number | null
    reason: string | null
    attempts: Generated<number>
    round: Generated<number>
    step: string | null
    promised_on: string | null
    stopped_on: string | null
    explanation: ColumnType<unknown, string | null, string | null>
    created_at: Date
    saved_at: Date
    submitted_at: Date | null
    decided_at: Date | null
    erase_on: string | null
    erased_at: Date | null
  }
  'cases.event': {
    id: string
    case_id: string
    what: string
    actor_kind: string
    actor_id: string
    channel: string
    facts: JSONColumnType<EventFacts>
    at: Date
    recorded_at: Generated<Date>
  }
}

/** What an event tells beside its name: never personal data. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null>>
type Db = Kysely<CasesTables>

/** By name, never `*`: only such a statement is planned once (`#platform/database/named.ts`). */
const columns = [
  'id',
  'number',
  'product',
  'version',
  'applicant',
  'subject',
  'channel',
  'assisted_by',
  'status',
  'answers',
  'revision',
  'fee_cents',
  'reason',
  'attempts',
  'round',
  'step',
  'promised_on',
  'stopped_on',
  'explanation',
  'created_at',
  'saved_at',
  'submitted_at',
  'decided_at',
  'erase_on',
  'erased_at',
] as const

/** Locks the row: two who decide the same case take turns. */
export async function lockCase(db: Db, id: string): Promise<Case> {
  const row = await db.selectFrom('cases.case').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('missing', 'cases/not-found')
  return fromRow(row)
}

export async function caseById(db: Db, id: string): Promise<Case | null> {
  const row = await db.selectFrom('cases.case').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function caseByMark(db: Db, mark: { id: string } | { number: string }): Promise<Case | null> {
  const rows = db.selectFrom('cases.case').select(columns)
  const row = await ('id' in mark
    ? rows.where('id', '=', mark.id)
    : rows.where('number', '=', mark.number)
  ).executeTakeFirst()
  return row ? fromRow(row) : null
}

/**
 * Inserts the draft, in one statement with what is written of it, or gives the one that this applicant already has for this product and
 * this person.
 */
export async function insertDraft(
  db: Db,
  draft: Case,
  { what, by }: Noted,
): Promise<Readonly<{ case: Case; made: boolean }>> {
  const subject = draft.subject === draft.applicant ? null : draft.subject
  const inserting = db
    .insertInto('cases.case')
    .values({
      id: draft.id,
      number: draft.number,
      product: draft.product,
      version: draft.version,
      applicant: draft.applicant,
      subject,
      channel: draft.channel,
      assisted_by: draft.assistedBy,
      status: 'draft',
      answers: JSON.stringify(draft.answers),
      created_at: draft.createdAt,
      saved_at: draft.savedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['applicant', 'product', 'subject']).where(sql<boolean>`status = 'draft'`).doNothing(),
    )
    .returning(columns)
  const noted = eventRow(draft.id, { what, by })
  const inserted = await db
    .with('made', () => inserting)
    .with('noted', (within) =>
      within
        .insertInto('cases.event')
        .columns(['id', 'case_id', 'what', 'actor_kind', 'actor_id', 'channel', 'facts', 'at'])
        .expression(({ selectFrom, val }) =>
          selectFrom('made').select([
            sql<string>`${noted.id}::uuid`.as('event'),
            'id as of',
            val(noted.what).as('what'),
            val(noted.actor_kind).as('actor_kind'),
            val(noted.actor_id).as('actor_id'),
            val(noted.channel).as('channel'),
            sql<string>`${noted.facts}::jsonb`.as('facts'),
            sql<Date>`${noted.at}::timestamptz`.as('at'),
          ]),
        ),
    )
    .selectFrom('made')
    .select(columns)
    .executeTakeFirst()
  if (inserted) return { case: fromRow(inserted), made: true }
  const existing = await db
    .selectFrom('cases.case')
    .select(columns)
    .where('applicant', '=', draft.applicant)
    .where('product', '=', draft.product)
    .where('subject', 'is not distinct from', subject)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  // The other tab submitted it in between: begin again.
  return existing ? { case: fromRow(existing), made: false } : insertDraft(db, draft, { what, by })
}

/** Adds answers to a draft in one statement; false when it is no draft (any more). */
export async function mergeAnswers(db: Db, id: string, answers: Answers, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cases.case')
    .set({ answers: sql`answers || ${JSON.stringify(answers)}::jsonb`, revision: sql`revision + 1`, saved_at: at })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type CaseChange = Partial<{
  status: Status
  answers: Answers
  feeCents: number
  channel: Channel
  assistedBy: string
  reason: string | null
  attempts: number
  round: number
  step: string | null
  promisedOn: string | null
  stoppedOn: string | null
  explanation: unknown
  submittedAt: Date
  decidedAt: Date
  eraseOn: string | null
}>

/** What is written beside a change, for the timeline. */
export type Noted = Readonly<{ what: string; by: Readonly<{ actor: Actor; now: Date }>; facts?: EventFacts }>

/** Changes the case as it was read, in one statement with its event; refuses when somebody changed it meanwhile. */
export async function changeCase(db: Db, subject: Case, change: CaseChange, noted?: Noted): Promise<Case> {
  const changing = db
    .updateTable('cases.case')
    .set({
      ...(change.status && { status: change.status }),
      ...(change.answers && { answers: JSON.stringify(change.answers) }),
      ...(change.feeCents !== undefined && { fee_cents: change.feeCents }),
      ...(change.channel && { channel: change.channel }),
      ...(change.assistedBy && { assisted_by: change.assistedBy }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.attempts !== undefined && { attempts: change.attempts }),
      ...(change.round !== undefined && { round: change.round }),
      ...(change.step !== undefined && { step: change.step }),
      ...(change.promisedOn !== undefined && { promised_on: change.promisedOn }),
      ...(change.stoppedOn !== undefined && { stopped_on: change.stoppedOn }),
      ...(change.explanation !== undefined && { explanation: JSON.stringify(change.explanation) }),
      ...(change.submittedAt && { submitted_at: change.submittedAt }),
      ...(change.decidedAt && { decided_at: change.decidedAt }),
      ...(change.eraseOn !== undefined && { erase_on: change.eraseOn }),
      revision: sql`revision + 1`,
    })
    .where('id', '=', subject.id)
    .where('revision', '=', subject.revision)
    .returning(columns)
  const row = noted
    ? await db
        .with('changed', () => changing)
        .with('noted', (within) => within.insertInto('cases.event').values(eventRow(subject.id, noted)))
        .selectFrom('changed')
        .select(columns)
        .executeTakeFirst()
    : await changing.executeTakeFirst()
  // The event of a change that was none goes with the transaction.
  if (!row) throw new Refusal('conflict', 'cases/changed-meanwhile')
  return fromRow(row)
}

/** Retention does not come before this day. */
export async function keepUntil(db: Db, caseId: string, day: string): Promise<void> {
  await db
    .updateTable('cases.case')
    .set({ erase_on: sql<string>`greatest(erase_on, ${day}::date)` })
    .where('id', '=', caseId)
    .execute()
}

export async function recordEvent(
  db: Db,
  caseId: string,
  what: string,
  by: Noted['by'],
  facts: EventFacts = {},
): Promise<void> {
  await db.insertInto('cases.event').values(eventRow(caseId, { what, by, facts })).execute()
}

const eventRow = (caseId: string, { what, by: { actor, now }, facts = {} }: Noted) => ({
  id: newId(),
  case_id: caseId,
  what,
  actor_kind: actor.kind,
  actor_id: actor.id,
  channel: actor.channel,
  facts: JSON.stringify(facts),
  at: now,
})

export function fromRow(row: Selectable<CasesTables['cases.case']>): Case {
  return {
    id: row.id,
    number: row.number,
    product: row.product,
    version: row.version,
    applicant: row.applicant,
    subject: row.subject ?? row.applicant,
    channel: row.channel,
    assistedBy: row.assisted_by,
    status: row.status,
    answers: row.answers,
    revision: row.revision,
    feeCents: row.fee_cents,
    reason: row.reason,
    attempts: row.attempts,
    round: row.round,
    step: row.step,
    promisedOn: row.promised_on,
    stoppedOn: row.stopped_on,
    explanation: row.explanation,
    createdAt: row.created_at,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    erasedAt: row.erased_at,
  }
}

import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, requireAccess, type Status } from './case.ts'
import { type CasesTables, caseById, type EventFacts, fromRow, recordEvent } from './store.ts'

/** One line of the timeline. */
export type CaseEvent = Readonly<{
  what: string
  by: 'resident' | 'employee' | 'system' | 'anonymous'
  channel: string
  facts: EventFacts
  at: Date
}>

/** The case, if this actor may see it; to others it does not exist. A look by an employee is written to the timeline. */
export async function lookAtCase(context: Context<CasesTables>, caseId: string): Promise<Case> {
  const subject = await caseById(context.db, caseId)
  if (!subject) throw new Refusal('missing', 'cases/not-found')
  requireAccess(subject, context.actor)
  return subject
}

export async function timelineOf(context: Context<CasesTables>, caseId: string): Promise<readonly CaseEvent[]> {
  await lookAtCase(context, caseId)
  const rows = await context.db
    .selectFrom('cases.event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    what: row.what,
    by: row.actor_kind as CaseEvent['by'],
    channel: row.channel,
    facts: row.facts,
    at: row.at,
  }))
}

/** An employee opened the case: written down, so that the resident can see it. */
export async function recordLook(context: Context<CasesTables>, caseId: string): Promise<void> {
  await lookAtCase(context, caseId)
  await recordEvent(context.db, caseId, 'looked-at', context)
}

/** The applications of one person, newest first. */
export async function casesOf(
  context: Context<CasesTables>,
  personId: string,
  { limit = 100 } = {},
): Promise<readonly Case[]> {
  requireAccess({ applicant: personId }, context.actor)
  const rows = await context.db
    .selectFrom('cases.case')
    .selectAll()
    .where('applicant', '=', personId)
    .where('status', '!=', 'withdrawn')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** For staff: by number. */
export async function caseByNumber(context: Context<CasesTables>, number: string): Promise<Case | null> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  const row = await context.db.selectFrom('cases.case').selectAll().where('number', '=', number).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** For lists of staff: whose cases these are and what their numbers are. */
export async function headsOf(
  context: Context<CasesTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readonly<{ number: string; applicant: string }>>> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('cases.case')
    .select(['id', 'number', 'applicant'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number, applicant }) => [id, { number, applicant }]))
}

/** For staff: what waits, oldest first; of these products, or of all. */
export async function openCases(
  context: Context<CasesTables>,
  statuses: readonly Status[] = ['with-staff', 'waiting', 'awaiting-payment', 'submitted'],
  { limit = 100, products = null }: Readonly<{ limit?: number; products?: readonly string[] | null }> = {},
): Promise<readonly Case[]> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  if (products?.length === 0) return []
  const rows = await context.db
    .selectFrom('cases.case')
    .selectAll()
    .where('status', 'in', [...statuses])
    .$if(products !== null, (query) => query.where('product', 'in', [...(products ?? [])]))
    .orderBy('submitted_at')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

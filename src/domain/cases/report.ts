import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, requireAccess, type Status, withheldFrom } from './case.ts'
import { inWay } from './go-on.ts'
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

/** An employee opened the case, at a counter or on the telephone: written down, so that the resident can see it. */
export async function recordLook(context: Context<CasesTables>, caseId: string): Promise<void> {
  await lookAtCase(context, caseId)
  await recordEvent(context.db, caseId, 'looked-at', inWay(context))
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
    .where(notWithheld(context))
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** The cases of a person that are kept from this employee: what hangs on them is not shown either. */
export async function withheldCasesOf(context: Context<CasesTables>, personId: string): Promise<ReadonlySet<string>> {
  requireAccess({ applicant: personId }, context.actor)
  const products = withheldFrom(context.actor)
  if (products.length === 0) return new Set()
  const rows = await context.db
    .selectFrom('cases.case')
    .select('id')
    .where('applicant', '=', personId)
    .where(sql<boolean>`not ${notWithheld(context)}`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Of these cases, those that are kept from this employee: on lists that go by something else, what hangs on them is not named. */
export async function withheldAmong(
  context: Context<CasesTables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  if (withheldFrom(context.actor).length === 0 || ids.length === 0) return new Set()
  const rows = await context.db
    .selectFrom('cases.case')
    .select('id')
    .where('id', 'in', [...ids])
    .where(sql<boolean>`not ${notWithheld(context)}`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** For staff: by number. */
export async function caseByNumber(context: Context<CasesTables>, number: string): Promise<Case | null> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  const row = await context.db
    .selectFrom('cases.case')
    .selectAll()
    .where('number', '=', number)
    .where(notWithheld(context))
    .executeTakeFirst()
  return row ? fromRow(row) : null
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
    .where(notWithheld(context))
    .$if(products !== null, (query) => query.where('product', 'in', [...(products ?? [])]))
    .orderBy('submitted_at')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** An open case as a list of files names it: nothing of the person. */
export type OpenFile = Readonly<{ number: string; product: string; status: Status; reason: string | null; since: Date }>

/** The open cases of these products, drafts counted: for who hands products over or takes them. */
export async function openFilesOf(
  context: Context<CasesTables>,
  products: readonly string[],
): Promise<Readonly<{ files: readonly OpenFile[]; drafts: number }>> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  if (products.length === 0) return { files: [], drafts: 0 }
  const rows = await context.db
    .selectFrom('cases.case')
    .select(['number', 'product', 'status', 'reason', 'submitted_at', 'created_at'])
    .where('product', 'in', [...products])
    .where('status', 'in', [
      'draft',
      'awaiting-signatures',
      'awaiting-payment',
      'submitted',
      'waiting',
      'with-staff',
      'awaiting-customer',
    ])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const files = rows
    .filter(({ status }) => status !== 'draft')
    .map(({ number, product, status, reason, submitted_at, created_at }) => ({
      number,
      product,
      status,
      reason,
      since: submitted_at ?? created_at,
    }))
  return { files, drafts: rows.length - files.length }
}

/** As `requireAccess` has it, for lists. */
function notWithheld({ actor }: Context<CasesTables>): RawBuilder<boolean> {
  const products = withheldFrom(actor)
  if (products.length === 0) return sql<boolean>`true`
  return sql<boolean>`(product <> all(${[...products]}::text[]) or coalesce(assisted_by = ${actor.id}, false))`
}

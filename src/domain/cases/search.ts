import { sql } from 'kysely'
import { type Context, handedOver } from '#platform/context.ts'
import { namesOf } from '../people/index.ts'
import { type Case, requireAccess } from './case.ts'
import { type CasesTables, caseById, fromRow } from './store.ts'

/** Makes a case that was handed in findable by the name of the applicant and by its number. Twice changes nothing. */
export async function makeFindable(context: Context<CasesTables>, caseId: string): Promise<void> {
  const subject = await caseById(context.db, caseId)
  if (!subject?.submittedAt || subject.erasedAt) return
  requireAccess(subject, context.actor)
  const name = (await namesOf(handedOver(context), [subject.applicant])).get(subject.applicant) ?? ''
  const words = `${name} ${subject.number}`.toLowerCase()
  await context.db
    .insertInto('cases.sought')
    .values({ case_id: caseId, product: subject.product, words, submitted_at: subject.submittedAt })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute()
}

/** So many are looked at before the newest are chosen: who types three letters of a common name waits no longer. */
const mostMatches = 200

/**
 * Cases of which every word is found in name or number, newest first, at most `limit`. `products`: what this employee may
 * see; `null`: everything. Three letters at least: fewer find nothing.
 */
export async function findCases(
  context: Context<CasesTables>,
  typed: string,
  { products, limit = 20 }: Readonly<{ products: readonly string[] | null; limit?: number }>,
): Promise<readonly Case[]> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  const wanted = typed
    .toLowerCase()
    .replace(/[\\%_]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
  if (!wanted.some((word) => word.length >= 3) || products?.length === 0) return []
  const hits = context.db
    .selectFrom('cases.sought')
    .select(['case_id', 'submitted_at'])
    .where((is) => is.and(wanted.map((word) => sql<boolean>`words like ${`%${word}%`}`)))
    .$if(products !== null, (query) => query.where('product', 'in', [...(products ?? [])]))
    .limit(mostMatches)
  const rows = await context.db
    .with('hits', () => hits)
    .selectFrom('hits')
    .innerJoin('cases.case as c', 'c.id', 'hits.case_id')
    .selectAll('c')
    .orderBy('hits.submitted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Case, requireAccess } from './case.ts'
import { numberStart } from './number.ts'
import { type CasesTables, fromRow } from './store.ts'

/** So many are looked at before the newest are chosen: who types the beginning of many numbers waits no longer. */
const mostMatches = 200

/**
 * Cases that were handed in, newest first, at most `limit`: those of `applicants`, whose names hold all that was typed; and those of which a
 * group of the number begins with one of the words, and the name of the applicant holds the others. `products`: what this
 * employee may see; `null`: everything.
 */
export async function findCases(
  context: Context<CasesTables>,
  typed: string,
  wanted: Readonly<{ applicants: readonly string[]; products: readonly string[] | null; limit?: number }>,
): Promise<readonly Case[]> {
  requireAccess({ applicant: 'nobody' }, context.actor)
  const { applicants, products, limit = 20 } = wanted
  if (products?.length === 0) return []
  const [ofPeople, byNumber] = await Promise.all([
    applicants.length > 0 ? newest(context, applicants, products, limit) : [],
    numbered(context, typed, products, limit),
  ])
  const all = new Map([...ofPeople, ...byNumber].map((one) => [one.id, one]))
  const at = ({ submittedAt }: Case) => submittedAt?.getTime() ?? 0
  return [...all.values()].toSorted((one, other) => at(other) - at(one)).slice(0, limit)
}

/** Handed in, not erased, and of a product that may be seen. */
const open = (context: Context<CasesTables>, products: readonly string[] | null) =>
  context.db
    .selectFrom('cases.case as c')
    .where('c.submitted_at', 'is not', null)
    .where('c.erased_at', 'is', null)
    .$if(products !== null, (query) => query.where('c.product', '=', sql<string>`any(${products})`))

async function newest(
  context: Context<CasesTables>,
  applicants: readonly string[],
  products: readonly string[] | null,
  limit: number,
): Promise<readonly Case[]> {
  const rows = await open(context, products)
    .selectAll('c')
    .where('c.applicant', '=', sql<string>`any(${applicants}::uuid[])`)
    .orderBy('c.submitted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

async function numbered(
  context: Context<CasesTables>,
  typed: string,
  products: readonly string[] | null,
  limit: number,
): Promise<readonly Case[]> {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 5)
  // Names are made of letters alone; of two words that may be either, the last is what was added.
  const starts = words.map(numberStart)
  const figures = words.findLastIndex((word, at) => starts[at] && /\d/.test(word))
  const at = figures >= 0 ? figures : starts.findLastIndex((start) => start !== null)
  const start = starts[at]
  if (!start) return []
  const names = words.toSpliced(at, 1).map((word) => `%${word.toLowerCase().replace(/[\\%_]/g, '')}%`)
  // No letter of a number comes after the tilde.
  const within = (text: string, group: string) =>
    sql<boolean>`${sql.raw(text)} collate "C" between ${group} and ${`${group}~`}`
  const hits = open(context, products)
    .selectAll('c')
    .where((is) => {
      const begins = within('c.number', `LM-${start}`)
      return start.length > 4 ? begins : is.or([begins, within('right(c.number, 4)', start)])
    })
    // The door between modules of decision 103.
    .where((is) => is.and(names.map((name) => sql<boolean>`lower(people.name_of(c.applicant)) like ${name}`)))
    .limit(mostMatches)
  const rows = await context.db
    .selectFrom(hits.as('hits'))
    .selectAll()
    .orderBy('hits.submitted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

import type { Kysely } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { requireResident } from '../access/index.ts'
import { type Case, requireAccess } from './case.ts'
import { readCaseNumber } from './number.ts'
import { type CasesTables, caseByMark, lockCase, recordEvent } from './store.ts'

/**
 * Goes on with an own application that was begun elsewhere, by its number as somebody wrote it or by its id. That a draft goes on in
 * another channel stands in its history. `over`: it was his, and what he filled in is erased. Null: no number, unknown, or of somebody else;
 * the three are not told apart.
 */
export async function goOnElsewhere(context: Context<CasesTables>, written: string): Promise<Case | 'over' | null> {
  const { actor } = context
  requireResident(actor)
  const number = readCaseNumber(written)
  const mark = isId(written) ? { id: written } : number ? { number } : null
  if (!mark) return null
  return transaction(context, async (tx) => {
    const found = await caseByMark(tx, mark)
    if (found?.applicant !== actor.id) return null
    if (found.erasedAt !== null) return 'over'
    const subject = await lockCase(tx, found.id)
    await noteWay(tx, subject, context)
    return subject
  })
}

/** Somebody opens a draft to fill it in, an employee too: that it goes on in another channel stands in its history. */
export function goOnHere(context: Context<CasesTables>, caseId: string): Promise<void> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    await noteWay(tx, subject, context)
  })
}

type Way = Pick<Context<CasesTables>, 'actor' | 'now'>

/** The events that say in which channel a draft is filled in. */
const ways = ['started', 'continued']

/**
 * Writes once that a draft goes on in another channel than the one in which it was filled in last, and by whom. `subject` is locked where
 * two may do it at once.
 */
export async function noteWay(
  db: Kysely<CasesTables>,
  { id, status, channel }: Pick<Case, 'id' | 'status' | 'channel'>,
  by: Way,
): Promise<void> {
  if (status !== 'draft' || by.actor.kind === 'system') return
  const last = await db
    .selectFrom('cases.event')
    .select('channel')
    .where('case_id', '=', id)
    .where('what', 'in', ways)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const helping = inWay(by)
  if ((last?.channel ?? channel) !== helping.actor.channel) await recordEvent(db, id, 'continued', helping)
}

/** Who works at the contact centre and at no counter helps somebody on the telephone; what he may do is that of a desk. */
export function inWay({ actor, now }: Way): Way {
  if (actor.kind !== 'employee' || actor.channel !== 'desk') return { actor, now }
  const { roles } = actor
  const calls = roles.includes('contact-centre') && !roles.includes('counter')
  return { actor: calls ? { ...actor, channel: 'phone' } : actor, now }
}

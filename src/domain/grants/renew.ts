import type { Transaction } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantTerm } from '../catalogue/index.ts'
import { requireRunning } from './end.ts'
import { endThatGoesOn, type Grant, requireKeeper } from './grant.ts'
import { daysAfter } from './own.ts'
import { cutOff, type GrantsTables, insertCarriedOn, lockGrant, recordEvent } from './store.ts'

/** From how many days before its end a grant may go on, and for how long. */
export type Renewal = Readonly<{ daysBefore: number; until: GrantTerm['until'] }>

/**
 * The grant goes on until `until`, on the same place, under the version of its product that confirmed it: it ends now and another row
 * carries it on, so that nothing is rewritten. `subjectKey`: the card that its holder has now. Refuses `grants/not-running`, `grants/not-renewable` (its term is not renewed, not yet, or somebody gave it a sooner last day)
 * and `grants/limit-reached` when somebody has its place later on.
 */
export function renewGrant(
  context: Context<GrantsTables>,
  grantId: string,
  to: Readonly<{ until: Date; daysBefore: number; version: number; subjectKey?: string }>,
): Promise<Grant> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const before = await lockGrant(tx, grantId)
    requireRunning(before, context.now)
    const end = endThatGoesOn(before, context.now)
    if (!end || end > daysAfter(context.now, to.daysBefore) || to.until <= end)
      throw new Refusal('conflict', 'grants/not-renewable')
    return carryOn(tx, context, before, { ...to, caseId: before.caseId })
  })
}

/** What is locked ends now, or where it would begin, and begins there again until `until`. */
export async function carryOn(
  tx: Transaction<GrantsTables>,
  context: Pick<Context<GrantsTables>, 'actor' | 'now'>,
  before: Grant,
  {
    until,
    version,
    caseId,
    subjectKey,
  }: Readonly<{ until: Date; version: number; caseId: string | null; subjectKey?: string }>,
): Promise<Grant> {
  const { from: begins } = before.valid ?? before.given
  const from = begins > context.now ? begins : context.now
  await cutOff(tx, before.id, from)
  const changes = {
    id: newId(),
    given_at: context.now,
    version,
    case_id: caseId,
    ...(subjectKey && { subject_key: subjectKey }),
  }
  const after = await insertCarriedOn(tx, before.id, changes, { from, until }, 'grants/limit-reached')
  await recordEvent(tx, before.id, 'renewed', context, { to: after.id, until: until.toISOString() })
  await recordEvent(tx, after.id, 'given', context, { from: before.id })
  return after
}

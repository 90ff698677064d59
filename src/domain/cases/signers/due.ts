import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayAfter } from '../../catalogue/index.ts'
import { type CasesTables, lockCase } from '../store.ts'
import { endSigning } from './stop.ts'
import { changeSigner, fromRow, signersIn } from './store.ts'

/** So many at a time. */
const batch = 200

/** Who was asked and did not answer is reminded on the days that were promised when he was asked. Gives how many. */
export function remindSigners(context: Context<CasesTables>): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'cases/system-only')
  const today = cityDay(context.now)
  return transaction(context, async (tx) => {
    const rows = await tx
      .selectFrom('cases.signer')
      .selectAll()
      .where('state', '=', 'asked')
      .where('remind_on', '<=', today)
      .where('ends_on', '>=', today)
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, askedOn, remindAfter, reminded } of rows.map(fromRow)) {
      // Days that went by unseen are not made up for: one reminder, then the next day that is still to come.
      const days = remindAfter.map((after) => dayAfter(askedOn ?? today, after))
      const left = days.findIndex((day, at) => at > reminded && day > today)
      await changeSigner(tx, id, {
        reminded: left < 0 ? days.length : left,
        remind_on: left < 0 ? null : (days[left] ?? null),
      })
      await enqueue(tx, 'signers.reminded', { signerId: id, n: reminded + 1 })
    }
    return rows.length
  })
}

/** Applications that not everybody signed in time end: nothing was charged, and the applicant is told. Gives how many. */
export async function endUnsigned(context: Context<CasesTables>): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'cases/system-only')
  const today = cityDay(context.now)
  const due = await context.db
    .selectFrom('cases.signer')
    .select('case_id')
    .distinct()
    .where('state', 'in', ['chosen', 'asked'])
    .where('ends_on', '<', today)
    .limit(batch)
    .execute()
  let ended = 0
  for (const { case_id } of due) {
    // One by one: what somebody signs at this moment is not waited for by all the others.
    const isEnded = await transaction(context, async (tx) => {
      const subject = await lockCase(tx, case_id)
      const late = (await signersIn(tx, case_id)).some(
        ({ state, endsOn }) => state !== 'signed' && endsOn !== null && endsOn < today,
      )
      if (subject.status !== 'awaiting-signatures' || !late) return false
      await endSigning(tx, subject, { what: 'signers-too-late', by: context }, 'too-late')
      return true
    })
    if (isEnded) ended += 1
  }
  return ended
}

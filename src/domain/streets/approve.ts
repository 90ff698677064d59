import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Days } from './conflicts.ts'
import type { Placed } from './line.ts'
import { type Hours, type Occupation, requireKeeper } from './occupation.ts'
import { promiseRegistration } from './registration.ts'
import { hashOf } from './signs.ts'
import { insertOccupation, occupationOf, recordEvent, type StreetsTables } from './store.ts'
import type { Stretch } from './stretch.ts'

/** What is given away. `signs`: the code of each sign that comes to stand there, in their order along the street. */
export type PlaceOrder = Readonly<{
  caseId: string
  holder: string
  use: Occupation['use']
  asked: Stretch
  placed: Placed
  days: Days
  hours: Hours
  ownSigns: boolean
  signs: readonly string[]
}>

/**
 * Gives a place away, in the transaction that grants it, and promises to tell the register of the public domain; for a case that has its place already, that one. Refuses `streets/taken`
 * when somebody else has a bit of the same kerb on one of the days: of two who race for it, exactly one gets it.
 */
export function approvePlace(context: Context<StreetsTables>, order: PlaceOrder): Promise<Occupation> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const before = await occupationOf(tx, 'case_id', order.caseId)
    if (before) return before
    const { caseId, holder, use, asked, placed, days, hours, ownSigns, signs } = order
    const { street, postalCode, side } = placed.lane
    const made = await insertOccupation(tx, {
      id: newId(),
      case_id: caseId,
      ...{ holder, use, street, side, asked, days, from: placed.from, to: placed.to },
      postal_code: postalCode,
      hours_from: hours.from,
      hours_until: hours.until,
      own_signs: ownSigns,
      approved_at: context.now,
      withdrawn_at: null,
      withdrawn_because: null,
      erased_at: null,
    })
    if (!made) throw new Refusal('conflict', 'streets/taken')
    for (const [at, token] of signs.entries()) {
      const sign = { occupation_id: made.id, number: at + 1, token_hash: hashOf(token) }
      await tx.insertInto('streets.sign').values(sign).execute()
    }
    await recordEvent(tx, made.id, 'approved', context)
    await promiseRegistration(tx, { id: made.id, now: context.now, ends: placed.ends })
    return made
  })
}

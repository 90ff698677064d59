import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantUse } from '../catalogue/index.ts'
import { type Grant, requireKeeper, type Subject, type Validity } from './grant.ts'
import { lockOwn } from './own.ts'
import { carryOn, type Renewal } from './renew.ts'
import { standIn } from './stand-in.ts'
import { type GrantsTables, grantOfCase, insertGrant, recordEvent } from './store.ts'
import { giveTariff } from './tariff.ts'

/** What is to be written in the register. */
export type GrantOrder = Readonly<{
  kind: string
  allows: GrantUse
  subject: Subject
  holder: string | null
  zone: string | null
  valid: Validity
  product: string
  version: number
  caseId: string | null
  /** The dwelling may have `places` of this kind at one time, the plate in that calendar year, or the parking card of this person of any kind. */
  limit?: Readonly<{ places: number } & ({ dwelling: string } | { year: number } | { cardHolder: string })> | undefined
  /** Its term may go on from so many days before its end; `until`: how long the next one is. */
  renewal?: Renewal | undefined
  /** The plate of which it takes the place until its end: what its holder has for that plate rests. */
  standsInFor?: string | undefined
  /** How many days after its end it is kept with what leads to a person. */
  keepDays: number
}>

/**
 * Writes a grant in the register; for a case that already gave it, gives that one back. What the holder has for this plate and ends
 * soon goes on instead, on its own place; what he has for the plate that this one stands in for rests. Refuses `grants/limit-reached` when every
 * place is taken, of the dwelling or the parking card at some time of its validity, or of the plate in that year: of two who race for the last one, exactly one gets it.
 */
export function giveGrant(context: Context<GrantsTables>, order: GrantOrder): Promise<Grant> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const { caseId, kind, subject, limit } = order
    const before = caseId && (await grantOfCase(tx, caseId, kind, subject))
    if (before) return before
    if (order.allows === 'tariff') return giveTariff(tx, context, order, rowOf(order, context.now))
    const own = await lockOwn(tx, order, context.now)
    // The same case, in another process, while we waited for what it carries on.
    const waited = own && caseId ? await grantOfCase(tx, caseId, kind, subject) : null
    if (waited) return waited
    if (own?.does === 'rest') return standIn(tx, context, rowOf(order, context.now), own.grant, order.valid)
    if (own) return carryOn(tx, context, own.grant, { until: own.until, version: order.version, caseId })
    for (let place = 1; place <= (limit?.places ?? 1); place++) {
      const row = { ...rowOf(order, context.now), ...(limit && { place, places: limit.places }) }
      const grant = await insertGrant(tx, row, order.valid)
      if (!grant) continue
      await recordEvent(tx, grant.id, 'given', context, { kind })
      return grant
    }
    // The same case, in another process, in the meantime.
    const meanwhile = caseId && (await grantOfCase(tx, caseId, kind, subject))
    if (meanwhile) return meanwhile
    throw new Refusal('conflict', 'grants/limit-reached', { kind, places: limit?.places ?? 0 })
  })
}

function rowOf(
  { kind, allows, subject, holder, zone, product, version, caseId, limit, renewal, keepDays }: GrantOrder,
  now: Date,
) {
  return {
    id: newId(),
    ...{ kind, allows, holder, zone, product, version },
    subject: subject.of,
    subject_key: subject.key,
    country: subject.country ?? null,
    case_id: caseId,
    dwelling: limit && 'dwelling' in limit ? limit.dwelling : subject.of === 'dwelling' ? subject.key : null,
    year: limit && 'year' in limit ? limit.year : null,
    card_holder: limit && 'cardHolder' in limit ? limit.cardHolder : null,
    place: null,
    places: null,
    replaces: null,
    renewable: renewal !== undefined,
    stands_in_for: null,
    given_at: now,
    keep_days: keepDays,
  }
}

import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { endThatGoesOn, type Grant, lookAtGrant, standingAt } from '../grants/index.ts'
import { closeGrantLook } from '../tasks/index.ts'
import { endWhereNobodyLives } from './follow-move.ts'
import { askHolder, goOn, renewingOf } from './renew.ts'
import { nextTermOf } from './renewal.ts'
import type { MidOffice } from './step.ts'

/**
 * What a person said of a permit that no source decides: renewed, or its holder is told that it is not; it stays, or ends. The task ends
 * and this happens in one transaction. What ended meanwhile, or got a sooner last day, stays as it is. May run twice.
 */
export function carryOutGrantLook(
  context: OpenContext,
  office: MidOffice,
  job: Readonly<{ taskId: string; eventId: string }>,
): Promise<void> {
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx as OpenContext['db'])
    const said = await closeGrantLook(within, job)
    if (!said) return
    const grant = await lookAtGrant(within, said.grantId)
    const standing = standingAt(grant, context.now)
    if (!grant.holder || standing === 'ended' || standing === 'withdrawn') return
    if (said.reason === 'renewal-unknown') await renewOrTell(within, office, grant, said.outcome === 'granted')
    // A tariff changes nothing at once: with a card that works it goes on the next time that it is looked at.
    else if (said.reason === 'address-unknown' && said.outcome === 'refused')
      await endWhereNobodyLives(within, office, grant.holder)
  })
}

async function renewOrTell(context: OpenContext, office: MidOffice, grant: Grant, goesOn: boolean): Promise<void> {
  const product = office.catalogue.all(context.now).find(({ id }) => id === grant.product)
  const rule = product?.grants?.find(({ kind }) => kind === grant.kind)
  const renewing = rule && renewingOf(rule)
  if (!product || !renewing || !endThatGoesOn(grant, context.now)) return
  const to = goesOn ? await nextTermOf(context, office, grant) : null
  const went = to && (await goOn(context, product, renewing, grant, to))
  if (went && went !== 'place-taken') return
  const why = went === 'place-taken' ? 'place-taken' : goesOn ? 'no-term' : 'refused'
  await askHolder(context, product, renewing, grant, why, 'looked')
}

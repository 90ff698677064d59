import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { disabilityFacts } from '../catalogue/index.ts'
import { tell } from '../messages/index.ts'
import { cardsThatEnd, consultDisability, consultPerson, recordReminder } from '../people/index.ts'
import type { MidOffice } from './step.ts'

const why = { purpose: 'herinnering-parkeerkaart', caseId: null }

/**
 * Tells who has a parking card that ends within the months of the product that renews it, once for each end: a card is not renewed by
 * itself. The sources are asked first: who has a new card meanwhile is not told, who died never. A silent source is asked again the
 * next day. Gives how many were told.
 */
export async function remindOfCards(
  context: OpenContext,
  { catalogue, registers: { disability, population } }: Pick<MidOffice, 'catalogue' | 'registers'>,
): Promise<number> {
  const product = catalogue.all(context.now).find(({ reminds }) => reminds?.of === 'parking-card')
  if (!product?.reminds) return 0
  const today = cityDay(context.now)
  const last = Temporal.PlainDate.from(today).add({ months: product.reminds.monthsBefore }).toString()
  let told = 0
  for (const personId of await cardsThatEnd(context, { from: today, until: last })) {
    const person = await consultPerson(context, population, personId, why)
    const file = await consultDisability(context, disability, personId, why)
    if (person.outcome !== 'found' || person.value.death || file.outcome !== 'found') continue
    const until = disabilityFacts(file.value, today).parkingCardUntil
    if (!until || until > last) continue
    const isTold = await transaction(context, async (tx: OpenContext['db']) => {
      const within = handedOver(context, tx)
      if (!(await recordReminder(within, personId, until))) return false
      await tell(within, { personId, template: 'parking-card-ends', facts: { until, path: `/dienst/${product.id}` } })
      return true
    })
    if (isTold) told++
  }
  return told
}

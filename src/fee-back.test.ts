import { describe, expect, it } from 'vitest'
import { applications } from '#domain/cases/cases.fixture.ts'
import { refuseCase } from '#domain/cases/index.ts'
import { catalogueOf, type Product } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { receipt, startPayment } from '#domain/payments/index.ts'
import { aCounter, type Tables } from '#domain/payments/payments.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { giveFeeBack } from './fee-back.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const db = database.db as unknown as OpenContext['db']
const context: OpenContext = { db, actor: system('payments'), now: new Date('2026-11-23T09:00:00Z') }
const sale = aProduct({ id: 'verkoop', feeBackWhenRefused: true })
const handling = aProduct({ id: 'behandeling' })
const catalogue = catalogueOf([sale, handling], anOffer())

/** A refused case of this product for which 35 euro was paid; gives what of it was given back. */
async function refusedAfterPaying(product: Product) {
  const { id: caseId } = await applications(db).submitted(product, newId())
  await refuseCase(context, caseId, [], '2030-01-01')
  const { order, context: payer } = await counter.owing({ cents: 3_500, caseId })
  await startPayment(payer, counter.payments, counter.way(order))
  counter.simulator.settle(counter.atProvider(order)[0]?.id ?? '', 'paid')
  await counter.quiet()
  for (let time = 0; time < 2; time++) await giveFeeBack(context, catalogue, caseId)
  await counter.quiet()
  return (await receipt(payer, order.id))?.refundedCents
}

describe('What was paid for an application that is refused', () => {
  it('is given back whole, once, where the product says so', async () => {
    expect(await refusedAfterPaying(sale)).toBe(3_500)
  })

  it('is kept where it pays for the handling', async () => {
    expect(await refusedAfterPaying(handling)).toBe(0)
  })

  it('is kept while the application is open again, or was granted after all', async () => {
    const { id: caseId } = await applications(db).submitted(sale, newId())
    const { order, context: payer } = await counter.owing({ cents: 3_500, caseId })
    await startPayment(payer, counter.payments, counter.way(order))
    counter.simulator.settle(counter.atProvider(order)[0]?.id ?? '', 'paid')
    await counter.quiet()
    await giveFeeBack(context, catalogue, caseId)
    expect((await receipt(payer, order.id)).refundedCents).toBe(0)
  })

  it('is nothing for whoever paid nothing', async () => {
    const { id } = await applications(db).submitted(sale, newId())
    await refuseCase(context, id, [], '2030-01-01')
    await expect(giveFeeBack(context, catalogue, id)).resolves.toBeUndefined()
  })
})

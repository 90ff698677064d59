import { describe, expect, it } from 'vitest'
import { askCashVoucher, confirmRefund, refundOrder, startPayment, takeCash } from '#domain/payments/index.ts'
import { aCounter, employee, type Tables } from '#domain/payments/payments.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { askToCome, wasCash } from './cash-back.ts'

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const db = database.db as unknown as OpenContext['db']
const context: OpenContext = { db, actor: system('messages'), now: new Date('2026-11-23T09:00:00Z') }
const till = counter.at(employee('counter'))

/** An order of 5 euro, paid in one of two ways, of which 2 euro goes back. */
async function goingBack(way: 'cash' | 'card') {
  const { order, context: payer, what } = await counter.owing()
  if (way === 'cash') {
    await askCashVoucher(payer, { orderId: order.id, days: 14 })
    await takeCash(till, { orderId: order.id, key: newId() })
  } else {
    await startPayment(payer, counter.payments, counter.way(order))
    counter.simulator.settle(counter.atProvider(order)[0]?.id ?? '', 'paid')
    await counter.quiet()
  }
  const asked = { orderId: order.id, key: newId(), reason: 'withdrawn', cents: 200 }
  const { id } = await refundOrder(counter.at(employee('mid-office')), asked)
  return { order, id, told: () => toldTo(what.payer) }
}

const toldTo = async (personId: string) =>
  (await db.selectFrom('messages.message').selectAll().where('person_id', '=', personId).execute()).map(
    ({ template, facts }) => ({ template, facts }),
  )

describe('Who paid in cash and gets it back', () => {
  it('is asked once to come, for what goes back', async () => {
    const { order, id, told } = await goingBack('cash')
    for (let time = 0; time < 2; time++) await askToCome(context, order.id, id)
    const facts = { cents: 200, path: `/mijn-loket/betaalbewijzen/${order.id}` }
    expect(await told()).toEqual([{ template: 'refund-at-counter', facts }])
  })

  it('is not asked any more when it was given meanwhile', async () => {
    const { order, id, told } = await goingBack('cash')
    await confirmRefund(till, id)
    await askToCome(context, order.id, id)
    expect(await told()).toEqual([])
  })

  it('is known from who paid by card', async () => {
    const [cash, card] = [await goingBack('cash'), await goingBack('card')]
    expect(await wasCash(context, cash.order.id, cash.id)).toBe(true)
    expect(await wasCash(context, card.order.id, card.id)).toBe(false)
  })
})

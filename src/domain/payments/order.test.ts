import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { owed, received, refunded, refundFailed, waived } from './ledger.ts'
import { type AttemptStatus, isProgress, mayRefund, requireAccess } from './order.ts'
import { employee, resident } from './payments.fixture.ts'

const statuses: readonly AttemptStatus[] = ['starting', 'open', 'pending', 'paid', 'canceled', 'expired', 'failed']
const anyStatus = fc.constantFrom(...statuses)

describe('News of an attempt', () => {
  it('never takes it back, in whatever order it comes', () =>
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 1 }), fc.nat(), (news, turn) => {
        const told = (order: readonly AttemptStatus[]) =>
          order.reduce((status, next) => (isProgress(status, next) ? next : status), 'starting' as AttemptStatus)
        const turned = [...news.slice(turn % news.length), ...news.slice(0, turn % news.length)]
        const isPaid = news.includes('paid')
        expect(told(news) === 'paid').toBe(isPaid)
        expect(told(turned) === 'paid').toBe(isPaid)
        expect(told([...news, ...news])).toBe(told(news))
      }),
    ))

  it('says "paid" also after an end without payment: there is money', () => {
    for (const ended of ['canceled', 'expired', 'failed'] as const) expect(isProgress(ended, 'paid')).toBe(true)
    for (const status of statuses) expect(isProgress('paid', status)).toBe(false)
  })
})

describe('Every journal', () => {
  it('balances', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.constantFrom('revenue', 'surplus'), (cents, to) => {
        const part = { id: 'a', orderId: 'o', attemptId: 't', cents }
        for (const { entries } of [
          owed(part),
          waived(part),
          received(part, to),
          refunded(part, to),
          refundFailed(part, to),
        ]) {
          expect(Object.values(entries).reduce((sum, amount) => sum + amount, 0)).toBe(0)
          expect(Object.keys(entries)).toHaveLength(2)
        }
      }),
    ))
})

describe('An order', () => {
  it('is touched by its payer and by staff, by nobody else', () => {
    const order = { id: 'o', payer: 'maria' }
    expect(() => requireAccess(order, resident('maria'))).not.toThrow()
    expect(() => requireAccess(order, employee('counter'))).not.toThrow()
    expect(() => requireAccess(order, resident('jan'))).toThrow('payments/not-found')
    expect(() => requireAccess(order, { kind: 'anonymous', id: 'anonymous', channel: 'portal' })).toThrow(
      'payments/not-found',
    )
  })

  it('is given back by who may', () => {
    expect(mayRefund(employee('mid-office'))).toBe(true)
    expect(mayRefund(employee('counter'))).toBe(false)
    expect(mayRefund(resident('maria'))).toBe(false)
  })
})

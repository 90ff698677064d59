import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fateOf } from './transfer.ts'

const open = (cents: number) => ({ status: 'open', cents }) as const

describe('Money that comes in by transfer', () => {
  it('pays an open order exactly', () =>
    expect(fateOf(open(2_750), 0, 2_750)).toEqual({ pays: true, takes: 2_750, why: null }))
  it('that is too little waits for the rest', () =>
    expect(fateOf(open(2_750), 0, 2_000)).toEqual({ pays: false, takes: 0, why: 'partial' }))
  it('completes what came before', () =>
    expect(fateOf(open(2_750), 2_000, 750)).toEqual({ pays: true, takes: 750, why: null }))
  it('that is too much pays and leaves a rest', () =>
    expect(fateOf(open(2_750), 0, 3_000)).toEqual({ pays: true, takes: 2_750, why: 'surplus' }))
  it('for what was paid, cancelled or never asked pays nothing', () => {
    expect(fateOf({ status: 'paid', cents: 1 }, 0, 1).why).toBe('double')
    expect(fateOf({ status: 'cancelled', cents: 1 }, 0, 1).why).toBe('cancelled')
    expect(fateOf(null, 0, 1).why).toBe('unknown')
  })

  it('pays an order once, with its exact amount, however it is cut', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), fc.array(fc.integer({ min: 1, max: 30_000 })), (owed, parts) => {
        let [order, waiting, paid, rest]: [Parameters<typeof fateOf>[0], number, number, number] = [open(owed), 0, 0, 0]
        for (const cents of parts) {
          const { pays, takes, why } = fateOf(order, waiting, cents)
          if (pays) {
            paid += waiting + takes
            waiting = 0
            order = { status: 'paid', cents: owed }
          } else if (why === 'partial') waiting += cents
          rest += why === 'partial' ? 0 : cents - takes
        }
        const all = parts.reduce((sum, cents) => sum + cents, 0)
        expect(paid).toBe(all >= owed ? owed : 0)
        expect(paid + waiting + rest).toBe(all)
      }),
    ))
})

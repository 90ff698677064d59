import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Manned, rangesFor, type Waiter } from './estimate.ts'

const now = new Date('2022-06-13T08:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const desk = (employeeId: string, more: Partial<Manned> = {}): Manned => ({
  ...{ employeeId, themes: ['identity'], languages: ['nl'], facilities: [], busyWith: null },
  ...more,
})
const waiter = (id: string, more: Partial<Waiter> = {}): Waiter => ({
  ...{ id, themes: ['identity'], language: null, facilities: [], forEmployee: null, minutes: 15 },
  ...{ ownTime: false, turnAt: minutes(-5) },
  ...more,
})
const rangeOf = (id: string, waiting: readonly Waiter[], desks: readonly Manned[]) =>
  rangesFor([id], { waiting, desks, now }).get(id)

describe('How long one waits', () => {
  it('is a range of whole steps of five minutes, and never shorter with more people before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }), (ahead, manned) => {
        const desks = Array.from({ length: manned }, (_, at) => desk(String(at)))
        const line = Array.from({ length: ahead + 1 }, (_, at) => waiter(`a${at}`, { turnAt: minutes(at - 20) }))
        const last = rangeOf(`a${ahead}`, line, desks)
        const more = [...line, waiter('z', { turnAt: minutes(-30) })]
        const later = rangeOf(`a${ahead}`, more, desks)
        expect(last && last.from % 5 === 0 && last.to % 5 === 0 && last.from < last.to).toBe(true)
        // The lengths are drawn anew: one step is within what chance does.
        expect((later?.to ?? 0) + 5).toBeGreaterThanOrEqual(last?.to ?? 0)
      }),
      { numRuns: 15 },
    )
  })

  it('is nothing when nobody who is there can receive them', () => {
    expect(rangeOf('a', [waiter('a', { themes: ['migration'] })], [desk('1')])).toBeNull()
    expect(rangeOf('a', [waiter('a')], [])).toBeNull()
  })

  it('is from now when a desk is free, and counts who stands at it', () => {
    expect(rangeOf('a', [waiter('a')], [desk('1')])).toEqual({ from: 0, to: 5 })
    const busy = desk('1', { busyWith: { calledAt: minutes(-1), minutes: 30 } })
    expect(rangeOf('a', [waiter('a')], [busy])?.from).toBeGreaterThanOrEqual(10)
  })

  it('counts the appointments that are still to come, which go first at their time', () => {
    const toCome = Array.from({ length: 6 }, (_, at) =>
      waiter(`x${at}`, { ownTime: true, turnAt: minutes(at * 10), from: minutes(at * 10) }),
    )
    const line = [waiter('a0', { turnAt: minutes(-9) }), waiter('a1')]
    const without = rangeOf('a1', line, [desk('1')])
    const beside = rangeOf('a1', [...line, ...toCome], [desk('1')])
    expect(beside?.to ?? 0).toBeGreaterThan(without?.to ?? 0)
  })
})

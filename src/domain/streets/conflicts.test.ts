import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf, daysIn, freePeriods, type Use } from './conflicts.ts'
import type { Lane, Placed } from './line.ts'

const lane: Lane = { street: 'Proefstraat', postalCode: '2600', side: 'odd' }
const asked: Placed = {
  lane,
  from: 100,
  to: 250,
  ends: [
    { x: 10, y: 0 },
    { x: 25, y: 0 },
  ],
}
const week = { from: '2026-12-07', until: '2026-12-13' }
const ban = (changes: Partial<Use> = {}): Use => ({
  kind: 'ban',
  from: '2026-12-08',
  until: '2026-12-09',
  where: { lane, from: 200, to: 300 },
  ...changes,
})
const kindsOf = (...uses: Use[]) => conflictsOf(asked, week, { uses, nearMetres: 12 }).map(({ kind }) => kind)

describe('What is in the way of a place in the street', () => {
  it('is another ban on the same side, with the days that it takes', () =>
    expect(conflictsOf(asked, week, { uses: [ban()], nearMetres: 12 })).toEqual([
      { kind: 'ban', days: ['2026-12-08', '2026-12-09'] },
    ]))

  it('is nothing that ends where it begins, lies across the street or in another one', () => {
    expect(kindsOf(ban({ where: { lane, from: 250, to: 300 } }))).toEqual([])
    expect(kindsOf(ban({ where: { lane: { ...lane, side: 'even' }, from: 0, to: 900 } }))).toEqual([])
    expect(kindsOf(ban({ where: { lane: { ...lane, postalCode: '2000' }, from: 0, to: 900 } }))).toEqual([])
  })

  it('is what comes near, of what is only known by its place on earth', () => {
    const works = (y: number) => ban({ kind: 'works', where: { shape: [{ x: 15, y }] } })
    expect(kindsOf(works(11))).toEqual(['works'])
    expect(kindsOf(works(13))).toEqual([])
  })

  it('may be several things at once, in a fixed order', () => {
    const event = ban({ kind: 'event', where: { shape: [{ x: 15, y: 0 }] } })
    expect(kindsOf(event, ban(), ban())).toEqual(['ban', 'event'])
  })

  it('leaves the weekend free when it holds on weekdays only', () => {
    const whole = ban({ ...week, weekdaysOnly: true })
    const weekend = { from: '2026-12-12', until: '2026-12-13' }
    expect(conflictsOf(asked, weekend, { uses: [whole], nearMetres: 12 })).toEqual([])
  })
})

describe('The days that are free', () => {
  const between = { from: '2026-12-07', until: '2026-12-20' }

  it('come as periods of the length that was asked', () => {
    const free = freePeriods(asked, { between, length: 2, most: 3 }, { uses: [ban()], nearMetres: 12 })
    expect(free).toEqual([
      { from: '2026-12-10', until: '2026-12-11' },
      { from: '2026-12-12', until: '2026-12-13' },
      { from: '2026-12-14', until: '2026-12-15' },
    ])
  })

  it('are free: nothing is in the way of any of them, and none was skipped', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 7, max: 20 }), fc.integer({ min: 0, max: 4 })), { maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (taken, length) => {
          const dayAt = (number: number) => `2026-12-${String(Math.min(number, 31)).padStart(2, '0')}`
          const uses = taken.map(([from, more]) => ban({ from: dayAt(from), until: dayAt(from + more) }))
          const free = freePeriods(asked, { between, length, most: 9 }, { uses, nearMetres: 12 })
          for (const period of free) {
            expect(daysIn(period)).toHaveLength(length)
            expect(conflictsOf(asked, period, { uses, nearMetres: 12 })).toEqual([])
          }
          const first = daysIn(between).find((from) => {
            const until = dayAt(Number(from.slice(8)) + length - 1)
            return until <= between.until && conflictsOf(asked, { from, until }, { uses, nearMetres: 12 }).length === 0
          })
          expect(free[0]?.from).toBe(first)
        },
      ),
    ))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { along, distance, isLeftOf, lineThrough, type Point, placed, type StreetLine } from './line.ts'
import type { Stretch } from './stretch.ts'

const at = (x: number, y: number): Point => ({ x, y })
/** Numbers rise to the east; odd numbers stand to the north: on the left. */
const east = lineThrough(at(0, 0), at(10, 0)) as StreetLine
const stretch = (changes: Partial<Stretch> = {}): Stretch => ({
  street: 'Proefstraat',
  number: '97',
  postcode: '2600',
  municipality: 'Berchem',
  side: 'same',
  left: 5,
  right: 10,
  ...changes,
})

describe('A stretch on the line of its street', () => {
  it('lies to the right of an odd house when numbers rise to the right', () => {
    const house = { house: at(100, 6), line: east, houseOnLeft: true }
    expect(placed(stretch(), house)).toMatchObject({ lane: { side: 'odd' }, from: 950, to: 1_100 })
  })

  it('lies the other way round for a house across the street', () => {
    const house = { house: at(100, -6), line: east, houseOnLeft: false }
    expect(placed(stretch({ number: '98' }), house)).toMatchObject({ lane: { side: 'even' }, from: 900, to: 1_050 })
  })

  it('may be across the street: the same metres, the other side', () => {
    const house = { house: at(100, 6), line: east, houseOnLeft: true }
    const across = placed(stretch({ side: 'opposite' }), house)
    expect(across).toMatchObject({ lane: { side: 'even' }, from: 950, to: 1_100 })
  })

  it('may begin beyond the door', () => {
    const house = { house: at(100, 6), line: east, houseOnLeft: true }
    expect(placed(stretch({ left: -3, right: 13 }), house)).toMatchObject({ from: 1_030, to: 1_130 })
  })

  it('is as long as was asked, whatever way the street runs', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (angle, left, right, houseOnLeft) => {
          const line = lineThrough(at(0, 0), at(9 * Math.cos(angle), 9 * Math.sin(angle))) as StreetLine
          const { from, to, ends } = placed(stretch({ left, right }), { house: at(31, 17), line, houseOnLeft })
          expect(to - from).toBeGreaterThan(0)
          expect(Math.abs(to - from - (left + right) * 10)).toBeLessThanOrEqual(1)
          expect(Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y)).toBeCloseTo(left + right)
          expect(along(line, ends[0]) * 10).toBeCloseTo(from, -0.5)
        },
      ),
    ))

  it('two that share a bit of kerb overlap, from whichever number they were asked', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.record({ left: fc.integer({ min: -5, max: 30 }), right: fc.integer({ min: 6, max: 30 }) }),
        fc.record({ left: fc.integer({ min: -5, max: 30 }), right: fc.integer({ min: 6, max: 30 }) }),
        (one, other, first, second) => {
          const at1 = placed(stretch(first), { house: at(one, 6), line: east, houseOnLeft: true })
          const at2 = placed(stretch(second), { house: at(other, 6), line: east, houseOnLeft: true })
          const shares = one - first.left < other + second.right && other - second.left < one + first.right
          expect(at1.from < at2.to && at2.from < at1.to).toBe(shares)
        },
      ),
    ))
})

describe('The line of a street', () => {
  it('is none through one spot', () => expect(lineThrough(at(5, 5), at(5.2, 5))).toBeNull())
  it('has a left and a right', () => {
    expect(isLeftOf(east, at(40, 3))).toBe(true)
    expect(isLeftOf(east, at(40, -3))).toBe(false)
  })
})

describe('The distance between two lines', () => {
  it('is nothing where they cross, and that of their nearest points elsewhere', () => {
    expect(distance([at(0, 0), at(10, 0)], [at(5, -5), at(5, 5)])).toBe(0)
    expect(distance([at(0, 0), at(10, 0)], [at(5, 4), at(9, 4)])).toBe(4)
    expect(distance([at(0, 0), at(10, 0)], [at(13, 4)])).toBe(5)
    expect(distance([at(0, 0)], [])).toBe(Number.POSITIVE_INFINITY)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOf } from './holidays.ts'
import { isWorkingDay, workingDayAfter } from './working-days.ts'

const closed = holidaysOf({ country: 'BE', besides: ['07-11', '11-02', '12-26'] })

describe('A term in working days', () => {
  it.each([
    // 11 November is a Thursday in 2021.
    ['2021-11-10', 1, '2021-11-12'],
    ['2021-11-10', 2, '2021-11-15'],
    ['2021-12-24', 5, '2021-12-31'],
    ['2021-09-03', 10, '2021-09-17'],
    ['2021-09-04', 0, '2021-09-04'],
  ])('from %s, %d long, ends on %s', (day, count, end) => expect(workingDayAfter(day, count, closed)).toBe(end))

  it('ends on a working day, with that many working days on the way', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 30 }), (from, count) => {
        const start = new Date(Date.UTC(2021, 0, 1) + from * 86_400_000)
        const day = start.toISOString().slice(0, 10)
        const end = workingDayAfter(day, count, closed)
        let met = 0
        for (let at = start.getTime() + 86_400_000; ; at += 86_400_000) {
          const one = new Date(at).toISOString().slice(0, 10)
          if (isWorkingDay(one, closed)) met += 1
          if (one === end) break
        }
        expect(isWorkingDay(end, closed)).toBe(true)
        expect(met).toBe(count)
      }),
    ))
})

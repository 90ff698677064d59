import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, periodMistakes } from './periods.ts'
import { isWithin, type Period } from './product.ts'

const mistakes = (...periods: Period[]) => periodMistakes(periods, '2021-09-01')

describe('Periods that must cover every day once', () => {
  it('do so when one ends the day before the next begins', () => {
    expect(mistakes({ validFrom: '2021-09-01', validTo: '2021-12-31' }, { validFrom: '2022-01-01' })).toEqual([])
  })
  it('may begin earlier', () => expect(mistakes({ validFrom: '2020-01-01' })).toEqual([]))
  it('may leave days open that lie earlier', () =>
    expect(mistakes({ validFrom: '2021-08-01', validTo: '2021-08-15' }, { validFrom: '2021-09-01' })).toEqual([]))
  it('are missing altogether', () => expect(mistakes()).toEqual([{ kind: 'none' }]))
  it('begin too late', () =>
    expect(mistakes({ validFrom: '2021-10-01' })).toEqual([{ kind: 'gap', day: '2021-09-01' }]))
  it('leave a day out', () =>
    expect(mistakes({ validFrom: '2021-09-01', validTo: '2021-12-30' }, { validFrom: '2022-01-01' })).toEqual([
      { kind: 'gap', day: '2021-12-31' },
    ]))
  it('stop', () =>
    expect(mistakes({ validFrom: '2021-09-01', validTo: '2021-12-31' })).toEqual([{ kind: 'gap', day: '2022-01-01' }]))
  it('cover a day twice', () =>
    expect(mistakes({ validFrom: '2021-09-01', validTo: '2022-01-01' }, { validFrom: '2022-01-01' })).toEqual([
      { kind: 'overlap', day: '2022-01-01' },
    ]))
  it('run backwards', () =>
    expect(mistakes({ validFrom: '2021-09-01', validTo: '2021-08-01' })).toEqual([
      { kind: 'backwards', day: '2021-09-01' },
    ]))
})

describe('No mistake is reported', () => {
  const from = '2021-01-01'
  const day = fc.integer({ min: -5, max: 40 }).map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
  const period = fc
    .tuple(day, fc.option(day, { nil: undefined }))
    .map(([validFrom, validTo]): Period => (validTo === undefined ? { validFrom } : { validFrom, validTo }))

  it('exactly when each day is covered once', () =>
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), (periods) => {
        const forwards = periods.every(({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo)
        const covered = (on: string) => periods.filter((one) => isWithin(one, on)).length
        let counts = true
        for (let on = '2020-12-20'; on < '2021-03-01'; on = dayAfter(on)) {
          if (on >= from ? covered(on) !== 1 : covered(on) > 1) counts = false
        }
        expect(periodMistakes(periods, from).length === 0).toBe(forwards && counts)
      }),
      { numRuns: 500 },
    ))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOffer, aProduct } from './product.fixture.ts'
import { afterStop, promisedOn } from './promise.ts'

const { city: bare } = anOffer()
const city = { ...bare, holidays: { country: 'BE', besides: ['07-11'] } }
const product = aProduct({ promise: [{ workingDays: 5, validFrom: '2021-09-01' }] })

describe('What is promised', () => {
  it('counts working days from the day after', () => expect(promisedOn(product, city, '2021-09-06')).toBe('2021-09-13'))
  it('leaves out Belgian holidays and the days that the city adds', () => {
    // 1 November is All Saints', 11 November Armistice Day.
    expect(promisedOn(product, city, '2021-10-28')).toBe('2021-11-05')
    expect(promisedOn(product, city, '2021-11-05')).toBe('2021-11-15')
  })
  it('is what the city usually promises when the product says nothing', () => {
    expect(promisedOn(aProduct(), city, '2021-09-06')).toBe('2021-09-20')
  })
  it('changes on a date', () => {
    const promise = [
      { workingDays: 5, validFrom: '2021-09-01', validTo: '2021-12-31' },
      { workingDays: 2, validFrom: '2022-01-01' },
    ]
    expect(promisedOn({ promise }, city, '2022-01-03')).toBe('2022-01-05')
  })
})

describe('While the customer has to act, the clock', () => {
  const day = fc.date({ min: new Date('2021-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  const text = (date: Date) => date.toISOString().slice(0, 10)
  const later = (date: Date, days: number) => text(new Date(date.getTime() + days * 86_400_000))

  it('stands still: what is answered on the day of the question changes nothing', () => {
    expect(afterStop('2021-09-13', { stopped: '2021-09-08', today: '2021-09-08' }, city)).toBe('2021-09-13')
  })
  it('stands still over a weekend without giving days away', () => {
    expect(afterStop('2021-09-13', { stopped: '2021-09-10', today: '2021-09-12' }, city)).toBe('2021-09-13')
    expect(afterStop('2021-09-13', { stopped: '2021-09-10', today: '2021-09-13' }, city)).toBe('2021-09-14')
  })
  it('never takes a day away, and two stops one after the other count as one', () => {
    fc.assert(
      fc.property(day, fc.nat(20), fc.nat(20), fc.nat(20), (begin, ahead, first, second) => {
        const promised = promisedOn({ promise: [] }, city, later(begin, ahead))
        const [from, via, to] = [text(begin), later(begin, first), later(begin, first + second)]
        const inTwo = afterStop(
          afterStop(promised, { stopped: from, today: via }, city),
          { stopped: via, today: to },
          city,
        )
        expect(inTwo).toBe(afterStop(promised, { stopped: from, today: to }, city))
        expect(inTwo >= promised).toBe(true)
      }),
    )
  })
})

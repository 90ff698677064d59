import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { factDictionary, factsOf } from './facts.ts'

const now = new Date('2026-11-23T10:00:00Z')
const inCity = { kind: 'belgian', nisCode: '11002', street: 'Statiestraat' } as const
const aPerson = (facts: Partial<RegisteredPerson> = {}): RegisteredPerson => ({
  insz: '92641810883',
  nationalities: [{ code: '150' }],
  address: inCity,
  birth: { date: '1992-04-18' },
  ...facts,
})
const facts = (person?: RegisteredPerson, more: Partial<Parameters<typeof factsOf>[0]> = {}) =>
  factsOf({ person, isSubject: true, cityCodes: ['11002'], ...more }, now)

describe('The facts of a resident', () => {
  it('are what the register says', () => {
    expect(facts(aPerson())).toMatchObject({
      'person.known': true,
      'person.deceased': false,
      'person.struckOff': false,
      'person.belgian': true,
      'person.addressInCity': true,
      'person.age': 34,
      'person.adult': true,
    })
  })

  it('are unknown, never "no", when nothing was answered', () => {
    const { today, 'applicant.isSubject': isSubject, ...rest } = facts(undefined)
    expect([today, isSubject]).toEqual(['2026-11-23', true])
    expect(Object.values(rest).every((value) => value === null)).toBe(true)
  })

  it('say today in city time', () => {
    const lateAtNight = new Date('2026-11-23T23:30:00Z')
    expect(factsOf({ isSubject: true, cityCodes: [] }, lateAtNight).today).toBe('2026-11-24')
  })

  it('know that somebody moved away or lives abroad', () => {
    expect(facts(aPerson({ address: { kind: 'belgian', nisCode: '44021' } }))['person.addressInCity']).toBe(false)
    const abroad = facts(aPerson({ address: { kind: 'foreign', country: 'FR', lines: [] } }))
    expect([abroad['person.hasAddress'], abroad['person.addressInCity']]).toEqual([false, false])
  })

  it('leave the city open when the address names no municipality', () => {
    expect(facts(aPerson({ address: { kind: 'belgian' } }))['person.addressInCity']).toBeNull()
    expect(facts(aPerson({ address: undefined }))['person.addressInCity']).toBeNull()
  })

  it('say that who is struck off has no address', () => {
    const struck = facts(aPerson({ address: undefined, struckOff: { since: '2024-00-00' } }))
    expect([struck['person.struckOff'], struck['person.hasAddress'], struck['person.addressInCity']]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('know an adult by the year of birth alone, but not the age', () => {
    const partly = facts(aPerson({ birth: { date: '1985-00-00' } }))
    expect([partly['person.adult'], partly['person.age'], partly['person.birthDate']]).toEqual([true, null, null])
  })

  it('leave adulthood open in the year in which somebody turns 18', () => {
    expect(facts(aPerson({ birth: { date: '2008-00-00' } }))['person.adult']).toBeNull()
    expect(facts(aPerson({ birth: { date: '2009-00-00' } }))['person.adult']).toBe(false)
  })

  it('do not take silence about legal cohabitation for a "no"', () => {
    expect(facts(aPerson())['person.legallyCohabiting']).toBeNull()
    expect(facts(aPerson({ legalCohabitation: {} }))['person.legallyCohabiting']).toBe(true)
    expect(facts(aPerson({ civilState: { code: '20' } }))['person.legallyCohabiting']).toBe(false)
  })

  it('do not take an empty household for a household', () => {
    const empty = facts(aPerson(), { household: { members: [] } })
    expect([empty['household.known'], empty['household.size']]).toEqual([null, null])
    const two = facts(aPerson(), { household: { members: [{}, {}] } })
    expect([two['household.known'], two['household.size']]).toEqual([true, 2])
  })
})

describe('Whatever the register leaves out, every fact', () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
  const person = fc.record({
    insz: fc.constant('48631410254'),
    nationalities: fc.array(fc.record({ code: fc.constantFrom('150', '145', '') }), { maxLength: 2 }),
    address: maybe(
      fc.record({ kind: fc.constant('belgian' as const), nisCode: maybe(fc.constantFrom('11002', '44021')) }),
    ),
    birth: maybe(fc.record({ date: maybe(fc.constantFrom('1985-00-00', '2008-11-00', '1948-03-14', '2026-11-23')) })),
    death: maybe(fc.constant({})),
    struckOff: maybe(fc.constant({})),
    civilState: maybe(fc.record({ code: fc.constantFrom('10', '20', 'A3') })),
  })

  it('is in the dictionary and of its type, or unknown', () =>
    fc.assert(
      fc.property(maybe(person), (given) => {
        for (const [name, value] of Object.entries(facts(given))) {
          const { type } = factDictionary[name as keyof typeof factDictionary]
          const expected = type === 'text' || type === 'date' ? 'string' : type
          if (value !== null) expect(typeof value, name).toBe(expected)
        }
      }),
    ))
})

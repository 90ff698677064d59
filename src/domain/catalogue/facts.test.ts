import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { factDictionary, factWords } from './fact-dictionary.ts'
import { factsOf, type Sources } from './facts.ts'

const now = new Date('2026-11-23T10:00:00Z')
const inCity = { kind: 'belgian', nisCode: '11002', street: 'Statiestraat' } as const
const aPerson = (facts: Partial<RegisteredPerson> = {}): RegisteredPerson => ({
  insz: '92641810883',
  nationalities: [{ code: '150' }],
  address: inCity,
  birth: { date: '1992-04-18' },
  ...facts,
})
const facts = (person?: RegisteredPerson, more: Partial<Sources> = {}) =>
  factsOf({ person, isSubject: true, cityCodes: ['11002'], ...more }, now)
const of = (changes: Partial<RegisteredPerson>) => facts(aPerson(changes)).person

describe('The facts of a resident', () => {
  it('are what the register says', () => {
    expect(of({})).toMatchObject({
      known: true,
      deceased: false,
      struckOff: false,
      belgian: true,
      addressInCity: true,
      age: 34,
      adult: true,
    })
  })

  it('are unknown, never "no", when nothing was answered', () => {
    const { person, household } = facts(undefined)
    expect([...Object.values(person), ...Object.values(household)].every((value) => value === null)).toBe(true)
  })

  it('say today in city time', () => {
    const lateAtNight = new Date('2026-11-23T23:30:00Z')
    expect(factsOf({ isSubject: true, cityCodes: [] }, lateAtNight).today).toBe('2026-11-24')
  })

  it('know that somebody moved away or lives abroad', () => {
    expect(of({ address: { kind: 'belgian', nisCode: '44021' } }).addressInCity).toBe(false)
    const abroad = of({ address: { kind: 'foreign', country: 'FR', lines: [] } })
    expect([abroad.hasAddress, abroad.addressInCity]).toEqual([false, false])
  })

  it('leave the city open when the address names no municipality', () => {
    expect(of({ address: { kind: 'belgian' } }).addressInCity).toBeNull()
    expect(of({ address: undefined }).addressInCity).toBeNull()
  })

  it('say that who is struck off has no address', () => {
    const { struckOff, hasAddress, addressInCity } = of({ address: undefined, struckOff: { since: '2024-00-00' } })
    expect([struckOff, hasAddress, addressInCity]).toEqual([true, false, false])
  })

  it('know an adult by the year of birth alone, but not the age', () => {
    const { adult, age } = of({ birth: { date: '1985-00-00' } })
    expect([adult, age]).toEqual([true, null])
  })

  it('leave adulthood open in the year in which somebody turns 18', () => {
    expect(of({ birth: { date: '2008-00-00' } }).adult).toBeNull()
    expect(of({ birth: { date: '2009-00-00' } }).adult).toBe(false)
  })

  it('do not take silence about legal cohabitation for a "no"', () => {
    expect(of({}).legallyCohabiting).toBeNull()
    expect(of({ legalCohabitation: {} }).legallyCohabiting).toBe(true)
    expect(of({ civilState: { code: '20' } }).legallyCohabiting).toBe(false)
  })

  it('take silence about protection for none: only who is protected is marked', () => {
    expect(of({}).protectedAddress).toBe(false)
    expect(of({ protectedAddress: true }).protectedAddress).toBe(true)
  })

  it('do not take an empty household for a household', () => {
    expect(facts(aPerson(), { household: { members: [] } }).household).toEqual({ known: null, size: null })
    expect(facts(aPerson(), { household: { members: [{}, {}] } }).household).toEqual({ known: true, size: 2 })
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
        for (const [name, value] of Object.entries(facts(given).person)) {
          const type = factDictionary.person.record[name as keyof typeof factDictionary.person.record]
          const expected = type === 'text' || type === 'date' ? 'string' : type
          if (value !== null) expect(typeof value, name).toBe(expected)
        }
      }),
    ))

  it('has words', () => {
    const names = Object.entries(factDictionary).flatMap(([name, type]) =>
      typeof type === 'string' ? [name] : Object.keys(type.record).map((field) => `${name}.${field}`),
    )
    expect(Object.keys(factWords).toSorted()).toEqual(names.toSorted())
  })
})

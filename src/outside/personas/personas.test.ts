import { describe, expect, it } from 'vitest'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import {
  employeeByKey,
  employees,
  inventedResidents,
  membersOn,
  momentOf,
  residentByInsz,
  residentByKey,
  residentOn,
  residents,
  roleClaims,
} from '../personas.ts'

const numbers = [
  ...residents.flatMap(({ insz, replacedBy }) => (replacedBy ? [insz, replacedBy] : [insz])),
  ...employees.flatMap(({ insz }) => insz ?? []),
]
const on = (key: string, today: string) => residentOn(residentByKey(key), today)

describe('A persona', () => {
  it.each(numbers)('has a valid number in the test range: %s', (insz) => {
    expect(parseNationalNumber(insz)?.kind).toBe('test')
  })

  it('shares its number with nobody', () => {
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it.each(residents)('$key is born and named a man or woman as the number says', ({ insz, birthDate, gender }) => {
    expect(parseNationalNumber(insz)).toMatchObject({ birthDate, gender })
  })

  it('is found by the old and by the new number', () => {
    expect(residentByInsz('97630352421')).toBe(residentByInsz('97630312235'))
  })

  it('is unknown before birth', () => {
    expect(on('finn', '2015-12-31')).toBeNull()
    expect(on('finn', '2016-01-30')?.givenNames).toEqual(['Finn'])
  })

  it('with an incomplete birth date is known', () => {
    expect(on('ahmad', '2021-09-06')?.birthDate).toBe('1985-00-00')
  })

  it('moved last week, whenever one asks', () => {
    expect(on('lina', '2026-11-23')?.address).toMatchObject({ municipality: 'Antwerpen', since: '2026-11-16' })
    expect(on('lina', '2026-11-23')?.before).toMatchObject([{ municipality: 'Gent', until: '2026-11-16' }])
    expect(on('lina', '2021-09-06')?.address?.since).toBe('2021-08-30')
  })

  it('who was struck off had a domicile until that day', () => {
    expect(on('piet', '2021-09-06')).toMatchObject({ address: { street: 'Statiestraat' } })
    expect(on('piet', '2026-11-23')).not.toHaveProperty('address')
    expect(on('piet', '2026-11-23')).toMatchObject({ struckOffOn: '2024-03-18', before: [{ until: '2024-03-18' }] })
  })

  it('who died was alive until that day', () => {
    expect(on('alfons', '2021-01-31')).not.toHaveProperty('deceasedOn')
    expect(on('alfons', '2021-02-01')).toMatchObject({ deceasedOn: '2021-02-01' })
  })

  it('keeps the moments of the story relative to the day', () => {
    expect(momentOf(residentByKey('omer'), 'parkingCardEnds', '2026-09-30')).toBe('2027-02-28')
    expect(momentOf(residentByKey('tom'), 'childBorn', '2026-11-02')).toBe('2026-10-30')
  })
})

describe('A household', () => {
  it('names the reference person first', () => {
    expect(membersOn('wouters', '2026-11-23').map(({ key }) => key)).toEqual(['jan', 'sofie', 'lotte', 'finn'])
  })

  it('has no member who is not born yet', () => {
    expect(membersOn('el-amrani', '2018-12-01').map(({ key }) => key)).toEqual(['yasmina'])
  })

  it('is empty when nobody lives there any more', () => {
    expect(membersOn('alfons', '2026-11-23')).toEqual([])
  })
})

describe('An employee', () => {
  it('signs in with roles in the context of the organisation', () => {
    expect(roleClaims(employeeByKey('bram'))).toEqual([
      'loketopmaat-counter:OVO002949',
      'loketopmaat-mid-office:OVO002949',
      'loketopmaat-team-lead:OVO002949',
    ])
  })
})

describe('Invented residents', () => {
  const invented = inventedResidents(30_000)

  it('have valid numbers in the test range that nobody else has', () => {
    expect(invented.filter(({ insz }) => parseNationalNumber(insz)?.kind !== 'test')).toEqual([])
    expect(new Set([...numbers, ...invented.map(({ insz }) => insz)]).size).toBe(numbers.length + invented.length)
  })

  it('are the same ones every time, however many are asked for', () => {
    expect(inventedResidents(11)).toEqual(invented.slice(0, 11))
  })

  it('are born as their numbers say, and married both ways', () => {
    const byKey = new Map(invented.map((resident) => [resident.key, resident]))
    for (const { key, insz, birthDate, gender, civilState } of invented.slice(0, 200)) {
      expect(parseNationalNumber(insz)).toMatchObject({ birthDate, gender })
      if (civilState.partner) expect(byKey.get(civilState.partner)?.civilState.partner).toBe(key)
    }
  })
})

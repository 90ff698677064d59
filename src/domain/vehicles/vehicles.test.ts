import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admissionOf, classOf, knownVehicle, type LowEmissionZone, normIn, type VehicleToAdmit } from './index.ts'

const zone: LowEmissionZone = {
  categories: ['M1', 'N1'],
  fuels: { '10': 'petrol', '20': 'diesel', '50': 'hydrogen' },
  normDates: [
    { categories: ['M1'], norm: 4, from: '2006-01-01' },
    { categories: ['M1'], norm: 5, from: '2011-01-01' },
  ],
  admission: [
    {
      validFrom: '2017-02-01',
      validTo: '2019-12-31',
      lowest: { petrol: 1, diesel: 4 },
      withFilter: { diesel: 3 },
      permit: { diesel: [3] },
      source: 'voorbeeld',
    },
    { validFrom: '2020-01-01', lowest: { petrol: 2, diesel: 5 }, permit: { diesel: [4] }, source: 'voorbeeld' },
  ],
  historicPlates: '^O',
  products: { register: 'r', dayPass: 'd', permit: 'p', exemption: 'e' },
  knownCountries: ['BE'],
}
const aCar = (fuel: string, norm?: string, more: Partial<VehicleToAdmit> = {}): VehicleToAdmit => ({
  category: 'M1',
  fuels: [{ code: fuel, norm }],
  ...more,
})
const today = '2026-11-23'

describe('A euro norm', () => {
  it.each([
    ['5', 5],
    ['5a', 5],
    ['6ei', 6],
    ['6if', 6],
    ['Euro 6b', 6],
    ['EURO 4', 4],
    ['euro-3', 3],
    ['V', 5],
    ['Euro VI', 6],
    ['IV', 4],
    ['III', 3],
    ['VI C', 6],
    ['EEV', null],
    ['', null],
    ['onbekend', null],
    ['45', null],
  ])('written as %j is %s', (spelling, norm) => expect(normIn(spelling)).toBe(norm))

  it('never breaks on what somebody writes', () => {
    fc.assert(fc.property(fc.string(), (text) => normIn(text) === null || Number.isInteger(normIn(text))))
  })
})

describe('A vehicle may drive in the zone', () => {
  it.each<[string, VehicleToAdmit, string, object]>([
    ['when its norm is high enough', aCar('20', '5b'), today, { admitted: true, why: 'norm-enough' }],
    [
      'not when its norm is too low, and a permit can then be bought',
      aCar('20', '4'),
      today,
      { admitted: false, why: 'norm-too-low', norm: 4, lowest: 5, permit: true },
    ],
    ['not, without a permit, when it is older still', aCar('20', '3'), today, { admitted: false, permit: false }],
    ['by the table of the day', aCar('20', '4'), '2019-12-31', { admitted: true }],
    ['perhaps, when a filter decides', aCar('20', '3'), '2018-05-01', { admitted: null, why: 'filter-unknown' }],
    [
      'by the day of first registration, when the certificate names no norm',
      aCar('20', undefined, { firstRegistered: '2010-12-31' }),
      today,
      { admitted: false, norm: 4, byDate: true },
    ],
    [
      'by the year of first registration alone, when that settles it',
      aCar('20', undefined, { firstRegistered: '2006-00-00' }),
      today,
      { admitted: false, norm: 4 },
    ],
    ['perhaps, when nothing tells its norm', aCar('20'), today, { admitted: null, why: 'norm-unknown' }],
    ['perhaps, when its norm is spelled in a way that we do not know', aCar('20', 'EEV'), today, { admitted: null }],
    [
      'perhaps, on a fuel that the table does not know',
      aCar('99', '6'),
      today,
      { admitted: null, why: 'fuel-unknown' },
    ],
    ['without any emission', aCar('50'), today, { admitted: true, why: 'no-emission' }],
    ['electric', { category: 'M1', fuels: [], electric: true }, today, { admitted: true, why: 'no-emission' }],
    [
      'when the zone is not for its kind',
      { category: 'L1e', fuels: [] },
      today,
      { admitted: true, why: 'out-of-scope' },
    ],
    ['perhaps, when its kind is not known', { fuels: [] }, today, { admitted: null, why: 'category-unknown' }],
    ['perhaps, before the zone was there', aCar('20', '5'), '2016-01-01', { admitted: null, why: 'no-table' }],
  ])('%s', (_, vehicle, day, expected) => expect(admissionOf(zone, vehicle, day)).toMatchObject(expected))

  it('on two fuels only as the strictest of them says', () => {
    const both = (first: VehicleToAdmit, second: VehicleToAdmit) => ({
      ...first,
      fuels: [...first.fuels, ...second.fuels],
    })
    expect(admissionOf(zone, both(aCar('10', '6'), aCar('20', '4')), today)).toMatchObject({
      admitted: false,
      fuel: 'diesel',
    })
    expect(admissionOf(zone, both(aCar('10', '6'), aCar('99', '6')), today)).toMatchObject({ admitted: null })
    const fuel = fc.record({
      code: fc.constantFrom('10', '20', '50', '99'),
      norm: fc.constantFrom('1', '3', '4', '5', '6', 'x'),
    })
    fc.assert(
      fc.property(fc.array(fuel, { minLength: 1, maxLength: 3 }), (fuels) => {
        const each = fuels.map((one) => admissionOf(zone, { category: 'M1', fuels: [one] }, today).admitted)
        const strictest = each.includes(false) ? false : each.includes(null) ? null : true
        expect(admissionOf(zone, { category: 'M1', fuels }, today).admitted).toBe(strictest)
      }),
    )
  })
})

describe('What is kept of a vehicle with a person', () => {
  const vehicle = { plate: '1WWW901', fuels: [], category: 'M1' }
  const jan = '79710210353'
  it('says how they stand to it, and names nobody else', () => {
    const of = (holder: object, driverInsz?: string) =>
      knownVehicle({ ...vehicle, holder, ...(driverInsz && { driverInsz }) } as never, jan)
    expect(of({ kind: 'person', insz: jan })).toEqual({ ...vehicle, relation: 'own' })
    expect(of({ kind: 'person', insz: '81662110471' })).toEqual({ ...vehicle, relation: 'other' })
    const lessor = { kind: 'enterprise', number: '0999999229', name: 'Testlease NV', leases: true }
    expect(of(lessor, jan)).toMatchObject({ relation: 'driver', enterprise: { name: 'Testlease NV' } })
    expect(of(lessor, '81662110471')).toMatchObject({ relation: 'lease' })
    expect(of({ ...lessor, leases: false })).toMatchObject({ relation: 'enterprise' })
    expect(JSON.stringify(of(lessor, '81662110471'))).not.toContain('81662110471')
    expect(knownVehicle(vehicle, jan)).not.toHaveProperty('relation')
  })

  it('has a class for tariffs', () => {
    expect(['M1', 'N1', 'N3', 'M2', 'L1e', undefined].map(classOf)).toEqual([
      'car',
      'van',
      'truck',
      'bus',
      'other',
      null,
    ])
  })
})

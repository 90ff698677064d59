import { describe, expect, it } from 'vitest'
import { factsOf } from '#domain/catalogue/index.ts'
import { admissionOf, type KnownVehicle } from '#domain/vehicles/index.ts'
import { lowEmissionZone } from './zone.ts'

const vehicle: KnownVehicle = { plate: '1WWW901', category: 'M1', fuels: [{ code: '20', norm: '4' }] }
const zones = { lowEmission: lowEmissionZone }

describe('The low-emission zone of the demo city', () => {
  it('holds a car against the table of the day on which it would drive', () => {
    const told = { vehicle, zones, isSubject: true, cityCodes: [] }
    const december = new Date('2019-12-20T12:00:00+01:00')
    expect(factsOf(told, december).vehicle).toMatchObject({ admitted: true })
    expect(factsOf({ ...told, firstDay: '2019-12-31' }, december).vehicle).toMatchObject({ admitted: true })
    expect(factsOf({ ...told, firstDay: '2020-01-01' }, december).vehicle).toMatchObject({
      ...{ admitted: false, permitPossible: true },
    })
  })

  it.each([
    ['2018-05-04', { admitted: true, norm: 6, byDate: true }],
    ['2012-01-01', { admitted: true, norm: 5 }],
    ['2011-06-01', { admitted: null, why: 'norm-unknown' }],
    ['2010-12-31', { admitted: false, norm: 4, permit: true }],
    ['2016', { admitted: null }],
    ['1990-01-01', { admitted: false, norm: 0, permit: false }],
  ])('knows a diesel van of %s without a norm as far as its class does not matter', (firstRegistered, expected) => {
    const van = { category: 'N1', fuels: [{ code: '20' }], firstRegistered }
    expect(admissionOf(lowEmissionZone, van, '2026-11-27')).toMatchObject(expected)
  })

  it('leaves a tractor without a norm to a person', () => {
    const tractor = { category: 'T', fuels: [{ code: '20' }], firstRegistered: '2019-01-01' }
    expect(admissionOf(lowEmissionZone, tractor, '2026-11-27')).toMatchObject({ admitted: null, why: 'norm-unknown' })
  })
})

import { describe, expect, it } from 'vitest'
import { demoCity } from '../../products/demo-city/city.ts'
import { lowEmissionZone } from '../../products/lez/zone.ts'
import { admissionOperations } from './index.ts'

const [published] = admissionOperations({ city: demoCity })
const table = await published?.handle({} as never)

describe('The published table of the low-emission zone', () => {
  it('is what its description says, to the last row', () => {
    expect(published?.answer.parse(table)).toEqual(table)
  })

  it('is the table that the city itself decides by', () => {
    const { categories, fuels, normDates, admission } = lowEmissionZone
    expect(table).toMatchObject({ categories, fuels, normDates, admission })
    expect(normDates.some(({ certainFrom }) => certainFrom !== undefined)).toBe(true)
  })
})

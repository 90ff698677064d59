import { describe, expect, it } from 'vitest'
import { languagesAt } from './place-languages.ts'

const turkish = {
  language: 'tr',
  ground: 'Besluit van het college',
  validFrom: '2021-09-06',
  validTo: '2022-08-31',
} as const
const arabic = { ...turkish, language: 'ar', validFrom: '2022-01-01' } as const
const place = { languages: [turkish, arabic] }

describe('The languages of a place', () => {
  it('are there from their first day to their last', () => {
    expect(languagesAt(place, '2021-09-05')).toEqual([])
    expect(languagesAt(place, '2021-09-06')).toEqual([turkish])
    expect(languagesAt(place, '2022-08-31')).toEqual([turkish, arabic])
  })

  it('are gone after the end date', () => {
    expect(languagesAt(place, '2022-09-01')).toEqual([])
  })

  it('are none where the city decided nothing: Dutch alone', () => {
    expect(languagesAt({}, '2022-01-01')).toEqual([])
    expect(languagesAt(null, '2022-01-01')).toEqual([])
  })
})

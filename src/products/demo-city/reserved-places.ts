import type { City } from '#domain/catalogue/index.ts'

/** Places that are kept for somebody all the time. Invented, until the city hands over its own. */
export const reservedPlaces: NonNullable<City['reservedPlaces']> = [
  {
    for: 'disabled',
    shape: [
      { latitude: 51.20321, longitude: 4.42927 },
      { latitude: 51.20321, longitude: 4.42936 },
    ],
    validFrom: '2020-01-01',
  },
  {
    for: 'loading',
    shape: [
      { latitude: 51.19637, longitude: 4.43238 },
      { latitude: 51.19637, longitude: 4.43252 },
    ],
    validFrom: '2020-01-01',
  },
]

import type { Position, Weekday } from '#domain/catalogue/index.ts'

/**
 * The counters with limited hours after the pilot, from 1 December 2022, without that of Berchem: that one is a place of the pilot. Where they
 * stand and on which days they open are proposals; `desk`: what their desks are called.
 */
export const limitedCounters: readonly Readonly<{
  id: string
  name: string
  desk: string
  position: Position
  days: readonly Weekday[]
}>[] = [
  {
    ...{ id: 'stadsloket-berendrecht', name: 'Stadsloket Berendrecht-Zandvliet-Lillo', desk: 'berendrecht' },
    position: { latitude: 51.34744, longitude: 4.33144 },
    days: ['tuesday', 'thursday'],
  },
  {
    ...{ id: 'stadsloket-ekeren', name: 'Stadsloket Ekeren', desk: 'ekeren' },
    position: { latitude: 51.2805, longitude: 4.4185 },
    days: ['monday', 'wednesday'],
  },
  {
    ...{ id: 'stadsloket-borgerhout', name: 'Stadsloket Borgerhout', desk: 'borgerhout' },
    position: { latitude: 51.2152, longitude: 4.4335 },
    days: ['tuesday', 'friday'],
  },
  {
    ...{ id: 'stadsloket-linkeroever', name: 'Stadsloket Linkeroever', desk: 'linkeroever' },
    position: { latitude: 51.223, longitude: 4.383 },
    days: ['monday', 'thursday'],
  },
  {
    ...{ id: 'stadsloket-hoboken', name: 'Stadsloket Hoboken', desk: 'hoboken' },
    position: { latitude: 51.175, longitude: 4.36 },
    days: ['monday', 'thursday'],
  },
]

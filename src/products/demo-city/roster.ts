/** Who receives people in the demonstration: invented, by staff number. `desk`: where they sit on weekdays. */
const all = ['identity', 'migration', 'mobility', 'life', 'living', 'digital-key']
const family = ['life', 'identity', 'living', 'digital-key']

export const demoRoster: readonly Readonly<{
  number: string
  name: string
  place: string
  desk: string
  themes: readonly string[]
  languages: readonly string[]
}>[] = [
  {
    number: 'D101',
    name: 'Hilde Aerts',
    place: 'districtshuis-berchem',
    desk: 'berchem-1',
    themes: all,
    languages: ['nl', 'fr'],
  },
  {
    number: 'D102',
    name: 'Youssef Amrani',
    place: 'districtshuis-berchem',
    desk: 'berchem-2',
    themes: all,
    languages: ['nl', 'fr', 'ar'],
  },
  {
    number: 'D103',
    name: 'Griet Wouters',
    place: 'huis-van-het-kind-gitschotelhof',
    desk: 'gitschotelhof-1',
    themes: family,
    languages: ['nl', 'en'],
  },
  {
    number: 'D104',
    name: 'Elif Kaya',
    place: 'huis-van-het-kind-gitschotelhof',
    desk: 'gitschotelhof-2',
    themes: family,
    languages: ['nl', 'tr'],
  },
  {
    number: 'D105',
    name: 'Bart Lenaerts',
    place: 'stadsloket-harmonie',
    desk: 'harmonie-1',
    themes: all,
    languages: ['nl', 'fr'],
  },
  {
    number: 'D106',
    name: 'Nele Van Dyck',
    place: 'stadsloket-harmonie',
    desk: 'harmonie-2',
    themes: all,
    languages: ['nl', 'en'],
  },
  {
    number: 'D107',
    name: 'Omar Haddad',
    place: 'stadsloket-harmonie',
    desk: 'harmonie-3',
    themes: ['migration', 'identity'],
    languages: ['nl', 'fr', 'ar'],
  },
  {
    number: 'D108',
    name: 'Lies Goossens',
    place: 'stadsloket-harmonie',
    desk: 'harmonie-4',
    themes: ['mobility', 'identity', 'living'],
    languages: ['nl'],
  },
]

/** Who receives people in the demonstration: invented, by staff number. `desk`: where they sit on weekdays. */
const all = ['identity', 'migration', 'mobility', 'life', 'living', 'digital-key']
const family = ['life', 'identity', 'living', 'digital-key']

export const demoRoster: readonly Readonly<{
  number: string
  name: string
  place: string
  desk: string
  /** Where they sit on the days on which their own place is closed. */
  also?: Readonly<{ place: string; desk: string }>
  themes: readonly string[]
  languages: readonly string[]
  /** Who signs in under it reads their own route and calendar. */
  email?: string
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
  {
    number: 'D109',
    name: 'Griet Vermeulen',
    place: 'aan-huis',
    desk: 'ploeg-1a',
    themes: all,
    languages: ['nl', 'fr'],
    email: 'griet.vermeulen@stad.example',
  },
  { number: 'D110', name: 'Karim Bakkali', place: 'aan-huis', desk: 'ploeg-1b', themes: all, languages: ['nl', 'ar'] },
  {
    number: 'D111',
    name: 'Fatma Demir',
    place: 'aan-huis',
    desk: 'ploeg-2a',
    themes: family.concat('mobility'),
    languages: ['nl', 'tr', 'fr'],
    email: 'fatma.demir@stad.example',
  },
  ...travelling('D112', 'Rita Cools', 'D113', 'Jef Maes', 'gevangenis-antwerpen', 'gevangenis-antwerpen'),
  ...travelling('D114', 'Sarah Peeters', 'D115', 'Lotte Hens', 'kraamloket-middelheim', 'kraamloket-middelheim'),
  ...travelling('D116', 'Wim Smets', 'D117', 'Ines Pauwels', 'studentenloket-stan', 'stan'),
  ...travelling('D118', 'Leen Joris', 'D119', 'Amir Nazari', 'pop-up-de-roma', 'pop-up'),
  // The network after the pilot.
  ...together(120, ['Ann Claes', 'Murat Öztürk'], 'deurne'),
  ...together(122, ['Peter Nijs', 'Selma Aydin'], 'merksem'),
  ...together(124, ['Katrien Leys', 'Emre Polat'], 'wilrijk'),
  ...together(126, ['Dirk Baeten', 'Zeynep Koç'], 'ekeren', 'berendrecht'),
  ...together(128, ['Mieke Jacobs', 'Deniz Arslan'], 'borgerhout', 'linkeroever'),
  ...together(130, ['Tom Verlinden', 'Ayla Yavuz'], 'hoboken'),
  ...atSocialCentre(132, ['Veerle Mertens', 'Nadia El Amrani'], 'berchem'),
  ...atSocialCentre(134, ['Stijn Daems', 'Aïcha Bouzid'], 'borgerhout'),
]

/** Two who go together to a counter that travels. */
function travelling(one: string, name: string, other: string, otherName: string, place: string, desk: string) {
  return [
    { number: one, name, place, desk: `${desk}-1`, themes: all, languages: ['nl', 'fr'] },
    { number: other, name: otherName, place, desk: `${desk}-2`, themes: all, languages: ['nl', 'en'] },
  ]
}

/** Two of the social services, who do nothing of the other counters. */
function atSocialCentre(first: number, names: readonly [string, string], name: string) {
  const place = `sociaal-centrum-${name}`
  return names.map((who, at) => ({
    ...{ number: `D${first + at}`, name: who, themes: ['social'], languages: at === 0 ? ['nl', 'fr'] : ['nl', 'ar'] },
    ...{ place, desk: `${place}-${at + 1}` },
  }))
}

/** Two who know what the counters of a district do; of two counters on different days where `also` is. */
function together(first: number, names: readonly [string, string], name: string, also?: string) {
  return names.map((who, at) => ({
    ...{ number: `D${first + at}`, name: who, themes: all, languages: at === 0 ? ['nl', 'fr'] : ['nl', 'tr'] },
    ...postAt(name, at + 1),
    ...(also !== undefined && { also: postAt(also, at + 1) }),
  }))
}
function postAt(name: string, desk: number) {
  return { place: `stadsloket-${name}`, desk: `${name}-${desk}` }
}

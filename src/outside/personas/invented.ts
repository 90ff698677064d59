import {
  belgian,
  belgium,
  type CodeList,
  civilStates,
  inBerchem,
  inBorgerhout,
  positions,
  type Resident,
  registers,
} from './resident.ts'

const givenNames = {
  male: ['Lucas', 'Noah', 'Mohamed', 'Arthur', 'Jef', 'Karim', 'Wout', 'Emre', 'Stef', 'Björn', 'Gert', 'Yusuf', 'Rik'],
  female: ['Emma', 'Fatima', 'Nele', 'Zeynep', 'An', 'Sara', 'Ilke', 'Zoë', 'Hind', 'Greet', 'Noor', 'Ayşe', 'Lies'],
} as const
const familyNames = [
  'Abeels',
  'Van den Broeck',
  'Benali',
  'De Wilde',
  "D'Hondt",
  'Öztürk',
  'Peeters',
  'Claessens',
  'Verhoeven',
  'Łuczak',
  'El Khattabi',
] as const
const streets = [
  'Driekoningenstraat',
  'Fruithoflaan',
  'Statiestraat',
  'Diksmuidelaan',
  'Uitbreidingstraat',
  'Floraliënlaan',
  'Pretoriastraat',
  'Marsstraat',
] as const

type Role = Readonly<{ gender: 'male' | 'female'; adult: boolean; position: CodeList }>
const man = { gender: 'male', adult: true } as const
const woman = { gender: 'female', adult: true } as const
const child = { adult: false, position: positions.child } as const

/** The kinds of household, in turn. Who is married to whom: the first two, when the second is a spouse. */
const kinds: readonly (readonly Role[])[] = [
  [{ ...woman, position: positions.alone }],
  [
    { ...man, position: positions.reference },
    { ...woman, position: positions.spouse },
  ],
  [
    { ...woman, position: positions.reference },
    { ...man, position: positions.spouse },
    { ...child, gender: 'female' },
    { ...child, gender: 'male' },
  ],
  [
    { ...man, position: positions.reference },
    { ...child, gender: 'male' },
    { ...child, gender: 'female' },
  ],
  [{ ...man, position: positions.alone }],
]

/**
 * So many more residents, in whole households (the last one may make it a few more): the same ones every time, with valid numbers
 * in the test range that no persona has. Adults are born before 1996, children from 2005 to 2019. Up to a million.
 */
export function inventedResidents(count: number): readonly Resident[] {
  const residents: Resident[] = []
  for (let household = 0; residents.length < count; household += 1) {
    const roles = kinds[household % kinds.length] ?? []
    const keys = roles.map((_, at) => `resident-${residents.length + at}`)
    const family = pick(familyNames, household * 3 + Math.floor(household / 11))
    residents.push(...roles.map((role, at) => resident(role, at, residents.length + at, household, family, keys)))
  }
  return residents
}

function resident(
  role: Role,
  at: number,
  index: number,
  household: number,
  family: string,
  keys: readonly string[],
): Resident {
  const { insz, birthDate } = numberFor(index, role)
  const married = role.position === positions.spouse || (at === 0 && keys.length > 1 && household % kinds.length !== 3)
  const ownName = role.position === positions.spouse ? pick(familyNames, household * 5 + 1) : family
  const movedIn = `${2000 + (household % 20)}-06-01`
  return {
    key: keys[at] ?? '',
    insz,
    givenNames: [pick(givenNames[role.gender], index * 7 + household)],
    familyNames: [ownName],
    gender: role.gender,
    birthDate,
    birthPlace: 'Antwerpen',
    birthCountry: belgium,
    nationality: belgian,
    register: registers.population,
    civilState: married
      ? { ...civilStates.married, since: '2004-05-15', partner: keys[1 - at] ?? '' }
      : civilStates.unmarried,
    household: `household-${household}`,
    position: role.position,
    ...(birthDate < movedIn && {
      earlier: [{ since: birthDate, address: inBorgerhout(pick(streets, household + 1), '999') }],
    }),
    addresses: [
      {
        since: birthDate > movedIn ? birthDate : movedIn,
        address: inBerchem(pick(streets, household), String(1000 + Math.floor(household / streets.length))),
      },
    ],
  }
}

/** Serials from 300 up, odd for men; the step walks through every day once before a serial is used again. */
function numberFor(index: number, { gender, adult }: Role): Readonly<{ insz: string; birthDate: string }> {
  const [first, years] = adult ? [1940, 56] : [2005, 15]
  const days = years * 12 * 28
  const day = (index * 7919) % days
  const year = first + Math.floor(day / 336)
  const month = (Math.floor(day / 28) % 12) + 1
  const date = (day % 28) + 1
  const serial = 300 + 2 * (Math.floor(index / days) % 340) + (gender === 'male' ? 1 : 0)

  const nine = `${two(year % 100)}${two(month + 60)}${two(date)}${serial}`
  const check = 97 - (Number(year < 2000 ? nine : `2${nine}`) % 97)
  return { insz: `${nine}${two(check)}`, birthDate: `${year}-${two(month)}-${two(date)}` }
}

const two = (number: number): string => String(number).padStart(2, '0')
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

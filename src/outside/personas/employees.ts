export type Role =
  | 'counter'
  | 'mid-office'
  | 'team-lead'
  | 'contact-centre'
  | 'planner'
  | 'place-manager'
  | 'product-owner'
  | 'administrator'
  /** Of a counter with a closed list. */
  | 'prison-list'
  | 'robot'

/** An invented employee. A robot has no national number. */
export type Employee = Readonly<{
  key: string
  insz?: string
  givenName: string
  familyName: string
  roles: readonly Role[]
  themes: readonly string[]
  unit: string
  /** Besides Dutch. */
  languages: readonly string[]
  email: string
  /** First and last day (`YYYY-MM-DD`) of this work, where it is bounded. */
  from?: string
  until?: string
}>

/** The demo city in the claims of the sign-in: organisation code and name. */
export const organisation = { code: 'OVO002949', name: 'Stad Antwerpen' } as const

const someone = { languages: [], themes: [], unit: '' } as const

export const employees: readonly Employee[] = [
  {
    ...someone,
    key: 'griet',
    insz: '74621420208',
    givenName: 'Griet',
    familyName: 'Vermeulen',
    roles: ['counter'],
    themes: ['identity'],
    unit: 'districtshuis Berchem / Gitschotelhof',
    email: 'griet.vermeulen@stad.example',
  },
  {
    ...someone,
    key: 'bram',
    insz: '87670920377',
    givenName: 'Bram',
    familyName: 'Goossens',
    roles: ['counter', 'mid-office', 'team-lead'],
    themes: ['mobility'],
    unit: 'SW',
    email: 'bram.goossens@stad.example',
  },
  {
    ...someone,
    key: 'fatma',
    insz: '83653020427',
    givenName: 'Fatma',
    familyName: 'Demir',
    roles: ['counter', 'prison-list'],
    themes: ['life-and-living'],
    unit: 'Harmonie',
    languages: ['tr', 'fr'],
    email: 'fatma.demir@stad.example',
  },
  {
    ...someone,
    key: 'naima',
    insz: '90611720649',
    givenName: 'Naima',
    familyName: 'Bouzid',
    roles: ['contact-centre'],
    themes: ['identity', 'mobility', 'life-and-living', 'social'],
    unit: 'contact centre, first line',
    email: 'naima.bouzid@stad.example',
  },
  {
    ...someone,
    key: 'luc',
    insz: '71682320703',
    givenName: 'Luc',
    familyName: 'Mertens',
    roles: ['mid-office', 'team-lead'],
    themes: ['social'],
    unit: 'OS',
    email: 'luc.mertens@stad.example',
    until: '2021-12-31',
  },
  {
    ...someone,
    key: 'sara',
    insz: '88620320844',
    givenName: 'Sara',
    familyName: 'Willems',
    roles: ['mid-office', 'team-lead'],
    themes: ['social'],
    unit: 'SD',
    email: 'sara.willems@stad.example',
    from: '2022-01-01',
  },
  {
    ...someone,
    key: 'an',
    insz: '79692621085',
    givenName: 'An',
    familyName: 'Dierckx',
    roles: ['planner', 'place-manager'],
    email: 'an.dierckx@stad.example',
  },
  {
    ...someone,
    key: 'dirk',
    insz: '69641121195',
    givenName: 'Dirk',
    familyName: 'Peeters',
    roles: ['product-owner', 'administrator'],
    email: 'dirk.peeters@stad.example',
  },
  {
    ...someone,
    key: 'robot-lez',
    givenName: 'Robot',
    familyName: 'LEZ',
    roles: ['robot'],
    themes: ['mobility'],
    unit: 'SW',
    email: 'robot-lez@stad.example',
  },
]

/** Throws when there is no such persona: a test that names one must be right. */
export function employeeByKey(key: string): Employee {
  const found = employees.find((employee) => employee.key === key)
  if (!found) throw new Error(`no employee is called ${key}`)
  return found
}

/** Roles as the sign-in sends them: `loketopmaat-counter:OVO002949`, a right in the context of an organisation. */
export function roleClaims({ roles }: Employee): readonly string[] {
  return roles.map((role) => `loketopmaat-${role}:${organisation.code}`)
}

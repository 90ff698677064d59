/** A day: fixed (`YYYY-MM-DD`), or counted from the day on which is asked (negative: ago). */
export type When = string | Readonly<{ days: number }> | Readonly<{ months: number }>

export type CodeList = Readonly<{ code: string; words: string }>

/** House numbers from 990 up do not exist in these streets. */
export type PersonaAddress = Readonly<{
  street: string
  houseNumber: string
  box?: string
  postalCode: string
  municipality: string
  /** Part of the municipality, as people call it. */
  district?: string
  nisCode: string
}>

/** Where somebody was registered from a day on: in Belgium, abroad, or nowhere. */
export type Earlier = Readonly<{ since: string }> &
  (
    | Readonly<{ address: PersonaAddress }>
    | Readonly<{ abroad: Readonly<{ country: CodeList; iso: string; lines: readonly string[] }> }>
    | Readonly<{ struckOff: CodeList }>
  )

/** An invented resident, as the population register knows them. National numbers lie in the test range. */
export type Resident = Readonly<{
  key: string
  insz: string
  givenNames: readonly string[]
  familyNames: readonly string[]
  gender: 'male' | 'female'
  /** `YYYY-MM-DD`; month or day `00`: not known. */
  birthDate: string
  birthPlace: string
  birthCountry: CodeList
  nationality: CodeList
  register: CodeList
  civilState: CodeList & Readonly<{ since?: string; partner?: string }>
  /** Key of the household, and the position in it (code list of the register). */
  household: string
  position: CodeList
  /** Oldest first: where they were registered, and from when. */
  addresses: readonly Readonly<{ since: When; address: PersonaAddress }>[]
  /** What only the history of the register tells, oldest first: all of it before `addresses`. */
  earlier?: readonly Earlier[]
  /** Declared before the registrar, with whom (a key) and since when. */
  legalCohabitation?: Readonly<{ since: string; partner: string }>
  deceasedOn?: string
  /** Struck off ex officio from this day: no domicile any more. */
  struckOffOn?: string
  /** The address is shown to nobody but the person. */
  protectedAddress?: boolean
  /** The number that took the place of `insz`. */
  replacedBy?: string
  parents?: readonly string[]
  /** Key of whoever administers their money by order of the court. */
  administrator?: string
  /** Days that a story turns on, by name: `parkingCardEnds`. */
  moments?: Readonly<Record<string, When>>
}>

export const belgian: CodeList = { code: '150', words: 'Belg' }
export const belgium: CodeList = { code: '150', words: 'België' }

export const registers = {
  population: { code: '2', words: 'Bevolkingsregister' },
  foreigners: { code: '1', words: 'Vreemdelingenregister' },
} as const satisfies Record<string, CodeList>

export const civilStates = {
  unmarried: { code: '10', words: 'Ongehuwd' },
  married: { code: '20', words: 'Gehuwd' },
  widowed: { code: '30', words: 'Weduw(e)naar' },
  divorced: { code: '40', words: 'Uit de echt gescheiden' },
} as const satisfies Record<string, CodeList>

export const positions = {
  reference: { code: '01', words: 'Referentiepersoon' },
  alone: { code: '01', words: 'Alleenstaande' },
  spouse: { code: '02', words: 'Echtgenoot/echtgenote' },
  child: { code: '03', words: 'Zoon/dochter' },
  home: { code: '20', words: 'Gemeenschappen, tehuizen' },
  partner: { code: '21', words: 'Partner' },
} as const satisfies Record<string, CodeList>

const city = { municipality: 'Antwerpen', nisCode: '11002' } as const

/** An address in Berchem, 2600. */
export const inBerchem = (street: string, houseNumber: string, box?: string): PersonaAddress => ({
  street,
  houseNumber,
  ...(box === undefined ? {} : { box }),
  postalCode: '2600',
  district: 'Berchem',
  ...city,
})

/** An address in Borgerhout, 2140. */
export const inBorgerhout = (street: string, houseNumber: string): PersonaAddress => ({
  street,
  houseNumber,
  postalCode: '2140',
  district: 'Borgerhout',
  ...city,
})

/** An address in another municipality. */
export const elsewhere = (
  street: string,
  houseNumber: string,
  place: Readonly<{ postalCode: string; municipality: string; nisCode: string }>,
): PersonaAddress => ({ street, houseNumber, ...place })

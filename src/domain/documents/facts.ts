import { isDeepStrictEqual } from 'node:util'
import type { Act, ActKind } from '#outside/civil-registry/index.ts'
import type {
  Address,
  Household,
  PersonName,
  RegisteredPerson,
  Residence,
  ResidenceHistory,
} from '#outside/population-register/index.ts'
import { type ExtractForm, extractOf } from './act-extract.ts'
import type { CertificateData, Section } from './certificate.ts'

/** What the registers said, and who issues. */
export type KnownFacts = Readonly<{
  city: CertificateData['city']
  reference: string
  source: CertificateData['source']
  person: RegisteredPerson
  household?: Household
  residences?: ResidenceHistory
  act?: Act
  /** An employee took the act over from paper; `sheets`: how many pictures of it come along. */
  paper?: Readonly<{ sheets: number }> | undefined
  /** Which extract of the act was asked. */
  extract?: ExtractForm
  /** Who asked it for a member of his household. */
  askedBy?: PersonName
  request?: CertificateData['request']
  place?: CertificateData['place']
  /** What an employee looked up, as it is printed. */
  lookedUp?: readonly Readonly<{ label: string } & ({ value: string } | { day: string })>[]
  letter?: CertificateData['letter']
  /** A protected address is written down for nobody but its owner, who must see it nowhere near others. */
  mayShowProtectedAddress: boolean
}>

const actWords: Record<ActKind, string> = {
  birth: 'Geboorteakte',
  recognition: 'Akte van erkenning',
  marriage: 'Huwelijksakte',
  divorce: 'Akte van echtscheiding',
  death: 'Overlijdensakte',
  'change-of-name': 'Akte van naamswijziging',
  nationality: 'Akte van nationaliteit',
}

/**
 * The data of a certificate: of what the registers know, only what the template needs. `missing` names what it needs and
 * nobody knows: then there is nothing to certify, which is for a person to find out and no refusal.
 */
export function certificateData(
  needs: readonly Section[],
  facts: KnownFacts,
): Readonly<{ data: CertificateData } | { missing: readonly Section[] }> {
  const found = needs.map((section) => [section, sectionOf[section](facts)] as const)
  const missing = found.filter(([, value]) => value === undefined).map(([section]) => section)
  if (missing.length > 0) return { missing }
  const { city, reference, source, person, askedBy } = facts
  const { insz, name, birth } = person
  return {
    data: {
      city,
      reference,
      source,
      ...(askedBy && { askedBy: nameOf(askedBy) }),
      person: {
        insz,
        name: name && nameOf(name),
        birth: birth && { ...birth, country: foreignCountry(birth.country) },
      },
      ...Object.fromEntries(found),
    },
  }
}

const sectionOf: { [Key in Section]: (facts: KnownFacts) => CertificateData[Key] } = {
  address: ({ person, mayShowProtectedAddress }) => {
    if (person.struckOff || !person.address) return undefined
    if (person.protectedAddress && !mayShowProtectedAddress) return { kind: 'protected', since: person.address.since }
    return addressOf(person.address)
  },
  addressHistory: ({ person, residences, mayShowProtectedAddress }) => {
    if (!residences || (person.protectedAddress && !mayShowProtectedAddress)) return undefined
    const [now, ...before] = residences.residences
    // Two answers of one register that say different things: which is right, a person must find out.
    if (!now || !isSameAddress(now, person.address)) return undefined
    return withGaps(now, before).map((one) => ({
      address: placeOf(one),
      since: one.since,
      until: one.until,
    }))
  },
  household: ({ household, person }) => {
    if (!household || household.members.length === 0) return undefined
    const first = person.referencePersonInsz ?? person.insz
    const members = household.members
      .toSorted((one, other) => (one.birthDate ?? '9').localeCompare(other.birthDate ?? '9'))
      .toSorted((one, other) => Number(other.insz === first) - Number(one.insz === first))
    return {
      members: members.map(({ name, birthDate, position }) => ({
        name: name && nameOf(name),
        birthDate,
        position: position?.words,
      })),
    }
  },
  nationalities: ({ person }) => {
    const known = person.nationalities.map(({ words, code, since }) => ({ words: words ?? code, since }))
    return known.length > 0 ? known : undefined
  },
  civilState: ({ person: { civilState } }) =>
    civilState && {
      words: civilState.words ?? civilState.code,
      since: civilState.since,
      partner: civilState.partnerName && nameOf(civilState.partnerName),
    },
  cohabitation: ({ person: { legalCohabitation } }) =>
    legalCohabitation && {
      since: legalCohabitation.since,
      partner: legalCohabitation.partnerName && nameOf(legalCohabitation.partnerName),
    },
  register: ({ person: { register } }) => register && { words: register.words ?? register.code },
  place: ({ place }) => place,
  act: ({ act, paper }) =>
    act && {
      kind: actWords[act.kind],
      number: act.number,
      year: act.year,
      municipality: act.municipality,
      eventDate: act.eventDate,
      drawnUp: act.drawnUp,
      language: act.language,
      text: [...act.text],
      margin: act.margin.map(({ date, text }) => ({ date, text })),
      ...(paper && {
        paper: {
          sheets: Array.from({ length: paper.sheets }, (_, at) => at + 1),
          people: act.people.filter(({ role }) => role !== 'parent').map(nameOf),
        },
      }),
    },
  actExtract: ({ act, extract, paper }) => {
    const made = act && extract && extractOf(act, extract)
    return made && paper ? { ...made, paper: true } : made
  },
  request: ({ request }) => request,
  letter: ({ letter }) => letter,
  lookedUp: ({ lookedUp = [] }) => (lookedUp.length > 0 ? [...lookedUp] : undefined),
}

const nameOf = ({ given, family }: PersonName) => ({ given: given.filter(isWritten), family: family.filter(isWritten) })
const isWritten = (text: string): boolean => text.trim() !== ''

/** Only what is printed: codes of places stay behind. */
function addressOf(address: Address): NonNullable<CertificateData['address']> {
  if (address.kind === 'foreign') {
    const { since, country, lines } = address
    return { kind: 'foreign', since, country, lines: [...lines] }
  }
  const { since, street, houseNumber, box, postalCode, municipality } = address
  return { kind: 'belgian', since, street, houseNumber, box, postalCode, municipality }
}

function placeOf(one: Residence | Gap): NonNullable<CertificateData['addressHistory']>[number]['address'] {
  if (one.kind === 'unknown') return { kind: one.kind }
  return one.kind === 'struck-off' ? { kind: one.kind, reason: one.reason } : addressOf(one)
}

const isSameAddress = (residence: Residence, address: Address | undefined): boolean => {
  if (!address || residence.kind === 'struck-off') return false
  const [{ since: _, ...one }, { since: __, ...other }] = [addressOf(residence), addressOf(address)]
  return isDeepStrictEqual(one, other)
}

/** Between the end of one and the begin of the next the register may say nothing: that is said too, never passed over. */
function withGaps(now: Residence, before: readonly Residence[]): readonly (Residence | Gap)[] {
  return before.flatMap((one, at): readonly (Residence | Gap)[] => {
    const next = before[at - 1] ?? now
    const { until } = one
    return until && next.since && until < next.since
      ? [{ kind: 'unknown', since: until, until: next.since }, one]
      : [one]
  })
}
type Gap = Readonly<{ kind: 'unknown'; since: string; until: string }>

/** Nobody writes "Antwerpen (België)". */
const foreignCountry = (country: string | undefined): string | undefined =>
  country && /^belgi/i.test(country) ? undefined : country

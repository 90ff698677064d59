import {
  firm,
  inventedResidents,
  lessor,
  type OtherPeople,
  type PersonaDisability,
  type PersonaVehicle,
  type Resident,
  type Statute,
} from '#outside/personas.ts'
import type { Random } from './random.ts'

/** Shares of a city of half a million, rounded: what is not published (cars by norm, wrong records) is a guess that is told in the docs. */
const share = {
  livesElsewhere: 0.04,
  struckOff: 0.004,
  protectedAddress: 0.01,
  foreign: 0.16,
  bornAbroad: 0.2,
  boxAddress: 0.45,
  coupleUnmarried: 0.3,
  cohabitationDeclared: 0.7,
  increasedAllowance: 0.2,
  subsistenceIncome: 0.04,
  incomeGuaranteeOfElderly: 0.08,
  recognised: 0.06,
  recognisedElderly: 0.16,
  parkingCard: 0.6,
  noCar: 0.3,
  secondCar: 0.15,
}

const dutch = { code: '111', words: 'Nederlander' }
const netherlands = { code: '129', words: 'Nederland' }
const ghent = { postalCode: '9000', municipality: 'Gent', nisCode: '44021' }

/** A city of so many people: the same ones for the same seed, with what the register, social security and the vehicle register say. */
export function aCity(count: number, random: Random): OtherPeople {
  const residents = asTheyLive(inventedResidents(count), random)
  const adults = residents.filter(({ birthDate }) => birthDate < '2000')
  const statutes = new Map<string, readonly Statute[]>()
  const disabilities = new Map<string, PersonaDisability>()
  const poor = new Set<string>()
  for (const person of adults) {
    const elderly = person.birthDate < '1961'
    const held: Statute[] = []
    if (elderly && random.happens(share.incomeGuaranteeOfElderly)) held.push('incomeGuarantee')
    if (!elderly && random.happens(share.subsistenceIncome)) held.push('subsistenceIncome')
    if (held.length > 0 || random.happens(share.increasedAllowance)) held.push('increasedAllowance')
    if (held.includes('increasedAllowance')) poor.add(person.household)
    statutes.set(person.key, held)
    if (random.happens(elderly ? share.recognisedElderly : share.recognised))
      disabilities.set(person.key, aDisability(disabilities.size, random))
  }
  for (const { key, household } of residents)
    if (poor.has(household)) statutes.set(key, [...(statutes.get(key) ?? []), 'increasedAllowanceInFamily'])
  return { residents, statutes, disabilities, vehicles: vehiclesOf(adults, random) }
}

/** Households as they are: some abroad born, some in a flat, a few elsewhere by now, struck off or with a protected address. */
function asTheyLive(all: readonly Resident[], random: Random): readonly Resident[] {
  const homes = new Map<string, Pick<Resident, 'addresses' | 'protectedAddress' | 'struckOffOn'>>()
  const couples = new Map<string, 'married' | 'declared' | 'together'>()
  return all.map((resident) => {
    const [home] = resident.addresses
    if (!home) return resident
    const couple =
      couples.get(resident.household) ??
      (random.happens(share.coupleUnmarried)
        ? random.happens(share.cohabitationDeclared)
          ? 'declared'
          : 'together'
        : 'married')
    couples.set(resident.household, couple)
    const known = homes.get(resident.household)
    const lives = known ?? {
      addresses: [
        random.happens(share.livesElsewhere)
          ? { ...home, address: { street: 'Veldstraat', houseNumber: home.address.houseNumber, ...ghent } }
          : random.happens(share.boxAddress)
            ? { ...home, address: { ...home.address, box: String(random.between(1, 24)) } }
            : home,
      ],
      ...(random.happens(share.protectedAddress) && { protectedAddress: true }),
      ...(random.happens(share.struckOff) && { struckOffOn: '2025-03-01' }),
    }
    homes.set(resident.household, lives)
    return {
      ...resident,
      ...lives,
      ...unmarried(resident, couple),
      ...(random.happens(share.foreign) && { nationality: dutch }),
      ...(random.happens(share.bornAbroad) && { birthCountry: netherlands, birthPlace: 'Breda' }),
    }
  })
}

/** Whoever is a spouse in the invented city, and is not married in this one. */
function unmarried(
  { civilState: { partner }, position }: Resident,
  couple: 'married' | 'declared' | 'together',
): Partial<Pick<Resident, 'civilState' | 'position' | 'legalCohabitation'>> {
  if (!partner || couple === 'married') return {}
  return {
    civilState: { code: '10', words: 'Ongehuwd' },
    ...(position.code === '02' && { position: { code: '21', words: 'Partner' } }),
    ...(couple === 'declared' && { legalCohabitation: { since: '2015-04-02', partner } }),
  }
}

function aDisability(at: number, random: Random): PersonaDisability {
  const points = () => random.between(0, 3)
  const card = random.happens(share.parkingCard)
  return {
    since: '2019-02-01',
    points: {
      ...{ mobility: points(), nourishment: points(), hygiene: points() },
      ...{ household: points(), supervision: points(), socialSkills: points() },
    },
    // Who has no card any more has one that ended.
    parkingCard: {
      number: String(7_310_000_000 + at),
      from: '2019-02-15',
      until: card ? `20${random.between(27, 31)}-06-30` : '2024-06-30',
    },
  }
}

const fuels = {
  petrol: { code: '10', words: 'Benzine' },
  diesel: { code: '20', words: 'Diesel' },
  electric: { code: '40', words: 'Elektriciteit' },
  lpg: { code: '30', words: 'LPG' },
  unheardOf: { code: '77', words: 'Andere' },
}

function vehiclesOf(adults: readonly Resident[], random: Random): readonly PersonaVehicle[] {
  const vehicles: PersonaVehicle[] = []
  for (const person of adults) {
    if (random.happens(share.noCar)) continue
    vehicles.push(aVehicle(person, vehicles.length, random))
    if (random.happens(share.secondCar)) vehicles.push(aVehicle(person, vehicles.length, random))
  }
  return vehicles
}

/** Plates of a series that is not given out; taxis and historic vehicles in their own. */
function aVehicle(person: Resident, at: number, random: Random): PersonaVehicle {
  const kind = random.weighted({ private: 74, company: 11, lease: 11, historic: 2, taxi: 2 })
  const year = kind === 'historic' ? random.between(1965, 1992) : random.oldYear()
  const firstRegistered = `${year}-${String(random.between(1, 12)).padStart(2, '0')}-14`
  const letter = String.fromCharCode(65 + Math.floor(at / 1_000))
  const digits = String(at % 1_000).padStart(3, '0')
  const series = kind === 'taxi' ? `2TX${letter}` : kind === 'historic' ? `1OW${letter}` : `2WW${letter}`
  const organisation = kind === 'company' ? firm : lessor
  const isVan = random.happens(0.08)
  return {
    plate: `${series}${digits}`,
    ...(isVan ? { category: 'N1', mass: 3_200, seats: 3 } : { category: 'M1', mass: 1_850, seats: 5 }),
    make: isVan ? 'FORD' : 'RENAULT',
    model: isVan ? 'TRANSIT' : 'MEGANE',
    firstRegistered,
    since: firstRegistered,
    fuels: engineOf(year, random),
    ...(random.happens(0.03) && { adapted: true }),
    ...(kind === 'company' || kind === 'lease'
      ? { holder: organisation, ...(random.happens(0.8) && { driver: person.key }) }
      : { holder: person.key }),
  }
}

/** Norms by year, in the spellings that certificates have; sometimes none, two fuels, or a fuel that the table does not know. */
function engineOf(year: number, random: Random): PersonaVehicle['fuels'] {
  if (year >= 2018 && random.happens(0.2)) return [fuels.electric]
  const norm = year < 1993 ? undefined : normOf(year, random)
  const fuel = random.weighted({ petrol: 55, diesel: 40, lpg: 3, unheardOf: 2 })
  const one = { ...fuels[fuel], ...(norm !== undefined && random.happens(0.94) && { norm }) }
  return year >= 2012 && random.happens(0.1) ? [one, fuels.electric] : [one]
}

function normOf(year: number, random: Random): string {
  const norm = year < 1997 ? '1' : year < 2001 ? '2' : year < 2006 ? '3' : year < 2011 ? '4' : year < 2016 ? '5' : '6'
  return random.pick([norm, norm, norm, `EURO ${norm}`, `${norm}${norm > '4' ? 'b' : ''}`, `Euro${norm}`])
}

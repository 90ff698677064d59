import { type NormDate, normByDate, normIn } from './euro-norm.ts'

/** What a vehicle runs on, as the zone tells them apart. */
export const fuelGroups = ['petrol', 'gas', 'diesel', 'hydrogen', 'electric'] as const
export type FuelGroup = (typeof fuelGroups)[number]

/** Who may drive in the zone in a period. A fuel without a lowest norm may always. */
export type AdmissionPeriod = Readonly<{
  validFrom: string
  validTo?: string
  lowest: Readonly<{ [Fuel in FuelGroup]?: number }>
  /** With a particulate filter one norm lower is enough. No register tells who has one: a person looks. */
  withFilter?: Readonly<{ [Fuel in FuelGroup]?: number }>
  /** The norms for which a temporary permit can be bought. */
  permit: Readonly<{ [Fuel in FuelGroup]?: readonly number[] }>
  source: string
}>

/** A low-emission zone: data of the city. */
export type LowEmissionZone = Readonly<{
  /** The European categories to which it applies; every other one drives freely. */
  categories: readonly string[]
  /** By the codes of the register: what each fuel counts as. A code that is not here is unknown. */
  fuels: Readonly<Record<string, FuelGroup>>
  normDates: readonly NormDate[]
  admission: readonly AdmissionPeriod[]
  /** What starts a plate that is given out for historic vehicles. */
  historicPlates: string
  /** The products that lead in, for whoever may not simply enter, and for foreign plates. */
  products: Readonly<{ register: string; dayPass: string; permit: string; exemption: string }>
  /** Countries of which the city reads the register itself: their plates need no registration. ISO 3166. */
  knownCountries: readonly string[]
  toConfirm?: readonly string[]
}>

/** What must be known of a vehicle. Everything may be missing. */
export type VehicleToAdmit = Readonly<{
  category?: string | undefined
  fuels: readonly Readonly<{ code: string; norm?: string | undefined }>[]
  electric?: boolean | undefined
  firstRegistered?: string | undefined
}>

/** Why: one code a sentence of which stands in ui/words. */
export type AdmissionReason =
  | 'out-of-scope'
  | 'no-emission'
  | 'norm-enough'
  | 'norm-too-low'
  | 'category-unknown'
  | 'fuel-unknown'
  | 'norm-unknown'
  | 'filter-unknown'
  | 'no-table'
  | 'plate-unknown'
  | 'register-silent'

export type Admission = Readonly<{
  /** `null`: it cannot be told, which is never a no. */
  admitted: boolean | null
  why: AdmissionReason
  fuel?: FuelGroup
  norm?: number
  lowest?: number
  /** The norm follows from the day of first registration, for the certificate names none. */
  byDate?: boolean
  /** A temporary permit can be bought; absent where it makes no sense. */
  permit?: boolean
}>

/** Whether a vehicle may drive in the zone on `day`. Of several fuels the strictest counts. Pure. */
export function admissionOf(zone: LowEmissionZone, vehicle: VehicleToAdmit, day: string): Admission {
  const period = zone.admission.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo))
  if (!period) return { admitted: null, why: 'no-table' }
  if (!vehicle.category) return { admitted: null, why: 'category-unknown' }
  if (!zone.categories.includes(vehicle.category)) return { admitted: true, why: 'out-of-scope' }
  const { fuels, electric } = vehicle
  if (fuels.length === 0)
    return electric ? { admitted: true, why: 'no-emission', fuel: 'electric' } : { admitted: null, why: 'fuel-unknown' }
  const each = fuels.map((fuel) => ofFuel(zone, period, vehicle, fuel))
  return each.toSorted((a, b) => strictness(b) - strictness(a))[0] ?? { admitted: null, why: 'fuel-unknown' }
}

/** A no outweighs what is unknown, and that outweighs a yes. */
const strictness = ({ admitted }: Admission): number => (admitted === false ? 2 : admitted === null ? 1 : 0)

function ofFuel(
  zone: LowEmissionZone,
  period: AdmissionPeriod,
  { category = '', firstRegistered }: VehicleToAdmit,
  { code, norm: spelling }: VehicleToAdmit['fuels'][number],
): Admission {
  const fuel = Object.hasOwn(zone.fuels, code) ? zone.fuels[code] : undefined
  if (!fuel) return { admitted: null, why: 'fuel-unknown' }
  const lowest = period.lowest[fuel]
  if (lowest === undefined) return { admitted: true, why: 'no-emission', fuel }
  const byDate = spelling === undefined
  const norm = byDate ? firstRegistered && normByDate(zone.normDates, category, firstRegistered) : normIn(spelling)
  if (typeof norm !== 'number') return { admitted: null, why: 'norm-unknown', fuel }
  const about = { fuel, norm, lowest, ...(byDate && { byDate }) }
  if (norm >= lowest) return { admitted: true, why: 'norm-enough', ...about }
  if (period.withFilter?.[fuel] === norm) return { admitted: null, why: 'filter-unknown', ...about, permit: true }
  return { admitted: false, why: 'norm-too-low', ...about, permit: period.permit[fuel]?.includes(norm) ?? false }
}

/** What tariffs tell apart. */
export const vehicleClasses = ['car', 'van', 'truck', 'bus', 'other'] as const
export type VehicleClass = (typeof vehicleClasses)[number]

/** By the European category; `null`: not known. */
export function classOf(category: string | undefined): VehicleClass | null {
  if (!category) return null
  if (category === 'M1') return 'car'
  if (category === 'N1') return 'van'
  if (category === 'N2' || category === 'N3') return 'truck'
  return category === 'M2' || category === 'M3' ? 'bus' : 'other'
}

import type { Coded, Consultation, Consulted, PartialDate } from '../magda/consulted.ts'

/** One fuel of a vehicle. `norm`: the euro norm as the certificate spells it (`6ei`, `5b`, `V`). */
export type Fuel = Coded & Readonly<{ norm?: string }>

/** In whose name a vehicle stands. */
export type Holder =
  | Readonly<{ kind: 'person'; insz?: string }>
  | Readonly<{ kind: 'enterprise'; number?: string; name?: string; leases?: boolean }>

/** What the register says of a vehicle. Everything but the plate may be missing. */
export type Vehicle = Readonly<{
  /** Capitals and digits, nothing between. */
  plate: string
  plateType?: Coded
  /** It is registered today: not taken out of traffic. */
  registered?: boolean
  /** Since when it stands in this name. */
  since?: PartialDate
  /** The European category: `M1` a car, `N1` a van. */
  category?: string
  make?: string
  model?: string
  firstRegistered?: PartialDate
  firstUsed?: PartialDate
  fuels: readonly Fuel[]
  /** An electric engine, alone or beside another. */
  electric?: boolean
  adapted?: boolean
  seats?: number
  /** The largest mass, in kilograms. */
  mass?: number
  holder?: Holder
  /** The national number of the habitual driver whom an enterprise registered. */
  driverInsz?: string
}>

/** What we need from the register of vehicles (DIV). Foreign plates are not in it: unknown. */
export interface VehicleRegister {
  /** `plate`: as it is written, capitals and digits only. */
  vehicle(plate: string, consultation: Consultation): Promise<Consulted<Vehicle>>
}

export { magdaVehicles, type VehicleRegisterSettings } from './magda.ts'
export { VehicleRegisterEnvironment, vehicleRegisterSettings } from './settings.ts'

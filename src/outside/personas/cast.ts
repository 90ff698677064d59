import { disabilityOn, type PersonaDisability } from './disabilities.ts'
import type { Resident } from './resident.ts'
import { residentByInsz, residentByKey } from './residents.ts'
import { type Statute, statutesOn } from './statutes.ts'
import { type PersonaVehicle, vehicles } from './vehicles.ts'

/** Invented people beside the personas, with what each source says of them: one list for all simulators, so that they tell one story. */
export type OtherPeople = Readonly<{
  residents: readonly Resident[]
  /** By the key of a resident. */
  statutes: ReadonlyMap<string, readonly Statute[]>
  disabilities: ReadonlyMap<string, PersonaDisability>
  vehicles: readonly PersonaVehicle[]
}>

/** Whom the simulated sources know: the personas, and others when there are. */
export type Cast = Readonly<{
  byInsz(insz: string): Resident | undefined
  /** Throws when nobody is called so. */
  byKey(key: string): Resident
  statutesOn(key: string, today: string): readonly Statute[]
  disabilityOn(key: string, today: string): PersonaDisability | null
  vehicle(plate: string, today: string): PersonaVehicle | undefined
}>

export function castWith(others?: OtherPeople): Cast {
  const byInsz = new Map(others?.residents.map((resident) => [resident.insz, resident]))
  const byKey = new Map(others?.residents.map((resident) => [resident.key, resident]))
  const byPlate = new Map([...vehicles, ...(others?.vehicles ?? [])].map((vehicle) => [vehicle.plate, vehicle]))
  return {
    byInsz: (insz) => byInsz.get(insz) ?? residentByInsz(insz),
    byKey: (key) => byKey.get(key) ?? residentByKey(key),
    statutesOn: (key, today) => (byKey.has(key) ? (others?.statutes.get(key) ?? []) : statutesOn(key, today)),
    disabilityOn: (key, today) => (byKey.has(key) ? (others?.disabilities.get(key) ?? null) : disabilityOn(key, today)),
    vehicle(plate, today) {
      const vehicle = byPlate.get(plate)
      return vehicle && vehicle.since <= today ? vehicle : undefined
    },
  }
}

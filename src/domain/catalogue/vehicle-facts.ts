import { spanOf } from '#platform/formats/dates.ts'
import { admissionOf, classOf, type KnownVehicle } from '../vehicles/index.ts'
import type { CityZones } from './city.ts'
import type { Facts } from './facts.ts'

/** Plates of taxis and of cars with a driver begin with these letters, after the figure of the series. */
const taxiPlate = /^[1-9]?T[XL]/

/** What rules may ask of a vehicle that would drive from `day` (`YYYY-MM-DD`) on. What the register left out is unknown. */
export function vehicleFacts(
  vehicle: KnownVehicle | undefined,
  { lowEmission }: CityZones,
  { day, passesLeft }: Readonly<{ day: string; passesLeft: number | null }>,
): Facts['vehicle'] {
  const admission = vehicle && lowEmission && admissionOf(lowEmission, vehicle, day)
  const firstUsed = vehicle?.firstUsed ?? vehicle?.firstRegistered
  return {
    // What somebody says of his own car makes no register know it: the questions stay that he answered.
    known: vehicle && !vehicle.declared ? true : null,
    registered: vehicle?.registered ?? null,
    class: classOf(vehicle?.category),
    fuel: admission?.fuel ?? null,
    norm: admission?.norm ?? null,
    admitted: admission?.admitted ?? null,
    permitPossible: admission?.permit ?? (admission?.admitted ? false : null),
    // A day that is known in part counts as its latest: nobody is taken for older than is certain.
    firstUsed: firstUsed ? spanOf(firstUsed)[1] : null,
    firstRegistered: vehicle?.firstRegistered ? spanOf(vehicle.firstRegistered)[1] : null,
    adapted: vehicle?.adapted ?? null,
    historicPlate: vehicle && lowEmission ? new RegExp(lowEmission.historicPlates).test(vehicle.plate) : null,
    taxi: vehicle ? taxiPlate.test(vehicle.plate) : null,
    relation: vehicle?.relation ?? null,
    mass: vehicle?.mass ?? null,
    passesLeft,
  }
}

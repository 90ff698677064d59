import type { Vehicle } from '#outside/vehicle-register/index.ts'

/** In which relation somebody stands to a vehicle, as far as the register tells. */
export const relations = ['own', 'household', 'driver', 'lease', 'enterprise', 'other'] as const
export type Relation = (typeof relations)[number]

/** A vehicle as we keep it with somebody who asked about it: nothing of whoever else it belongs to. */
export type KnownVehicle = Omit<Vehicle, 'holder' | 'driverInsz'> &
  Readonly<{
    relation?: Relation
    /** Its owner said so himself: no register knows it. */
    declared?: true
    enterprise?: Readonly<{ number?: string; name?: string }>
  }>

/**
 * What may be kept of a vehicle with the person who has this number: it is theirs, an enterprise registered them as its driver, it is
 * leased out or stands in the name of an enterprise, or of somebody else, who is not named. `household`: the numbers of who lives with them,
 * where that was asked.
 */
export function knownVehicle(
  { holder, driverInsz, ...vehicle }: Vehicle,
  insz: string,
  household: readonly string[] = [],
): KnownVehicle {
  if (!holder) return vehicle
  if (holder.kind === 'person') {
    if (!holder.insz) return vehicle
    const relation = holder.insz === insz ? 'own' : household.includes(holder.insz) ? 'household' : 'other'
    return { ...vehicle, relation }
  }
  const { number, name } = holder
  const enterprise = { ...(number !== undefined && { number }), ...(name !== undefined && { name }) }
  const relation = driverInsz === insz ? 'driver' : holder.leases ? 'lease' : 'enterprise'
  return { ...vehicle, relation, enterprise }
}

import { type ResidentToday, residentOn } from './on-a-day.ts'
import type { Resident } from './resident.ts'
import { residents } from './residents.ts'

/**
 * Who lives together on a day, the reference person first. Who is dead, struck off or not born yet is no member:
 * an empty list means that nobody lives there.
 */
export function membersOn(
  household: string,
  today: string,
  among: readonly Resident[] = residents,
): readonly ResidentToday[] {
  return among
    .filter((resident) => resident.household === household)
    .flatMap((resident) => residentOn(resident, today) ?? [])
    .filter((resident) => resident.address !== undefined && resident.deceasedOn === undefined)
}

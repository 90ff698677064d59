import { families } from './families.ts'
import type { Resident } from './resident.ts'
import { singles } from './singles.ts'

export const residents: readonly Resident[] = [...families, ...singles]

const byKey = new Map(residents.map((resident) => [resident.key, resident]))
const byInsz = new Map(residents.flatMap((resident) => numbersOf(resident).map((insz) => [insz, resident])))

/** Throws when there is no such persona: a test that names one must be right. */
export function residentByKey(key: string): Resident {
  const found = byKey.get(key)
  if (!found) throw new Error(`no persona is called ${key}`)
  return found
}

/** By the number they have or had. */
export const residentByInsz = (insz: string): Resident | undefined => byInsz.get(insz)

function numbersOf({ insz, replacedBy }: Resident): readonly string[] {
  return replacedBy === undefined ? [insz] : [insz, replacedBy]
}

import { membersOn, type Resident, type ResidentToday, residentOn } from '../personas.ts'

/** Everybody whom the simulated register knows, as of a day. */
export type Population = Readonly<{
  /** By the number that they have or had; `null`: not known (on that day). */
  person(insz: string, today: string): ResidentToday | null
  byKey(key: string, today: string): ResidentToday | null
  household(insz: string, today: string): readonly ResidentToday[]
}>

export function populationOf(residents: readonly Resident[]): Population {
  const byKey = new Map(residents.map((resident) => [resident.key, resident]))
  const byInsz = new Map(
    residents.flatMap((resident) =>
      [resident.insz, resident.replacedBy].flatMap((insz) => (insz ? [[insz, resident] as const] : [])),
    ),
  )
  const households = Map.groupBy(residents, ({ household }) => household)
  const on = (resident: Resident | undefined, today: string) => (resident ? residentOn(resident, today) : null)

  return {
    person: (insz, today) => on(byInsz.get(insz), today),
    byKey: (key, today) => on(byKey.get(key), today),
    household(insz, today) {
      const resident = byInsz.get(insz)
      const members = resident ? membersOn(resident.household, today, households.get(resident.household) ?? []) : []
      return members.some(({ key }) => key === resident?.key) ? members : []
    },
  }
}

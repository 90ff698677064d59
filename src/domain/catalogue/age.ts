import { spanOf } from '#platform/formats/dates.ts'

/** Age in whole years on `day`; `null` when a partly known date of birth (`1985-00-00`) leaves it open. */
export function ageOn(birthDate: string, day: string): number | null {
  const [earliest, latest] = spanOf(birthDate)
  const oldest = years(earliest, day)
  return oldest >= 0 && oldest === years(latest, day) ? oldest : null
}

/** Whether somebody has turned `age` by `day`. Who was born in 1985 surely is 18 in 2026, whatever the day. */
export function hasTurned(age: number, birthDate: string, day: string): boolean | null {
  const [earliest, latest] = spanOf(birthDate)
  if (years(latest, day) >= age) return true
  return years(earliest, day) < age ? false : null
}

function years(from: string, to: string): number {
  const difference = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? difference - 1 : difference
}

import { canReceive, freeLanes, type Need } from './free.ts'
import { allSet, isSet, startEvery } from './grid.ts'
import type { Lane, PlaceLayout } from './layout.ts'

/** Why a time is not offered: the first that holds, from the place to the person. Each has its words on the screens. */
export const whyNots = [
  'past',
  'too-far-ahead',
  'not-on-a-quarter',
  'closed',
  'holiday',
  'closure',
  'not-offered-here',
  'too-few-people',
  'nobody-who-can',
  'closes-too-soon',
  'no-interpreter',
  'taken',
] as const
export type WhyNot = (typeof whyNots)[number]

export const laneWhys = [
  'other-themes',
  'no-certificate',
  'other-languages',
  'desk-lacks',
  'not-at-the-desk',
  'taken',
] as const

/** Exactly why one employee at one desk does not receive this visit then. */
export type LaneWhy = Readonly<{
  employeeId: string
  desk: string
  because: (typeof laneWhys)[number]
  /** Themes, certificates, languages or facilities that lack. */
  lacks: readonly string[]
}>

export type Explanation = Readonly<{
  because: WhyNot
  /** The fewest people rostered during the visit, and how many there have to be. */
  rostered: number
  minimum: number
  lanes: readonly LaneWhy[]
}>

/** Null: it is offered. `now` and `cell` are cells of the layout; `lastDay` the last that can be booked. */
export function whyNotAt(
  layout: PlaceLayout,
  need: Need,
  { cell, now, until }: Readonly<{ cell: number; now: number; until: number }>,
): Explanation | null {
  const end = cell + need.cells
  const day = layout.days.find(({ from, to }) => from <= cell && cell < to)
  const minimum = day?.minimum ?? 0
  let rostered = Number.MAX_SAFE_INTEGER
  for (let at = cell; at < end; at++) rostered = Math.min(rostered, layout.rostered[at] ?? 0)
  const lanes = layout.lanes.flatMap((lane) => laneWhy(lane, need, cell, end) ?? [])
  const because = reason()
  return because && { because, rostered, minimum, lanes }

  function reason(): WhyNot | null {
    if (cell < now) return 'past'
    if (!day || cell >= until) return 'too-far-ahead'
    if (cell % startEvery !== 0) return 'not-on-a-quarter'
    if (!isSet(layout.open, cell)) {
      if (day.hours.spans.length > 0 || day.hours.because === 'no-hours') return 'closed'
      return day.hours.because === 'holiday' ? 'holiday' : 'closure'
    }
    if (!need.themes.every((theme) => day.themes.has(theme))) return 'not-offered-here'
    if (freeLanes(layout, need, cell).length > 0) return null
    if (!allSet(layout.open, cell, end)) return 'closes-too-soon'
    if (!allSet(layout.staffed, cell, end)) return 'too-few-people'
    if (need.interpreter && freeLanes(layout, { ...need, language: undefined }, cell).length > 0)
      return 'no-interpreter'
    return lanes.some((lane) => lane.because === 'taken') ? 'taken' : 'nobody-who-can'
  }
}

function laneWhy(lane: Lane, need: Need, from: number, to: number): LaneWhy | null {
  const who = { employeeId: lane.employeeId, desk: lane.desk }
  if (!canReceive(lane, need)) {
    const themes = need.themes.filter((theme) => !lane.themes.has(theme))
    if (themes.length > 0) return { ...who, because: 'other-themes', lacks: themes }
    const uncertified = (need.certificates ?? []).filter((one) => !lane.certificates.has(one))
    if (uncertified.length > 0) return { ...who, because: 'no-certificate', lacks: uncertified }
    if (need.language && !lane.languages.has(need.language))
      return { ...who, because: 'other-languages', lacks: [need.language] }
    const lacks = (need.facilities ?? []).filter((one) => !lane.facilities.has(one))
    return { ...who, because: 'desk-lacks', lacks }
  }
  if (!allSet(lane.present, from, to)) return { ...who, because: 'not-at-the-desk', lacks: [] }
  for (let at = from; at < to; at++) if (isSet(lane.busy, at)) return { ...who, because: 'taken', lacks: [] }
  return null
}

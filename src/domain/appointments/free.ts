import { allSet, type Bits, bitsFor, isSet, keepStarts, startEvery } from './grid.ts'
import type { Lane, PlaceLayout } from './layout.ts'

/** What a visit asks of a place. `cells`: how long, in cells of five minutes. */
export type Need = Readonly<{
  themes: readonly string[]
  cells: number
  language?: string | undefined
  /** An interpreter will do where the employee does not speak it. */
  interpreter?: boolean | undefined
  facilities?: readonly string[] | undefined
  /** That the employee must hold, all of them. */
  certificates?: readonly string[] | undefined
}>

/** Whether this employee needs nobody who interprets. */
export const speaks = ({ languages }: Pick<Lane, 'languages'>, language: string | undefined): boolean =>
  language === undefined || languages.has(language)

/** Whether this employee at this desk can receive this visit at all, with somebody who interprets where that will do. */
export const canReceive = (
  lane: Lane,
  { themes, language, interpreter, facilities = [], certificates = [] }: Need,
): boolean =>
  themes.every((theme) => lane.themes.has(theme)) &&
  certificates.every((one) => lane.certificates.has(one)) &&
  (speaks(lane, language) || interpreter === true) &&
  facilities.every((one) => lane.facilities.has(one))

/** Cells at which something may begin, counted from a quarter of an hour: one pattern of three words that comes back. */
const quarters = [0, 1, 2].map((word) => {
  let bits = 0
  for (let at = 0; at < 32; at++) if ((word * 32 + at) % startEvery === 0) bits |= 1 << at
  return bits
})

const scratch = new Map<number, Bits>()
function scratchOf(words: number): Bits {
  const known = scratch.get(words) ?? new Uint32Array(words)
  scratch.set(words, known)
  return known
}

/**
 * The cells at which this visit can begin, from `from` up to `to` (cells of the layout), a bit each: somebody who knows it is free, the
 * place is open and offers it, and enough people are rostered, at every minute of it. Writes into `into`, which others may share.
 */
export function freeStarts(
  layout: PlaceLayout,
  need: Need,
  { from, to, into = bitsFor(layout.cells) }: Readonly<{ from: number; to: number; into?: Bits }>,
): Bits {
  const last = Math.min(layout.cells, to + need.cells)
  const [firstWord, lastWord] = [Math.max(0, from) >>> 5, Math.max(0, last - 1) >>> 5]
  into.fill(0, firstWord, lastWord + 1)
  const masks = need.themes.map((theme) => layout.themes.get(theme))
  if (masks.some((mask) => mask === undefined)) return into

  const free = scratchOf(into.length)
  const interpreted = need.interpreter ? interpretedStarts(layout, need, firstWord, lastWord) : null
  for (const lane of layout.lanes) {
    if (!canReceive(lane, need)) continue
    const { offered, busy } = lane
    for (let at = firstWord; at <= lastWord; at++) free[at] = (offered[at] as number) & ~(busy[at] as number)
    for (const mask of masks as Bits[])
      for (let at = firstWord; at <= lastWord; at++) free[at] = (free[at] as number) & (mask[at] as number)
    // What stands beyond the last word only reaches starts that are cut off below.
    keepStarts(free, need.cells, firstWord, lastWord)
    if (interpreted && !speaks(lane, need.language))
      for (let at = firstWord; at <= lastWord; at++) free[at] = (free[at] as number) & (interpreted[at] as number)
    for (let at = firstWord; at <= lastWord; at++) into[at] = (into[at] as number) | (free[at] as number)
  }
  // The origin is a midnight, so a quarter of every hour is a third cell.
  for (let at = firstWord; at <= lastWord; at++) into[at] = (into[at] as number) & (quarters[at % 3] as number)
  const begin = Math.max(0, from)
  into[firstWord] = (into[firstWord] as number) & (-1 << (begin & 31))
  const end = Math.min(layout.cells, to)
  for (let at = end >>> 5; at <= lastWord; at++)
    into[at] = at << 5 >= end ? 0 : (into[at] as number) & ((1 << (end & 31)) - 1)
  return into
}

/** The cells from which one interpreter is free long enough. */
function interpretedStarts(layout: PlaceLayout, { language, cells }: Need, firstWord: number, lastWord: number): Bits {
  const found = bitsFor(layout.cells)
  for (const one of interpretersAt(layout, language)) {
    const free = one.offered.map((word, at) => word & ~(one.busy[at] as number))
    keepStarts(free, cells, firstWord, lastWord)
    for (let at = firstWord; at <= lastWord; at++) found[at] = (found[at] as number) | (free[at] as number)
  }
  return found
}

const interpretersAt = ({ interpreters = [], place }: PlaceLayout, language: string | undefined) =>
  interpreters.filter(({ languages, places }) => language && languages.has(language) && (!places || places.has(place)))

/** Who interprets at that time, by their roster; whether somebody else has them, the database judges. */
export const rosteredInterpreters = (layout: PlaceLayout, language: string | undefined, from: number, to: number) =>
  interpretersAt(layout, language).filter(({ offered }) => allSet(offered, from, to))

/** Who can receive a visit that begins at `cell`; who knows least besides goes first, who needs no interpreter before all, so that who knows all stays free for what only they know. */
export function freeLanes(layout: PlaceLayout, need: Need, cell: number): readonly Lane[] {
  if (cell < 0 || cell % startEvery !== 0) return []
  const end = cell + need.cells
  if (!need.themes.every((theme) => allSet(layout.themes.get(theme) ?? bitsFor(0), cell, end))) return []
  const isInterpreted =
    need.interpreter === true &&
    rosteredInterpreters(layout, need.language, cell, end).some((one) => isIdle(one, cell, end))
  return layout.lanes
    .filter((lane) => canReceive(lane, need) && (isInterpreted || speaks(lane, need.language)))
    .filter((lane) => allSet(lane.offered, cell, end) && isIdle(lane, cell, end))
    .toSorted(
      (a, b) =>
        Number(speaks(b, need.language)) - Number(speaks(a, need.language)) ||
        a.themes.size - b.themes.size ||
        a.languages.size - b.languages.size,
    )
}

function isIdle({ busy }: Readonly<{ busy: Bits }>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSet(busy, at)) return false
  return true
}

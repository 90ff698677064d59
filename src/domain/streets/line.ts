import type { Stretch } from './stretch.ts'

/** Belgian Lambert 72, in metres. */
export type Point = Readonly<{ x: number; y: number }>

/**
 * The line of reference of a street: a point, and the direction (of length 1) in which house numbers rise. It is chosen once for a
 * street and kept, so that whoever asks a place there, at whatever number, is measured along the same line. Two stretches that
 * share a bit of kerb always overlap on it; in a street that bends back two that do not may seem to, never the other way round.
 */
export type StreetLine = Readonly<{ origin: Point; direction: Point }>

/** One side of a street, by the parity of its house numbers. */
export type Lane = Readonly<{ street: string; postalCode: string; side: 'even' | 'odd' }>

/** A stretch on the line of its street. `from` and `to` in decimetres, `from` first; `ends`: where it lies on earth. */
export type Placed = Readonly<{ lane: Lane; from: number; to: number; ends: readonly [Point, Point] }>

/** The line through two houses on one side; `null` when they lie on one spot. */
export function lineThrough(lower: Point, higher: Point): StreetLine | null {
  const [x, y] = [higher.x - lower.x, higher.y - lower.y]
  const length = Math.hypot(x, y)
  return length < 0.5 ? null : { origin: lower, direction: { x: x / length, y: y / length } }
}

/** Metres along the line. */
export const along = ({ origin, direction }: StreetLine, { x, y }: Point): number =>
  (x - origin.x) * direction.x + (y - origin.y) * direction.y

/** Whether a point lies to the left of whoever walks toward the higher numbers. */
export const isLeftOf = ({ origin, direction }: StreetLine, { x, y }: Point): boolean =>
  direction.x * (y - origin.y) - direction.y * (x - origin.x) > 0

export const parityOf = (houseNumber: string): 'even' | 'odd' =>
  Number.parseInt(houseNumber, 10) % 2 === 0 ? 'even' : 'odd'

/**
 * Puts a stretch on the line. `houseOnLeft`: the house stands to the left of whoever walks toward the higher numbers; then right of
 * the door is toward them.
 */
export function placed(
  stretch: Stretch,
  { house, line, houseOnLeft }: Readonly<{ house: Point; line: StreetLine; houseOnLeft: boolean }>,
): Placed {
  const { left, right, side, street, postcode: postalCode } = stretch
  const [before, after] = houseOnLeft ? [left, right] : [right, left]
  const door = along(line, house)
  const own = parityOf(stretch.number)
  const other = own === 'even' ? 'odd' : 'even'
  const at = (metres: number): Point => ({
    x: house.x + metres * line.direction.x,
    y: house.y + metres * line.direction.y,
  })
  return {
    lane: { street, postalCode, side: side === 'same' ? own : other },
    from: Math.round((door - before) * 10),
    to: Math.round((door + after) * 10),
    ends: [at(-before), at(after)],
  }
}

/** The shortest distance in metres between two open lines of corners; a single corner is a point. */
export function distance(one: readonly Point[], other: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const a of sides(one)) for (const b of sides(other)) least = Math.min(least, between(a, b))
  return least
}

type Side = readonly [Point, Point]

function sides(corners: readonly Point[]): readonly Side[] {
  const [first] = corners
  if (!first) return []
  if (corners.length === 1) return [[first, first]]
  return corners.slice(1).map((corner, at): Side => [corners[at] ?? first, corner])
}

function between(one: Side, other: Side): number {
  if (cross(one, other)) return 0
  return Math.min(toSide(one[0], other), toSide(one[1], other), toSide(other[0], one), toSide(other[1], one))
}

function toSide({ x, y }: Point, [from, to]: Side): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square))
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
}

function cross([a, b]: Side, [c, d]: Side): boolean {
  const turn = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

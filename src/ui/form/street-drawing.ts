/** One shape of the picture: what it is, where it is, and the class that colours it. */
export type Shape = Readonly<{
  tag: 'rect' | 'line' | 'circle' | 'text'
  at: Readonly<Record<string, string | number>>
  look: string
  text?: string
}>

export type Drawn = Readonly<{ left: number; right: number; side: 'same' | 'opposite'; number: string }>

export const picture = { width: 360, height: 168 } as const
const middle = picture.width / 2
/** From the top: houses, pavement, where one parks, carriageway, and the same across the street. */
const rows = { houses: 34, kerb: 56, parking: 20, road: 34, farParking: 20 } as const
const near = rows.kerb
const far = near + rows.parking + rows.road
const ground = far + rows.farParking

/** Metres that the picture shows to either side of the door: in steps, so that it keeps still while one moves a bit. */
export const reachOf = ({ left, right }: Pick<Drawn, 'left' | 'right'>): number =>
  Math.max(15, Math.ceil((Math.max(Math.abs(left), Math.abs(right)) + 4) / 10) * 10)

/**
 * The street in front of a door, seen from above with the house on top: a plain drawing to scale along the street. Drawn by the
 * server, and by the browser again when one moves the stretch.
 */
export function streetDrawing({ left, right, side, number }: Drawn): readonly Shape[] {
  const reach = reachOf({ left, right })
  const perMetre = (middle - 8) / reach
  const x = (metres: number) => round(middle + metres * perMetre)
  const top = side === 'same' ? near : far
  const [from, to] = [x(-left), x(right)]
  return [
    rect('ground', 0, 0, picture.width, picture.height),
    rect('road', 0, near, picture.width, ground - near),
    ...housesAt(x),
    rect('own-house', x(-3), 4, x(3) - x(-3), rows.houses - 4),
    text('number', middle, 24, number),
    rect('door', middle - 4, rows.houses - 2, 8, 4),
    line('kerb', 0, near, picture.width, near),
    line('kerb', 0, ground, picture.width, ground),
    line('middle', 0, near + rows.parking + rows.road / 2, picture.width, near + rows.parking + rows.road / 2),
    rect('stretch', from, top, Math.max(0, round(to - from)), rows.parking),
    ...[from, to].map((at): Shape => ({ tag: 'circle', at: { cx: at, cy: top + 10, r: 6 }, look: 'sign' })),
    text('length', round((from + to) / 2), top + 15, to - from > 44 ? `${left + right} m` : ''),
    ...ticks(reach).flatMap((metres) => [
      line('tick', x(metres), ground + 4, x(metres), ground + 10),
      text('scale', x(metres), ground + 26, String(Math.abs(metres))),
    ]),
  ]
}

/** The neighbours, six metres wide each. */
const housesAt = (x: (metres: number) => number): readonly Shape[] =>
  [-4, -3, -2, -1, 1, 2, 3, 4].map((place) => rect('house', x(place * 6 - 3) + 1, 6, x(3) - x(-3) - 2, rows.houses - 6))

function ticks(reach: number): readonly number[] {
  const step = reach > 60 ? 20 : reach > 20 ? 10 : 5
  const count = Math.floor((reach - 1) / step)
  return Array.from({ length: 2 * count + 1 }, (_, at) => (at - count) * step)
}

const round = (value: number): number => Math.round(value * 10) / 10

const rect = (look: string, x: number, y: number, width: number, height: number): Shape => ({
  tag: 'rect',
  at: { x, y, width, height },
  look,
})
const line = (look: string, x1: number, y1: number, x2: number, y2: number): Shape => ({
  tag: 'line',
  at: { x1, y1, x2, y2 },
  look,
})
const text = (look: string, x: number, y: number, words: string): Shape => ({
  tag: 'text',
  at: { x, y, 'text-anchor': 'middle' },
  look,
  text: words,
})

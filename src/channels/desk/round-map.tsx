import type { Round } from '#domain/appointments/index.ts'
import type { Position } from '#domain/catalogue/index.ts'
import { roundWords as words } from '#ui/words/home-visit.ts'

// As wide as a telephone, so that the numbers are read there.
const [width, margin, tallest] = [360, 30, 320]

/** The stops in order, joined by straight lines. No tiles, nothing from elsewhere: north is up. A picture of the list under it. */
export function RoundMap({ stops, base }: Pick<Round, 'stops'> & Readonly<{ base: Position | undefined }>) {
  const places = stops.flatMap(({ position }, at) => (position ? [{ position, number: at + 1 }] : []))
  if (!base || places.length === 0) return null
  const all = [base, ...places.map(({ position }) => position)]
  const { at, height } = frameOf(all)
  const way = [...all, base].map((position) => at(position).join(' ')).join(' L')
  const [x, y] = at(base)
  return (
    <svg
      class="lom-sites lom-round__map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.pictureText(places.length)}
    >
      <path d={`M${way}`} class="lom-round__way" />
      <path d={`M${x} ${y - 15} L${x + 13} ${y} L${x} ${y + 15} L${x - 13} ${y} Z`} class="lom-sites__candidate" />
      {places.map(({ position, number }) => {
        const [left, top] = at(position)
        return (
          <g key={number}>
            <circle cx={left} cy={top} r={16} class="lom-round__stop" />
            <text x={left} y={top + 6} text-anchor="middle" class="lom-round__number">
              {number}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Where a position lies: everything fits, a kilometre is as long in both directions. */
function frameOf(all: readonly Position[]) {
  const east = Math.cos(((all[0]?.latitude ?? 0) * Math.PI) / 180)
  const [xs, ys] = [all.map(({ longitude }) => longitude * east), all.map(({ latitude }) => -latitude)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left || 0.001, Math.max(...ys) - top || 0.001]
  const scale = Math.min((width - 2 * margin) / wide, (tallest - 2 * margin) / high)
  const at = ({ latitude, longitude }: Position): readonly [number, number] => [
    round(margin + (longitude * east - left) * scale + (width - 2 * margin - wide * scale) / 2),
    round(margin + (-latitude - top) * scale),
  ]
  return { at, height: Math.ceil(high * scale + 2 * margin) }
}

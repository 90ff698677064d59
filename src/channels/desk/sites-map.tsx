import type { City, Position } from '#domain/catalogue/index.ts'
import { neighbourhoodAt } from '#domain/places/index.ts'
import { siteWords as words } from '#ui/words/sites.ts'
import { type Compared, hrefOfSpot, type SiteChoice } from './site-choice.ts'

const width = 640
const margin = 0.6
/** A name on a smaller disc would lie over its neighbours: the table has it. */
const smallestNamed = 30

/**
 * The neighbourhoods as discs, darker where more people are near on foot, with the places and the candidate. No tiles, nothing from
 * elsewhere: north is up, a kilometre is as long in both directions. A picture of the table below it.
 */
export function SitesMap({
  city,
  compared: { ways, places, choice, figures },
}: Readonly<{ city: City; compared: Compared }>) {
  const reaches = ways.find(({ way }) => way === 'walk')?.after ?? []
  const [first] = reaches
  if (!first) return null
  const { at, positionAt, kilometre, height } = frameOf(reaches.map(({ neighbourhood }) => neighbourhood))
  const size = 9
  return (
    <div class="lom-sites-map">
      <svg
        class="lom-sites"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.pictureText(places.length, words.percent(figures.walk.after))}
      >
        {reaches.map(({ neighbourhood: { id, centre, radius }, share }) => {
          const [x, y] = at(centre)
          const opacity = round(0.08 + share * 0.6)
          return (
            <circle
              key={id}
              cx={x}
              cy={y}
              r={round(radius * kilometre)}
              class="lom-sites__area"
              fill-opacity={opacity}
            />
          )
        })}
        {reaches.map(({ neighbourhood: { id, name, centre, radius } }) => {
          const [x, y] = at(centre)
          if (radius * kilometre < smallestNamed) return null
          return (
            <text key={id} x={x} y={y + 4} text-anchor="middle" class="lom-sites__name">
              {name}
            </text>
          )
        })}
        {places.map(({ id, position }) => {
          if (!position) return null
          const [x, y] = at(position)
          return <rect key={id} x={x - size} y={y - size} width={2 * size} height={2 * size} class="lom-sites__place" />
        })}
        {choice.candidate && <Candidate at={at(choice.candidate.position)} />}
      </svg>
      <Squares {...{ city, choice, height, positionAt }} />
    </div>
  )
}

/** As many squares beside each other; a finger of a telephone hits one. */
const across = 12
const side = width / across

/**
 * A click on the map tries a place there, without script too: each square is a link. For who has no mouse it is not there: an address and steps
 * lead to every point, and two hundred links would stand in the way.
 */
function Squares({
  city,
  choice,
  height,
  positionAt,
}: Readonly<{ city: City; choice: SiteChoice; height: number; positionAt: (x: number, y: number) => Position }>) {
  const rows = Math.ceil(height / side)
  return (
    <svg class="lom-sites-map__squares" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {Array.from({ length: rows * across }, (_, at) => {
        const [x, y] = [(at % across) * side, Math.floor(at / across) * side]
        const position = positionAt(x + side / 2, y + side / 2)
        // Outside the city there is nothing to try.
        if (neighbourhoodAt(city, position) === null) return null
        return (
          <a key={at} href={hrefOfSpot(choice, position)} tabindex={-1}>
            <rect x={x} y={y} width={side} height={side} />
          </a>
        )
      })}
    </svg>
  )
}

function Candidate({ at: [x, y] }: Readonly<{ at: readonly [number, number] }>) {
  return <path d={`M${x} ${y - 15} L${x + 13} ${y} L${x} ${y + 15} L${x - 13} ${y} Z`} class="lom-sites__candidate" />
}

const round = (value: number): number => Math.round(value * 100) / 100

type Disc = Readonly<{ centre: Position; radius: number }>

/** Where a position lies on the picture, in its units, and how long a kilometre is there. */
function frameOf(discs: readonly Disc[]) {
  const north = 111.32
  const middle = discs.reduce((sum, { centre }) => sum + centre.latitude, 0) / discs.length
  const east = north * Math.cos((middle * Math.PI) / 180)
  const inKilometres = ({ latitude, longitude }: Position) => [longitude * east, -latitude * north] as const
  const sides = discs.map(({ centre, radius }) => ({ to: inKilometres(centre), reach: radius + margin }))
  const left = Math.min(...sides.map(({ to: [x], reach }) => x - reach))
  const right = Math.max(...sides.map(({ to: [x], reach }) => x + reach))
  const top = Math.min(...sides.map(({ to: [, y], reach }) => y - reach))
  const bottom = Math.max(...sides.map(({ to: [, y], reach }) => y + reach))
  const kilometre = width / (right - left)
  const at = (position: Position): readonly [number, number] => {
    const [x, y] = inKilometres(position)
    return [round((x - left) * kilometre), round((y - top) * kilometre)]
  }
  const positionAt = (x: number, y: number): Position => ({
    latitude: -(top + y / kilometre) / north,
    longitude: (left + x / kilometre) / east,
  })
  return { at, positionAt, kilometre, height: Math.ceil((bottom - top) * kilometre) }
}

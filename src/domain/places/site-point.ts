import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { Candidate, City, Neighbourhood, Position } from '../catalogue/index.ts'
import { requirePlanner } from './change.ts'
import { insertPoint, type PlacesTables, pointsOf } from './store.ts'
import { metresBetween } from './travel.ts'

/** Farther than this from every neighbourhood, a point is not of this city: metres. */
const farthestOutside = 1_500

/** The neighbourhood in which a point lies, or the nearest one; null: the point is not of this city. */
export function neighbourhoodAt(city: Pick<City, 'neighbourhoods'>, position: Position): Neighbourhood | null {
  const [nearest] = (city.neighbourhoods ?? [])
    .map((one) => ({ one, outside: metresBetween(one.centre, position) - one.radius * 1_000 }))
    .toSorted((a, b) => a.outside - b.outside)
  return nearest && nearest.outside <= farthestOutside ? nearest.one : null
}

/** As exact as a building: about a metre. */
export const roundedPoint = ({ latitude, longitude }: Position): Position => ({
  latitude: Math.round(latitude * 1e5) / 1e5,
  longitude: Math.round(longitude * 1e5) / 1e5,
})

/** Keeps a point with its name, so that advice can be given of it; the same again is the same one. For planners. Gives its id. */
export function keepPoint(context: Context<PlacesTables>, point: Omit<Candidate, 'id'>): Promise<string> {
  requirePlanner(context.actor)
  const { actor, now } = context
  return transaction(context, (tx) =>
    insertPoint(tx, { ...point, position: roundedPoint(point.position), id: newId(), by: actor.id, at: now }),
  )
}

/** Points that were tried, newest first. For planners. */
export function sitePoints(context: Context<PlacesTables>): Promise<readonly Candidate[]> {
  requirePlanner(context.actor)
  return pointsOf(context.db)
}

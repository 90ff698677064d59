import { z } from 'zod'
import type { Position } from './index.ts'

const Corner = z.tuple([z.number(), z.number()]).rest(z.unknown())
const Line = z.array(Corner)
const Geometry = z.union([
  z.object({ x: z.number(), y: z.number() }).transform(({ x, y }) => [[x, y] as const]),
  z.object({ points: Line }).transform(({ points }) => points),
  z.object({ paths: z.array(Line) }).transform(({ paths }) => paths.flat()),
  z.object({ rings: z.array(Line) }).transform(({ rings }) => rings.flat()),
])

/** The corners of an ArcGIS geometry in WGS 84: of a point, points, a line or a surface. Empty when there is none. */
export function cornersOf(geometry: unknown): readonly Position[] {
  const parsed = Geometry.safeParse(geometry)
  if (!parsed.success) return []
  return parsed.data.map(([longitude = 0, latitude = 0]) => ({
    latitude: Number(latitude),
    longitude: Number(longitude),
  }))
}

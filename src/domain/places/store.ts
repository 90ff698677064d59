import { type JSONColumnType, type Kysely, sql } from 'kysely'
import type { Candidate, Span } from '../catalogue/index.ts'
import type { SiteAdvice, SiteFigures } from './advice.ts'
import type { DayChange } from './opening.ts'

/** This module owns schema `places`. No other file names these tables. */
export type PlacesTables = {
  'places.day_change': {
    id: string
    place: string
    day: string
    spans: JSONColumnType<readonly Span[]>
    reason: string
    by: string
    at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  'places.site_advice': {
    id: string
    candidate: string
    district: string
    kind: SiteAdvice['kind']
    advice: SiteAdvice['advice']
    words: string
    opens_on: string
    figures: JSONColumnType<SiteFigures>
    given_on: string
    by: string
    at: Date
  }
  'places.site_point': {
    id: string
    name: string
    district: string
    latitude: number
    longitude: number
    by: string
    at: Date
  }
}

type Db = Kysely<PlacesTables>

export async function insertChange(db: Db, change: DayChange & { id: string; by: string; at: Date }): Promise<void> {
  await db
    .insertInto('places.day_change')
    .values({ ...change, spans: JSON.stringify(change.spans), ended_by: null, ended_at: null })
    .execute()
}

/** Gives the change that ended; null: there was none. */
export async function endChange(
  db: Db,
  { place, day }: Pick<DayChange, 'place' | 'day'>,
  by: string,
  at: Date,
): Promise<string | null> {
  const ended = await db
    .updateTable('places.day_change')
    .set({ ended_by: by, ended_at: at })
    .where('place', '=', place)
    .where('day', '=', day)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id ?? null
}

/** What holds between two days, both included; for the parts of the program: hours are public. */
export async function dayChanges(
  db: Db,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<readonly DayChange[]> {
  return db
    .selectFrom('places.day_change')
    .select(['place', 'day', 'spans', 'reason'])
    .where('ended_at', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}

export async function insertAdvice(db: Db, advice: SiteAdvice & { id: string; by: string; at: Date }): Promise<void> {
  const { opensOn, givenOn, figures, ...rest } = advice
  await db
    .insertInto('places.site_advice')
    .values({ ...rest, opens_on: opensOn, given_on: givenOn, figures: JSON.stringify(figures) })
    .execute()
}

/** With the name of a point that was tried; of a candidate of the city its data have it. */
export async function advicesOf(db: Db): Promise<readonly (SiteAdvice & { id: string; name?: string })[]> {
  const rows = await db
    .selectFrom('places.site_advice as advice')
    .leftJoin('places.site_point as point', (join) => join.on(sql<boolean>`point.id::text = advice.candidate`))
    .selectAll('advice')
    .select('point.name')
    .orderBy('advice.at', 'desc')
    .execute()
  return rows.map(({ opens_on: opensOn, given_on: givenOn, by: _, at: __, name, ...row }) => ({
    ...{ ...row, opensOn, givenOn },
    ...(name !== null && { name }),
  }))
}

const mostPoints = 50

/** Gives its id, or that of the same point that was kept before. */
export async function insertPoint(db: Db, point: Candidate & { by: string; at: Date }): Promise<string> {
  const { position, ...rest } = point
  const made = await db
    .insertInto('places.site_point')
    .values({ ...rest, ...position })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return made.id
  const known = await db
    .selectFrom('places.site_point')
    .select('id')
    .where('name', '=', point.name)
    .where('latitude', '=', position.latitude)
    .where('longitude', '=', position.longitude)
    .executeTakeFirstOrThrow()
  return known.id
}

export async function pointsOf(db: Db): Promise<readonly Candidate[]> {
  const rows = await db.selectFrom('places.site_point').selectAll().orderBy('at', 'desc').limit(mostPoints).execute()
  return rows.map(({ id, name, district, latitude, longitude }) => ({
    ...{ id, name, district, position: { latitude, longitude } },
  }))
}

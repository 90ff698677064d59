import type { JSONColumnType, Kysely } from 'kysely'
import type { Span } from '../catalogue/index.ts'
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
}

type Db = Kysely<PlacesTables>

export async function insertChange(db: Db, change: DayChange & { id: string; by: string; at: Date }): Promise<void> {
  await db
    .insertInto('places.day_change')
    .values({ ...change, spans: JSON.stringify(change.spans), ended_by: null, ended_at: null })
    .execute()
}

export async function endChange(
  db: Db,
  { place, day }: Pick<DayChange, 'place' | 'day'>,
  by: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable('places.day_change')
    .set({ ended_by: by, ended_at: at })
    .where('place', '=', place)
    .where('day', '=', day)
    .where('ended_at', 'is', null)
    .execute()
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

export async function advicesOf(db: Db): Promise<readonly (SiteAdvice & { id: string })[]> {
  const rows = await db.selectFrom('places.site_advice').selectAll().orderBy('at', 'desc').execute()
  return rows.map(({ opens_on: opensOn, given_on: givenOn, by: _, at: __, ...row }) => ({ ...row, opensOn, givenOn }))
}

import { type Kysely, sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { isDay } from '#platform/formats/dates.ts'
import { lengthOf } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'
import { dayAfter, type LanguageMistake, languageMistakes } from '../catalogue/index.ts'
import { nameOf, requireManager } from './device.ts'
import type { Changed } from './setup.ts'
import { type DevicesTables, recordEvent } from './store.ts'

/** Characters of one notice at most: it is read standing, in one look. */
export const longestNotice = 140
/** Days that a notice may stand at most: what holds longer belongs in the program. */
export const mostNoticeDays = 366

/** What a place says on the first screen of its contact points, in Dutch and, where not empty, in each other language. Days of the city, both included. */
export type Notice = Readonly<Record<ShellLanguage, string> & { from: string; until: string }>

/** No text yet. */
export const noTexts: Readonly<Record<ShellLanguage, string>> = { nl: '', fr: '', en: '', tr: '', ar: '', uk: '' }
/** One change of it. `to` null: it was taken away. `by`: the name of who made it. */
export type NoticeChange = Readonly<{ version: number; to: Notice | null; by: string; at: Date }>

/** What is wrong with a notice: the part, why, and of a text how it could be plainer. */
export type NoticeMistake = Readonly<
  | { at: keyof Notice; why: 'missing' | 'too-long' | 'no-day' | 'over' | 'before-begin' | 'too-many-days' }
  | { at: keyof Notice; why: 'not-plain'; mistake: LanguageMistake }
>

/** What is wrong with a notice that is written on `today` (`YYYY-MM-DD`). */
export function noticeMistakes(notice: Notice, today: string): readonly NoticeMistake[] {
  const { from, until } = notice
  const days = (): readonly NoticeMistake[] => {
    const none = (['from', 'until'] as const).filter((at) => !isDay(notice[at]))
    if (none.length > 0) return none.map((at) => ({ at, why: 'no-day' }))
    if (until < from) return [{ at: 'until', why: 'before-begin' }]
    if (until < today) return [{ at: 'until', why: 'over' }]
    return until >= dayAfter(from, mostNoticeDays) ? [{ at: 'until', why: 'too-many-days' }] : []
  }
  const plain = languageMistakes(notice).map((mistake) => ({
    at: mistake.language,
    why: 'not-plain' as const,
    mistake,
  }))
  return [
    ...(notice.nl === '' ? [{ at: 'nl', why: 'missing' } as const] : []),
    ...shellLanguages
      .filter((at) => lengthOf(notice[at]) > longestNotice)
      .map((at) => ({ at, why: 'too-long' }) as const),
    ...plain,
    ...days(),
  ]
}

/** What a place says on `day`; null: nothing. Public: it stands on its screens. */
export async function noticeAt(
  { db }: Pick<Context<DevicesTables>, 'db'>,
  place: string,
  day: string,
): Promise<Notice | null> {
  const notice = (await noticeChanges(db, place, 1))[0]?.to
  return notice && notice.from <= day && day <= notice.until ? notice : null
}

/** What was changed of the notice of a place, the last first, at most ten. For managers. */
export function changesOfNotice(context: Context<DevicesTables>, place: string): Promise<readonly NoticeChange[]> {
  requireManager(context.actor)
  return noticeChanges(context.db, place, 10)
}

type Versioned = Readonly<{ place: string; version: number }>

/**
 * Writes what a place says, or takes it away (`to` null). `version`: of the last change that the manager saw, 0 when there was none. For
 * managers. Refuses `devices/malformed`: something is wrong with it on the day of `now`, as {@link noticeMistakes} says.
 */
export function changeNotice(
  context: Context<DevicesTables>,
  { place, version, to }: Versioned & Readonly<{ to: Notice | null }>,
  today: string,
): Promise<Changed> {
  requireManager(context.actor)
  if (to && noticeMistakes(to, today).length > 0) throw new Refusal('conflict', 'devices/malformed')
  return write(context, { place, version, to: () => Promise.resolve(to) })
}

/** The place says again what it said before the last change. Refuses `devices/not-found`: nothing was changed yet. */
export function takeBackNotice(context: Context<DevicesTables>, { place, version }: Versioned): Promise<Changed> {
  requireManager(context.actor)
  return write(context, {
    ...{ place, version },
    to: async (tx) => {
      const [last, before] = await noticeChanges(tx, place, 2)
      if (!last) throw new Refusal('missing', 'devices/not-found')
      return before?.to ?? null
    },
  })
}

type Db = Kysely<DevicesTables>
type Wanted = Versioned & Readonly<{ to: (tx: Db) => Promise<Notice | null> }>

function write(context: Context<DevicesTables>, { place, version, to }: Wanted): Promise<Changed> {
  return transaction(context, async (tx) => {
    const { actor } = context
    // There is no row of a place to lock.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`devices.notice ${place}`}, 0))`.execute(tx)
    if (((await noticeChanges(tx, place, 1))[0]?.version ?? 0) !== version) return 'meanwhile'
    const said = (await to(tx)) ?? { ...noTexts, from: null, until: null }
    const { nl, fr, en, tr, ar, uk, from, until } = said
    await sql`insert into devices.notice (place, version, nl, fr, en, tr, ar, uk, from_day, until_day, by, by_name)
      values (${place}, ${version + 1}, ${nl}, ${fr}, ${en}, ${tr}, ${ar}, ${uk}, ${from}, ${until}, ${actor.id}, ${nameOf(actor)})`.execute(
      tx,
    )
    const facts = { place, version: version + 1 }
    await recordEvent(tx, { deviceId: null, what: 'notice-changed', actor, facts })
    return 'done'
  })
}

async function noticeChanges(db: Db, place: string, most: number): Promise<readonly NoticeChange[]> {
  const { rows } = await sql<NoticeChange>`select version, by_name as by, at,
      case when nl = '' then null
        else jsonb_build_object('nl', nl, 'fr', fr, 'en', en, 'tr', tr, 'ar', ar, 'uk', uk, 'from', from_day, 'until', until_day) end as "to"
    from devices.notice where place = ${place} order by version desc limit ${most}`.execute(db)
  return rows
}

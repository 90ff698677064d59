import type { Kysely } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Clock } from '#platform/time/index.ts'
import { type City, closedDays, dayAfter, type Interpreter, validOn } from '../catalogue/index.ts'
import { dayChanges, minutesOf } from '../places/index.ts'
import { rosterBetween } from '../roster/index.ts'
import { cellMinutes } from './grid.ts'
import { runningPlans } from './interpreter-store.ts'
import { interpretersOf, layOutInterpreters } from './interpreting.ts'
import { addTaken, layOut, noDesk, type PlaceLayout, type Taken, takenFrom } from './layout.ts'
import { elsewhere, forget, keep, mark, type Picture } from './picture.ts'
import { type AppointmentsTables, ensureDays, revisionsBetween, type TakenRow, takenBetween, takenOn } from './store.ts'

export type PlaceDay = Readonly<{ place: string; day: string }>

/**
 * What is free, in the memory of this process: a picture that is right most of the time. The database judges: whoever asks for a time
 * that another process gave away is refused there, and the picture is drawn anew.
 */
export type Board = Readonly<{
  city: City
  /** Null: nobody is received there. Holds that ran out are free in it. */
  layoutOf: (place: string) => PlaceLayout | null
  layouts: () => readonly PlaceLayout[]
  /** Who interprets, as planned. */
  interpreters: () => readonly Interpreter[]
  /** A number that rises whenever the picture of a place changes: what was reckoned from it under the same number still holds. */
  versionOf: (place: string) => number
  take: (at: PlaceDay, row: TakenRow) => void
  release: (at: PlaceDay, id: string) => void
  /** Reads anew what is taken on these days. */
  refreshDays: (days: readonly PlaceDay[]) => Promise<void>
  /** Reads everything anew: hours, rosters, what is taken. */
  refresh: () => Promise<void>
  /** Tells other processes, together with what else changes within some milliseconds. `all`: hours or rosters changed. */
  tell: (changed: PlaceDay | 'all') => void
  close: () => Promise<void>
}>

export type BoardOptions = Readonly<{
  db: Kysely<AppointmentsTables>
  city: City
  clock: Clock
  /** To hear other processes and to be heard; without it this process is alone. */
  pool?: Pool
  /** How often everything is read anew, in milliseconds, and a line to the others that fell is laid again. */
  readAnewMs?: number
}>

const channel = 'appointments'
const tellWithinMs = 25
const horizonOf = (city: City, day: string) => (validOn(city.booking ?? [], day)?.daysAhead ?? 0) + 1

export async function openBoard({ db, city, clock, pool, readAnewMs = 15_000 }: BoardOptions): Promise<Board> {
  let state = await read()
  let reading: Promise<void> | null = null
  let drawn = 0
  let readAt = 0
  const versions = new Map<string, number>()
  // Who interprets somewhere is nowhere else: then every place changed.
  const changed = (place: string) => {
    drawn++
    for (const one of state.interpreted.size > 0 ? state.layouts.keys() : [place]) versions.set(one, drawn)
  }
  let closed = false
  const own = `${process.pid}.${Math.random().toString(36).slice(2)}`
  let news: PoolClient | null = null
  await hearOthers()
  const timer = setInterval(() => void Promise.all([hearOthers(), refresh()]).catch(() => {}), readAnewMs)
  timer.unref()
  let waiting = new Map<string, PlaceDay | 'all'>()

  async function read(): Promise<Picture> {
    const first = cityDay(clock())
    const days = horizonOf(city, first)
    const last = dayAfter(first, days - 1)
    const counters = city.counters ?? []
    const [from, until] = [new Date(minutesOf(first).from * 60_000), new Date(minutesOf(last).to * 60_000)]
    await ensureDays(
      db,
      counters.map(({ place }) => place),
      { first, days },
    )
    // Before all else: who books by an old number is refused, never the other way round.
    const revisions = await revisionsBetween(db, first, last)
    const context = { db: db as never, actor: system('appointments'), now: clock() }
    const [changes, roster, rows] = [
      await dayChanges(db as never, { from: first, to: last }),
      await rosterBetween(context, { from, until }),
      await takenBetween(db, first, last),
    ]
    const origin = minutesOf(first).from / cellMinutes
    const cells = minutesOf(dayAfter(first, days)).from / cellMinutes - origin
    const people = interpretersOf(city, await runningPlans(db))
    const interpreters = layOutInterpreters(people, { from: first, days, origin, cells })
    const next: Picture = {
      ...{ first, layouts: new Map(), taken: new Map(), nextExpiry: Number.POSITIVE_INFINITY },
      ...{ people, interpreters, interpreted: new Map(), worksAt: new Map() },
    }
    for (const counter of counters) {
      const place = city.places.find(({ id }) => id === counter.place)
      if (!place) continue
      const closedOn = closedDays(city)
      const bare = layOut({ place, counter, closedOn, changes, roster, from: first, days })
      const layout = { ...bare, interpreters, revisions }
      next.layouts.set(place.id, layout)
      next.taken.set(place.id, new Map())
      for (const id of new Set(layout.lanes.map(({ employeeId }) => employeeId)))
        next.worksAt.set(id, [...(next.worksAt.get(id) ?? []), place.id])
    }
    for (const row of rows) {
      const layout = next.layouts.get(row.place)
      if (layout) keep(next, row.place, takenFrom(row, layout))
    }
    for (const [id, layout] of next.layouts) mark(next, id, 0, layout.cells)
    return next
  }

  function refresh(): Promise<void> {
    reading ??= read()
      .then((next) => {
        if (closed) return
        state = next
        versions.clear()
        readAt = ++drawn
      })
      .finally(() => {
        reading = null
      })
    return reading
  }

  function drop(place: string, one: Taken): void {
    forget(state, place, one)
    drawElsewhere(place, one)
  }

  /** Where else the same employee works. */
  function drawElsewhere(place: string, one: Taken): void {
    for (const other of elsewhere(state, place, one)) {
      mark(state, other, one.from, one.to)
      changed(other)
    }
  }

  function forgetExpired(): void {
    const now = Date.now()
    if (now < state.nextExpiry) return
    state.nextExpiry = Number.POSITIVE_INFINITY
    for (const [place, taken] of state.taken) {
      for (const one of [...taken.values()]) {
        if (one.expiresAt === null || one.desk === noDesk) continue
        if (one.expiresAt > now) state.nextExpiry = Math.min(state.nextExpiry, one.expiresAt)
        else {
          drop(place, one)
          mark(state, place, one.from, one.to)
          changed(place)
        }
      }
    }
  }

  function replaceDay(place: string, day: string, rows: readonly TakenRow[]): void {
    const layout = state.layouts.get(place)
    const bounds = layout?.days.find((one) => one.day === day)
    const taken = state.taken.get(place)
    if (!layout || !bounds || !taken) return
    for (const one of [...taken.values()])
      if (one.desk !== noDesk && bounds.from <= one.from && one.from < bounds.to) drop(place, one)
    for (const row of rows) {
      const one = takenFrom(row, layout)
      keep(state, place, one)
      drawElsewhere(place, one)
    }
    mark(state, place, bounds.from, bounds.to)
    changed(place)
  }

  async function refreshDays(days: readonly PlaceDay[]): Promise<void> {
    const rows = await takenOn(db, days)
    for (const { place, day } of days)
      replaceDay(
        place,
        day,
        rows.filter((row) => row.place === place && row.day === day),
      )
  }

  async function hearOthers(): Promise<void> {
    if (!pool || news || closed) return
    const client = await pool.connect()
    news = client
    client.once('end', () => {
      if (news !== client) return
      news = null
      client.release(true)
    })
    client.on('notification', ({ payload = '' }) => {
      const { by, all, days } = JSON.parse(payload) as { by: string; all: boolean; days: PlaceDay[] }
      if (by === own || closed) return
      // What goes wrong here is put right by the next reading.
      void (all ? refresh() : refreshDays(days)).catch(() => {})
    })
    await client.query(`listen ${channel}`)
  }

  function tell(changed: PlaceDay | 'all'): void {
    if (!pool) return
    if (waiting.size === 0) setTimeout(send, tellWithinMs).unref()
    waiting.set(changed === 'all' ? 'all' : `${changed.place}/${changed.day}`, changed)
  }

  function send(): void {
    const changed = [...waiting.values()]
    waiting = new Map()
    if (closed || !pool) return
    const days = changed.filter((one) => one !== 'all')
    const payload = { by: own, all: days.length < changed.length || days.length > 80, days: days.slice(0, 80) }
    void pool.query('select pg_notify($1, $2)', [channel, JSON.stringify(payload)]).catch(() => {})
  }

  return {
    city,
    layoutOf: (place) => {
      forgetExpired()
      return state.layouts.get(place) ?? null
    },
    layouts: () => {
      forgetExpired()
      return [...state.layouts.values()]
    },
    interpreters: () => state.people,
    versionOf: (place) => {
      forgetExpired()
      return versions.get(place) ?? readAt
    },
    take: ({ place }, row) => {
      const layout = state.layouts.get(place)
      if (!layout) return
      const one = takenFrom(row, layout)
      keep(state, place, one)
      if (one.expiresAt !== null) state.nextExpiry = Math.min(state.nextExpiry, one.expiresAt)
      if (one.interpreter) mark(state, place, one.from, one.to)
      else addTaken(layout, one)
      drawElsewhere(place, one)
      changed(place)
    },
    release: ({ place }, id) => {
      const one = state.taken.get(place)?.get(id)
      if (!one) return
      drop(place, one)
      mark(state, place, one.from, one.to)
      changed(place)
    },
    refreshDays,
    refresh,
    tell,
    close: async () => {
      closed = true
      clearInterval(timer)
      const line = news
      news = null
      await line?.query(`unlisten ${channel}`).catch(() => {})
      line?.release(true)
    },
  }
}

import type { Kysely } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Placed } from './line.ts'
import { type Occupation, requireReader } from './occupation.ts'
import {
  insertRegistration,
  type RegistrationRow,
  registrationOf,
  waitingRegistrations,
  want,
} from './registration-store.ts'
import { keepsSigns } from './sign-reports.ts'
import { occupationOf, recordEvent, type StreetsTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** GIPOD hears how it stands with a place of ours. */
    'streets.register': { occupationId: string }
    /** What came to its end, and what still waits, is told again. */
    'streets.register-due': Record<string, never>
  }
}

/** What the register of the public domain knows of a place of ours. */
export type Registration = Readonly<{
  caseId: string
  /** How it should stand there, and how it stands; `null`: it does not know it yet. */
  wanted: 'planned' | 'ended' | 'withdrawn'
  written: 'planned' | 'ended' | 'withdrawn' | null
  number: number | null
  writtenAt: Date | null
  waitingSince: Date
  /** Why it is not there yet: `silent`, `alarm`, or the code with which it was not taken. */
  trouble: string | null
  /** It will not be told again by itself. */
  refused: boolean
}>

/** A place that was given away is told to the register: in the transaction that gives it. */
export async function promiseRegistration(
  tx: Kysely<StreetsTables>,
  { id, now, ends }: Readonly<{ id: string; now: Date; ends: Placed['ends'] }>,
): Promise<void> {
  await insertRegistration(tx, { id, now, ends: ends.flatMap(({ x, y }) => [x, y]) })
  await enqueue(tx, 'streets.register', { occupationId: id })
}

/** So is one that is taken back. What was given before the city wrote to the register is not there. */
export async function promiseRemoval(tx: Kysely<StreetsTables>, id: string, now: Date): Promise<void> {
  if (await want(tx, id, 'withdrawn', now)) await enqueue(tx, 'streets.register', { occupationId: id })
}

/** Every hour: places whose last day is over have ended, and what still waits is told again. */
export function registerDue(context: Context<StreetsTables>): Promise<void> {
  return transaction(context, async (tx) => {
    if (context.actor.kind !== 'system') throw new Refusal('missing', 'streets/not-found')
    for (const occupationId of await dueOn(tx, cityDay(context.now), context.now)) {
      await enqueue(tx, 'streets.register', { occupationId })
    }
  })
}

async function dueOn(tx: Kysely<StreetsTables>, today: string, now: Date): Promise<readonly string[]> {
  const ended = await want(tx, { over: today }, 'ended', now)
  const waiting = await waitingRegistrations(tx, { most: 500, refused: false })
  return [...new Set([...ended, ...waiting.map(({ occupation_id }) => occupation_id)])]
}

/** How the register knows the place of a case; `null`: there is none, or it was given before the city told it. */
export async function registrationOfCase(
  context: Context<StreetsTables>,
  caseId: string,
): Promise<Registration | null> {
  const subject = await occupationOf(context.db, 'case_id', caseId)
  if (!subject) return null
  requireReader(context.actor, subject)
  const row = await registrationOf(context.db, subject.id)
  return row ? fromRow(row, subject) : null
}

/** What the register does not know as it should: for everybody at the desk, by street and days, the longest first. */
export async function openRegistrations(
  context: Context<StreetsTables>,
): Promise<readonly Readonly<{ registration: Registration; place: Occupation }>[]> {
  requireReader(context.actor, { holder: null })
  const rows = await waitingRegistrations(context.db, { most: 50 })
  const found = []
  for (const row of rows) {
    const place = await occupationOf(context.db, 'id', row.occupation_id)
    if (place) found.push({ registration: fromRow(row, place), place })
  }
  return found
}

/** Somebody mended what was wrong: it is told again. Refuses `streets/not-refused` for what is tried by itself. */
export function registerAgain(context: Context<StreetsTables>, catalogue: Catalogue, caseId: string): Promise<void> {
  return transaction(context, async (tx) => {
    if (!keepsSigns(catalogue, context)) throw new Refusal('forbidden', 'streets/not-your-signs')
    const subject = await occupationOf(tx, 'case_id', caseId, { locked: true })
    const row = subject && (await registrationOf(tx, subject.id))
    if (!subject || !row) throw new Refusal('missing', 'streets/not-found')
    if (!row.refused_at) throw new Refusal('conflict', 'streets/not-refused')
    const again = { trouble: null, refused_at: null, tries: 0 }
    await tx.updateTable('streets.registration').set(again).where('occupation_id', '=', subject.id).execute()
    await recordEvent(tx, subject.id, 'register-again', context)
    await enqueue(tx, 'streets.register', { occupationId: subject.id })
  })
}

const fromRow = (row: RegistrationRow, { caseId }: Pick<Occupation, 'caseId'>): Registration => ({
  caseId,
  wanted: row.wanted,
  written: row.written,
  number: row.number === null ? null : Number(row.number),
  writtenAt: row.written_at,
  waitingSince: row.wanted_at,
  trouble: row.trouble,
  refused: row.refused_at !== null,
})

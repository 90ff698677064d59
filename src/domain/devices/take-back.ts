import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { type JobState, type Printer, type Printers, printerBeside } from '#outside/printer/index.ts'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { notePrintFailed, whyNoPaper } from '../documents/index.ts'
import { heartbeatSeconds } from './device.ts'
import type { DevicesTables } from './store.ts'
import { noteTray } from './tray.ts'
import { markFailed, savePages } from './tray-store.ts'

/** Milliseconds that a sheet gets which is coming out well: who stopped himself stands there for it. */
const usualPatience = 8_000
const lookEvery = 500

type Unsettled = Readonly<{
  screenId: string
  /** Below nought: the answer of the printer was lost. */
  job: number
  sheet: string | null
  personal: boolean
  place: string
  printer: string
}>

/**
 * Takes back what the printer did not finish of a visit that is over: nothing comes out for the next person. A sheet that is coming out well gets
 * `patience` ms. Gives how many are left because their printer does not answer, or is not set: ask again. For the program itself.
 */
export async function takeBackSheets(
  context: Context<DevicesTables>,
  printers: Printers,
  screenId: string,
  patience = usualPatience,
): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'access/system-only')
  const { rows } = await sql<Unsettled>`
    select p.screen_id as "screenId", p.job, p.sheet, p.personal, d.place, d.printer
    from devices.printout p join devices.device d on d.id = p.device_id
    where p.screen_id = ${screenId} and p.settled_at is null order by p.at`.execute(context.db)
  let left = 0
  for (const one of rows) {
    const printer = printerBeside(printers, one)
    if (!printer || !(await isTakenBack(context, printer, one, patience))) left++
  }
  return left
}

/** The same for whatever is left of any visit that is over: ended, run out, of a device that is out of service or silent. */
export async function takeBackLeft(
  context: Context<DevicesTables>,
  printers: Printers,
  patience?: number,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'access/system-only')
  const { rows } = await sql<{ id: string }>`
    select distinct p.screen_id as id from devices.printout p
      join devices.screen s on s.id = p.screen_id join devices.device d on d.id = p.device_id
    where p.settled_at is null and p.at < now() - interval '30 seconds' and (s.ended_at is not null or s.expires_at < now()
      or d.revoked_at is not null or coalesce(d.heard_at, d.paired_at) < now() - make_interval(secs => ${4 * heartbeatSeconds}))
    limit 100`.execute(context.db)
  // One that is silent does not hold up the others.
  await Promise.all(rows.map(({ id }) => takeBackSheets(context, printers, id, patience)))
}

async function isTakenBack(
  context: Context<DevicesTables>,
  printer: Printer,
  one: Unsettled,
  patience: number,
): Promise<boolean> {
  const found =
    one.job > 0
      ? ({ outcome: 'found', job: one.job } as const)
      : one.sheet === null
        ? ({ outcome: 'unknown' } as const)
        : await printer.find(one.sheet)
  if (found.outcome === 'silent') return false
  if (found.outcome === 'unknown') return settled(context, one, { outcome: 'unknown' }, null)
  const state = await lastOf(printer, found.job, patience)
  if (isOver(state)) return settled(context, one, state, found.job)
  if (state.outcome !== 'found') return false
  if (!(await printer.cancel(found.job))) {
    // It came out meanwhile, or somebody else took it back; else it is asked again.
    const now = await printer.job(found.job)
    return isOver(now) && settled(context, one, now, found.job)
  }
  return settled(context, one, { ...state, state: 'failed' }, found.job)
}

/** How the work is when it is over, does not move any more, or had its time. */
async function lastOf(printer: Printer, job: number, patience: number): Promise<JobState> {
  for (const until = Date.now() + patience; ; await pause(lookEvery)) {
    const state = await printer.job(job)
    const isMoving = state.outcome === 'found' && (state.state === 'waiting' || state.state === 'printing')
    if (!isMoving || Date.now() >= until || (await whyNoPaper(printer)) !== null) return state
  }
}

const isOver = (state: JobState): boolean =>
  state.outcome === 'unknown' || (state.outcome === 'found' && (state.state === 'done' || state.state === 'failed'))

/** Nothing more of it comes out: so many pages did, half a sheet may lie there, or the printer knows nothing of it. */
async function settled(
  context: Context<DevicesTables>,
  { screenId, job, sheet, personal }: Unsettled,
  state: JobState,
  printerJob: number | null,
): Promise<true> {
  await transaction(context, async (tx) => {
    if (state.outcome !== 'found' || state.state === 'done') {
      await savePages(tx, screenId, job, state.outcome === 'found' ? state.pages : null)
      // Nobody was told that this one came out.
      if (job < 0 && state.outcome === 'found') await noteTray(tx, screenId)
      return
    }
    await markFailed(tx, screenId, job, { stuck: state.halfway, printed: state.pages })
    if (state.halfway) await noteTray(tx, screenId, 'stuck')
    if (personal && sheet !== null && printerJob !== null)
      await notePrintFailed(handedOver(context, tx), sheet, printerJob).catch((error: unknown) => {
        // A document that was erased or taken back meanwhile needs no such note.
        if (!(error instanceof Refusal)) throw error
      })
  })
  return true
}

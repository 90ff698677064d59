import type { Context, OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeDay, type DayChange, requirePlanner, restoreDay, type SpanMistake } from '../places/index.ts'
import type { PlaceDay } from './board.ts'
import { endProposals, tellWhoStays } from './end-upset.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { type Touched, touchedBy } from './touched.ts'
import { oneUpsetAtATime, rehearsed } from './turns.ts'
import { settleUpset, type Upset } from './upset.ts'

export type Mistakes = Readonly<{ mistakes: readonly SpanMistake[] }>
type Settled = Upset & Readonly<{ cause: string }>
/** What happens to visits that fall outside: nothing changes at all, or each gets a proposal. */
export type Stranded = 'refuse' | 'replan'

/**
 * Gives one day of a place other hours. `stranded`: what happens to visits that then fall outside them. `refuse`: nothing changes, and
 * `appointments/would-strand` says how many; `replan`: each gets a proposal. For planners. Gives what became of them, or what is wrong with
 * the hours.
 */
export function changeHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { change, stranded }: Readonly<{ change: DayChange; stranded: Stranded }>,
): Promise<Settled | Mistakes> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const settled = await otherHours(inside, appointments, change)
    if (!('mistakes' in settled)) refuseIfStranded(settled, stranded)
    return settled
  })
}

/** What other hours would do to each visit, without doing it. For planners. */
export function previewHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  change: DayChange,
): Promise<readonly Touched[] | Mistakes> {
  requirePlanner(context.actor)
  return rehearsed(context, appointments.board, async (tx) => {
    const inside = { ...context, db: tx }
    const settled = await otherHours(inside, appointments, change)
    return 'mistakes' in settled ? settled : touchedBy(inside, settled.cause)
  })
}

/**
 * The day is again as the pattern says: proposals that the change caused end, and those customers are told that all stays. A visit of the changed
 * hours that then falls outside: `stranded`. For planners.
 */
export function restoreHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { stranded, ...at }: PlaceDay & Readonly<{ stranded: Stranded }>,
): Promise<Settled> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const settled = await usualHours(inside, appointments, at)
    refuseIfStranded(settled, stranded)
    return settled
  })
}

/** What the pattern would do to visits of the changed hours, without doing it. For planners. */
export function previewRestore(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  at: PlaceDay,
): Promise<readonly Touched[]> {
  requirePlanner(context.actor)
  return rehearsed(context, appointments.board, async (tx) => {
    const inside = { ...context, db: tx }
    return touchedBy(inside, (await usualHours(inside, appointments, at)).cause)
  })
}

async function usualHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  at: PlaceDay,
): Promise<Settled> {
  await raiseRevisions(context.db, [at])
  const before = await restoreDay(context as OpenContext, at)
  return settleDay(context, appointments, { at, before, cause: newId() })
}

async function otherHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  change: DayChange,
): Promise<Settled | Mistakes> {
  await raiseRevisions(context.db, [change])
  const changed = await changeDay(context as OpenContext, change)
  if ('mistakes' in changed) return changed
  return settleDay(context, appointments, { at: change, before: changed.before, cause: changed.changeId })
}

/** `before`: the change that held until now, of which open proposals end first. */
export async function settleDay(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  {
    at,
    before,
    cause,
    without,
  }: Readonly<{
    at: PlaceDay
    before: string | null
    cause: string
    without?: readonly PlaceDay[]
  }>,
): Promise<Settled> {
  const reached = before ? await endProposals(context, before, 'hours-restored') : []
  const upset = await settleUpset(context, appointments, { days: [at], cause, ...(without && { without }) })
  await tellWhoStays(context, reached)
  return { ...upset, cause }
}

export function refuseIfStranded({ served, proposed, toCall }: Upset, stranded: Stranded): void {
  const visits = served + proposed + toCall
  if (stranded === 'refuse' && visits > 0) throw new Refusal('conflict', 'appointments/would-strand', { visits })
}

/** One transaction; afterwards this process and the others read anew what is offered. */
export async function announced<Result>(
  context: Context<AppointmentsTables>,
  { board }: Appointments,
  work: (inside: Context<AppointmentsTables>) => Promise<Result>,
): Promise<Result> {
  const outcome = await oneUpsetAtATime(context, (tx) => work({ ...context, db: tx })).finally(() =>
    // What was kept for proposals in memory is not kept when it was refused.
    board.refresh(),
  )
  board.tell('all')
  return outcome
}

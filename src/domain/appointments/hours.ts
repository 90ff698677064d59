import type { Context, OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeDay, type DayChange, requirePlanner, type SpanMistake } from '../places/index.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { inTurns } from './turns.ts'
import { settleUpset, type Upset } from './upset.ts'

/**
 * Gives one day of a place other hours. `stranded`: what happens to visits that then fall outside them. `refuse`: nothing changes, and
 * `appointments/would-strand` says how many; `replan`: each gets a proposal. For planners. Gives what became of them, or what is wrong with
 * the hours.
 */
export async function changeHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { change, stranded }: Readonly<{ change: DayChange; stranded: 'refuse' | 'replan' }>,
): Promise<Upset | Readonly<{ mistakes: readonly SpanMistake[] }>> {
  requirePlanner(context.actor)
  const { board } = appointments
  const outcome = await inTurns(context, async (tx) => {
    const inside = { ...context, db: tx }
    await raiseRevisions(tx, [change])
    const changed = await changeDay(inside as OpenContext, change)
    if ('mistakes' in changed) return changed
    const upset = await settleUpset(inside, appointments, { days: [change], cause: newId() })
    const visits = upset.served + upset.proposed + upset.toCall
    if (stranded === 'refuse' && visits > 0) throw new Refusal('conflict', 'appointments/would-strand', { visits })
    return upset
  }).catch(async (error) => {
    // What was kept for proposals in memory is not kept.
    await board.refresh()
    throw error
  })
  if ('mistakes' in outcome) return outcome
  await board.refresh()
  board.tell('all')
  return outcome
}

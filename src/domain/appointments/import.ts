import type { Context, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { importShifts } from '../roster/index.ts'
import type { Appointments } from './offer.ts'
import { markEverywhere } from './room-store.ts'
import type { AppointmentsTables } from './store.ts'
import { oneUpsetAtATime } from './turns.ts'

/**
 * Reads a file of shifts as the roster does; what it adds is offered at once, here and by the other processes. Takes turns with sick calls: one that
 * began before would not see the shift of who is ill, and its times would stay. For planners.
 */
export async function importRoster(
  context: Context<AppointmentsTables>,
  { board }: Appointments,
  text: string,
): ReturnType<typeof importShifts> {
  const read = await oneUpsetAtATime(context, async (tx) => {
    const done = await importShifts({ ...context, db: tx } as OpenContext, board.city, text)
    if ('shifts' in done) await markEverywhere(tx, cityDay(context.now))
    return done
  })
  if ('shifts' in read) {
    await board.refresh()
    board.tell('all')
  }
  return read
}

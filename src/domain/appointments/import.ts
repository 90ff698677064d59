import type { Context, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { importShifts } from '../roster/index.ts'
import type { Appointments } from './offer.ts'
import { markEverywhere } from './room-store.ts'
import type { AppointmentsTables } from './store.ts'
import { inTurns } from './turns.ts'

/** Reads a file of shifts as the roster does; what it adds is offered at once, here and by the other processes. For planners. */
export async function importRoster(
  context: Context<AppointmentsTables>,
  { board }: Appointments,
  text: string,
): ReturnType<typeof importShifts> {
  const read = await importShifts(context as OpenContext, board.city, text)
  if ('shifts' in read) {
    await inTurns(context, (tx) => markEverywhere(tx, cityDay(context.now)))
    await board.refresh()
    board.tell('all')
  }
  return read
}

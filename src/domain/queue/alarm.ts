import { type Context, handedOver } from '#platform/context.ts'
import { ownPlacesToday } from '../roster/index.ts'
import type { Queue } from './place.ts'
import { ownSeat, requireSeat } from './seat.ts'
import { type Alarm, endAlarms, insertAlarm, openAlarms, type QueueTables } from './store.ts'

/** Somebody at a desk needs colleagues at once: every desk of the place sees it now. Pressed twice, it stays one. Kept as it was. */
export async function raiseAlarm(context: Context<QueueTables>, queue: Queue): Promise<void> {
  const { place, desk, employeeId } = await requireSeat(context)
  await insertAlarm(context.db, { place, desk, by: employeeId, at: context.now })
  queue.news.tell(place)
}

/** A colleague of the place is there, or it was a mistake. */
export async function endAlarm(context: Context<QueueTables>, queue: Queue, alarmId: string): Promise<void> {
  const { place, employeeId } = await requireSeat(context)
  await endAlarms(context.db, { place, id: alarmId, by: employeeId, at: context.now })
  queue.news.tell(place)
}

/** Who calls for help where this employee is today. `seat`: where they sit; only from there an alarm is ended. */
export type AlarmsNear = Readonly<{
  places: readonly string[]
  seat: Readonly<{ place: string; desk: string }> | null
  alarms: readonly Alarm[]
}>

/** The alarms of the place where this employee sits, or (who sits nowhere) works by the roster of today. Of nobody else's place. */
export async function alarmsNear(context: Context<QueueTables>): Promise<AlarmsNear> {
  const seat = await ownSeat(context)
  const places = seat ? [seat.place] : await ownPlacesToday(handedOver(context))
  return { places, seat, alarms: await openAlarms(context.db, places) }
}

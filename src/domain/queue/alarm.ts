import type { Context } from '#platform/context.ts'
import type { Queue } from './place.ts'
import { requireSeat } from './seat.ts'
import { endAlarms, insertAlarm, type QueueTables } from './store.ts'

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

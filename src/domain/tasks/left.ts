import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import type { TasksTables } from './store.ts'
import type { Task, TaskStatus } from './task.ts'

/** In these, somebody has a task who may leave it behind. What is decided is carried out by itself. */
export const heldStatuses = ['taken', 'asked', 'to-confirm'] as const satisfies readonly TaskStatus[]

/** Waits for the customer, or to be confirmed, and nobody has it. */
export const isLeftBehind = ({ takenBy, status }: Pick<Task, 'takenBy' | 'status'>): boolean =>
  takenBy === null && (status === 'asked' || status === 'to-confirm')

/** A task of which the holder left: nobody has it. What the customer was asked, or what was proposed, still stands. */
export const withoutHolder = <T extends Task>(task: T): T => ({
  ...task,
  status: task.status === 'taken' ? 'open' : task.status,
  takenBy: null,
  takenName: null,
})

/**
 * The task as it stands today: whoever has it and does not work any more for the unit that answers today, has it no longer. So open files
 * follow a product at the moment that it changes hands, and nothing has to be moved. The row stays as it is until somebody does something.
 */
export async function asOfToday<T extends Task>(
  { db, now }: Pick<Context<TasksTables>, 'db' | 'now'>,
  catalogue: Catalogue,
  task: T,
): Promise<T> {
  if (task.takenBy === null || !heldStatuses.some((status) => status === task.status)) return task
  const product = catalogue.find(task.product, now)
  const unit = product && unitAt(product, cityDay(now))?.name
  if (!unit) return task
  const { rows } = await sql<{ stays: boolean }>`select access.works_for(${task.takenBy}, ${unit}) as stays`.execute(db)
  return rows[0]?.stays === false ? withoutHolder(task) : task
}

import type { Actor } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Employee, requireRole } from '../access/index.ts'
import { helpers } from '../cases/index.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import type { Task } from './task.ts'

/** Roles that may look at the work of every unit: who answers a customer has to know how it stands. */
const overseers = ['counter', 'contact-centre', 'administrator']
/** Roles that do the work: of their own unit, or of every one. */
const workers = ['mid-office', 'administrator']

/**
 * The products of which this employee sees cases and tasks on this day; `null`: all. Who answers for a product stands in its
 * definition, by date: what changes hands at midnight is seen by the other unit from then on, and nothing has to be moved.
 */
export function productsSeen(catalogue: Catalogue, actor: Actor, now: Date): readonly string[] | null {
  requireRole(actor, ...helpers)
  if (actor.roles.some((role) => overseers.includes(role))) return null
  return productsOfUnit(catalogue, actor.unit, now)
}

/** What a unit answers for on this day. */
export function productsOfUnit(catalogue: Catalogue, unit: string, now: Date): readonly string[] {
  const day = cityDay(now)
  return catalogue.all(now).flatMap((product) => (unitAt(product, day)?.name === unit ? [product.id] : []))
}

/** Whether somebody does the work of this product's unit today. */
export function mayWorkOn(catalogue: Catalogue, actor: Actor, product: string, now: Date): boolean {
  if (actor.kind !== 'employee' || !actor.roles.some((role) => workers.includes(role))) return false
  return actor.roles.includes('administrator') || productsOfUnit(catalogue, actor.unit, now).includes(product)
}

/** To who may not even see it, a task does not exist; who may see it and not do it, hears so. */
export function requireWorker(
  catalogue: Catalogue,
  actor: Actor,
  { product }: Pick<Task, 'product'>,
  now: Date,
): asserts actor is Employee {
  const seen = productsSeen(catalogue, actor, now)
  if (seen && !seen.includes(product)) throw new Refusal('missing', 'tasks/not-found')
  if (!mayWorkOn(catalogue, actor, product, now)) throw new Refusal('forbidden', 'tasks/not-your-unit')
}

/** Only who has taken a task does something with it. */
export function requireHolder(actor: Employee, { takenBy }: Pick<Task, 'takenBy'>): void {
  if (takenBy !== actor.id) throw new Refusal('conflict', 'tasks/not-taken-by-you')
}

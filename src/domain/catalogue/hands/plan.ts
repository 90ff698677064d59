import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Catalogue } from '../catalogue.ts'
import { unitAt } from '../fee.ts'
import { dayBefore } from '../periods.ts'
import type { CatalogueTables } from '../store.ts'
import { type ChangeOfHands, stateOn } from './change.ts'
import { insertChange, lockChange, saveTakenBack } from './store.ts'

export type NewChange = Pick<ChangeOfHands, 'from' | 'to' | 'on' | 'products' | 'basis'>

/**
 * Plans that products go to another unit. For administrators, at the latest the day before; the program itself also writes down what
 * happened before it was there. Refuses `catalogue/change-too-late`, `catalogue/unknown-unit`, and a product that `from` does not
 * answer for on the day before (`catalogue/not-theirs`). The catalogue of this process follows at once, others within the minute.
 */
export async function planChange(
  context: Context<CatalogueTables>,
  catalogue: Catalogue,
  wanted: NewChange,
): Promise<ChangeOfHands> {
  const { actor, now } = context
  requirePlanner(context)
  if (actor.kind !== 'system' && wanted.on <= cityDay(now)) throw new Refusal('conflict', 'catalogue/change-too-late')
  const units = catalogue.city.units.map(({ id }) => id)
  if (wanted.from === wanted.to || ![wanted.from, wanted.to].every((unit) => units.includes(unit)))
    throw new Refusal('conflict', 'catalogue/unknown-unit')
  const theirs = productsOf(catalogue, wanted.from, dayBefore(wanted.on))
  if (wanted.products.length === 0 || wanted.products.some((id) => !theirs.includes(id)))
    throw new Refusal('conflict', 'catalogue/not-theirs')

  const change: ChangeOfHands = { id: newId(), ...wanted, plannedAt: now, takenBackAt: null }
  await transaction(context, (tx) => insertChange(tx, change, actor.id))
  await catalogue.refresh(context.db)
  return change
}

/** Until the day itself a plan can be taken back. Refuses `catalogue/change-carried-out` after; again, it changes nothing. */
export async function takeBackChange(
  context: Context<CatalogueTables>,
  catalogue: Catalogue,
  changeId: string,
): Promise<void> {
  requirePlanner(context)
  const { actor, now } = context
  await transaction(context, async (tx) => {
    const change = await lockChange(tx, changeId)
    if (!change) throw new Refusal('missing', 'catalogue/unknown-change')
    const state = stateOn(change, cityDay(now))
    if (state === 'carried-out') throw new Refusal('conflict', 'catalogue/change-carried-out')
    if (state === 'planned') await saveTakenBack(tx, changeId, actor.id, now)
  })
  await catalogue.refresh(context.db)
}

/** The ids of the products that `unit` answers for on `day`, in the order of the catalogue. */
export function productsOf(catalogue: Pick<Catalogue, 'all'>, unit: string, day: string): readonly string[] {
  // Noon: the same day in the city, whatever the season.
  const at = new Date(`${day}T12:00:00Z`)
  return catalogue
    .all(at)
    .filter((product) => unitAt(product, day)?.name === unit)
    .map(({ id }) => id)
}

/** Products whose files only another unit than this one sees at this instant. */
export function confidentialElsewhere(catalogue: Pick<Catalogue, 'all'>, unit: string, at: Date): readonly string[] {
  return catalogue
    .all(at)
    .filter((product) => product.confidential && unitAt(product, cityDay(at))?.name !== unit)
    .map(({ id }) => id)
}

function requirePlanner({ actor }: Context<CatalogueTables>): void {
  if (actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.includes('administrator'))) return
  throw new Refusal('forbidden', 'catalogue/may-not-plan')
}

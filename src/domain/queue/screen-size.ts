import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePlanner } from '../places/index.ts'
import type { ScreenSize } from './letters.ts'
import { cityOf, counterAt, type Queue } from './place.ts'
import { insertSize, lastSizes, lockScreen } from './screen-store.ts'
import type { QueueTables } from './store.ts'

export const screenBounds = {
  ...{ widthMm: { least: 200, most: 5_000 }, heightMm: { least: 100, most: 5_000 } },
  readMm: { least: 1_000, most: 20_000 },
} as const satisfies Record<keyof ScreenSize, { least: number; most: number }>

/** What is recorded of the screen at a place (`last`: which record), and what was before; null: nothing. Sizes say nothing of anybody. */
export async function screenSizeOf(
  { db }: Pick<Context<QueueTables>, 'db'>,
  place: string,
): Promise<Readonly<{ last: string | null; size: ScreenSize | null; before: ScreenSize | null }>> {
  const [now, former] = await lastSizes(db, place)
  return { last: now?.id ?? null, size: now?.size ?? null, before: former?.size ?? null }
}

/**
 * Records how large the screen of a waiting room is and from how far it is read; null: as if it had never been said. Kept with who did it. For planners; refuses
 * `queue/no-place`, and `queue/screen-size` for a size that no screen has.
 */
export async function recordScreen(
  context: Context<QueueTables>,
  queue: Queue,
  { place, size }: Readonly<{ place: string; size: ScreenSize | null }>,
): Promise<void> {
  requirePlanner(context.actor)
  if (!counterAt(cityOf(queue), place)) throw new Refusal('missing', 'queue/no-place')
  if (size && wrongIn(size).length > 0) throw new Refusal('conflict', 'queue/screen-size')
  await transaction(context, async (tx) => {
    await lockScreen(tx, place)
    await insertSize(tx, { place, size, by: context.actor.id, at: context.now })
  })
}

/**
 * Takes back what was recorded last (`last`: which record whoever asks has seen), so that what held before it holds again. Of two who press at once one
 * does. For planners; gives false, and changes nothing, when something else was recorded since or it was taken back already.
 */
export async function takeBackScreen(
  context: Context<QueueTables>,
  { place, last }: Readonly<{ place: string; last: string }>,
): Promise<boolean> {
  requirePlanner(context.actor)
  return transaction(context, async (tx) => {
    await lockScreen(tx, place)
    const now = await screenSizeOf({ db: tx }, place)
    if (now.last === null || now.last !== last) return false
    await insertSize(tx, { place, size: now.before, by: context.actor.id, at: context.now })
    return true
  })
}

/** Which of the three no screen has. */
export const wrongIn = (size: ScreenSize): readonly (keyof ScreenSize)[] =>
  (Object.keys(screenBounds) as (keyof ScreenSize)[]).filter(
    (key) => !Number.isInteger(size[key]) || size[key] < screenBounds[key].least || size[key] > screenBounds[key].most,
  )

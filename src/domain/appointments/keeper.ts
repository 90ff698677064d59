import { randomInt } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { keeperOf } from './link.ts'
import { type Appointments, policyOn } from './offer.ts'
import { provenBy } from './proof.ts'
import type { AppointmentsTables } from './store.ts'

/** `keeper`: whose hold it is, as the channel knows it; `work`: what the browser or program of who asks did for it. */
export type KeeperAsk = Readonly<{ keeper?: string | undefined; work?: string | undefined }>

/** Whose hold something will be, how many they may have at once, and for how many seconds it lasts (real time). */
export function keeping(
  { now }: Pick<Context<AppointmentsTables>, 'now'>,
  { board, key }: Appointments,
  ask: KeeperAsk,
): Readonly<{ keeper: Buffer; most: number; seconds: number }> {
  const { holdsEach, holdsOfAnybody, holdMinutes, proofBits } = policyOn(board.city, cityDay(now))
  const proven = provenBy(key, { work: ask.work ?? '', bits: proofBits })
  // Of whom nothing is known share some keepers, so that two at once seldom want the same number.
  const shares = Math.min(20, holdsOfAnybody)
  const keeper = keeperOf(key, ask.keeper ?? proven ?? `anybody/${randomInt(shares)}`)
  const most = ask.keeper ? holdsEach : proven ? 1 : Math.ceil(holdsOfAnybody / shares)
  return { keeper, most, seconds: holdMinutes * 60 }
}

import { Refusal } from '#platform/refusal.ts'

/** Requests a minute from one address with keys that this process does not know (yet). */
const strangers = 300

/** Counts requests of each key in the running minute (real time), in this process. */
export type Limits = Readonly<{
  /** Refuses `api/too-many`. */
  count: (keyHash: Buffer | null, address: string) => void
  /** What a key turned out to be allowed. */
  learn: (keyHash: Buffer, perMinute: number) => void
}>

export function minuteLimits(clock: () => number = Date.now): Limits {
  const allowed = new Map<string, number>()
  const counts = new Map<string, number>()
  let minute = 0
  return {
    count(keyHash, address) {
      const running = Math.floor(clock() / 60_000)
      if (running !== minute) counts.clear()
      minute = running
      const key = keyHash?.toString('latin1') ?? ''
      const most = allowed.get(key)
      // Somebody who tries keys is counted by where he is.
      const who = most === undefined ? address : key
      const count = (counts.get(who) ?? 0) + 1
      counts.set(who, count)
      if (count > (most ?? strangers)) throw new Refusal('too-many', 'api/too-many')
    },
    learn: (keyHash, perMinute) => void allowed.set(keyHash.toString('latin1'), perMinute),
  }
}

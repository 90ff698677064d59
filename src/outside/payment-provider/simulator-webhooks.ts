import { setTimeout as wait } from 'node:timers/promises'

/** Never sent; so many extra copies; so many milliseconds late; in any order. */
export type WebhookFaults = { never: boolean; copies: number; delay: number; shuffled: boolean }

/**
 * Calls webhooks as the vendor does: a form with only an id, again on a schedule until the answer is 200. The vendor
 * takes 26 hours for ten tries (1, 3, 7, 15, 31 minutes, 1, 2, 4, 8 hours apart); `schedule` is that, compressed.
 */
export function webhooks(faults: WebhookFaults, schedule: readonly number[]) {
  const stopped = new AbortController()
  const under = new Set<Promise<void>>()

  async function deliver(url: string, id: string): Promise<void> {
    await wait(faults.delay + (faults.shuffled ? Math.random() * 400 : 0), undefined, { signal: stopped.signal })
    for (const pause of [0, ...schedule]) {
      await wait(pause, undefined, { signal: stopped.signal })
      if (await accepted(url, id)) return
    }
  }

  async function accepted(url: string, id: string): Promise<boolean> {
    try {
      const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(15_000)])
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ id }), signal })
      await response.body?.cancel()
      return response.ok
    } catch {
      return false
    }
  }

  return {
    announce(url: string | undefined, id: string) {
      if (!url || faults.never) return
      for (let copy = 0; copy <= faults.copies; copy++) {
        const delivery: Promise<void> = deliver(url, id)
          .catch(() => {})
          .finally(() => under.delete(delivery))
        under.add(delivery)
      }
    },
    async stop() {
      stopped.abort()
      await Promise.all(under)
    },
    /** Until nothing is under way any more. */
    async quiet() {
      while (under.size > 0) await Promise.all(under)
    },
  }
}

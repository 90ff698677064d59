import type { Pool, PoolClient } from 'pg'

/**
 * Tells screens that something changed at a place, in every process. A hint: who hears it reads anew, and nothing is lost when a hint is,
 * for screens also read by themselves.
 */
export type News = Readonly<{
  /** Something changed at this place. Other processes hear it some milliseconds later. */
  tell: (place: string) => void
  /** `hear` is called when something changed there, and when the line to the other processes fell or is back. Gives how to stop. */
  listen: (place: string, hear: () => void) => () => void
  /** How often something changed there, as far as this process heard: what was reckoned at the same count still holds. */
  count: (place: string) => number
  /** Whether this process hears the others. */
  isWhole: () => boolean
  close: () => Promise<void>
}>

const channel = 'queue'
/** What changes within this time is told together: the one lock of notifications is taken seldom. */
const tellWithinMs = 15

/** `relayMs`: how often a line to the others that fell is laid again. Without a pool this process is alone. */
export async function openNews({ pool, relayMs = 2_000 }: Readonly<{ pool?: Pool; relayMs?: number }>): Promise<News> {
  const own = `${process.pid}.${Math.random().toString(36).slice(2)}`
  const listeners = new Map<string, Set<() => void>>()
  let line: PoolClient | null = null
  let laying = false
  let closed = false
  let waiting = new Set<string>()

  const counts = new Map<string, number>()
  const spread = (place: string) => {
    counts.set(place, (counts.get(place) ?? 0) + 1)
    for (const hear of [...(listeners.get(place) ?? [])]) hear()
  }
  const spreadAll = () => {
    for (const place of new Set([...counts.keys(), ...listeners.keys()])) spread(place)
  }

  await lay()
  const timer = setInterval(() => void lay().catch(() => {}), relayMs)
  timer.unref()

  async function lay(): Promise<void> {
    if (!pool || line || laying || closed) return
    laying = true
    try {
      const client = await pool.connect()
      client.once('end', () => {
        if (line !== client) return
        line = null
        client.release(true)
        spreadAll()
      })
      client.on('notification', ({ payload = '' }) => {
        const { by, places } = JSON.parse(payload) as { by: string; places: string[] }
        if (by !== own) for (const place of places) spread(place)
      })
      await client.query(`listen ${channel}`)
      line = client
      // What was said meanwhile was not heard.
      spreadAll()
    } finally {
      laying = false
    }
  }

  function send(): void {
    const places = [...waiting]
    waiting = new Set()
    if (closed || !pool) return
    void pool.query('select pg_notify($1, $2)', [channel, JSON.stringify({ by: own, places })]).catch(() => {})
  }

  return {
    tell: (place) => {
      spread(place)
      if (!pool) return
      if (waiting.size === 0) setTimeout(send, tellWithinMs).unref()
      waiting.add(place)
    },
    listen: (place, hear) => {
      const here = listeners.get(place) ?? new Set()
      listeners.set(place, here.add(hear))
      return () => {
        here.delete(hear)
        if (here.size === 0 && listeners.get(place) === here) listeners.delete(place)
      }
    },
    count: (place) => counts.get(place) ?? 0,
    isWhole: () => pool === undefined || line !== null,
    close: async () => {
      closed = true
      clearInterval(timer)
      const laid = line
      line = null
      await laid?.query(`unlisten ${channel}`).catch(() => {})
      laid?.release(true)
    },
  }
}

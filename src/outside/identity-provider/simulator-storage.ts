import type { Payload } from 'oidc-provider/lib/provider.js'

type Entry = { payload: Payload; until: number }

/** What the simulated provider remembers: gone when the process ends. One adapter per kind, all on one map. */
export function memory() {
  const entries = new Map<string, Entry>()
  const sweep = setInterval(() => {
    for (const [key, { until }] of entries) if (until < Date.now()) entries.delete(key)
  }, 60_000)
  sweep.unref()

  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key)
    return entry && entry.until > Date.now() ? entry : undefined
  }
  const adapter = (kind: string) => {
    const key = (id: string) => `${kind}:${id}`
    const where = async (name: string, value: string) => {
      for (const [at, { payload, until }] of entries) {
        if (at.startsWith(`${kind}:`) && payload[name] === value && until > Date.now()) return payload
      }
      return undefined
    }
    return {
      upsert: async (id: string, payload: Payload, seconds?: number) => {
        entries.set(key(id), { payload, until: seconds === undefined ? Infinity : Date.now() + seconds * 1_000 })
      },
      find: async (id: string) => live(key(id))?.payload,
      findByUid: (uid: string) => where('uid', uid),
      findByUserCode: (code: string) => where('userCode', code),
      consume: async (id: string) => {
        const entry = live(key(id))
        if (entry) entry.payload = { ...entry.payload, consumed: Math.floor(Date.now() / 1_000) }
      },
      destroy: async (id: string) => {
        entries.delete(key(id))
      },
      revokeByGrantId: async (grantId: string) => {
        for (const [at, { payload }] of entries) if (payload.grantId === grantId) entries.delete(at)
      },
    }
  }
  return { adapter, stop: () => clearInterval(sweep) }
}

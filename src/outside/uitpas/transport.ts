import { z } from 'zod'
import type { Told } from './index.ts'

export type TransportSettings = Readonly<{
  /** `https://api.uitpas.be`, or `https://api-test.uitpas.be`. */
  url: string
  /** `https://account.uitid.be/oauth/token`. */
  tokenUrl: string
  client: Readonly<{ id: string; secret: string }>
  timeoutMs?: number
}>

const audience = 'https://api.publiq.be'
const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
/** RFC 7807; the type ends in the code: `https://api.publiq.be/probs/uitpas/invalid-card`. */
const Problem = z.object({ type: z.string() })

/** A token is asked again this long before it ends. */
const early = 120_000

export type Ask = Readonly<{
  method: 'GET' | 'POST' | 'PUT'
  path: string
  query?: Record<string, string>
  body?: object
}>

/**
 * Asks the API with a token of our client (OAuth 2.0 client credentials), kept as long as it is good. An address may hold a
 * national number, because the protocol wants it so: it stands in no error and no log.
 */
export function transport(settings: TransportSettings) {
  const { url, timeoutMs = 8_000 } = settings
  let kept: Readonly<{ token: string; until: number }> | undefined

  async function bearer(): Promise<string | null> {
    if (kept && kept.until > Date.now()) return kept.token
    const response = await fetch(settings.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: settings.client.id,
        client_secret: settings.client.secret,
        audience,
        grant_type: 'client_credentials',
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status >= 500 || response.status === 429) throw new Error('no token now')
    const read = Token.safeParse(await response.json().catch(() => null))
    if (!response.ok || !read.success) return null
    kept = { token: read.data.access_token, until: Date.now() + read.data.expires_in * 1_000 - early }
    return kept.token
  }

  async function once({ method, path, query, body }: Ask): Promise<Response | null> {
    const token = await bearer()
    if (token === null) return null
    const address = new URL(path, url)
    for (const [name, value] of Object.entries(query ?? {})) address.searchParams.set(name, value)
    return fetch(address, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
  }

  /** The answer as `shape` reads it; an empty one (204) as `undefined`. A 404 of a look-up comes as `missing`. */
  return async function ask<T>(asked: Ask, shape: z.ZodType<T>): Promise<Told<T> | Readonly<{ outcome: 'missing' }>> {
    try {
      let response = await once(asked)
      if (response?.status === 401) {
        // A token may be withdrawn before its time.
        kept = undefined
        response = await once(asked)
      }
      if (!response || response.status === 401 || response.status === 403) return { outcome: 'alarm' }
      if (response.status === 429 || response.status >= 500) return { outcome: 'silent' }
      const text = await response.text()
      if (response.status === 404 && asked.method === 'GET') return { outcome: 'missing' }
      const json: unknown = text === '' ? undefined : JSON.parse(text)
      if (response.status >= 400) {
        const problem = Problem.safeParse(json)
        return problem.success ? { outcome: 'refused', code: codeOf(problem.data.type) } : { outcome: 'alarm' }
      }
      const read = shape.safeParse(json)
      return read.success ? { outcome: 'done', value: read.data } : { outcome: 'alarm' }
    } catch (error) {
      // What is no JSON is no answer of theirs; everything else is a connection.
      return { outcome: error instanceof SyntaxError ? 'alarm' : 'silent' }
    }
  }
}

const codeOf = (type: string): string => type.split('/').at(-1)?.slice(0, 60) ?? 'unknown'

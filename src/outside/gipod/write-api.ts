import { z } from 'zod'
import type { OwnUse, PublicDomainWriter, Told, Written } from './index.ts'
import { bearers, type TokenSettings } from './token.ts'

/** Ids of GIPOD's own lists, as the agreement with Athumi gives them. */
export type GipodCodes = Readonly<{
  /** The organisation in whose name we write. */
  owner: string
  plannedWork: string
  doneWork: string
  workType: string
  validHindrance: string
  doneHindrance: string
  /** The consequence "Parkeerverbod". */
  noParking: string
}>
export type GipodWriterSettings = TokenSettings &
  Readonly<{
    /** `https://gipod.api.vlaanderen.be`. */
    url: string
    codes: GipodCodes
    /** Milliseconds for one question. */
    patience?: number
  }>

/** A ban is hindrance that forbids parking, small works are work. `list`: where ours are looked for. */
const resources = {
  ban: { path: 'mobility-hindrances', list: 'mobility-hindrances' },
  works: { path: 'works', list: 'public-domain-occupancies' },
} as const satisfies Record<OwnUse['kind'], object>

const Made = z.object({ gipodId: z.number().int().positive() })
const Listed = z.object({ member: z.array(z.object({ gipodId: z.number().int().positive(), reference: z.string() })) })
/** RFC 7807; the type ends in what is wrong. */
const Problem = z.object({ type: z.string() })

type Ask = Readonly<{ method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; path: string; body?: object }>
type Answer<T> = Readonly<{ outcome: 'read'; value: T } | { outcome: 'missing' }> | Exclude<Told, { outcome: 'done' }>

/**
 * The write side of GIPOD. It knows no key of ours that keeps a repeat out, so everything is looked for by our reference before it is
 * made. Paths, scopes and the lines of a change are as published; the body of what is new and the list by reference are PROVISIONAL:
 * see docs/operations/gipod.md.
 */
export function gipodOverApi({ url, codes, patience = 5_000, ...token }: GipodWriterSettings): PublicDomainWriter {
  const ask = asking(url, bearers(token, patience), patience)

  /** The number of what we wrote; `null`: it is not there. */
  async function numberOf({ kind, reference, number }: Written): Promise<Told> {
    if (number !== null) return { outcome: 'done', number }
    const query = new URLSearchParams({ reference, limit: '2', offset: '0' })
    const found = await ask({ method: 'GET', path: `${resources[kind].list}?${query}` }, Listed)
    if (found.outcome === 'missing') return { outcome: 'alarm' }
    if (found.outcome !== 'read') return found
    const { member } = found.value
    // A list that was not sifted, or holds two of them, says nothing of what is there: nothing is made on top of it.
    if (member.length > 1 || member.some((one) => one.reference !== reference)) return { outcome: 'alarm' }
    return { outcome: 'done', number: member[0]?.gipodId ?? null }
  }

  /** Carries it out on what is there; what is not there any more is well too. */
  async function on(written: Written, change: (number: number) => Ask): Promise<Told> {
    const known = await numberOf(written)
    if (known.outcome !== 'done' || known.number === null) return known
    const answer = await ask(change(known.number), z.unknown())
    return answer.outcome === 'read' || answer.outcome === 'missing' ? known : answer
  }
  const at = ({ kind }: Pick<Written, 'kind'>, number: number) => `${resources[kind].path}/${number}`

  return {
    async write(use) {
      const known = await numberOf({ ...use, number: null })
      if (known.outcome !== 'done' || known.number !== null) return known
      const made = await ask({ method: 'POST', path: resources[use.kind].path, body: bodyOf(use, codes) }, Made)
      if (made.outcome === 'missing') return { outcome: 'alarm' }
      return made.outcome === 'read' ? { outcome: 'done', number: made.value.gipodId } : made
    },
    end: (written) => {
      const value = written.kind === 'ban' ? codes.doneHindrance : codes.doneWork
      const body = [{ key: 'StatusId', value }]
      return on(written, (number) => ({ method: 'PATCH', path: at(written, number), body }))
    },
    remove: (written) => on(written, (number) => ({ method: 'DELETE', path: at(written, number) })),
  }
}

function bodyOf({ reference, kind, street, from, until, ends }: OwnUse, codes: GipodCodes): object {
  // To a decimetre.
  const coordinates = ends.map(({ longitude, latitude }) => [longitude, latitude].map((one) => Number(one.toFixed(6))))
  const what = kind === 'ban' ? 'Tijdelijk parkeerverbod' : 'Kleine werf'
  return {
    reference,
    // The public side shows no reference of hindrance: it stands in the words too, so that we know our own again.
    description: `${what} ${street} (${reference})`,
    ownerId: codes.owner,
    period: { start: from, end: until },
    zones: [{ geometry: { type: 'LineString', coordinates } }],
    ...(kind === 'ban'
      ? { statusId: codes.validHindrance, consequenceIds: [codes.noParking] }
      : { statusId: codes.plannedWork, typeIds: [codes.workType] }),
  }
}

function asking(url: string, tokens: ReturnType<typeof bearers>, patience: number) {
  async function once({ method, path, body }: Ask): Promise<Response | null> {
    const token = await tokens.get()
    if (token === null) return null
    return fetch(new URL(`/api/v1/${path}`, url), {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
  }
  return async function ask<T>(asked: Ask, shape: z.ZodType<T>): Promise<Answer<T>> {
    try {
      let response = await once(asked)
      if (response?.status === 401) {
        // A token may be withdrawn before its time.
        tokens.forget()
        response = await once(asked)
      }
      if (!response || response.status === 401 || response.status === 403) return { outcome: 'alarm' }
      if (response.status === 404 || response.status === 410) return { outcome: 'missing' }
      if (response.status === 429 || response.status >= 500) return { outcome: 'silent' }
      const text = await response.text()
      const json: unknown = text === '' ? undefined : JSON.parse(text)
      if (response.status >= 400) {
        const problem = Problem.safeParse(json)
        return problem.success ? { outcome: 'refused', code: codeOf(problem.data.type) } : { outcome: 'silent' }
      }
      const read = shape.safeParse(json)
      return read.success ? { outcome: 'read', value: read.data } : { outcome: 'silent' }
    } catch {
      return { outcome: 'silent' }
    }
  }
}

const codeOf = (type: string): string =>
  (type.split(/[/:#]/).at(-1) ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(0, 60) || 'unknown'

import { z } from 'zod'
import type { Looked, SignedUse, SignQuestion, StreetSigns } from './index.ts'
import { layers, type Row } from './layers.ts'

export type ASignSettings = Readonly<{
  /** Of the map service, up to and with /MapServer. */
  url: string
  /** Milliseconds for one question; a silent service is asked twice. */
  patience?: number
}>

const Ids = z.object({ objectIds: z.array(z.int()).nullish() })
const Rows = z.object({
  features: z.array(z.object({ attributes: z.record(z.string(), z.unknown()), geometry: z.unknown() })),
})
/** The service answers 200 with what went wrong in it. */
const Failed = z.object({ error: z.object({ code: z.number() }) })

const batch = 100
const most = 2_000

/** The public layers of A-Sign (ArcGIS): ids first, then their rows a hundred at a time, in WGS 84. */
export function aSignLayers({ url, patience = 5_000 }: ASignSettings): StreetSigns {
  const address = (layer: number, parameters: Readonly<Record<string, string>>) => {
    const query = new URL(`${url.replace(/\/$/, '')}/${layer}/query`)
    query.search = new URLSearchParams({ f: 'json', ...parameters }).toString()
    return query
  }

  async function rowsOf(layer: number, where: string, fields: string, question: SignQuestion): Promise<Looked<Row[]>> {
    const found = await askTwice(address(layer, { where, returnIdsOnly: 'true', ...envelope(question) }), Ids, patience)
    if (found.outcome !== 'found') return found
    const ids = found.value.objectIds ?? []
    // More than can be in one street: half an answer would let two things stand in one place.
    if (ids.length > most) return { outcome: 'silent' }
    const rows: Row[] = []
    for (let at = 0; at < ids.length; at += batch) {
      const objectIds = ids.slice(at, at + batch).join(',')
      const parameters = { objectIds, outFields: fields, returnGeometry: 'true', outSR: '4326' }
      const answer = await askTwice(address(layer, parameters), Rows, patience)
      if (answer.outcome !== 'found') return answer
      rows.push(...answer.value.features)
    }
    return { outcome: 'found', value: rows }
  }

  return {
    async usesNear(question) {
      if (question.until < question.from) return { outcome: 'wrong-question' }
      const answers = await Promise.all(
        layers.map(async ({ number, where, fields, useOf }) => {
          const rows = await rowsOf(number, where(question), fields, question)
          return rows.outcome === 'found' ? usesIn(rows.value, useOf, question) : rows
        }),
      )
      const missing = answers.find(({ outcome }) => outcome !== 'found')
      if (missing) return missing
      return { outcome: 'found', value: answers.flatMap((answer) => (answer.outcome === 'found' ? answer.value : [])) }
    },
  }
}

/** A row that cannot be read is no reason to think that the place is free. */
function usesIn(
  rows: readonly Row[],
  useOf: (row: Row) => SignedUse | null,
  { from, until }: SignQuestion,
): Looked<readonly SignedUse[]> {
  const uses = rows.map(useOf)
  if (uses.some((use) => use === null)) return { outcome: 'silent' }
  const value = uses.filter((use): use is SignedUse => use !== null && use.from <= until && use.until >= from)
  return { outcome: 'found', value }
}

const metresPerDegree = 111_320

function envelope({ around: { latitude, longitude }, metres }: SignQuestion): Readonly<Record<string, string>> {
  const up = metres / metresPerDegree
  const aside = up / Math.cos((latitude * Math.PI) / 180)
  const box = [longitude - aside, latitude - up, longitude + aside, latitude + up]
  return {
    geometry: box.map((degrees) => degrees.toFixed(6)).join(','),
    geometryType: 'esriGeometryEnvelope',
    inSR: '4326',
    spatialRel: 'esriSpatialRelIntersects',
  }
}

async function askTwice<T>(url: URL, shape: z.ZodType<T>, patience: number): Promise<Looked<T>> {
  const answer = await ask(url, shape, patience)
  return answer.outcome === 'silent' ? ask(url, shape, patience) : answer
}

async function ask<T>(url: URL, shape: z.ZodType<T>, ms: number): Promise<Looked<T>> {
  try {
    const headers = { accept: 'application/json' }
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(ms), redirect: 'error' })
    if (!response.ok) return { outcome: 'silent' }
    const json: unknown = await response.json()
    const failed = Failed.safeParse(json)
    if (failed.success) return { outcome: failed.data.error.code === 400 ? 'wrong-question' : 'silent' }
    const parsed = shape.safeParse(json)
    return parsed.success ? { outcome: 'found', value: parsed.data } : { outcome: 'silent' }
  } catch {
    return { outcome: 'silent' }
  }
}

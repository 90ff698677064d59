import pg from 'pg'
import { makeAsker } from '../src/domain/grants/index.ts'
import type { OpenContext } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { benchGrants } from './bare.ts'
import type { BenchDemo } from './demo.ts'
import { interleaved, load } from './load.ts'
import { aloneRow, besideRow, type Row } from './row.ts'

const purpose = 'parkeercontrole'
const batches = 60
/** Different questions of each connection, taken in turn. */
const questions = 2_000

/**
 * Checks of plates over HTTP with half a million grants that hold, log included, beside a bare route that reads one row of the same
 * table by its primary key. One plate in five was granted nothing.
 */
export async function checkRows({ url, bareUrl, databaseUrl }: BenchDemo): Promise<Row[]> {
  await fillRegister(databaseUrl)
  const key = await aKey(databaseUrl)
  const address = url.replace('localhost', '127.0.0.1')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const ask = () => JSON.stringify({ purpose, may: 'stand', plate: aPlate(), zone: 'berchem-1' })

  const one = await interleaved(
    () =>
      load(`${address}/api/checks/plate`, {
        method: 'POST',
        headers,
        requests: Array.from({ length: questions }, () => ({ body: ask() })),
      }),
    () => load(`${bareUrl}/grant`),
  )
  if (one.measured.errors + one.bare.errors > 0) throw new Error(`${one.measured.errors} checks failed`)

  const batch = async () => {
    const asked = Array.from({ length: 1_000 }, () => ({ plate: aPlate(), zone: 'berchem-1' }))
    const body = JSON.stringify({ purpose, may: 'stand', questions: asked })
    return timed(() => fetch(`${address}/api/checks/plates`, { method: 'POST', headers, body }))
  }
  const bare = () => timed(() => fetch(`${bareUrl}/grants`))
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -5; round < batches; round++) {
    const [mine, beside] = [await batch(), await bare()]
    if (round >= 0) ours.push(mine)
    if (round >= 0) theirs.push(beside)
  }
  const [value, besideValue] = [median(ours), median(theirs)]
  const beside = 'bare SELECT of 1,000 keys'
  return [
    besideRow('plate-check', 'req/s', one.measured.perSecond, 'bare primary-key SELECT', one.bare.perSecond, 1),
    { ...aloneRow('plate-batch', 'ms', value, { atMost: 25 }), beside, besideValue, ratio: value / besideValue },
  ]
}

/** Half a million grants that hold now, by SQL: their ids and plates follow from their number. */
async function fillRegister(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query(
    `insert into grants."grant" (id, kind, allows, subject, subject_key, country, holder, zone, given, valid, product, version,
       given_at, keep_days)
     select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'bewonersvergunning', 'stand', 'plate',
       '1' || chr(65 + n / 26000 % 26) || chr(65 + n / 1000 % 26) || 'A' || lpad((n % 1000)::text, 3, '0'), 'BE',
       gen_random_uuid(), 'berchem-1', period, period, 'parkeervergunning-bewoner', 1, now(), 180
     from generate_series(0, $1::int - 1) n, tstzrange(now() - interval '1 year', now() + interval '1 year', '[)') period`,
    [benchGrants],
  )
  await client.query('vacuum analyze grants."grant"')
  await client.end()
}

async function aKey(databaseUrl: string): Promise<string> {
  const database = openDatabase<unknown>(databaseUrl, { connections: 1 })
  const actor: OpenContext['actor'] = {
    ...{ kind: 'employee', id: 'bench', name: 'Bench', unit: 'IT', roles: ['administrator'] },
    ...{ channel: 'desk', sessionId: 'bench' },
  }
  const context: OpenContext = { db: database.db as OpenContext['db'], actor, now: new Date() }
  const { key } = await makeAsker(context, {
    ...{ name: 'Bench', role: 'scan-car', units: ['SW'], purposes: [purpose], days: 1, perMinute: 100_000_000 },
  })
  await database.close()
  return key
}

/** The plate of the nth grant, or beyond the last one: of nobody. */
function aPlate(): string {
  const n = Math.floor(Math.random() * benchGrants * 1.25)
  const letter = (at: number) => String.fromCharCode(65 + (at % 26))
  const middle = n < benchGrants ? 'A' : 'B'
  return `1-${letter(Math.floor(n / 26_000))}${letter(Math.floor(n / 1_000))}${middle}-${String(n % 1_000).padStart(3, '0')}`
}

async function timed(work: () => Promise<Response>): Promise<number> {
  const begun = performance.now()
  const response = await work()
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return performance.now() - begun
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

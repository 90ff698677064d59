import pg from 'pg'
import { employRobot, leaseTask } from '../src/domain/tasks/index.ts'
import { type OpenContext, system } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { products } from '../src/products/index.ts'
import { anEmployee } from '../src/resident.fixture.ts'
import type { BenchDemo } from './demo.ts'
import { aloneRow, type Row } from './row.ts'

const cases = 1_000_000
const people = 250_000
const clients = 8
const seconds = 10
const robots = 50
const leases = 20_000

/**
 * A million cases of a quarter of a million people, three in ten with an open task: a page of the worklist and a search for a case
 * over HTTP, each with its rights, by eight clients that wait for their answer; then tasks leased by fifty robots at once.
 */
export async function taskRows({ url, databaseUrl }: BenchDemo): Promise<Row[]> {
  await fill(databaseUrl)
  const address = url.replace('localhost', '127.0.0.1')
  // Bram sees everything, Luc the work of his unit: both are asked for.
  const [bram, luc] = [await anEmployee(url, 'bram'), await anEmployee(url, 'luc')]
  const page = await luc.visit('/balie/werklijst')
  if (page.status !== 200) throw new Error(`the worklist answered ${page.status}`)
  const csrf = /name="_csrf" value="([^"]*)"/.exec((await bram.visit('/balie')).body)?.[1] ?? ''
  const views = ['free', 'all', 'mine', 'free&thema=attesten', 'free&dringend=ja', 'free&pagina=3']
  const cookies = [bram, luc].map(({ browser }) => browser.cookieFor(url))

  const worklist = await p95(async (n) =>
    fetch(`${address}/balie/werklijst?lijst=${views[n % views.length]}`, { headers: { cookie: cookies[n % 2] ?? '' } }),
  )
  const search = await p95(async (n) =>
    fetch(`${address}/balie/zoeken`, {
      method: 'POST',
      headers: { cookie: cookies[0] ?? '', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: csrf, zoek: sought[n % sought.length] ?? '' }).toString(),
      redirect: 'manual',
    }),
  )
  return [
    aloneRow('worklist-p95', 'ms', worklist, { atMost: 35 }),
    aloneRow('case-search-p95', 'ms', search, { atMost: 100 }),
    aloneRow('robot-leases', 'leases/s', await leased(databaseUrl), { atLeast: 2_000 }),
  ]
}

const given = ['Jan', 'Maria', 'Karel', 'Sofie', 'Amina', 'Omer', 'Lotte', 'Bram', 'Fatma', 'Nora', 'Yasmina', 'Pieter']
const family = [
  'Peeters',
  'Janssens',
  'Maes',
  'Jacobs',
  'Mertens',
  'Willems',
  'Claes',
  'Goossens',
  'Wouters',
  'De Smet',
]
/** Common names, rare ones, parts of a number, and what nobody is called. */
const sought = [
  'peeters',
  'jan maes 12',
  'wouters777',
  'yasmina de smet',
  'lm-0004-2',
  'zzzqqq',
  'omer claes99',
  'mertens 3',
]

/** The latency below which 95 % of the answers came, in milliseconds, after a warm-up. */
async function p95(ask: (n: number) => Promise<Response>): Promise<number> {
  const latencies: number[] = []
  let n = 0
  const client = async (until: number, keep: boolean) => {
    while (performance.now() < until) {
      const begun = performance.now()
      const response = await ask(n++)
      await response.arrayBuffer()
      if (response.status >= 400) throw new Error(`answered ${response.status}`)
      if (keep) latencies.push(performance.now() - begun)
    }
  }
  const all = (time: number, keep: boolean) => {
    const until = performance.now() + time * 1_000
    return Promise.all(Array.from({ length: clients }, () => client(until, keep)))
  }
  await all(3, false)
  await all(seconds, true)
  return latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.95)] ?? Number.POSITIVE_INFINITY
}

/** Fifty robots that lease as fast as they can, on a pool of their own; throws when a task was given twice. */
async function leased(databaseUrl: string): Promise<number> {
  const database = openDatabase<unknown>(databaseUrl)
  const context: OpenContext = { db: database.db as OpenContext['db'], actor: system('bench'), now: new Date() }
  const key = await employRobot(context, { name: 'Bench', works: ['bench'] })
  const got: string[] = []
  const robot = async (most: number) => {
    for (let task = await leaseTask(database.pool, key, new Date()); task; ) {
      got.push(task.id)
      if (got.length >= most) return
      task = await leaseTask(database.pool, key, new Date())
    }
  }
  await Promise.all(Array.from({ length: robots }, () => robot(2_000)))
  const [before, begun] = [got.length, performance.now()]
  await Promise.all(Array.from({ length: robots }, () => robot(leases)))
  const perSecond = ((got.length - before) / (performance.now() - begun)) * 1_000
  await database.close()
  if (new Set(got).size !== got.length) throw new Error('a task was leased twice')
  return perSecond
}

/** By SQL: what a city has after some years. Ids follow from their number. */
async function fill(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const id = (kind: string, n: string) => `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
  const pick = (list: readonly string[], n: string) => `(array['${list.join("','")}'])[1 + (${n}) % ${list.length}]`
  const offered = products.map((product) => product.id)
  const product = pick(offered, 'n / 7')
  const version = `(array[${products.map((one) => one.version).join(',')}])[1 + (n / 7) % ${offered.length}]`
  const theme = pick(
    products.map((one) => one.theme),
    'n / 7',
  )
  await client.query('set synchronous_commit = off')
  await client.query(
    `insert into people.person (id, insz, given_name, family_name)
     select ${id('a', 'n')}, lpad(n::text, 11, '0'), ${pick(given, 'n / 3')}, ${pick(family, 'n')} || (n / 50)
     from generate_series(0, ${people} - 1) n on conflict do nothing`,
  )
  await client.query(
    `insert into cases.case (id, number, product, version, applicant, channel, status, created_at, saved_at, submitted_at, decided_at)
     select ${id('b', 'n')}, 'LM-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0'), ${product}, ${version},
       ${id('a', `n % ${people}`)}, 'portal', case when n % 10 < 3 then 'with-staff' else 'granted' end, at, at, at, at
     from generate_series(0, ${cases} - 1) n, lateral (select now() - n * interval '2 minutes' as at) t`,
  )
  await client.query(
    `insert into tasks.task (id, case_id, number, applicant, round, step, kind, product, version, theme, work, reason, urgency,
       promised_on, status, outcome, opened_at, ended_at)
     select ${id('c', 'n')}, ${id('b', 'n')}, 'LM-' || lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0'),
       ${id('a', `n % ${people}`)}, 1, 'decide', 'decide', ${product}, ${version}, ${theme},
       case when n % 200 = 0 then 'bench' end, 'needs-person', case when n % 50 = 0 then 0 else 1 end,
       (now() + (n % 60 - 20) * interval '1 day')::date, case when n % 10 < 3 then 'open' else 'done' end,
       case when n % 10 >= 3 then 'granted' end, now(), case when n % 10 >= 3 then now() end
     from generate_series(0, ${cases} - 1) n`,
  )
  // Enough for the robots, besides.
  await client.query(
    `insert into tasks.task (id, case_id, number, applicant, round, step, kind, product, version, theme, work, gives, reason,
       promised_on, opened_at)
     select ${id('d', 'n')}, ${id('d', 'n')}, 'LM', ${id('a', '1')}, 1, 'robot', 'robot', 'bench', 1, 'bench', 'bench', '{"plate":"1ABC123"}',
       'for-robot', (now() + n % 30 * interval '1 day')::date, now() from generate_series(0, 29999) n`,
  )
  // What was committed without waiting has to be on the disk before a vacuum can mark its pages as seen by all, as they are in a city.
  await client.query('set synchronous_commit = on')
  await client.query('analyze people.person')
  for (const table of ['people.person', 'cases.case', 'tasks.task']) await client.query(`vacuum analyze ${table}`)
  await client.end()
}

import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { aCityOfCounters, monday, staffEveryDesk, weekFrom } from '../src/domain/appointments/appointments.fixture.ts'
import type { AppointmentsTables } from '../src/domain/appointments/index.ts'
import { closedDays } from '../src/domain/catalogue/index.ts'
import { migrate, openDatabase, startEmbedded } from '../src/platform/database/index.ts'
import { cityDay } from '../src/platform/formats/dates.ts'
import { newId } from '../src/platform/ids/uuid.ts'
import { interleaved, type Load, load } from './load.ts'
import { aloneRow, besideRow, type Row } from './row.ts'
import { type BareBooking, benchVisits } from './visits-city.ts'

const server = fileURLToPath(new URL('./visits-server.ts', import.meta.url))
const headers = { 'content-type': 'application/json' }
const wishes = [
  { products: ['kaart'], persons: 1 },
  { products: ['geboorte'], persons: 1 },
  { products: ['kaart', 'geboorte'], persons: 2 },
]
const busyEach = 200
/** Bookings a round: all rounds together leave half of the places free. */
const bookings = 6_000
const robots = 10_000

type Bench = Readonly<{ url: string; bareUrl: string; pool: pg.Pool; times: readonly Wanted[] }>
type Wanted = Readonly<{ place: string; desk: string; employeeId: string; startsAt: string; endsAt: string }>

export const offerRows = () => withVisits(offered)
export const bookRows = () => withVisits(async (bench) => [...(await booked(bench)), await holdsRow(bench)])

/** The routes for appointments over HTTP, of a process of their own on a durable database, beside a bare server in the same process. */
async function withVisits(work: (bench: Bench) => Promise<Row[]>): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-visits-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const times = await timesOfCity(embedded.url)
    const pool = new pg.Pool({ connectionString: embedded.url, max: 2 })
    // The database may stop before it, when something goes wrong.
    pool.on('error', () => {})
    await fillDesks(pool, times)
    const child = fork(server, {
      execArgv: ['--import', 'tsx', '--max-semi-space-size=8', ...(process.env.BENCH_OPTIONS?.split(' ') ?? [])],
      env: { ...process.env, NODE_ENV: 'production', BENCH_DATABASE: embedded.url },
    })
    const rows = await work({ ...(await addressesOf(child)), pool, times })
    const gone = once(child, 'exit')
    child.disconnect()
    await gone
    await pool.end()
    return rows
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function addressesOf(child: ChildProcess): Promise<Readonly<{ url: string; bareUrl: string }>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended: ${code}`)))
    child.once('message', (message) => resolve(message as { url: string; bareUrl: string }))
  })
}

/** Every quarter of everybody at every desk, in an order that spreads them. */
async function timesOfCity(databaseUrl: string): Promise<readonly Wanted[]> {
  const database = openDatabase<AppointmentsTables>(databaseUrl, { connections: 1 })
  const days = weekFrom(monday, benchVisits.daysAhead)
  await staffEveryDesk(database.db, aCityOfCounters(benchVisits), days)
  const { rows } = await database.pool.query<Omit<Wanted, 'startsAt' | 'endsAt'> & { quarter: Date }>(`
    select place, desk, employee_id as "employeeId", quarter from roster.shift,
      generate_series(starts_at, ends_at - interval '15 minutes', interval '15 minutes') quarter
    order by md5(desk || quarter)`)
  await database.close()
  const closedOn = closedDays(aCityOfCounters(benchVisits))
  const isOpen = (at: Date) => ![0, 6].includes(at.getUTCDay()) && !closedOn(cityDay(at))
  return rows
    .filter(({ quarter }) => isOpen(quarter))
    .map(({ quarter, ...wanted }) => ({
      ...wanted,
      startsAt: quarter.toISOString(),
      endsAt: new Date(quarter.getTime() + 900_000).toISOString(),
    }))
}

/** Two hundred visits a desk, from the end of the list. */
async function fillDesks(pool: pg.Pool, times: readonly Wanted[]): Promise<void> {
  const taken = times.slice(-busyEach * benchVisits.places * benchVisits.desks)
  await pool.query(
    `insert into appointments.booking (id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons, name, person_key, channel, made_at)
     select gen_random_uuid(), 'booked', upper(lpad(to_hex(n), 6, '0')), place, starts_at::date, desk, employee_id, starts_at, ends_at, '{kaart}', 1, 'x', '\\x00', 'portal', now()
     from unnest($1::text[], $2::text[], $3::uuid[], $4::timestamptz[], $5::timestamptz[]) with ordinality t (place, desk, employee_id, starts_at, ends_at, n)`,
    [
      ...[taken.map(({ place }) => place), taken.map(({ desk }) => desk), taken.map(({ employeeId }) => employeeId)],
      ...[taken.map(({ startsAt }) => startsAt), taken.map(({ endsAt }) => endsAt)],
    ],
  )
  await pool.query('vacuum analyze')
}

const post = (url: string, body: object) => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })

async function offered({ url, bareUrl, times }: Bench): Promise<Row[]> {
  const asked = wishes.map((wish) => ({ body: JSON.stringify(wish) }))
  const same = await (await post(`${url}/api/appointments/days`, wishes[0] ?? {})).text()
  await post(`${bareUrl}/bytes`, { bytes: same })
  const eight = { method: 'POST', headers, connections: 8, seconds: 1.5 } as const
  // Meanwhile fifty visits a second are booked, so that what is remembered does not stay true.
  let next = times.length - 12_000
  const booking = setInterval(() => void post(`${url}/bench/book`, aBooking(times[next++] as Wanted)), 20)
  const days = await interleaved(
    () => load(`${url}/api/appointments/days`, { ...eight, requests: asked }),
    () => load(`${bareUrl}/days`, { ...eight, body: asked[0]?.body ?? '' }),
    2,
  )
  const ofDay = times.slice(0, 500).map(({ place, startsAt }, at) => ({
    body: JSON.stringify({ ...wishes[at % 3], place, day: startsAt.slice(0, 10) }),
  }))
  const day = await interleaved(
    () => load(`${url}/api/appointments/times`, { ...eight, requests: ofDay }),
    () => load(`${bareUrl}/days`, { ...eight, body: asked[0]?.body ?? '' }),
    2,
  )
  clearInterval(booking)
  failOn(days.measured, day.measured)
  const bytes = `bare Fastify, the same ${Math.round(same.length / 1_000)} kB`
  return [
    {
      ...besideRow('offer-http', 'req/s', days.measured.perSecond, bytes, days.bare.perSecond, 0),
      ...atLeast(days.measured, 2_000),
    },
    { ...aloneRow('offer-http-p99', 'ms', days.measured.p99, { atMost: 5 }), ...beside(bytes, days) },
    { ...aloneRow('times-http-p99', 'ms', day.measured.p99, { atMost: 5 }), ...beside(bytes, day) },
  ]
}

const atLeast = ({ perSecond }: Load, bar: number) => ({ bar: `>= ${bar}`, ok: perSecond >= bar })
const beside = (what: string, { measured, bare }: Readonly<{ measured: Load; bare: Load }>) => ({
  ...{ beside: what, besideValue: bare.p99, ratio: bare.p99 / measured.p99 },
})

let somebody = 0
const aVisitor = () => ({
  name: 'Rosa Verbruggen',
  contact: { kind: 'email', value: `bench${++somebody}@stad.example` },
})
const aBooking = ({ place, startsAt }: Wanted) => ({
  ...{ ...wishes[0], place, startsAt, request: newId(), visitor: aVisitor() },
})
const aBareBooking = (wanted: Wanted): BareBooking & { request: string } => ({
  ...{ products: ['kaart'], persons: 1, ...wanted, request: newId(), visitor: aVisitor() },
})

async function booked({ url, bareUrl, pool, times }: Bench): Promise<Row[]> {
  let [ours, theirs, answered] = [0, 0, 0]
  const loaded = (address: string, body: () => object) =>
    load(address, {
      ...{ method: 'POST', headers, amount: bookings, connections: 32 },
      requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) }],
    })
  const before = await counted(pool)
  const { measured, bare } = await interleaved(
    async () => {
      const loadOf = await loaded(`${url}/bench/book`, () => aBooking(times[ours++] as Wanted))
      answered += loadOf.answered
      return loadOf
    },
    () => loaded(`${bareUrl}/book`, () => aBareBooking(times[theirs++] as Wanted)),
  )
  failOn(measured, bare)
  const after = await counted(pool)
  for (const what of ['bookings', 'events', 'jobs', 'claims'] as const)
    if (after[what] - before[what] !== answered)
      throw new Error(`${answered} were booked, ${after[what] - before[what]} ${what}`)
  const what = 'bare Fastify + one INSERT under the same constraints'
  return [
    besideRow('book-http', 'bookings/s', measured.perSecond, what, bare.perSecond, 0.65),
    { ...aloneRow('book-http-p99', 'ms', measured.p99, { atMost: 40 }), ...beside(what, { measured, bare }) },
  ]
}

async function counted(pool: pg.Pool) {
  const { rows } = await pool.query(`select
    (select count(*)::int from appointments.booking) as bookings, (select count(*)::int from appointments.event) as events,
    (select count(*)::int from platform.outbox where data->>'what' = 'confirmed') as jobs,
    (select count(*)::int from appointments.claim) as claims`)
  return rows[0] as Record<'bookings' | 'events' | 'jobs' | 'claims', number>
}

/** What a program does once before it holds a time. */
async function workAt(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/appointments/work`, { method: 'POST', headers, body: '{}' })
  const { challenge, bits } = (await answer.json()) as { challenge: string; bits: number }
  const zeros = (text: string) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
  for (let number = 0; ; number++) if (zeros(`${challenge}:${number}`) >= bits) return `${challenge}:${number}`
}

/** Ten thousand holds from one address with one work: one is kept; meanwhile others at that address look for a time. */
async function holdsRow({ url, pool, times }: Bench): Promise<Row> {
  const work = await workAt(url)
  let next = times.length - 8_000
  const robot = load(`${url}/api/appointments/hold`, {
    ...{ method: 'POST', headers, amount: robots, connections: 32, expect: 429 },
    requests: [
      {
        setupRequest: (sent) => {
          const { place, startsAt } = times[next--] as Wanted
          return { ...sent, body: JSON.stringify({ ...wishes[0], place, startsAt, work }) }
        },
      },
    ],
  })
  const library = await load(`${url}/api/appointments/times`, {
    ...{ method: 'POST', headers, connections: 1, seconds: 2 },
    requests: times.slice(0, 100).map(({ place, startsAt }) => ({
      body: JSON.stringify({ ...wishes[0], place, day: startsAt.slice(0, 10) }),
    })),
  })
  const { errors } = await robot
  const { rows } = await pool.query(`select count(*)::int as held from appointments.booking where state = 'held'`)
  if (errors !== 1 || rows[0].held !== 1) throw new Error(`${errors} holds were given, ${rows[0].held} kept`)
  failOn(library)
  return aloneRow('times-beside-10,000-holds', 'ms p99', library.p99, { atMost: 40 })
}

function failOn(...loads: readonly Load[]): void {
  const errors = loads.reduce((sum, one) => sum + one.errors, 0)
  if (errors > 0) throw new Error(`${errors} requests failed`)
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { openBoard } from '../src/domain/appointments/index.ts'
import { callNext, deviceKeyOf, finish, openNews, type Queue, takeSeat } from '../src/domain/queue/index.ts'
import type { OpenContext } from '../src/platform/context.ts'
import { migrate, openDatabase, startEmbedded } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/ids/uuid.ts'
import { demoCity } from '../src/products/demo-city/city.ts'
import type { ScreenSettings } from './queue-screen.ts'
import { aloneRow, besideRow, type Row } from './row.ts'

const screenProgram = fileURLToPath(new URL('./queue-screen.ts', import.meta.url))
const [employees, visitors, rounds] = [8, 3_000, 3]
const [place, day] = ['stadsloket-harmonie', '2021-09-07']
const now = new Date('2021-09-07T10:00:00+02:00')

/**
 * Eight employees empty a day of three thousand visitors, beside eight clients that do the same with the bare statement on a bare table, in turns
 * on one durable database; only the calls are counted, not how a visit ends. Then how long a call is on its way to
 * a screen on another process.
 */
export async function queueRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-queue-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const database = openDatabase<unknown>(embedded.url, { connections: 16 })
    const db = database.db as OpenContext['db']
    const board = await openBoard({ db: db as never, city: demoCity, clock: () => now })
    const news = await openNews({ pool: database.pool })
    const queue: Queue = { appointments: { board, key: Buffer.alloc(32) }, news }
    const seats = await seated(db, queue)
    await bareTable(database.pool)
    const [ours, bare]: [number[], number[]] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      const [one, two] = [await ourRound(database.pool, queue, seats), await bareRound(database.pool)]
      // The first is the warm-up.
      if (round > 0) {
        ours.push(one)
        bare.push(two)
      }
    }
    const screen = await screenAfterCall(queue, seats, database.pool, embedded.url)
    await news.close()
    await board.close()
    await database.close()
    return [
      besideRow('call-next', 'calls/s', median(ours), 'bare SKIP LOCKED on a bare table', median(bare), 0.4),
      aloneRow('screen-after-call', 'ms', screen, { atMost: 300 }),
    ]
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

async function seated(db: OpenContext['db'], queue: Queue): Promise<readonly OpenContext[]> {
  const contexts = Array.from({ length: employees }, (): OpenContext => {
    const who = { id: newId(), name: 'Bench', unit: '', roles: ['counter'], sessionId: newId() }
    return { db, now, actor: { kind: 'employee', channel: 'desk', ...who } }
  })
  // The place has six desks then: two sit at another, which is the same for a call.
  const desks = [1, 2, 3, 4, 5, 6].map((at) => `harmonie-${at}`)
  for (const [at, context] of contexts.entries()) {
    const desk = desks[at]
    if (desk) await takeSeat(context, queue, { place, desk })
    else await seatBeside(context, at)
  }
  return contexts
}

async function seatBeside({ db, actor }: OpenContext, at: number): Promise<void> {
  await db
    .insertInto('queue.seat')
    .values({
      ...{ id: newId(), place, day, desk: `beside-${at}`, employee_id: actor.id, themes: ['identity', 'life'] },
      ...{ languages: ['nl'], facilities: [], certificates: [], skills_from: 'place', taken_at: now, left_at: null },
    })
    .execute()
}

/** Calls a second, of eight who call until nobody waits; throws when somebody was called twice or not at all. */
async function ourRound(pool: pg.Pool, queue: Queue, seats: readonly OpenContext[]): Promise<number> {
  await pool.query('truncate queue.visitor')
  await pool.query(
    `insert into queue.visitor (id, place, day, letter, number, products, themes, persons, minutes, arrived_at, own_time, turn_at, state)
     select gen_random_uuid(), $1, $2::date, 'B', n, '{identiteitskaart}', '{identity}', 1, 15, at, n % 3 > 0, at, 'waiting'
     from generate_series(1, $3::int) n, lateral (select $4::timestamptz + (n - 2000) * interval '1 second' as at) t`,
    [place, day, visitors, now],
  )
  await pool.query('vacuum analyze queue.visitor')
  const called: string[] = []
  let spent = 0
  await Promise.all(
    seats.map(async (context) => {
      for (;;) {
        const begun = performance.now()
        const next = await callNext(context, queue)
        if (!next) return
        spent += performance.now() - begun
        called.push(next.id)
        // How the visit ends is no part of the figure: one plain statement frees the desk.
        await pool.query("update queue.visitor set state = 'parked', seat_id = null where id = $1", [next.id])
      }
    }),
  )
  if (called.length !== visitors || new Set(called).size !== visitors)
    throw new Error('somebody was called twice, or not')
  return (visitors / spent) * 1_000 * employees
}

async function bareTable(pool: pg.Pool): Promise<void> {
  await pool.query(`create table public.bench_queue (id uuid primary key, turn_at timestamptz not null, state text not null, desk int);
    create index on public.bench_queue (turn_at, id) where state = 'waiting'`)
}

async function bareRound(pool: pg.Pool): Promise<number> {
  await pool.query('truncate public.bench_queue')
  await pool.query(
    `insert into public.bench_queue select gen_random_uuid(), now() + n * interval '1 second', 'waiting', null
     from generate_series(1, $1::int) n`,
    [visitors],
  )
  await pool.query('vacuum analyze public.bench_queue')
  let spent = 0
  await Promise.all(
    Array.from({ length: employees }, async (_, desk) => {
      for (;;) {
        const begun = performance.now()
        const { rows } = await pool.query({
          name: 'bench.call',
          text: `update public.bench_queue set state = 'called', desk = $1 where id = (
            select id from public.bench_queue where state = 'waiting' order by turn_at, id for update skip locked limit 1)
            returning id`,
          values: [desk],
        })
        if (rows.length === 0) return
        spent += performance.now() - begun
        await pool.query("update public.bench_queue set state = 'parked' where id = $1", [rows[0].id])
      }
    }),
  )
  return (visitors / spent) * 1_000 * employees
}

/**
 * The slowest of fifty calls, in milliseconds: from the press in this process to the bytes that another process sends to the open page of the screen.
 * The place has had its day of three thousand, of whom fifty wait.
 */
async function screenAfterCall(
  queue: Queue,
  [first]: readonly OpenContext[],
  pool: pg.Pool,
  url: string,
): Promise<number> {
  await pool.query(
    `update queue.visitor set state = 'done', outcome = 'helped', ended_at = $1 where state = 'parked' and number > 50`,
    [now],
  )
  await pool.query("update queue.visitor set state = 'waiting' where state = 'parked'")
  const settings: ScreenSettings = {
    databaseUrl: url,
    now: now.toISOString(),
    key: queue.appointments.key.toString('hex'),
  }
  const child = fork(screenProgram, {
    execArgv: ['--import', 'tsx', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, SCREEN_SETTINGS: JSON.stringify(settings) },
  })
  const [{ url: at }] = (await once(child, 'message')) as [{ url: string }]
  const page = await openStream(`${at}/wachtzaal/${place}/${deviceKeyOf(queue, 'screen', place)}/live`)
  let slowest = 0
  for (let call = 0; call < 50 && first; call++) {
    // A second later each time: of two who were called at one moment a screen shows either.
    const desk = { ...first, now: new Date(now.getTime() + (call + 1) * 1_000) }
    const begun = performance.now()
    const next = await callNext(desk, queue)
    if (!next) throw new Error('nobody waits any more')
    await page.until(`data-call=\\"${next.id}.`)
    slowest = Math.max(slowest, performance.now() - begun)
    await finish(desk, queue, { visitorId: next.id, outcome: 'helped' })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  page.close()
  const gone = once(child, 'exit')
  child.disconnect()
  await gone
  return slowest
}

/** The open stream of a page; `until` resolves when these characters came, first looked for in what came since it was last asked. */
async function openStream(
  url: string,
): Promise<Readonly<{ until: (text: string) => Promise<void>; close: () => void }>> {
  const stop = new AbortController()
  const response = await fetch(url, { signal: stop.signal })
  if (!response.ok || !response.body) throw new Error(`the screen answers ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  return {
    until: async (text) => {
      while (!seen.includes(text)) {
        const { value, done } = await reader.read()
        if (done) throw new Error('the screen ended its stream')
        seen += value
      }
      seen = ''
    },
    close: () => stop.abort(),
  }
}

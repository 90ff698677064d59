import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AppointmentsTables } from '#domain/appointments/index.ts'
import { openDatabase } from '#platform/database/index.ts'
import { brokenVisits } from './appointments-books.ts'
import { type ChildOrder, staffProof } from './appointments-city.ts'
import type { Act } from './appointments-draw.ts'
import { brokenLine } from './appointments-line.ts'
import { brokenOffers } from './appointments-offers.ts'
import { brokenRounds } from './appointments-rounds.ts'
import type { Rushed } from './appointments-rush.ts'
import { chance } from './chance.ts'

const child = fileURLToPath(new URL('./appointments-child.ts', import.meta.url))
type Said = Readonly<{ ready?: 'loaded' | 'open' | 'refresh'; act?: Act; rush?: Rushed }>

/** A process that has loaded the program and touched no books yet. */
async function startChild(order: ChildOrder, hear: (said: Said) => void): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--import', 'tsx', '--disable-warning=ExperimentalWarning', child], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PROOF_ORDER: JSON.stringify(order) },
  })
  started.on('message', (said: Said) => void (said.ready ?? hear(said)))
  await isReady(started, 'loaded')
  return started
}

function isReady(process: ChildProcess, wanted: Said['ready']): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`a process of the proof ended: ${code}`))
    const listen = ({ ready }: Said) => {
      if (ready !== wanted) return
      process.off('exit', gone)
      process.off('message', listen)
      resolve()
    }
    process.once('exit', gone)
    process.on('message', listen)
  })
}

async function told(process: ChildProcess, what: 'open' | 'refresh'): Promise<void> {
  const ready = isReady(process, what)
  process.send(what)
  await ready
}

async function kill(process: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}

export type ModelResult = Readonly<{
  steps: number
  kills: number
  acts: Readonly<Record<string, number>>
  refused: number
  visits: number
  /** People who were let in, with an appointment or without, and calls of employees. */
  tickets: number
  calls: number
  /** Times that were offered at the end, each counted after minute by minute. */
  offered: number
  /** Stops in the rounds to people at home at the end, each counted after with the driving. */
  stops: number
  broken: readonly string[]
}>

/**
 * Two processes book, hold, confirm, let expire, cancel, move and wait, at counters and at home, fall ill, are replaced and come back, read files of shifts, change shifts, hours
 * and interpreters, let people in, call them, pass them on and finish, at random, each killed now and then (kill -9) and started anew. At the end the
 * books are held against what customers and employees were told, against a naive count of who is where, and the offer against both.
 */
export async function proveModel({
  databaseUrl,
  steps,
  kills,
  seed,
  say = () => {},
}: Readonly<{
  databaseUrl: string
  steps: number
  kills: number
  seed: number
  say?: (line: string) => void
}>): Promise<ModelResult> {
  const random = chance(seed)
  const database = openDatabase<AppointmentsTables>(databaseUrl, { connections: 4, name: 'proof' })
  const promised = new Map<string, 'booked' | 'cancelled'>()
  const line = { tickets: new Set<string>(), calls: [] as { visitor: string; by: string }[] }
  const acts: Record<string, number> = {}
  const broken: string[] = []
  let [done, refused, killed] = [0, 0, 0]
  const hear = ({ act }: Said) => {
    if (!act) return
    done++
    acts[act.what] = (acts[act.what] ?? 0) + 1
    if (act.refused) refused++
    if (act.fault && broken.length < 20) broken.push(`${act.what}: ${act.fault}`)
    if (act.ticket) line.tickets.add(act.ticket)
    if (act.called) line.calls.push(act.called)
    // A visit that was cancelled stays so; news of its booking may come after, from the other process.
    if (act.visit && act.state && promised.get(act.visit) !== 'cancelled') promised.set(act.visit, act.state)
  }
  try {
    const employees = await staffProof(database.db, 'model')
    let number = seed
    const began = Date.now()
    const load = () => startChild({ kind: 'model', databaseUrl, seed: number++, employees, began }, hear)
    // The next process loads while the others work: what is waited for after a crash is the reading of the books.
    let spare = load()
    const start = async () => {
      const process = await spare
      spare = load()
      await told(process, 'open')
      process.send('go')
      return process
    }
    const processes = [await start(), await start()]
    const reach = async (count: number) => {
      for (const since = Date.now(); done < count && Date.now() - since < 600_000; ) await pause(5)
    }
    for (; killed < kills && broken.length === 0; killed++) {
      await reach((steps / (kills + 1)) * (killed + 1))
      const at = random() < 0.5 ? 0 : 1
      await kill(processes[at] as ChildProcess)
      processes[at] = await start()
      if (killed % 10 === 9) say(`${done} steps, ${killed + 1} kills`)
      broken.push(...(await brokenVisits(database.db, new Map())))
      broken.push(
        ...(await brokenLine(database.db, { tickets: new Set(), calls: [] })),
        ...(await brokenRounds(database.db)).broken,
      )
    }
    await reach(steps)
    await Promise.all([...processes, await spare].map(kill))
    // What a killed process had under way is rolled back by the database when it notices.
    await pause(300)
    broken.push(...(await brokenVisits(database.db, promised)), ...(await brokenLine(database.db, line)))
    const [offers, rounds] = [await brokenOffers(database.db), await brokenRounds(database.db)]
    broken.push(...offers.broken, ...rounds.broken)
    const counts = {
      visits: promised.size,
      tickets: line.tickets.size,
      calls: line.calls.length,
      ...{ offered: offers.count, stops: rounds.count },
    }
    return { steps: done, kills: killed, acts, refused, ...counts, broken }
  } finally {
    await database.close()
  }
}

export type RushResult = Readonly<{
  booked: number
  rows: number
  double: number
  lost: number
  withoutThree: number
  seconds: number
}>

/**
 * 64 clients on two processes want the 1,248 places of one day, again and again. The processes stay; only the first of `rounds` finds them
 * cold.
 */
export async function proveRush(databaseUrl: string, { rounds = 1 } = {}): Promise<readonly RushResult[]> {
  const database = openDatabase<AppointmentsTables>(databaseUrl, { connections: 4, name: 'proof' })
  const results: RushResult[] = []
  const ends: ((rushed: Rushed) => void)[] = []
  try {
    await staffProof(database.db, 'rush')
    const order: ChildOrder = { kind: 'rush', databaseUrl, seed: 0, employees: [], began: 0 }
    const hear = (at: number) => (said: Said) => said.rush && ends[at]?.(said.rush)
    const processes = await Promise.all([0, 1].map((at) => startChild(order, hear(at))))
    await Promise.all(processes.map((process) => told(process, 'open')))
    for (let round = 0; round < rounds; round++) {
      await database.pool.query(
        'truncate appointments.booking, appointments.claim, appointments.event, platform.outbox cascade',
      )
      await Promise.all(processes.map((process) => told(process, 'refresh')))
      const began = Date.now()
      const rushed = await Promise.all(
        processes.map(
          (process, at) =>
            new Promise<Rushed>((resolve) => {
              ends[at] = resolve
              process.send('go')
            }),
        ),
      )
      const sum = (of: (one: Rushed) => number) => rushed.reduce((total, one) => total + of(one), 0)
      const { rows } = await database.pool.query<{ rows: number; double: number }>(`
        select count(*)::int as rows, (select count(*)::int from appointments.booking a join appointments.booking b
          on a.id < b.id and a.state = 'booked' and b.state = 'booked'
            and (a.employee_id = b.employee_id or (a.place = b.place and a.desk = b.desk))
            and a.starts_at < b.ends_at and b.starts_at < a.ends_at) as double
        from appointments.booking where state = 'booked'`)
      results.push({
        ...(rows[0] as { rows: number; double: number }),
        ...{ booked: sum(({ booked }) => booked), lost: sum(({ lost }) => lost) },
        withoutThree: sum(({ withoutThree }) => withoutThree),
        seconds: (Math.max(...rushed.map(({ endedAt }) => endedAt)) - began) / 1_000,
      })
    }
    await Promise.all(processes.map(kill))
    return results
  } finally {
    await database.close()
  }
}

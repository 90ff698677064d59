import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded } from '#platform/database/index.ts'
import { proveModel, proveRush } from './appointments.ts'
import type { ProofPage } from './page.ts'

/** `[seed] [steps] [rushes]`: random commands on two processes that are killed, and the rush on one day; each on a new durable database. */
export async function appointmentsPage([seedGiven, stepsGiven, roundsGiven]: readonly string[]): Promise<ProofPage> {
  const seed = Number(seedGiven ?? Date.now() % 1_000_000)
  const steps = Number(stepsGiven ?? 100_000)
  const rounds = Number(roundsGiven ?? 100)
  const say = (line: string) => console.error(line)
  const kills = Math.ceil(steps / 1_000)
  const model = await withDatabase((databaseUrl) => proveModel({ databaseUrl, steps, kills, seed, say }))
  const rushes = await withDatabase((databaseUrl) => proveRush(databaseUrl, { rounds }))
  const seconds = rushes.map((one) => one.seconds).toSorted((a, b) => a - b)
  const wrong = rushes.filter(
    ({ booked, rows, double, withoutThree }) => booked !== 1_248 || rows !== 1_248 || double > 0 || withoutThree > 0,
  )
  const list = Object.entries(model.acts).map(([what, count]) => `${what} ${count}`)
  return {
    title: 'Appointments: random commands on two processes with crashes, and the rush',
    seed,
    rows: [
      ['commands', model.steps],
      ['of these', list.join(', ')],
      ['refused by a rule', model.refused],
      ['visits told to customers', model.visits],
      ['people let in at the door', model.tickets],
      ['calls to a desk', model.calls],
      ['times offered at the end, each counted after', model.offered],
      ['stops in rounds to people at home at the end, each counted after', model.stops],
      ['kill -9 of one of both processes', model.kills],
      ['rushes: 1,248 places, 64 clients, two processes', rushes.length],
      ['booked in each', [...new Set(rushes.map(({ rows }) => rows))].join(', ')],
      ['double', rushes.reduce((sum, { double }) => sum + double, 0)],
      ['losers', rushes.reduce((sum, { lost }) => sum + lost, 0)],
      ['losers with fewer than three alternatives', rushes.reduce((sum, { withoutThree }) => sum + withoutThree, 0)],
      ['sold out in, median', `${(seconds[Math.floor(seconds.length / 2)] ?? 0).toFixed(2)} s`],
      ['slowest', `${(seconds.at(-1) ?? 0).toFixed(2)} s`],
    ],
    broken: [...model.broken, ...wrong.map((one) => JSON.stringify(one))],
  }
}

async function withDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-appointments-'))
  // As root the server runs as another user, who must be let in.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    return await work(embedded.url)
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

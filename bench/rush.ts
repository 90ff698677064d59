import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded } from '../src/platform/database/index.ts'
import { proveRush } from '../src/proofs/appointments.ts'
import { aloneRow, type Row } from './row.ts'

const [warming, rounds] = [3, 7]

/**
 * 64 clients on two warm processes want the 1,248 places of one day, on a durable database. Fails unless each place is booked once and every
 * loser gets three alternatives; gives the median and the slowest of the rounds after the warm-up.
 */
export async function rushRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-rush-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const all = await proveRush(embedded.url, { rounds: warming + rounds })
    for (const one of all)
      if (one.rows !== 1_248 || one.booked !== 1_248 || one.double > 0 || one.withoutThree > 0)
        throw new Error(JSON.stringify(one))
    const seconds = all.slice(warming).map((one) => one.seconds)
    const median = seconds.toSorted((a, b) => a - b)[rounds >> 1] ?? 0
    return [
      aloneRow('rush', 's, median', median, { atMost: 2 }),
      aloneRow('rush-slowest', 's', Math.max(...seconds), { atMost: 2 }),
    ]
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

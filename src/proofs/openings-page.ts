import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded } from '#platform/database/index.ts'
import { proveOpenings } from './openings.ts'
import type { ProofPage } from './page.ts'

/** `[seed] [events]`: openings of containers told in any order and more than once, on a new embedded database. */
export async function openingsPage([seedGiven, eventsGiven]: readonly string[]): Promise<ProofPage> {
  const seed = Number(seedGiven ?? Date.now() % 1_000_000)
  const events = Number(eventsGiven ?? 1_000_000)
  const folder = mkdtempSync(join(tmpdir(), 'loket-openings-'))
  // As root the server runs as another user, who must be let in.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const say = (line: string) => console.error(line)
    const result = await proveOpenings({ databaseUrl: embedded.url, events, seed, say })
    return {
      title: 'Openings of containers, shuffled, three in ten told again',
      seed,
      rows: [
        ['openings told', result.told],
        ['different openings', result.distinct],
        ['households', result.households],
        ['lines of the ledger', result.lines],
        ['booked by four senders in', `${result.seconds.toFixed(0)} s`],
        ['told a second', Math.round(result.told / result.seconds)],
      ],
      broken: result.broken,
    }
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

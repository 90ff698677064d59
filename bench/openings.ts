import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, startEmbedded } from '../src/platform/database/index.ts'
import { proveOpenings } from '../src/proofs/openings.ts'
import { aloneRow, type Row } from './row.ts'

/** Openings of containers booked with their lines of the ledger, in batches of a thousand by four senders, on a durable database. */
export async function openingRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-openings-'))
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded(folder)
  try {
    await migrate(embedded.url)
    const events = 60_000
    const { seconds, broken } = await proveOpenings({ databaseUrl: embedded.url, events, seed: 6_021 })
    if (broken.length > 0) throw new Error(broken[0])
    return [aloneRow('container-openings', 'events/s', events / seconds, { atLeast: 2_000 })]
  } finally {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OtherPeople } from '../src/outside/personas.ts'
import { startTimestampSimulator } from '../src/outside/timestamp-authority/simulator.tsx'
import { startEmbedded } from '../src/platform/database/index.ts'
import { freePort } from '../src/platform/http/index.ts'
import { startSystems } from '../src/simulators.ts'
import type { Driver, Permitted } from './permits.ts'
import type { BenchAnswer, BenchAsk, BenchSettings } from './program.ts'

const childProgram = fileURLToPath(new URL('./program.ts', import.meta.url))

/**
 * A new database, the systems around the program and the load generator in this process; the program itself in a process of
 * its own, as in production, so that its memory and its time are its own.
 */
export async function startBenchDemo({ others }: Readonly<{ others?: OtherPeople }> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-bench-'))
  chmodSync(dataDir, 0o755)
  const embedded = await startEmbedded(dataDir)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const clock = () => new Date()
  const where = { publicUrl: url, dataDir, messageFiles: dataDir, firstPort: 0 }
  const systems = await startSystems({ clock, ...where, ...(others && { others }) })
  const timestamps = await startTimestampSimulator()
  const settings: BenchSettings = {
    databaseUrl: embedded.url,
    files: join(dataDir, 'objects'),
    port,
    systems: systems.at,
    timestamps: { url: timestamps.url, anchor: timestamps.anchor },
    // As many as fit in the environment of a process.
    residents: systems.simulators.population.invented.slice(0, 1_000),
  }
  const child = fork(childProgram, {
    // As in `scripts/bootstrap.js`.
    execArgv: [
      '--import',
      'tsx',
      '--max-semi-space-size=8',
      '--max-old-space-size=448',
      ...(process.env.BENCH_OPTIONS?.split(' ') ?? []),
    ],
    env: { ...process.env, NODE_ENV: 'production', BENCH_SETTINGS: JSON.stringify(settings) },
  })
  const { bareUrl } = await said<{ bareUrl: string }>(child)
  const answered = <Answer>(ask: BenchAsk): Promise<Answer> => {
    child.send(ask)
    return said<Answer>(child)
  }
  return {
    url,
    bareUrl,
    databaseUrl: embedded.url,
    residents: settings.residents,
    /** What lies in the reader of the contact point. */
    cards: systems.simulators.cardReader,
    /** So many certificates, ten at once, by the program's process. */
    certificates: (count: number) => answered<BenchAnswer>({ certificates: count }),
    /** A permit for each of these, ten at once, by the program's process; and what it comes down to, in a bare loop. */
    permits: (drivers: readonly Driver[]) => answered<Permitted>({ permits: drivers }),
    permitsBare: (drivers: readonly Driver[]) => answered<Permitted>({ permitsBare: drivers }),
    stop: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
      await timestamps.stop()
      await systems.stop()
      await embedded.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function said<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`the program ended: ${code}`))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message as Message)
    })
  })
}

export type BenchDemo = Awaited<ReturnType<typeof startBenchDemo>>

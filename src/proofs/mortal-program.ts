import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '#platform/http/index.ts'
import type { Clock } from '#platform/time/index.ts'
import { startSystems } from '../simulators.ts'

const program = fileURLToPath(new URL('./program-child.ts', import.meta.url))

/**
 * The program in a process of its own that may be killed at any moment and started again, with its embedded database or an own
 * one (`databaseUrl`). The systems around it live in this process and remember what happened. `clock`: domain time, for both;
 * `patience`: times the usual rests before something is tried again.
 */
export async function aMortalProgram({
  databaseUrl,
  clock: given,
  patience = 1,
}: {
  databaseUrl?: string
  clock?: Clock
  patience?: number
} = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-proof-'))
  // As root the embedded server runs as another user, who must be let in.
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const clock = given ?? (() => new Date())
  const systems = await startSystems({ clock, publicUrl: url, dataDir, messageFiles: dataDir, firstPort: 0 })
  let child: ChildProcess | undefined

  /** Starts it and gives its database once it answers; throws when it does not come up. */
  function start(): Promise<string> {
    const started = spawn(process.execPath, ['--import', 'tsx', '--disable-warning=ExperimentalWarning', program], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl ?? '',
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
        SYSTEMS: JSON.stringify(systems.at),
        PATIENCE: String(patience),
        // Not an instant: reading the program takes seconds, by which the two clocks would differ.
        ...(given && { CLOCK_AHEAD_MS: String(given().getTime() - Date.now()) }),
      },
    })
    child = started
    return new Promise((resolve, reject) => {
      started.once('message', (said) => resolve((said as { databaseUrl: string }).databaseUrl))
      started.once('exit', (code, signal) => reject(new Error(`the program ended at its start: ${code ?? signal}`)))
    })
  }

  /** As power failure does: no warning, nothing is finished. */
  async function kill(): Promise<void> {
    const dying = child
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
    const gone = new Promise((resolve) => dying.once('exit', resolve))
    dying.kill('SIGKILL')
    await gone
  }

  return {
    url,
    dataDir,
    systems: systems.simulators,
    bank: systems.bank,
    start,
    kill,
    stop: async () => {
      await kill()
      await systems.stop()
      // The embedded server notices that the program is gone, and ends by itself before its folder goes.
      await pause(databaseUrl ? 0 : 2_000)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type MortalProgram = Awaited<ReturnType<typeof aMortalProgram>>

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ClamdSettings, clamdScanner } from './index.ts'

export type RealClamd = Readonly<{ at: ClamdSettings['at']; stop(): void }>

const script = fileURLToPath(new URL('../../../scripts/start-clamd.sh', import.meta.url))
const usualSocket = '/var/run/clamav/clamd.ctl'

/** A real clamd: the one that is named (CLAMD_HOST, CLAMD_PORT), the one of this machine, or a private one started here. Null: there is none. */
export async function realClamd(): Promise<RealClamd | null> {
  const { CLAMD_HOST, CLAMD_PORT } = process.env
  if (CLAMD_HOST || CLAMD_PORT)
    return { at: { host: CLAMD_HOST ?? '127.0.0.1', port: Number(CLAMD_PORT ?? 3310) }, stop: () => {} }
  const own = { socket: usualSocket }
  if (existsSync(usualSocket) && (await clamdScanner({ at: own }).isReady())) return { at: own, stop: () => {} }
  if (spawnSync('clamd', ['--version']).status !== 0) return null

  const folder = mkdtempSync(join(tmpdir(), 'clamd-'))
  const port = await freePort()
  const child = spawn('bash', [script, folder, String(port)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const at = { host: '127.0.0.1', port }
  await untilReady(at, child)
  return {
    at,
    stop() {
      child.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(at: ClamdSettings['at'], child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (child.exitCode !== null) throw new Error('clamd stopped at once.')
    if (await clamdScanner({ at }).isReady()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('clamd did not answer within 20 seconds.')
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

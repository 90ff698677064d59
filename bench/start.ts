import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { freePort } from '../src/platform/http/index.ts'
import { assetsDirectory } from '../src/ui/index.ts'
import { aloneRow, type Row } from './row.ts'

/** The largest script that a page of a resident loads, as it goes over the line. */
export function scriptRow(): Row {
  const scripts = readdirSync(assetsDirectory).filter((name) => name.endsWith('.js') && !name.startsWith('desk'))
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(assetsDirectory, name))).length)
  return aloneRow('client-script', 'kB gzip', Math.max(0, ...sizes) / 1_000, { atMost: 20 })
}

/** `npm start` to healthy, the second time on the same folder. */
export async function startRow(): Promise<Row> {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-start-'))
  chmodSync(dataDir, 0o755)
  await timed(dataDir)
  const seconds = await timed(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
  return aloneRow('warm-start', 's', seconds, { atMost: 5 })
}

async function timed(dataDir: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' }
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/demo.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise((resolve) => program.once('exit', resolve))
  try {
    while (!(await isHealthy(port))) {
      if (program.exitCode !== null) throw new Error('the program did not start')
      if (performance.now() - begun > 60_000) throw new Error('the program was not healthy within a minute')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return (performance.now() - begun) / 1_000
  } finally {
    program.kill('SIGTERM')
    await gone
  }
}

const isHealthy = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

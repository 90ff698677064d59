// The demo city on free ports, in a folder of its own that goes when it stops: for journeys and screenshots.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { nodePath, root, toolEnvironment } from './bootstrap.js'

/** One port for the program and as many as the simulators take. */
const portsTaken = 14

/** Resolves to `{ url, stop }` once the city is ready; rejects with what it said when it ends before. */
export async function startDemoCity(env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-journeys-'))
  chmodSync(dataDir, 0o755)
  const port = await freePorts(portsTaken)
  const child = spawn(nodePath(), ['--import', 'tsx', '--disable-warning=ExperimentalWarning', 'src/demo.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...toolEnvironment(), LOG_LEVEL: 'error', ...env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const url = await new Promise((resolve, reject) => {
    ended.then((code) => reject(new Error(`The demo city ended before it was ready (${code}).`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^Ready: (\S+)/.exec(line)
      if (ready) resolve(ready[1])
      else console.log(line)
    })
  }).catch((error) => {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  })
  return { url, port, stop }
}

/** The first of `count` free ports in a row. */
async function freePorts(count) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    // Below those that the system itself hands out: else one is taken between this look and its use.
    const first = 20_000 + Math.floor(Math.random() * 12_000)
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(first + at)))
    if (free.every(Boolean)) return first
  }
  throw new Error('No free ports in a row were found.')
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })

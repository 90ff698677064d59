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

/**
 * Resolves to `{ url, port, stop }` once the city is ready; rejects when it ends before. A port that somebody took between the look and
 * its use is no reason to fail: the city is started once more, on others. `program`: what starts it, when something happened there before.
 */
export async function startDemoCity(env = {}, { program = 'src/demo.ts', triesLeft = 2 } = {}) {
  try {
    return await startOnce(env, program)
  } catch (error) {
    if (!error.portTaken || triesLeft === 0) throw error
    console.warn('A port was taken meanwhile: the demo city starts again on others.')
    return startDemoCity(env, { program, triesLeft: triesLeft - 1 })
  }
}

async function startOnce(env, program) {
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-journeys-'))
  chmodSync(dataDir, 0o755)
  const port = await freePorts(portsTaken)
  const child = spawn(nodePath(), ['--import', 'tsx', '--disable-warning=ExperimentalWarning', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...toolEnvironment(), LOG_LEVEL: 'error', ...env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '' },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let portTaken = false
  child.stderr.on('data', (bytes) => {
    portTaken ||= bytes.includes('EADDRINUSE')
    process.stderr.write(bytes)
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const url = await new Promise((resolve, reject) => {
    // A moment later: what it said last is still on its way.
    ended.then((code) =>
      setTimeout(
        () => reject(Object.assign(new Error(`The demo city ended before it was ready (${code}).`), { portTaken })),
        200,
      ),
    )
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
    // Below those that the system itself hands out and apart from those of databases (`src/platform/http/free-port.ts`): else one is taken
    // between this look and its use.
    const first = 26_000 + Math.floor(Math.random() * 6_000)
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

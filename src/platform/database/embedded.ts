import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { freePort } from '../http/free-port.ts'
import { executable, makeLinks, postgresFolder } from './binaries.ts'
import { type Lodging, lodgingFor } from './lodging.ts'

/** `where`: the data folder, named at start when it is not the one that was asked for. */
export type EmbeddedDatabase = Readonly<{ url: string; where: string; moved: boolean; stop: () => Promise<void> }>

type Note = { port: number; password: string; owner: number }

const user = 'loket'

/**
 * Starts a real PostgreSQL from npm in `dataDir`, made on first use, and stops it with this process, also after kill -9.
 * Throws when another living process already runs this folder's database.
 */
export async function startEmbedded(
  dataDir: string,
  { durable = true }: { durable?: boolean } = {},
): Promise<EmbeddedDatabase> {
  const shipped = postgresFolder()
  makeLinks(shipped)
  const lodging = lodgingFor(dataDir, shipped)
  const cluster = join(lodging.folder, 'cluster')
  const noteFile = join(dirname(lodging.folder), 'postgres.json')

  const previous = readNote(noteFile)
  if (previous && (await answers(previous))) {
    if (previous.owner !== process.pid && isAlive(previous.owner)) {
      throw new Error(
        `The database in ${lodging.folder} is in use by process ${previous.owner}. Stop that one, or set DATA_DIR.`,
      )
    }
    await untilGone(previous, lodging, cluster)
  }
  await untilStopped(cluster)

  const password = previous?.password ?? randomBytes(24).toString('base64url')
  if (!existsSync(cluster)) initialise(lodging, cluster, password)
  const note: Note = { port: await freePort(), password, owner: process.pid }
  writeFileSync(noteFile, JSON.stringify(note), { mode: 0o600 })

  const server = spawnServer(lodging, cluster, note.port, durable)
  await untilReady(note, server)
  await ensureDatabase(note)
  return {
    url: socketIn(lodging, note) ? urlOf(note, 'loket', lodging.folder) : urlOf(note, 'loket'),
    where: lodging.folder,
    moved: lodging.moved,
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null) return resolve()
        server.once('exit', () => resolve())
        server.stdin?.end()
      }),
  }
}

function initialise(lodging: Lodging, cluster: string, password: string): void {
  // To a temporary name first: a half-made cluster is never mistaken for a whole one.
  const making = mkdtempSync(join(lodging.folder, 'making-'))
  const passwordFile = join(lodging.folder, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (lodging.uid !== undefined) {
    chownSync(making, lodging.uid, lodging.gid ?? lodging.uid)
    chownSync(passwordFile, lodging.uid, lodging.gid ?? lodging.uid)
  }
  execFileSync(
    executable(lodging.binaries, 'initdb'),
    [
      '-D',
      making,
      '-U',
      user,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
    ],
    { ...asUser(lodging), stdio: ['ignore', 'ignore', 'inherit'] },
  )
  rmSync(passwordFile)
  renameSync(making, cluster)
}

function spawnServer(lodging: Lodging, cluster: string, port: number, durable: boolean): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: takesSocket(lodging) ? lodging.folder : '',
    unix_socket_permissions: '0700',
    max_connections: '120',
    shared_buffers: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'panic',
    log_min_error_statement: 'panic',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const keeper = fileURLToPath(new URL('./keeper.js', import.meta.url))
  const who = lodging.uid === undefined ? ['', ''] : [String(lodging.uid), String(lodging.gid)]
  return spawn(process.execPath, [keeper, ...who, executable(lodging.binaries, 'postgres'), ...args], {
    cwd: lodging.folder,
    stdio: ['pipe', 'inherit', 'inherit'],
    // A key stroke that ends the program must not end its database before it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

const asUser = ({ uid, gid, folder }: Lodging) => ({ cwd: folder, ...(uid === undefined ? {} : { uid, gid }) })

async function untilReady(note: Note, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 25) {
    if (server.exitCode !== null) throw new Error('The embedded PostgreSQL did not start: see the lines above.')
    if (await answers(note)) return
    await pause(25)
  }
  throw new Error('The embedded PostgreSQL did not answer within 30 seconds.')
}

/** Its owner was killed: the keeper is stopping it; if the keeper was killed too, we stop it ourselves. */
async function untilGone(note: Note, lodging: Lodging, cluster: string): Promise<void> {
  for (let waited = 0; waited < 3_000; waited += 50) {
    if (!(await answers(note))) return
    await pause(50)
  }
  execFileSync(executable(lodging.binaries, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], {
    ...asUser(lodging),
    stdio: 'ignore',
  })
}

/** A server that is shutting down answers no more but still holds its folder. A note of a server that is gone means nothing. */
async function untilStopped(cluster: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const file = join(cluster, 'postmaster.pid')
    if (!existsSync(file) || !isAlive(Number(readFileSync(file, 'utf8').split('\n')[0]))) return
    await pause(50)
  }
}

async function ensureDatabase(note: Note): Promise<void> {
  const client = new pg.Client(urlOf(note, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'loket'`)
    if (rowCount === 0) await client.query('create database loket')
  } finally {
    await client.end()
  }
}

async function answers(note: Note): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(note, 'postgres'), connectionTimeoutMillis: 1_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function readNote(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * A socket in the server's own folder costs a statement a third to half less than TCP to this machine, and nobody else reaches it. Windows has
 * none for PostgreSQL, and the name of one has room for some hundred bytes: there it stays TCP (decision 403).
 */
const takesSocket = ({ folder }: Lodging) =>
  process.platform !== 'win32' && Buffer.byteLength(socketFile(folder, 65_535)) < 100 && !/[,'"\\]/.test(folder)
const socketFile = (folder: string, port: number) => join(folder, `.s.PGSQL.${port}`)
const socketIn = (lodging: Lodging, { port }: Note) =>
  takesSocket(lodging) && existsSync(socketFile(lodging.folder, port))

/** `folder`: where the socket lies; without it over TCP. */
const urlOf = ({ port, password }: Note, database: string, folder?: string) =>
  `postgres://${user}:${password}@${folder ? encodeURIComponent(folder) : '127.0.0.1'}:${port}/${database}`
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

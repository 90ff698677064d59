import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executable, makeLinks, postgresFolder } from '#platform/database/binaries.ts'
import { isDatabaseGone } from '#platform/database/index.ts'
import { lodgingFor } from '#platform/database/lodging.ts'
import { freePort } from '#platform/http/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { answers, certificate, documentsIn, expectClear } from './outage.fixture.ts'
import { aResident, seen } from './resident.fixture.ts'
import { aSmallDisk } from './small-disk.fixture.ts'

const disk = aSmallDisk(64)
if (!disk)
  console.warn(
    "LEFT OUT: a full disk under the database's write-ahead log, for no small disk can be mounted here (needs root on Linux).",
  )

/** A server of its own whose write-ahead log lies on a disk of its own; who watches over it starts it again when it falls. */
async function aServer(logDisk: string) {
  const folder = mkdtempSync(join(tmpdir(), 'loket-log-'))
  chmodSync(folder, 0o755)
  const shipped = postgresFolder()
  makeLinks(shipped)
  const { uid = 0, gid = 0, folder: home, binaries } = lodgingFor(folder, shipped)
  chownSync(logDisk, uid, gid)
  const cluster = join(home, 'cluster')
  const log = ['-X', join(logDisk, 'log'), '--wal-segsize=1']
  const made = ['-D', cluster, '-U', 'loket', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync', ...log]
  execFileSync(executable(binaries, 'initdb'), made, { uid, gid, cwd: home, stdio: 'ignore' })

  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // No checkpoint makes room meanwhile: what is full stays full.
    min_wal_size: '2MB',
    max_wal_size: '1GB',
    log_min_messages: 'fatal',
    logging_collector: 'on',
    lc_messages: 'C',
  }
  const keeper = fileURLToPath(new URL('./platform/database/keeper.js', import.meta.url))
  const named = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = [keeper, String(uid), String(gid), executable(binaries, 'postgres'), '-D', cluster, ...named]
  let server: ChildProcess
  let isOver = false
  const start = () => {
    server = spawn(process.execPath, args, { cwd: home, stdio: ['pipe', 'ignore', 'ignore'] })
    server.once('exit', () => {
      if (!isOver) setTimeout(() => isOver || start(), 300)
    })
  }
  start()
  const urlOf = (database: string) => `postgres://loket@127.0.0.1:${port}/${database}`
  async function ask<Row extends object>(database: string, statement: string): Promise<Row[]> {
    const client = new pg.Client(urlOf(database))
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(statement)).rows
    } finally {
      await client.end()
    }
  }
  for (let isUp = false; !isUp; isUp = await ask('postgres', 'select 1').then(Boolean, () => false)) await pause(50)
  await ask('postgres', 'create database loket')
  return {
    url: urlOf('loket'),
    ask: <Row extends object>(statement: string) => ask<Row>('loket', statement),
    /** All but the last bytes of the log files that are there: what is written next needs one that cannot be made. */
    useUpLog: async () => {
      const after = `select 1 from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'
        and name > pg_walfile_name(pg_current_wal_insert_lsn())`
      try {
        while ((await ask('loket', after)).length > 0) {
          await ask('loket', "select pg_logical_emit_message(false, 'used', 'up')")
          await ask('loket', 'select pg_switch_wal()')
        }
        const used = `(pg_current_wal_insert_lsn() - '0/0') % 1048576`
        const rest = `greatest(0, 1048576 - 30000 - ${used})::int`
        await ask('loket', `select pg_logical_emit_message(false, 'used', repeat('x', ${rest}))`)
      } catch (error) {
        // The program wrote meanwhile, and the server fell already: then it is used up.
        if (!isDatabaseGone(error)) throw error
      }
    },
    said: () => {
      const lines = join(cluster, 'log')
      return readdirSync(lines)
        .map((name) => readFileSync(join(lines, name), 'utf8'))
        .join('')
    },
    stop: async () => {
      isOver = true
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.stdin?.end()
      if (server.exitCode === null) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

describe.runIf(disk !== null)("On a full disk under the database's write-ahead log", () => {
  const logDisk = disk as NonNullable<typeof disk>
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-full-log-'))
  let server: Awaited<ReturnType<typeof aServer>>
  let demo: Demo
  let base = ''

  beforeAll(async () => {
    server = await aServer(logDisk.folder)
    const env = { DATABASE_URL: server.url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }
    demo = await startDemo(env, { patience: 0.02 })
    base = demo.program.url
  }, 60_000)
  afterAll(async () => {
    await demo?.stop()
    await server?.stop()
    logDisk.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }, 30_000)

  it('what was accepted is there, what was not gets a 503, and all goes on by itself when there is room', async () => {
    const sofie = aResident(base, 'sofie')
    const check = await sofie.apply(certificate, answers)
    const data = await sofie.visit('/mijn-loket/gegevens')
    const provider = await sofie.send(check, check.url.pathname.replace(/nakijken$/, 'indienen'))
    const chosen = { method: 'eid', person: 'sofie' }
    const back = await sofie.browser.submit(provider.url, chosen, new URL(base).origin)
    const health = async () => (await fetch(`${base}/health`)).status
    const accepted: string[] = []
    const refused: string[] = []

    for (let sent = 0; sent < 200 && refused.length === 0; sent++) {
      if (sent === 5) {
        logDisk.fill()
        await server.useUpLog()
      }
      const wat = `${sent} ${randomBytes(800).toString('hex')}`
      const answer = await sofie.send(data, '/mijn-loket/gegevens/klopt-niet', { wat })
      if (answer.status === 503) expectClear(answer, 503, 'Dit lukt nu even niet', 'U bent niets kwijt')
      else expectClear(answer, 200)
      ;(answer.status === 200 ? accepted : refused).push(wat)
    }
    expect(refused).toHaveLength(1)
    expect(await seen(health, (status) => status === 503)).toBe(503)
    expectClear(await sofie.visit(back.url.toString()), 503)

    logDisk.free()
    expect(await seen(health, (status) => status === 200, 40)).toBe(200)
    expect(server.said()).toMatch(/PANIC: .*log.*No space left on device/)
    const kept = new Set(
      (await server.ask<{ words: string }>('select words from people.correction')).map(({ words }) => words),
    )
    expect(accepted.filter((wat) => !kept.has(wat))).toEqual([])

    const own = check.url.pathname.replace(/\/nakijken$/, '')
    const after = await sofie.visit(own)
    if (after.url.pathname.endsWith('/nakijken')) await sofie.sign(after)
    const done = await seen(
      () => sofie.visit(own),
      ({ body }) => body.includes('Uw attest is klaar'),
      30,
    )
    expectClear(done, 200, 'Uw attest is klaar')
    expect(documentsIn(done)).toHaveLength(1)
  }, 120_000)
})

import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Demo, startDemo } from './dev.ts'
import { aPdf } from './domain/documents/attachments/files.fixture.ts'
import { answers, certificate, documentsIn, expectClear } from './outage.fixture.ts'
import { aResident, seen } from './resident.fixture.ts'
import { aSmallDisk } from './small-disk.fixture.ts'

const files = aSmallDisk(4)
const tables = aSmallDisk(128)
const isPossible = files !== null && tables !== null && !process.env.TEST_DATABASE_URL
if (!isPossible)
  console.warn(
    'LEFT OUT: a full disk under the whole program, for no small disk can be mounted here (needs root on Linux).',
  )

const server = new URL(inject('databaseServer'))
const name = `full_${process.pid}`
async function administer<Row>(database: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(Object.assign(new URL(server), { pathname: `/${database}` }).toString())
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

describe.runIf(isPossible)('On a full disk', () => {
  const [filesDisk, tablesDisk] = [files as NonNullable<typeof files>, tables as NonNullable<typeof tables>]
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-full-'))
  let demo: Demo
  let base = ''

  beforeAll(async () => {
    // Tables on the small disk; what the database notes before it writes lies elsewhere, as the manual advises.
    const space = join(tablesDisk.folder, 'space')
    mkdirSync(space)
    const [row] = await administer<{ data_directory: string }>('postgres', 'show data_directory')
    const { uid, gid } = statSync(row?.data_directory ?? '')
    chownSync(space, uid, gid)
    await administer('postgres', `create tablespace ${name} location '${space}'`)
    await administer('postgres', `create database ${name} template loket_template tablespace ${name}`)
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
    execFileSync('ln', ['-s', filesDisk.folder, join(dataDir, 'objects')])
    const env = { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }
    demo = await startDemo(env, { patience: 0.02 })
    base = demo.program.url
  }, 60_000)
  afterAll(async () => {
    await demo.stop()
    await administer('postgres', `drop database ${name} with (force)`)
    await administer('postgres', `drop tablespace ${name}`)
    filesDisk.remove()
    tablesDisk.remove()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const kept = () =>
    readdirSync(filesDisk.folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== 'ballast',
    )

  it('a file is not taken in: 503, nothing half is kept, and it is taken in when there is room', async () => {
    const jan = aResident(base, 'jan')
    const first = await jan.signIn('/dienst/afschrift-akte/aanvragen')
    const asking = await jan.send(first, first.url.pathname, { act: 'divorce' })
    const bytes = new Uint8Array(aPdf())
    const sends = () => {
      const data = new FormData()
      data.append('_csrf', /name="_csrf" value="([^"]*)"/.exec(asking.body)?.[1] ?? '')
      data.append('copy', new Blob([bytes]), 'akte.pdf')
      data.append('remembered', 'Gent, 1998')
      return jan.browser.visit(asking.url.toString(), 'http://nowhere.invalid', { method: 'POST', body: data })
    }
    const rows = () => administer(name, 'select 1 from documents.attachment')

    filesDisk.fill()
    expectClear(await sends(), 503, 'Er is een storing bij ons')
    expect(kept()).toEqual([])
    expect(await rows()).toEqual([])
    expectClear(await jan.visit(asking.url.pathname), 200)

    filesDisk.free()
    expectClear(await sends(), 200)
    expect(kept()).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  it('the database takes nothing in by half: 503, and what waited is issued once when there is room', async () => {
    const sofie = aResident(base, 'sofie')
    const check = await sofie.apply(certificate, answers)
    const data = await sofie.visit('/mijn-loket/gegevens')
    const provider = await sofie.send(check, check.url.pathname.replace(/nakijken$/, 'indienen'))
    const chosen = { method: 'eid', person: 'sofie' }
    const back = await sofie.browser.submit(provider.url, chosen, new URL(base).origin)
    const statuses: number[] = []
    // Connected while there is room: a new connection may want to write, too.
    const watcher = new pg.Client(Object.assign(new URL(server), { pathname: `/${name}` }).toString())
    await watcher.connect()
    const reports = async () => (await watcher.query('select 1 from people.correction')).rows.length

    tablesDisk.fill()
    // What still fits in half-full pages is taken in; the first that does not is refused, whole.
    for (let sent = 0; sent < 200 && !statuses.includes(503); sent++) {
      const answer = await sofie.send(data, '/mijn-loket/gegevens/klopt-niet', {
        wat: randomBytes(700).toString('hex'),
      })
      statuses.push(answer.status)
      if (answer.status === 503) expectClear(answer, 503, 'Dit lukt nu even niet')
    }
    expect(statuses.at(-1)).toBe(503)
    expect(await reports()).toBe(statuses.filter((status) => status === 200).length)
    await watcher.end()
    expectClear(await sofie.visit('/mijn-loket'), 200)

    // Signed all the same: taken in whole, or refused whole. In no case is anything issued that cannot be kept.
    const signed = await sofie.visit(back.url.toString())
    expect([200, 503]).toContain(signed.status)
    expect(documentsIn(signed)).toEqual([])
    tablesDisk.free()
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
  }, 60_000)
})

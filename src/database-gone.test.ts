import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { answers, certificate, documentsIn, expectClear } from './outage.fixture.ts'
import { aResident, seen } from './resident.fixture.ts'

const { url, pool } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-gone-'))
const line = await aLine(url)
let demo: Demo
let base = ''

beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: line.url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
  base = demo.program.url
}, 60_000)
afterAll(async () => {
  await demo.stop()
  await line.cut()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The way to the database, which can be cut: connections break at once and new ones are refused, as when its machine stops. */
async function aLine(to: string) {
  const target = new URL(to)
  const open = new Set<Socket>()
  const join = (socket: Socket) => {
    const far = connect(Number(target.port), '127.0.0.1')
    for (const [end, other] of [
      [socket, far],
      [far, socket],
    ] as const) {
      open.add(end)
      end
        .on('error', () => {})
        .on('close', () => {
          open.delete(end)
          other.destroy()
        })
      end.pipe(other)
    }
  }
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const door: Server = createServer(join)
        .once('error', reject)
        .listen(port, '127.0.0.1', () => resolve(door))
    })
  let door: Server | undefined = await listen(0)
  const { port } = door.address() as { port: number }
  const here = Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) })
  return {
    url: here.toString(),
    cut: () =>
      new Promise<void>((resolve) => {
        if (!door) return resolve()
        door.close(() => resolve())
        door = undefined
        for (const socket of open) socket.destroy()
      }),
    mend: async () => {
      door ??= await listen(port)
    },
  }
}

const health = async () => {
  const response = await fetch(`${base}/health`)
  return { status: response.status, said: (await response.json()) as { status: string; database: boolean } }
}
const counted = async () => {
  const tables = ['cases.case', 'cases.event', 'documents.document', 'signing.request', 'platform.outbox']
  const counts = tables.map(async (table) => (await pool.query(`select count(*) as count from ${table}`)).rows[0].count)
  return Promise.all(counts)
}

describe('The database gone', () => {
  it('every page says so with 503, nothing is half done, and all goes on by itself when it is back', async () => {
    const jan = aResident(base, 'jan')
    const first = await jan.signIn(`/dienst/${certificate}/aanvragen`)
    const sofie = aResident(base, 'sofie')
    const check = await sofie.apply(certificate, answers)
    const before = await counted()

    await line.cut()
    const draft = first.url.pathname
    for (const path of ['/mijn-loket', draft, check.url.pathname, '/aanmelden', '/c/AAAAAAAAAAAAAAAAAAAAAAAA'])
      expectClear(
        await jan.visit(path),
        503,
        'Dit lukt nu even niet',
        'Er is een storing bij ons',
        'U bent niets kwijt',
      )
    expectClear(await jan.send(first, draft, { purpose: 'work' }), 503, 'U bent niets kwijt')
    expectClear(await sofie.send(check, check.url.pathname.replace(/nakijken$/, 'indienen')), 503)
    expect(await health()).toMatchObject({ status: 503, said: { status: 'unavailable', database: false } })
    expect(await counted()).toEqual(before)

    await line.mend()
    expect(await seen(health, ({ status }) => status === 200, 30)).toMatchObject({
      status: 200,
      said: { status: 'ok' },
    })
    // Still signed in, the draft as it was, and what was sent in vain is simply sent again.
    expectClear(await jan.visit(draft), 200)
    expectClear(await jan.send(first, draft, { purpose: 'work' }), 200)
    const done = await sofie.decided((await sofie.sign(check)).url.pathname)
    expectClear(done, 200, 'Uw attest is klaar')
    expect(documentsIn(done)).toHaveLength(1)
  }, 90_000)

  it('while a signed application is on its way, it is decided afterwards, once', async () => {
    const karel = aResident(base, 'karel')
    const check = await karel.apply(certificate, answers)
    demo.simulators.simulators.population.buttons.press('slow', 800)
    const { pathname } = (await karel.sign(check)).url
    await line.cut()
    demo.simulators.simulators.population.buttons.press('well')
    expectClear(await karel.visit(pathname), 503)
    await line.mend()
    const done = await seen(
      () => karel.visit(pathname),
      ({ body }) => body.includes('Uw attest is klaar'),
      60,
    )
    expect(documentsIn(done)).toHaveLength(1)
  }, 90_000)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { deviceKeyOf } from './domain/queue/index.ts'
import { anEmployee } from './resident.fixture.ts'

const { url, db } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-screen-'))
let demo: Demo
let an: Awaited<ReturnType<typeof anEmployee>>
beforeAll(async () => {
  const clock = '2021-09-07T08:20:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
  an = await anEmployee(demo.program.url, 'an')
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const place = 'stadsloket-harmonie'
const page = `/balie/planning/wachtzaal?plaats=${place}`
async function send(fields: Record<string, string>) {
  const _csrf = /name="_csrf" value="([^"]*)"/.exec((await an.visit(page)).body)?.[1] ?? ''
  const to = new URL('/balie/planning/wachtzaal', demo.program.url)
  return an.browser.submit(to, { _csrf, plaats: place, ...fields }, 'http://nowhere.invalid')
}
const get = async (path: string) => {
  const response = await fetch(new URL(path, demo.program.url))
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
const screen = () => `/wachtzaal/${place}/${deviceKeyOf(demo.program.site.queue, 'screen', place)}`
const sheetIn = async () => /\/wachtzaal\/maat\/[\dx]+/.exec((await get(screen())).text)?.[0]

describe('The screen of a waiting room', () => {
  it('has the usual letters until its size is known; then those of its record, with a sheet of its own', async () => {
    expect((await an.visit(page)).body).toContain('nog niet gekend')
    expect(await sheetIn()).toBeUndefined()
    const saved = await send({ breedte: '1210', hoogte: '680', afstand: '5' })
    expect([saved.status, saved.body.includes('De maten zijn bewaard.')]).toEqual([200, true])
    expect(saved.body).toContain('Nummer en balie zijn leesbaar van op')
    const sheet = (await sheetIn()) ?? ''
    expect(sheet).toBe('/wachtzaal/maat/1210x680x5000')
    const { status, type, text } = await get(sheet)
    expect([status, type]).toEqual([200, 'text/css; charset=utf-8'])
    const desk = Number(/--desk:([\d.]+)vw/.exec(text)?.[1])
    // A capital of 25 mm at five metres.
    expect(((desk * 1_210) / 100) * 0.66).toBeGreaterThanOrEqual(25)
  })

  it('that is too small is said to who plans, with what to do; a mistake is said beside its field; taken back it is as before', async () => {
    const small = await send({ breedte: '340', hoogte: '190', afstand: '5' })
    expect(small.body).toContain('Dit scherm is te klein.')
    expect(small.body).toContain('Hang een groter scherm op, of zet de stoelen dichterbij.')
    const wrong = await send({ breedte: 'breed', hoogte: '190', afstand: '0,5' })
    expect(wrong.status).toBe(422)
    for (const said of ['Vul een breedte in', 'Vul een afstand in', 'value="breed"', 'value="0,5"'])
      expect(wrong.body).toContain(said)
    const maat = /name="maat" value="([^"]+)"/.exec(small.body)?.[1] ?? ''
    const back = await send({ stap: 'terug', maat })
    expect(back.body).toContain('De maten staan weer zoals ze waren.')
    expect(await sheetIn()).toBe('/wachtzaal/maat/1210x680x5000')
    // Pressed once more, from the page that still stands open somewhere.
    for (const old of [maat, '']) {
      const again = await send({ stap: 'terug', maat: old })
      expect([again.status, again.body.includes('Er is niets teruggedraaid')]).toEqual([409, true])
      expect(again.body).not.toContain('De maten staan weer')
      expect(await sheetIn()).toBe('/wachtzaal/maat/1210x680x5000')
    }
  })

  it('of one place is where one comes after signing in', async () => {
    const { headers } = await fetch(new URL(page, demo.program.url), { redirect: 'manual' })
    expect(headers.get('location')).toBe(`/balie/aanmelden?terug=${encodeURIComponent(page)}`)
  })

  it('is kept as it was said, by whom; no other sheet is to be had', async () => {
    for (const size of ['1x1x1', '1210x680', '1210x680x5000x1', '01210x680x5000', 'x'])
      expect((await get(`/wachtzaal/maat/${size}`)).status, size).toBe(404)
    const { rows } = await sql<{
      count: number
    }>`select count(distinct by)::int as count from queue.screen_size`.execute(db)
    expect(rows[0]?.count).toBe(1)
    await expect(sql`update queue.screen_size set width_mm = 999`.execute(db)).rejects.toThrow('append-only')
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { anEmployee } from './resident.fixture.ts'

/* A Saturday morning at Harmonie: how a visit ends, and how not. */
const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-seat-ends-'))
let demo: Demo

beforeAll(async () => {
  const clock = '2021-09-11T09:50:00+02:00'
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', LOKET_CLOCK: clock })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Somebody who sits down at a desk, in as many tabs as they like: each sends the form of the page it shows. */
async function atDesk(person: string, balie?: string) {
  const { browser, visit } = await anEmployee(demo.program.url, person)
  const open = () => visit('/balie/wachtrij')
  const send = async (path: string, fields: Record<string, string> = {}) => {
    const csrf = /name="_csrf" value="([^"]*)"/.exec((await open()).body)?.[1] ?? ''
    const at = new URL(`/balie/wachtrij/${path}`, demo.program.url)
    return browser.submit(at, { _csrf: csrf, ...fields }, demo.program.url)
  }
  if (balie) await send('zitten', { balie: `stadsloket-harmonie/${balie}` })
  return { open, send, visit }
}
const visitorAt = ({ body }: { body: string }) => /wachtrij\/([0-9a-f-]{36})\/afronden/.exec(body)?.[1] ?? ''

describe('How a visit ends at the seat', () => {
  it('does nothing with a visit that ends without saying how, that nobody knows, or that is of another desk', async () => {
    const griet = await atDesk('griet', 'harmonie-2')
    await griet.send('nummer', { dienst: 'reispas' })
    await griet.send('volgende')
    const seat = await griet.open()
    const visitor = visitorAt(seat)
    for (const fields of [{}, { uitkomst: 'niets' }]) {
      const { status, body } = await griet.send(`${visitor}/afronden`, fields as Record<string, string>)
      expect([status, body.includes('Kies hoe het bezoek afliep.')]).toEqual([422, true])
    }
    const bram = await atDesk('bram', 'harmonie-1')
    expect((await bram.send(`${visitor}/afronden`, { uitkomst: 'helped' })).status).toBe(409)
    for (const unknown of [newId(), 'niets', '__proto__'])
      expect((await griet.send(`${unknown}/afronden`, { uitkomst: 'helped' })).status).toBe(404)
    for (const act of ['niets', 'constructor', '__proto__'])
      expect((await griet.send(`${visitor}/${act}`)).status).toBe(404)
    for (const naar of ['', 'thema:niets', `collega:${newId()}`, 'collega:niets'])
      expect((await griet.send(`${visitor}/doorgeven`, { naar })).status).toBe(409)
    expect((await griet.send('zitten', { balie: '' })).status).toBe(422)
    expect(visitorAt(await griet.open())).toBe(visitor)
  })

  it('calls nobody twice: not from a second tab, and what a tab still shows is refused once it was done', async () => {
    const griet = await atDesk('griet')
    const visitor = visitorAt(await griet.open())
    const again = await griet.send('volgende')
    expect([again.status, again.body.includes('/afronden')]).toEqual([409, false])
    expect(visitorAt(await griet.open())).toBe(visitor)
    await griet.send(`${visitor}/afronden`, { uitkomst: 'helped' })
    for (const act of ['afronden', 'apart', 'niet-verschenen', 'herhalen'])
      expect((await griet.send(`${visitor}/${act}`, { uitkomst: 'helped' })).status).toBe(409)
  })

  it('is not there for who receives nobody', async () => {
    const luc = await atDesk('luc')
    expect((await luc.open()).status).toBe(403)
    expect((await luc.send('volgende')).status).toBeGreaterThanOrEqual(400)
  })
})

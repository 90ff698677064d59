import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { type Demo, startDemo } from './dev.ts'
import { aResident } from './resident.fixture.ts'

const { url } = await testDatabase<unknown>()
const dataDir = mkdtempSync(join(tmpdir(), 'loket-stronger-'))
let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' })
}, 60_000)
afterAll(async () => {
  await demo.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Signs in with a password only, begins, and follows the way that the refusal offers, with a card. Gives where that ends. */
async function strongerAfter(entrance: string, begin: string) {
  const base = demo.program.url
  const weak = aResident(base, 'jan', 'password')
  const goTo = `${base}${entrance}/aanmelden?terug=${encodeURIComponent(begin)}`
  const back = await signedInAt(weak.browser, goTo, `${base}/`, { method: 'password', person: 'jan' })
  await weak.visit(`${back.pathname}${back.search}`)
  const refused = await weak.visit(begin)
  const way = /href="([^"]*aanmelden\?terug=[^"]*)"/.exec(refused.body)?.[1] ?? ''
  const strong = { method: 'eid', person: 'jan' }
  const after = await signedInAt(weak.browser, new URL(way, base).toString(), `${base}/`, strong)
  return { refused, end: await weak.visit(`${after.pathname}${after.search}`) }
}

describe('Who signed in weaker than a service asks', () => {
  it.each([
    ['at home', '', '/dienst/attest-gezinssamenstelling/aanvragen', /^\/aanvraag\//],
    ['at a contact point', '/kiosk', '/kiosk/dienst/attest-gezinssamenstelling/beginnen', /^\/kiosk\/aanvraag\//],
  ])('is offered a stronger way %s, and comes to what he wanted', async (_, entrance, begin, application) => {
    const { refused, end } = await strongerAfter(entrance, begin)
    expect([refused.status, refused.body.includes('Meld u aan met meer zekerheid')]).toEqual([403, true])
    expect([end.status, end.url.pathname]).toEqual([200, expect.stringMatching(application)])
  })
})

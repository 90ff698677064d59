import { afterAll, describe, expect, it } from 'vitest'
import { aDevice, deviceKey, shown, signedMessage } from '#domain/devices/devices.fixture.ts'
import { makePairingCode, revokeDevice, screensByHour } from '#domain/devices/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { createServer } from '#platform/http/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '#products/demo-city/city.ts'
import { deviceRoutes } from './devices.ts'
import { mapRefusalsToData } from './refusals.ts'
import { attachScreens } from './screens.ts'
import type { Site } from './site.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const program: OpenContext = { db, actor: system('test'), now: new Date() }
const site = { db, clock: () => new Date(), publicUrl: 'http://loket.test', city: demoCity } as unknown as Site
const audience = site.publicUrl

/** A process of the program: its own server, the same database. `openToAll`: as in a demonstration. */
async function aProcess(openToAll = false) {
  const app = await createServer({ logLevel: 'silent', formTargets: [], secure: false })
  await deviceRoutes(app, { site, secure: false, origins: ['http://id.test'] })
  await app.register(async (routes) => {
    mapRefusalsToData(routes)
    attachScreens(routes, { db, pool: database.pool, secure: false, openToAll })
    for (const path of ['/kiosk', '/kiosk/diensten', '/kiosk/hulp', '/kiosk/aanvraag/:id/betalen'])
      routes.get(path, (request) => ({ place: request.screen?.place ?? 'any' }))
  })
  afterAll(() => app.close())
  return app
}
const [one, other, open] = [await aProcess(), await aProcess(), await aProcess(true)]
type App = typeof one

const say = async (app: App, path: string, message: unknown) => {
  const answered = await app.inject({ method: 'POST', url: `/toestel/${path}`, payload: { message } as object })
  return { status: answered.statusCode, body: answered.json() }
}
const visit = async (app: App, path: string, cookie?: string) => {
  const answered = await app.inject({ url: path, ...(cookie && { cookies: { toestel: cookie } }) })
  return { status: answered.statusCode, body: answered.json() }
}

async function paired() {
  const key = deviceKey()
  const { code } = await makePairingCode(program, aDevice({ place: 'sporthal' }))
  const message = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { body } = await say(one, 'koppelen', message)
  const id: string = body.id
  const tell = async (wish: string, own = {}) => signedMessage(key, { wish, ...own }, { audience, id })
  const screen = async () => (await say(one, 'scherm', await tell('screen'))).body
  return { id, tell, screen }
}

describe('A contact point over HTTP', () => {
  it('is paired, heard, and given a cookie for its browser', async () => {
    const { tell, screen } = await paired()
    const beat = await tell('heartbeat', { version: '1', faults: [], wipes: [] })
    expect(await say(one, 'hartslag', beat)).toMatchObject({ status: 200, body: { restart: false, again: 30 } })
    expect(await say(other, 'hartslag', beat)).toEqual({ status: 401, body: { error: 'devices/replayed' } })
    const { cookie } = await screen()
    expect(cookie.name).toBe('toestel')
    expect(await visit(other, '/kiosk', cookie.value)).toEqual({ status: 200, body: { place: 'sporthal' } })
  })

  it('that was revoked is dark at once in every process', async () => {
    const { id, screen } = await paired()
    const { cookie } = await screen()
    await revokeDevice(program, id)
    for (const app of [one, other, open])
      expect(await visit(app, '/kiosk', cookie.value)).toEqual({ status: 403, body: { error: 'devices/dark' } })
  })

  it('that was never paired is dark, but in a demonstration', async () => {
    expect([(await visit(one, '/kiosk')).status, await visit(open, '/kiosk')]).toEqual([
      403,
      { status: 200, body: { place: 'any' } },
    ])
  })

  it('writes down how far somebody came, and that help was asked', async () => {
    const { screen } = await paired()
    const { cookie } = await screen()
    const soon = (at: object) =>
      expect.poll(async () => (await screensByHour(program, { hours: 1 }))[0]).toMatchObject({ sessions: 1, ...at })
    await visit(one, '/kiosk', cookie.value)
    await visit(one, '/kiosk/diensten', cookie.value)
    await soon({ helped: 0, stoppedAt: { choose: 1 } })
    await visit(one, '/kiosk/hulp', cookie.value)
    await soon({ helped: 1, stoppedAt: { choose: 1 } })
    await visit(one, '/kiosk/aanvraag/1/betalen', cookie.value)
    await soon({ place: 'sporthal', finished: 0, stoppedAt: { pay: 1 } })
  })

  it.each([undefined, 1, null, {}, ['x']])('that says %j is not understood', async (message) => {
    expect(await say(one, 'hartslag', message)).toEqual({ status: 409, body: { error: 'devices/malformed' } })
  })
})

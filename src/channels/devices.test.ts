import { afterAll, describe, expect, it } from 'vitest'
import { aDevice, deviceKey, shown, signedMessage } from '#domain/devices/devices.fixture.ts'
import { makePairingCode, revokeDevice, screensByHour } from '#domain/devices/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { createServer } from '#platform/http/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { deviceRoutes } from './devices.ts'
import { mapRefusalsToData } from './refusals.ts'
import { attachScreens } from './screens.ts'
import type { Site } from './site.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const program: OpenContext = { db, actor: system('test'), now: new Date() }
const site = { db, clock: () => new Date(), publicUrl: 'http://loket.test' } as unknown as Site
const audience = site.publicUrl

/** A process of the program: its own server, the same database. `openToAll`: as in a demonstration. */
async function aProcess(openToAll = false) {
  const app = await createServer({ logLevel: 'silent', formTargets: [], secure: false })
  await deviceRoutes(app, { site, secure: false })
  await app.register(async (routes) => {
    mapRefusalsToData(routes)
    attachScreens(routes, { db, pool: database.pool, secure: false, openToAll })
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

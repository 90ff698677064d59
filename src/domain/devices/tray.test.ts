import { afterAll, describe, expect, it } from 'vitest'
import { type Actor, anonymous, type Context } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import {
  type DevicesTables,
  hearDevice,
  lookedInTray,
  makePairingCode,
  noteLost,
  notePages,
  notePrintout,
  notePrintoutFailed,
  notePrintoutTaken,
  openScreen,
  pagesPrinted,
  pairDevice,
  reportTray,
  trayReports,
} from './index.ts'

const database = await testDatabase<DevicesTables>()
const { db } = database
const other = openDatabase<DevicesTables>(database.url, { connections: 2 })
afterAll(other.close)

const audience = 'http://loket.test'
const at = (actor: Actor, on = db): Context<DevicesTables> => ({ db: on, actor, now: new Date('2021-09-06T09:00:00Z') })
const manager = at({
  ...{ kind: 'employee', id: newId(), name: 'Dirk', unit: '', roles: ['administrator'] },
  ...{ channel: 'desk', sessionId: newId() },
})
const nobody = at(anonymous)
const one = { sent: 2, printed: null, personal: true }

let addresses = 0
/** A device with one open browser. */
async function aScreen() {
  const key = deviceKey()
  const { code } = await makePairingCode(manager, aDevice())
  const introduced = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { id: deviceId } = await pairDevice(nobody, audience, { message: introduced, address: `10.9.0.${++addresses}` })
  const said = (claims: object) => signedMessage(key, { ...claims }, { audience, id: deviceId })
  const { id } = await openScreen(nobody, audience, await said({ wish: 'screen' }))
  const hear = async (own: object) =>
    hearDevice(nobody, audience, await said({ wish: 'heartbeat', version: '1', faults: [], wipes: [], ...own }))
  const ended = (because: string) => {
    const proof = { screenId: id, because, endedAt: new Date().toISOString() }
    return hear({ wipes: [{ ...proof, markers: 1, files: 1, found: 0, remains: 0, tookMs: 1 }] })
  }
  const reports = async () => (await trayReports(manager)).filter((report) => report.deviceId === deviceId)
  const events = async () =>
    (await db.selectFrom('devices.event').selectAll().where('device_id', '=', deviceId).execute()).filter(({ what }) =>
      what.startsWith('tray'),
    )
  const pages = async () => (await pagesPrinted(manager)).find((counted) => counted.deviceId === deviceId)
  return { screen: { id, deviceId, said }, hear, ended, reports, events, pages }
}

describe('A paper in the tray', () => {
  it('is reported once when nobody took it, by the screen and by its device at once', async () => {
    const { screen, ended, reports, events } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one })
    await Promise.all([reportTray(nobody, screen.id), reportTray(at(anonymous, other.db), screen.id), ended('left')])
    expect(await reports()).toMatchObject([{ screenId: screen.id, found: null }])
    expect(await events()).toMatchObject([{ what: 'tray-left', facts: { screenId: screen.id } }])
  })

  it.each(['left', 'agent-gone', 'browser-gone'])(
    'is reported by the device when the visit ended: %s',
    async (because) => {
      const { screen, ended, reports } = await aScreen()
      await notePrintout(nobody, screen, { job: 1, ...one })
      await ended(because)
      expect(await reports()).toHaveLength(1)
    },
  )

  it('is not there when it was taken, given up, names nobody, or who stood there stopped by himself', async () => {
    const { screen, ended, reports } = await aScreen()
    for (const job of [1, 2]) await notePrintout(nobody, screen, { job, ...one })
    await notePrintout(nobody, screen, { job: 3, ...one, personal: false })
    await notePrintoutTaken(nobody, screen, 1)
    await notePrintoutFailed(nobody, screen, 2, { stuck: false, printed: null })
    await ended('left')
    expect(await reports()).toEqual([])
    // Who takes his card out of the reader as the screen says stands there too.
    for (const because of ['stopped', 'card-removed']) {
      const stopped = await aScreen()
      await notePrintout(nobody, stopped.screen, { job: 1, ...one })
      await stopped.ended(because)
      expect(await stopped.reports()).toEqual([])
    }
  })

  it('is taken with the last of several sheets, in one touch; one that came later still lies there', async () => {
    const { screen, ended, reports } = await aScreen()
    for (const job of [7, 3]) await notePrintout(nobody, screen, { job, ...one })
    await notePrintoutTaken(nobody, screen, 3)
    await reportTray(nobody, screen.id)
    expect(await reports()).toEqual([])
    await notePrintout(nobody, screen, { job: 9, ...one })
    await notePrintoutTaken(nobody, screen, 3)
    await ended('left')
    expect(await reports()).toHaveLength(1)
  })

  it('was looked for by somebody; a mistake is put right by a new look, and both are kept', async () => {
    const { screen, reports, events } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one })
    await reportTray(nobody, screen.id)
    await lookedInTray(manager, screen.id, 'nothing')
    await lookedInTray(manager, screen.id, 'destroyed')
    expect(await reports()).toMatchObject([{ found: 'destroyed', lookedBy: 'Dirk' }])
    expect((await events()).map(({ what }) => what).toSorted()).toEqual(['tray-left', 'tray-looked', 'tray-looked'])
    await expect(database.pool.query(`update devices.tray_look set found = 'nothing'`)).rejects.toThrow()
    await expect(lookedInTray(manager, newId(), 'nothing')).rejects.toMatchObject({ code: 'devices/not-found' })
  })
})

describe('A paper that got stuck', () => {
  it.each(['left', 'stopped'])('is reported also when its visit ended so: %s', async (because) => {
    const { screen, ended, reports } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one })
    await notePrintoutFailed(nobody, screen, 1, { stuck: true, printed: null })
    await notePrintout(nobody, screen, { job: 2, ...one })
    await notePrintoutTaken(nobody, screen, 2)
    await ended(because)
    expect(await reports()).toHaveLength(1)
  })

  it('is noted at once when the printer gave it up while it was asked; its pages count as far as they came', async () => {
    const { screen, ended, reports, pages } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one, stuck: true })
    expect(await pages()).toMatchObject({ days: [] })
    await notePrintoutFailed(nobody, screen, 1, { stuck: true, printed: 1 })
    expect(await pages()).toMatchObject({ days: [{ pages: 1 }] })
    await ended('stopped')
    expect(await reports()).toHaveLength(1)
  })
})

describe('An answer of the printer that was lost', () => {
  const lost = { sheet: 'sheet-a', sent: 2, printed: null, personal: true }

  it('is counted once, and its paper may lie there', async () => {
    const { screen, ended, reports, pages } = await aScreen()
    for (let time = 0; time < 2; time += 1) await noteLost(nobody, screen, lost)
    expect(await pages()).toMatchObject({ days: [{ pages: 2 }] })
    await ended('left')
    expect(await reports()).toHaveLength(1)
  })

  it.each([true, false])(
    'is counted no more when the same sheet is printed after all, had by the printer: %s',
    async (already) => {
      const { screen, ended, reports, pages } = await aScreen()
      await noteLost(nobody, screen, lost)
      await noteLost(nobody, screen, { ...lost, sheet: 'sheet-b' })
      await notePrintout(nobody, screen, { job: 4, ...one, already, sheet: 'sheet-a' })
      expect(await pages()).toMatchObject({ days: [{ pages: 4 }] })
      await notePrintoutTaken(nobody, screen, 4)
      await ended('left')
      // What was lost before it was taken in the same touch.
      expect(await reports()).toEqual([])
    },
  )
})

describe('The pages of a printer', () => {
  it('are counted also when the answer was lost and the printer has it already; not again in a later visit', async () => {
    const { screen, pages } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one, already: true })
    await notePrintout(nobody, screen, { job: 1, ...one, already: true })
    expect(await pages()).toMatchObject({ days: [{ pages: 2 }] })
    const later = await openScreen(nobody, audience, await screen.said({ wish: 'screen' }))
    await notePrintout(nobody, { ...screen, id: later.id }, { job: 1, ...one, already: true })
    expect(await pages()).toMatchObject({ days: [{ pages: 2 }] })
    await notePrintout(nobody, { ...screen, id: later.id }, { job: 1, ...one, already: false })
    expect(await pages()).toMatchObject({ days: [{ pages: 4 }] })
  })

  it('are counted as the printer says, else as was sent, by day and since its paper was filled', async () => {
    const { screen, hear, pages } = await aScreen()
    await notePrintout(nobody, screen, { job: 1, ...one })
    await notePrintout(nobody, screen, { job: 1, ...one })
    expect(await pages()).toMatchObject({ days: [{ pages: 2 }], sinceFilled: null })
    expect(await notePages(nobody, screen, 1, 1)).toBe(false)
    expect(await pages()).toMatchObject({ days: [{ pages: 1 }] })
    await hear({ faults: ['no-paper'] })
    await hear({})
    await notePrintout(nobody, screen, { job: 2, ...one, printed: 3 })
    expect(await pages()).toMatchObject({ days: [{ pages: 4 }], sinceFilled: 3 })
  })

  it('are added up also when a printer says nonsense', async () => {
    const { screen, hear, pages } = await aScreen()
    await hear({ faults: ['no-paper'] })
    await hear({})
    for (const job of [1, 2]) await notePrintout(nobody, screen, { job, ...one, printed: 2_147_483_647 })
    expect(await pages()).toMatchObject({ days: [{ pages: 4_294_967_294 }], sinceFilled: 4_294_967_294 })
  })

  it('of another screen are not counted here', async () => {
    const [here, there] = [await aScreen(), await aScreen()]
    await notePrintout(nobody, here.screen, { job: 1, ...one })
    expect(await notePages(nobody, there.screen, 1, 9)).toBe(true)
    await notePrintoutTaken(nobody, there.screen, 1)
    await reportTray(nobody, here.screen.id)
    expect(await here.reports()).toHaveLength(1)
    expect(await here.pages()).toMatchObject({ days: [{ pages: 2 }] })
  })
})

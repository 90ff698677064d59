import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ippPrinter, type Printer } from '#outside/printer/index.ts'
import { type PrinterSimulator, startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { anonymous, type Context, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aDevice, deviceKey, shown, signedMessage } from './devices.fixture.ts'
import {
  type DevicesTables,
  hearDevice,
  makePairingCode,
  noteLost,
  notePages,
  notePrintout,
  openScreen,
  pagesPrinted,
  pairDevice,
  revokeDevice,
  takeBackLeft,
  takeBackSheets,
  takeBackSoon,
  trayReports,
} from './index.ts'

const database = await testDatabase<DevicesTables>()
const { db, pool } = database
const other = openDatabase<DevicesTables>(database.url, { connections: 2 })
afterAll(other.close)

const audience = 'http://loket.test'
const program: Context<DevicesTables> = { db, actor: system('devices'), now: new Date() }
const nobody = { ...program, actor: anonymous }
const place = 'bibliotheek-de-poort'
const name = aDevice().printer
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\nvel')
const patience = 0

let simulator: PrinterSimulator
let printer: Printer
beforeAll(async () => {
  simulator = await startPrinterSimulator()
  printer = ippPrinter({ uri: simulator.uri, patience: 500 })
})
afterEach(() => {
  simulator.buttons.press('well')
  simulator.put('ready')
})
afterAll(() => simulator.stop())
const printers = () => ({ here: null, named: [{ place, name, printer }] })

let addresses = 0
/** A device with one open browser. */
async function aScreen() {
  const key = deviceKey()
  const { code } = await makePairingCode(program, aDevice({ place }))
  const introduced = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience })
  const { id: deviceId } = await pairDevice(nobody, audience, { message: introduced, address: `10.7.0.${++addresses}` })
  const said = (claims: object) => signedMessage(key, { ...claims }, { audience, id: deviceId })
  const open = async (on = db) => openScreen({ ...nobody, db: on }, audience, await said({ wish: 'screen' }))
  const { id } = await open()
  const ended = async (because: string) => {
    const proof = { screenId: id, because, endedAt: new Date().toISOString() }
    const wipes = [{ ...proof, markers: 1, files: 1, found: 0, remains: 0, tookMs: 1 }]
    return hearDevice(nobody, audience, await said({ wish: 'heartbeat', version: '1', faults: [], wipes }))
  }
  return { screen: { id, deviceId }, open, ended }
}

/** A sheet that the printer has and did not finish. */
async function aSheet(screen: { id: string; deviceId: string }, tray: 'paper-out' | 'printing') {
  simulator.put(tray)
  const sheet = newId()
  const given = await printer.print({ id: sheet, pdf })
  if (given.outcome !== 'accepted') throw new Error('not accepted')
  await notePrintout(nobody, screen, { job: given.job, sent: 1, printed: null, personal: true, sheet })
  return { sheet, job: given.job }
}

const comesOut = (sheet: string) => {
  simulator.put('ready')
  return simulator.sheets().some((one) => one.name === sheet)
}
const promised = async (screenId: string) => {
  const found = await pool.query(
    `select data from platform.outbox where name = 'devices.take-back' and data->>'screenId' = $1`,
    [screenId],
  )
  return found.rows.length > 0
}
const unsettled = async (screenId: string) =>
  (await pool.query('select 1 from devices.printout where screen_id = $1 and settled_at is null', [screenId])).rows
    .length

describe('A sheet that the printer did not finish', () => {
  it.each(['stopped', 'left', 'card-removed', 'agent-gone', 'browser-gone', 'shutdown'])(
    'is taken back when its visit ended: %s',
    async (because) => {
      const { screen, ended } = await aScreen()
      const { sheet } = await aSheet(screen, 'paper-out')
      expect(await promised(screen.id)).toBe(false)
      await ended(because)
      expect(await promised(screen.id)).toBe(true)
      expect(await takeBackSheets(program, printers(), screen.id, patience)).toBe(0)
      expect(comesOut(sheet)).toBe(false)
      expect(await unsettled(screen.id)).toBe(0)
    },
  )

  it('is taken back when the screen says that somebody stops, when a next browser opens, when the device is revoked', async () => {
    const [stops, next, gone] = [await aScreen(), await aScreen(), await aScreen()]
    for (const { screen } of [stops, next, gone]) await aSheet(screen, 'paper-out')
    await takeBackSoon(nobody, stops.screen.id)
    await next.open()
    await revokeDevice(program, gone.screen.deviceId)
    for (const { screen } of [stops, next, gone]) expect(await promised(screen.id)).toBe(true)
  })

  it('counts no page and is reported: half of it may lie there', async () => {
    const { screen, ended } = await aScreen()
    await aSheet(screen, 'paper-out')
    await ended('stopped')
    await takeBackSheets(program, printers(), screen.id, patience)
    const counted = (await pagesPrinted(program)).find(({ deviceId }) => deviceId === screen.deviceId)
    expect(counted).toMatchObject({ days: [] })
    expect((await trayReports(program)).map(({ screenId }) => screenId)).toContain(screen.id)
  })

  it('that is coming out well gets a moment, and then is taken back too', async () => {
    const [soon, never] = [await aScreen(), await aScreen()]
    const { sheet } = await aSheet(soon.screen, 'printing')
    setTimeout(() => simulator.put('ready'), 300)
    await takeBackSheets(program, printers(), soon.screen.id, 5_000)
    expect(simulator.sheets().some((one) => one.name === sheet)).toBe(true)
    expect(await unsettled(soon.screen.id)).toBe(0)
    const stays = await aSheet(never.screen, 'printing')
    await takeBackSheets(program, printers(), never.screen.id, 600)
    expect(comesOut(stays.sheet)).toBe(false)
  })

  it('is tried again until its printer answers', async () => {
    const { screen, ended } = await aScreen()
    const { sheet } = await aSheet(screen, 'paper-out')
    await ended('left')
    simulator.buttons.press('down')
    expect(await takeBackSheets(program, printers(), screen.id, patience)).toBe(1)
    expect(await unsettled(screen.id)).toBe(1)
    simulator.buttons.press('well')
    await pool.query(`update devices.printout set at = now() - interval '1 minute' where screen_id = $1`, [screen.id])
    await takeBackLeft(program, printers(), patience)
    expect(await unsettled(screen.id)).toBe(0)
    expect(comesOut(sheet)).toBe(false)
  })

  it('is left alone while somebody is at the screen, and taken back of a device that is silent', async () => {
    const { screen } = await aScreen()
    await aSheet(screen, 'paper-out')
    await pool.query(`update devices.printout set at = now() - interval '1 minute' where screen_id = $1`, [screen.id])
    await takeBackLeft(program, printers(), patience)
    expect(await unsettled(screen.id)).toBe(1)
    await pool.query(`update devices.device set paired_at = now() - interval '3 minutes' where id = $1`, [
      screen.deviceId,
    ])
    await takeBackLeft(program, printers(), patience)
    expect(await unsettled(screen.id)).toBe(0)
  })

  it('of which the answer was lost is looked up by its name', async () => {
    const { screen } = await aScreen()
    simulator.put('paper-out')
    const sheet = newId()
    await printer.print({ id: sheet, pdf })
    await noteLost(nobody, screen, { sheet, sent: 1, printed: null, personal: true })
    expect(await takeBackSheets(program, printers(), screen.id, patience)).toBe(0)
    expect(comesOut(sheet)).toBe(false)
    const never = await aScreen()
    await noteLost(nobody, never.screen, { sheet: newId(), sent: 1, printed: null, personal: true })
    expect(await takeBackSheets(program, printers(), never.screen.id, patience)).toBe(0)
    expect(await unsettled(never.screen.id)).toBe(0)
  })

  it('that was noted while its visit ended, in another process, is promised all the same', async () => {
    for (let round = 0; round < 10; round++) {
      const { screen, open } = await aScreen()
      const one = { job: 1, sent: 1, printed: null, personal: true }
      await Promise.all([notePrintout({ db: other.db }, screen, one), open()])
      expect(await promised(screen.id)).toBe(true)
    }
  })
})

describe('A sheet that is out', () => {
  it('is asked no more, and its name is forgotten', async () => {
    const { screen, ended } = await aScreen()
    const { job } = await aSheet(screen, 'printing')
    await notePages(nobody, screen, job, null)
    await notePrintout(nobody, screen, {
      job: job + 1_000,
      sent: 1,
      printed: 1,
      personal: true,
      settled: true,
      sheet: 'x',
    })
    await ended('left')
    expect(await promised(screen.id)).toBe(false)
    const { rows } = await pool.query('select sheet from devices.printout where screen_id = $1', [screen.id])
    expect(rows).toEqual([{ sheet: null }, { sheet: null }])
  })
})

it('Nobody but the program takes sheets back', async () => {
  for (const take of [takeBackSheets(nobody, printers(), newId()), takeBackLeft(nobody, printers())])
    await expect(take).rejects.toMatchObject({ code: 'access/system-only' })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { pagesPrinted, reportTray, trayReports } from '#domain/devices/index.ts'
import { expectClear } from './outage.fixture.ts'
import { sayMissingPrinters } from './printers-missing.ts'
import { anEmployee } from './resident.fixture.ts'
import { aCityWithTwoPrinters, printerName } from './two-printers.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const city = await aCityWithTwoPrinters()
const { base, program, demo, inLibrary, inHall, aDeviceAt, aCertificateOf, atScreen } = city
const document = await aCertificateOf('els')
const [library, hall] = [await aDeviceAt({}), await aDeviceAt({ place: 'sporthal' })]
afterEach(() => {
  for (const printer of [inLibrary, inHall]) printer.put('ready')
})
const sheets = () => [inLibrary.sheets().length, inHall.sheets().length]
const pagesOf = async (id: string) =>
  (await pagesPrinted(program)).find(({ deviceId }) => deviceId === id)?.days.reduce((all, { pages }) => all + pages, 0)

describe('Two contact points, each with a printer that people there call the same', () => {
  it('print each on its own, and on no other', async () => {
    const there = await atScreen('els', (await hall.open()).token)
    const before = demo.simulators.simulators.printer.sheets().length
    expectClear(await there.prints(document), 200, 'Neem uw blad uit de printer')
    expect(sheets()).toEqual([0, 1])
    const here = await atScreen('els', (await library.open()).token)
    expectClear(await here.prints(document), 200, 'Neem uw blad uit de printer')
    expect(sheets()).toEqual([1, 1])
    expect(demo.simulators.simulators.printer.sheets()).toHaveLength(before)
  })

  it('count their own pages, and report their own tray', async () => {
    const [ofLibrary, ofHall] = [await pagesOf(library.id), await pagesOf(hall.id)]
    const screen = await hall.open()
    const there = await atScreen('els', screen.token)
    expectClear(await there.prints(await aCertificateOf('els')), 200)
    await reportTray(program, screen.id)
    expect(await pagesOf(library.id)).toBe(ofLibrary)
    expect(await pagesOf(hall.id)).toBeGreaterThan(ofHall ?? 0)
    const reported = (await trayReports(program)).map(({ deviceId, screenId }) => ({ deviceId, screenId }))
    expect(reported).toContainEqual({ deviceId: hall.id, screenId: screen.id })
    expect(reported.some(({ deviceId }) => deviceId === library.id)).toBe(false)
  })

  it('say of their own printer that its paper is out, while the other one prints', async () => {
    inHall.put('paper-out')
    const there = await atScreen('els', (await hall.open()).token)
    const here = await atScreen('els', (await library.open()).token)
    const fresh = await aCertificateOf('els')
    expectClear(await there.prints(fresh), 503, 'Het papier is op', 'Meenemen op uw gsm')
    expectClear(await here.prints(fresh), 200, 'Neem uw blad uit de printer')
  })

  it('do not answer for a sheet of the other: its number is a sheet of somebody else here', async () => {
    const there = await atScreen('els', (await hall.open()).token)
    const printed = await there.prints(await aCertificateOf('els'))
    const next = await aDeviceAt({})
    const here = await atScreen('els', (await next.open()).token)
    for (const path of [printed.url.pathname, `${printed.url.pathname}/stand`])
      expect((await here.visit(path)).status).toBe(404)
  })
})

describe('A device', () => {
  it('without a printer offers no paper, and the other ways', async () => {
    const device = await aDeviceAt({ printer: '' })
    const bare = await atScreen('els', (await device.open()).token)
    const before = sheets()
    const [link = ''] = /\/kiosk\/aanvraag\/[0-9a-f-]{36}/.exec(bare.mine.body) ?? []
    const page = await bare.visit(link)
    expectClear(page, 200, 'Meenemen op uw gsm')
    expect(page.body).not.toContain('Afdrukken')
    expectClear(await bare.prints(document), 503, 'Hier staat geen printer', 'Meenemen op uw gsm')
    expect(sheets()).toEqual(before)
  })

  it('whose printer nobody set prints nowhere: managers see it, and it is said at the start', async () => {
    const device = await aDeviceAt({ place: 'sporthal', printer: 'Printer rechts' })
    const lost = await atScreen('els', (await device.open()).token)
    const before = sheets()
    expectClear(await lost.prints(document), 503, 'Hier staat geen printer')
    expect(sheets()).toEqual(before)
    const manager = await anEmployee(base, 'dirk')
    expectClear(await manager.visit('/balie/contactpunten'), 200, 'Printer nog niet ingesteld')
    const said: object[] = []
    const { printers } = demo.simulators.outside
    const named = { place: 'sporthal', name: printerName, printer: printers.here ?? printers.named[0]?.printer }
    await sayMissingPrinters(
      program,
      { here: null, named: [named as (typeof printers.named)[number]] },
      {
        error: (facts) => said.push(facts),
      },
    )
    expect(said).toContainEqual({ device: device.id, place: 'sporthal', printer: 'Printer rechts' })
    expect(said).not.toContainEqual(expect.objectContaining({ device: hall.id }))
  })

  it('has its printer among the systems that an employee asks, by place and name', async () => {
    inHall.put('paper-out')
    const griet = await anEmployee(base, 'griet')
    expectClear(await griet.visit('/balie/systemen'), 200, printerName, 'Het papier is op')
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { pagesPrinted, reportTray, trayReports } from '#domain/devices/index.ts'
import { aCityWithTwoPrinters, printerName } from './beside-the-screen.fixture.ts'
import { expectClear } from './outage.fixture.ts'
import { sayMissingPrinters } from './printers-missing.ts'
import { anEmployee, aResident, seen } from './resident.fixture.ts'

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
    expectClear(await there.prints(fresh), 503, 'Het papier is op', 'Op uw gsm')
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

describe('A sheet that is still in the printer when its visitor goes', () => {
  const isSettled = (screenId: string) =>
    seen(
      async () =>
        (
          await city.pool.query('select 1 from devices.printout where screen_id = $1 and settled_at is null', [
            screenId,
          ])
        ).rows.length,
      (left) => left === 0,
      30,
    )
  /** Printing was asked, and the paper ran out halfway: the page of the visitor is the only one that knows. */
  async function halfway() {
    const fresh = await aCertificateOf('els')
    const screen = await hall.open()
    const there = await atScreen('els', screen.token)
    inHall.put('printing')
    expectClear(await there.prints(fresh), 200, 'Uw document wordt afgedrukt')
    inHall.put('paper-out')
    return { screen, there, id: fresh.split('/').at(-1) ?? '' }
  }
  const comesOut = (id: string) => {
    inHall.put('ready')
    return inHall.sheets().some(({ name }) => name === id)
  }

  it.each(['Stoppen', 'nobody is there', 'the card is taken'])(
    'does not come out for the next person: %s',
    async (how) => {
      const { screen, there, id } = await halfway()
      if (how === 'Stoppen') await there.send(there.mine, '/kiosk/stoppen')
      else if (how === 'nobody is there') await there.visit('/kiosk/gestopt')
      else await hall.ended(screen.id, 'card-removed')
      expect(await isSettled(screen.id)).toBe(0)
      expect(comesOut(id)).toBe(false)
      const { rows } = await city.pool.query(
        `select what from documents.event where document_id = $1 and what like 'print%' order by at`,
        [id],
      )
      expect(rows.map(({ what }) => what)).toEqual(['printed', 'print-failed'])
    },
  )

  it('is tried again when its printer did not answer at that moment', async () => {
    const { screen, id } = await halfway()
    inHall.buttons.press('down')
    await hall.ended(screen.id, 'left')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    inHall.buttons.press('well')
    expect(await isSettled(screen.id)).toBe(0)
    expect(comesOut(id)).toBe(false)
  })
})

describe('A device', () => {
  it('without a printer offers no paper, and the other ways', async () => {
    const device = await aDeviceAt({ printer: '' })
    const bare = await atScreen('els', (await device.open()).token)
    const before = sheets()
    const [link = ''] = /\/kiosk\/aanvraag\/[0-9a-f-]{36}/.exec(bare.mine.body) ?? []
    const page = await bare.visit(link)
    expectClear(page, 200, 'Op uw gsm')
    expect(page.body).not.toContain('Afdrukken')
    expectClear(await bare.prints(document), 503, 'Hier staat geen printer', 'Op uw gsm')
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

describe('A card reader that the payment service does not have', () => {
  it('is said at its device while people pay otherwise, and no more when a payment on it begins', async () => {
    const device = await aDeviceAt({ terminal: 'term_buitendienst', printer: '' })
    const sofie = aResident(base, 'sofie')
    const toPay = await sofie.sign(await sofie.apply('afschrift-akte', { act: 'birth', delivery: 'here' }))
    const screen = await device.open()
    const there = await atScreen('sofie', screen.token)
    const pays = () => there.send(there.mine, `/kiosk${toPay.url.pathname}/betalen`)
    const dirk = await anEmployee(base, 'dirk')
    const managers = async () =>
      (await dirk.visit('/balie/contactpunten')).body.includes('Betaalterminal antwoordt niet')
    expect(await managers()).toBe(false)
    // Nor is there a printer: who pays for a document hears that first.
    expectClear(await pays(), 503, 'Betaal met uw gsm', 'Hier staat geen printer')
    await device.beat()
    expect(await managers()).toBe(true)
    // It was repaired: the service has it again.
    await city.pool.query(`update devices.device set terminal = 'term_contactpunt1' where id = $1`, [device.id])
    expect((await pays()).url.pathname).toMatch(/\/kaart$/)
    expect(await managers()).toBe(false)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { aDevice, deviceKey, shown, signedMessage } from '#domain/devices/devices.fixture.ts'
import { hearDevice, makePairingCode, type NewDevice, openScreen, pairDevice } from '#domain/devices/index.ts'
import { aBrowser, signedInAt } from '#outside/identity-provider/browser.fixture.ts'
import { ippPrinter } from '#outside/printer/index.ts'
import { startPrinterSimulator } from '#outside/printer/simulator.tsx'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { startDemo } from './dev.ts'
import { answers, certificate, documentsIn } from './outage.fixture.ts'
import { aResident, seen } from './resident.fixture.ts'

/** The name that people give to the printer in both places. */
export const printerName = 'Printer links'

/** The whole program, with a printer of its own in the library and in the sports hall. */
export async function aCityWithTwoPrinters() {
  const { url, pool } = await testDatabase<unknown>()
  const dataDir = mkdtempSync(join(tmpdir(), 'loket-printers-'))
  const inLibrary = await startPrinterSimulator()
  const inHall = await startPrinterSimulator()
  const named = (place: string, { uri }: typeof inHall) => ({
    ...{ place, name: printerName },
    printer: ippPrinter({ uri, patience: 700 }),
  })
  const said: string[] = []
  const demo = await startDemo(
    { DATABASE_URL: url, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
    {
      ...{ answerWithin: 700, patience: 0.005, logTo: { write: (line: string) => said.push(line) } },
      printers: [named('bibliotheek-de-poort', inLibrary), named('sporthal', inHall)],
    },
  )
  afterAll(async () => {
    await demo.stop()
    await Promise.all([inLibrary.stop(), inHall.stop()])
    rmSync(dataDir, { recursive: true, force: true })
  })
  const { url: base, site } = demo.program
  const program = { db: site.db, actor: system('test'), now: site.clock() }

  let addresses = 0
  async function aDeviceAt(own: Partial<NewDevice>) {
    const key = deviceKey()
    const { code } = await makePairingCode(program, aDevice({ printer: printerName, ...own }))
    const introduced = await signedMessage(key, { wish: 'pair', code, key: shown(key) }, { audience: base })
    const { id } = await pairDevice(program, base, { message: introduced, address: `10.8.0.${++addresses}` })
    const tell = (claims: object) => signedMessage(key, { ...claims }, { audience: base, id })
    return {
      id,
      /** A new browser for the next person. */
      open: async () => openScreen(program, base, await tell({ wish: 'screen' })),
      beat: async (said: object = {}) =>
        hearDevice(program, base, await tell({ wish: 'heartbeat', version: '1', faults: [], wipes: [], ...said })),
      /** The browser of a visit has ended, as the device says it. */
      ended: async (screenId: string, because: string) => {
        const proof = { screenId, because, endedAt: new Date().toISOString() }
        const wipes = [{ ...proof, markers: 1, files: 1, found: 0, remains: 0, tookMs: 1 }]
        return hearDevice(program, base, await tell({ wish: 'heartbeat', version: '1', faults: [], wipes }))
      },
    }
  }

  /** A resident with a certificate, by the path of the document. */
  async function aCertificateOf(person: string): Promise<string> {
    const resident = aResident(base, person)
    const { pathname } = (await resident.sign(await resident.apply(certificate, answers))).url
    const page = await seen(
      () => resident.visit(pathname),
      ({ body }) => body.includes('/document/'),
      40,
    )
    return documentsIn(page)[0] ?? 'no document'
  }

  /** Signed in at the screen of a device. */
  async function atScreen(person: string, token: string) {
    const resident = aResident(base, person, 'eid', aBrowser({ laid: `toestel=${token}` }))
    const back = await signedInAt(resident.browser, `${base}/kiosk/aanmelden?terug=/kiosk/mijn`, `${base}/`, {
      ...{ method: 'eid', person },
    })
    const mine = await resident.visit(back.toString())
    return { ...resident, mine, prints: (document: string) => resident.send(mine, `/kiosk${document}/afdrukken`) }
  }

  return { base, pool, site, program, demo, inLibrary, inHall, aDeviceAt, aCertificateOf, atScreen, said }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { esclScanner } from '#outside/document-scanner/index.ts'
import { belgianCardReader, cardBridge } from '#outside/identity-card/index.ts'
import { ippPrinter, printerSettings } from '#outside/printer/index.ts'
import { mountedStick } from '#outside/usb-stick/index.ts'
import { espeakVoice } from '#outside/voice/index.ts'
import { startAgent } from './agent.ts'
import { askCity, cityOf } from './city.ts'
import { watchHardware } from './hardware.ts'
import { pair, readIdentity } from './identity.ts'
import { memoryFor } from './memory.ts'
import { policiesFor } from './policies.ts'
import { proofsIn } from './record.ts'
import { AgentEnvironment } from './settings.ts'

const settings = AgentEnvironment.parse(process.env)
const say = (line: string) => console.log(line)
const url = settings.LOKET_URL
const file = join(settings.KIOSK_STATE, 'device.json')

if (process.argv.includes('--policies')) {
  console.log(
    JSON.stringify(
      policiesFor([new URL(url).origin, ...settings.KIOSK_ORIGINS], settings.KIOSK_CAMERA === 'yes'),
      null,
      2,
    ),
  )
  process.exit(0)
}
mkdirSync(settings.KIOSK_STATE, { recursive: true, mode: 0o700 })
const code = settings.KIOSK_CODE
const identity = readIdentity(file) ?? (code ? await pair(askCity(url), { url, code, file }) : null)
if (!identity) {
  console.error(
    `${file} is not there: this device was never paired. Ask a manager for a code, and set KIOSK_CODE to it.`,
  )
  process.exit(1)
}
if (process.argv.includes('--pair')) {
  say(`This device is known to ${url}.`)
  process.exit(0)
}
const memory = memoryFor(identity.id)
if (!memory.inMemory)
  say(`PROFILES LIE ON A DISK (${memory.folder}): this machine has no folder in memory. The city is told.`)

const reader = settings.KIOSK_CARD_READER ? belgianCardReader(cardBridge({ url: settings.KIOSK_CARD_READER })) : null
const papers = {
  scanner: settings.KIOSK_SCANNER ? esclScanner({ url: settings.KIOSK_SCANNER }) : null,
  stick: settings.KIOSK_STICK ? mountedStick(settings.KIOSK_STICK, settings.KIOSK_STICK_OVER) : null,
  camera: settings.KIOSK_CAMERA === 'yes',
}
const [player = 'aplay', ...playerArgs] = settings.KIOSK_EARPHONES
const voice = settings.KIOSK_VOICE
  ? espeakVoice({ engine: [settings.KIOSK_VOICE], player: [player, ...playerArgs] })
  : null
const [cards, ...cardArgs] = settings.KIOSK_CARDS
const agent = await startAgent({
  city: cityOf(url, identity),
  browser: {
    executable: settings.KIOSK_BROWSER,
    args: settings.KIOSK_BROWSER_ARGS,
    headless: settings.KIOSK_HEADLESS === 'yes',
  },
  ...{ memory, lookIn: settings.KIOSK_LOOK_IN, origins: settings.KIOSK_ORIGINS, say, reader, papers, voice },
  proofs: proofsIn(join(settings.KIOSK_STATE, 'proofs.json')),
  hardware: (cardRemoved) =>
    watchHardware({
      printer: settings.PRINTER_URI
        ? ippPrinter(printerSettings({ ...settings, PRINTER_URI: settings.PRINTER_URI }))
        : null,
      readCards: cards && !reader ? [cards, ...cardArgs] : null,
      reader,
      cardRemoved,
    }),
})
say(`Ready: the contact point shows ${url}/kiosk`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void agent.stop().then(() => process.exit(0)))

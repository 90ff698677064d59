import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { aDevice } from '#domain/devices/devices.fixture.ts'
import { makePairingCode } from '#domain/devices/index.ts'
import { belgianCardReader, type CardReader, cardBridge } from '#outside/identity-card/index.ts'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { startDemo } from './dev.ts'
import type { browserHere } from './kiosk-agent/agent.fixture.ts'
import { type AgentOptions, startAgent } from './kiosk-agent/agent.ts'
import { askCity, type CityLine, cityOf } from './kiosk-agent/city.ts'
import { pair } from './kiosk-agent/identity.ts'
import { proofsIn } from './kiosk-agent/record.ts'

type Demo = Awaited<ReturnType<typeof startDemo>>
type More = Pick<AgentOptions, 'papers' | 'voice'> & Partial<Pick<AgentOptions, 'hardware'>>

/**
 * The whole demo city below `folder`, a paired device with its real agent, a real browser, and the card reader of the demonstration. `beside`:
 * what else stands around the screen.
 */
export async function startContactPoint(
  browser: NonNullable<typeof browserHere>,
  folder: string,
  beside: (simulators: Demo['simulators']['simulators'], reader: CardReader) => More,
  /** What becomes of the messages of the agent on their way. */
  line: (city: CityLine) => CityLine = (city) => city,
) {
  const { url: database, pool } = await testDatabase<unknown>()
  const demo = await startDemo(
    { DATABASE_URL: database, DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' },
    { patience: 0.01 },
  )
  const { url, site } = demo.program
  const { simulators } = demo.simulators
  const context = { db: site.db, actor: system('test'), now: site.clock() }
  const described = aDevice({ cardReader: 'Lezer onder het scherm', languages: ['nl', 'fr'] })
  const { code } = await makePairingCode(context, described)
  for (const name of ['memory', 'spool']) mkdirSync(join(folder, name))
  const identity = await pair(askCity(url), { url, code, file: join(folder, 'device.json') })
  const reader = belgianCardReader(cardBridge({ url: simulators.cardReader.url, every: 100 }))
  const agent = await startAgent({
    city: line(cityOf(url, identity)),
    browser: { ...browser, args: [...browser.args, '--window-size=1080,1920'] },
    memory: { folder: join(folder, 'memory'), inMemory: true },
    ...{ lookIn: [join(folder, 'spool')], proofs: proofsIn(join(folder, 'proofs.json')), say: () => undefined },
    hardware: () => ({ faults: async () => [], stop: () => undefined }),
    ...{ reader, times: { farewell: 60_000, idle: 110_000, watch: 200, warm: 50 } },
    ...beside(simulators, reader),
  })
  return {
    ...{ url, pool, agent, simulators, cards: simulators.cardReader },
    stop: async () => {
      await agent.stop()
      await demo.stop()
    },
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { startAgent } from './agent.ts'
import type { BrowserSettings } from './chromium.ts'
import { cityOf } from './city.ts'
import { readIdentity } from './identity.ts'
import { proofsIn } from './record.ts'

/** What the test tells an agent that it is going to kill. */
export type KilledSettings = Readonly<{
  url: string
  state: string
  memory: string
  browser: BrowserSettings
  goes: string
}>

const { url, state, memory, browser, goes } = JSON.parse(process.argv[2] ?? '') as KilledSettings
const identity = readIdentity(`${state}/device.json`)
if (!identity) throw new Error('it was not paired')
const agent = await startAgent({
  ...{ city: cityOf(url, identity), browser, memory: { folder: memory, inMemory: true }, lookIn: [] },
  ...{ proofs: proofsIn(`${state}/proofs.json`), say: console.error },
  hardware: () => ({ faults: async () => [], stop: () => undefined }),
})
await agent.stage()?.go(url + goes)
await pause(400)
console.log('there')

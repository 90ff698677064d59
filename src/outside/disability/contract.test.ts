import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readEnvelope } from '../magda/answer.ts'
import { textOf } from '../magda/encoding.ts'
import type { SourceSimulator } from '../magda/simulator.ts'
import { residentByKey } from '../personas.ts'
import { type DisabilitySource, magdaDisability } from './index.ts'
import { disabilityFrom } from './read.ts'
import { startDisabilitySimulator } from './simulator.ts'

const folder = resolve(process.env.MESSAGE_FILES ?? '../shared/data')
const files = join(folder, 'magda/SocZek/GeefDossierHandicap/03.00.0000')
const why = { purpose: '1303', reference: 'case-1' }
const today = new Date('2026-11-23T08:00:00Z')
let simulator: SourceSimulator
let source: DisabilitySource & { close(): Promise<void> }

beforeAll(async () => {
  simulator = await startDisabilitySimulator({ clock: () => today, messageFiles: folder })
  const settings = { url: simulator.url, ...simulator.credentials, sender: 'stad.example/loket' }
  source = magdaDisability({ ...settings, now: () => today, timeoutMs: 2_000, backoffMs: 4 })
})
afterEach(() => simulator.buttons.press('well'))
afterAll(async () => {
  await source.close()
  await simulator.stop()
})

const of = (key: string) => source.file(residentByKey(key).insz, why)

describe('The source on disability', () => {
  it('says of ömer how he is recognised, and until when his parking card counts', async () => {
    expect(await of('omer')).toMatchObject({
      outcome: 'found',
      value: {
        recognitions: [{ since: '2016-09-01', points: 13, mobility: 3, lowerLimbs50: false, upperLimbs: false }],
        parkingCards: [{ number: '7300000156', from: '2017-01-15', until: '2027-04-23' }],
        reductionCards: [],
        allowances: [],
        requestPending: false,
      },
    })
  })

  it('has no file of jan: unknown, never a no', async () => {
    expect(await of('jan')).toMatchObject({ outcome: 'unknown', notices: [{ code: '70001', type: 'WAARSCHUWING' }] })
  })

  it('does not know everybody', async () => {
    expect(await source.file('00600099536', why)).toMatchObject({ outcome: 'unknown' })
  })

  it.each(['down', 'garbage'] as const)('that is %s is silent, and works again by itself', async (mood) => {
    simulator.buttons.press(mood)
    expect(await of('omer')).toMatchObject({ outcome: 'silent' })
    simulator.buttons.press('well')
    expect(await of('omer')).toMatchObject({ outcome: 'found' })
  })
})

describe.skipIf(!existsSync(files))('The message files of GeefDossierHandicap', () => {
  const names = existsSync(files) ? readdirSync(files) : []
  const read = (name: string) => readEnvelope(textOf(readFileSync(join(files, name))))
  const answers = names.map((name) => ({ name, ...read(name), said: disabilityFrom(read(name).content) }))
  const found = answers.flatMap(({ said }) => (said ? [said.value] : []))

  it('are all read: a file, or the word that there is none', () => {
    console.info(`GeefDossierHandicap: ${names.length} message files read`)
    expect(answers.filter(({ service }) => service !== 'GeefDossierHandicap')).toEqual([])
    const without = answers.filter(({ said }) => !said)
    expect(without.filter(({ content }) => !JSON.stringify(content).includes('NO_DATA_FOUND'))).toEqual([])
  })

  it('hold recognitions of adults and children, cards of both kinds and allowances', () => {
    const some = (count: number) => expect(count).toBeGreaterThan(0)
    some(found.flatMap(({ recognitions }) => recognitions).filter(({ points }) => points !== undefined).length)
    some(
      found.flatMap(({ recognitions }) => recognitions).filter(({ childPoints }) => childPoints !== undefined).length,
    )
    some(found.flatMap(({ parkingCards }) => parkingCards).filter(({ until }) => until !== undefined).length)
    some(found.flatMap(({ reductionCards }) => reductionCards).length)
    some(found.flatMap(({ allowances }) => allowances).filter(({ ivt, it }) => ivt && it).length)
  })

  it('answer as they are when the simulator is asked', async () => {
    const own = answers.filter(({ name, said }) => said?.insz !== undefined && name === `${said.insz}.xml`)
    expect(own.length).toBeGreaterThan(5)
    for (const { said } of own)
      expect(await source.file(said?.insz ?? '', why)).toMatchObject({ outcome: 'found', value: said?.value })
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readEnvelope } from '../magda/answer.ts'
import type { Consulted } from '../magda/consulted.ts'
import { textOf } from '../magda/encoding.ts'
import type { SourceSimulator } from '../magda/simulator.ts'
import { residentByKey } from '../personas.ts'
import { magdaSocialStatus, type SocialStatuses, type SocialStatusSource } from './index.ts'
import { statusesFrom } from './read.ts'
import { startSocialStatusSimulator } from './simulator.ts'

const folder = resolve(process.env.MESSAGE_FILES ?? '../shared/data')
const files = join(folder, 'magda/SocZek/GeefSociaalStatuut/03.00.0000')
const why = { purpose: '1303', reference: 'case-1' }
let today = new Date('2026-11-23T08:00:00Z')
let simulator: SourceSimulator
let source: SocialStatusSource & { close(): Promise<void> }

beforeAll(async () => {
  simulator = await startSocialStatusSimulator({ clock: () => today, messageFiles: folder })
  const settings = { url: simulator.url, ...simulator.credentials, sender: 'stad.example/loket' }
  source = magdaSocialStatus({ ...settings, now: () => today, timeoutMs: 2_000, backoffMs: 4 })
})
afterEach(() => {
  simulator.buttons.press('well')
  simulator.buttons.fail(null)
  today = new Date('2026-11-23T08:00:00Z')
})
afterAll(async () => {
  await source.close()
  await simulator.stop()
})

const of = (key: string) => source.statuses(residentByKey(key).insz, why)
const none = {
  increasedAllowance: false,
  increasedAllowanceInFamily: false,
  subsistenceIncome: false,
  incomeGuarantee: false,
}

describe('The source of social statuses', () => {
  it('says yes or no of each, and no amount', async () => {
    expect(said(await of('maria'))).toEqual({
      increasedAllowance: true,
      increasedAllowanceInFamily: true,
      subsistenceIncome: false,
      incomeGuarantee: true,
    })
    expect(said(await of('jan'))).toEqual(none)
  })

  it('says of yasmina that she has a subsistence income, and of her child that somebody in the family has the allowance', async () => {
    expect(said(await of('yasmina'))).toMatchObject({ subsistenceIncome: true, increasedAllowance: true })
    expect(said(await of('adam'))).toEqual({ ...none, increasedAllowanceInFamily: true })
  })

  it('does not know everybody: unknown, never a refusal', async () => {
    expect(await source.statuses('00600099536', why)).toMatchObject({
      outcome: 'unknown',
      notices: [{ code: '30001' }],
    })
    today = new Date('2015-01-05T08:00:00Z')
    expect(await of('finn')).toMatchObject({ outcome: 'unknown' })
  })

  it('is asked about a person who was registered first', async () => {
    await of('sofie')
    expect(simulator.asked.get('RegistreerInschrijving')).toBeGreaterThan(0)
  })

  it('that is down is silent, and works again by itself', async () => {
    simulator.buttons.press('down')
    expect(await of('maria')).toMatchObject({ outcome: 'silent' })
    simulator.buttons.press('well')
    expect(await of('maria')).toMatchObject({ outcome: 'found' })
  })

  it('without authorisation alarms the administrator', async () => {
    simulator.buttons.fail('40006')
    expect(await of('maria')).toMatchObject({ outcome: 'alarm' })
  })
})

describe.skipIf(!existsSync(files))('The message files of GeefSociaalStatuut', () => {
  const names = existsSync(files) ? readdirSync(files) : []
  const read = (name: string) => readEnvelope(textOf(readFileSync(join(files, name))))
  const answers = names.map((name) => ({ name, ...read(name), heard: statusesFrom(read(name).content) }))

  it('are all read: what they say, or why they say nothing', () => {
    console.info(`GeefSociaalStatuut: ${names.length} message files read`)
    expect(answers.filter(({ service }) => service !== 'GeefSociaalStatuut')).toEqual([])
    expect(answers.filter(({ heard, notices }) => !heard && notices.length === 0)).toEqual([])
  })

  it('hold statuses of ours, each yes or no, and leave those unknown of which they do not speak', () => {
    const spoken = answers.flatMap(({ heard }) => Object.keys(heard?.value ?? {}))
    expect(new Set(spoken)).toEqual(new Set(['increasedAllowance', 'increasedAllowanceInFamily', 'subsistenceIncome']))
    expect(answers.some(({ heard }) => heard && Object.keys(heard.value).length === 0)).toBe(true)
  })

  it('answer as they are when the simulator is asked', async () => {
    const own = answers.filter(({ name, heard }) => heard?.insz !== undefined && basename(name, '.xml') === heard.insz)
    expect(own.length).toBeGreaterThan(10)
    for (const { heard } of own)
      expect(said(await source.statuses(heard?.insz ?? '', why))).toEqual(heard?.value as SocialStatuses)
  })
})

function said(consulted: Consulted<SocialStatuses>): SocialStatuses {
  if (consulted.outcome !== 'found') throw new Error(`expected an answer, not ${consulted.outcome}`)
  return consulted.value
}

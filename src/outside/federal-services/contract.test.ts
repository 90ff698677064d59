import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { residentByKey } from '../personas.ts'
import { type FederalService, type Intake, provisionalFederalService } from './index.ts'
import { type FederalServiceSimulator, startFederalServiceSimulator } from './simulator.ts'

let simulator: FederalServiceSimulator
let service: FederalService
let count = 0
const intake = (change: Partial<Intake> = {}): Intake => ({
  reference: `intake-${++count}`,
  product: 'pensioenaanvraag',
  title: 'Pensioen aanvragen',
  insz: residentByKey('maria').insz,
  requestedAt: '2021-09-06T07:00:00.000Z',
  told: { start: '2022-10-01', abroad: false },
  ...change,
})

beforeAll(async () => {
  simulator = await startFederalServiceSimulator({ prefix: 'FPD', now: () => new Date('2021-09-06T07:00:05Z') })
  service = provisionalFederalService({ name: 'de dienst', url: simulator.url, token: 'demo', patience: 1_000 })
})
afterEach(() => {
  simulator.buttons.press('well')
  simulator.refuse(null)
})
afterAll(() => simulator.stop())

describe('A federal service', () => {
  it('takes an application over and gives its own reference', async () => {
    expect(await service.takeOver(intake())).toMatchObject({ outcome: 'taken', at: '2021-09-06T07:00:05.000Z' })
    expect(simulator.taken()[0]).toMatchObject({
      product: 'pensioenaanvraag',
      requestedAt: '2021-09-06T07:00:00.000Z',
      told: { start: '2022-10-01', abroad: false },
    })
  })

  it('takes each once, and answers the same when it is said again', async () => {
    const one = intake()
    const [first, again] = [await service.takeOver(one), await service.takeOver(one)]
    expect(again).toEqual(first)
    expect(simulator.taken().find(({ reference }) => reference === one.reference)?.times).toBe(2)
  })

  it('says why it does not take one', async () => {
    simulator.refuse('closed')
    expect(await service.takeOver(intake())).toEqual({ outcome: 'not-taken', code: 'closed' })
  })

  it('does not take a number that cannot exist', async () => {
    expect(await service.takeOver(intake({ insz: '48631410255' }))).toEqual({
      outcome: 'not-taken',
      code: 'wrong-number',
    })
  })

  it('does not know a stranger', async () => {
    const stranger = provisionalFederalService({ name: 'x', url: simulator.url, token: 'wrong' })
    expect(await stranger.takeOver(intake())).toEqual({ outcome: 'not-taken', code: 'bad-credentials' })
  })

  it.each(['down', 'garbage'] as const)('that is %s is silent', async (mood) => {
    simulator.buttons.press(mood)
    expect(await service.takeOver(intake())).toEqual({ outcome: 'silent' })
  })

  it('that is slow is silent, and takes it when it is said again', async () => {
    const one = intake()
    simulator.buttons.press('slow', 1_500)
    expect(await service.takeOver(one)).toEqual({ outcome: 'silent' })
    simulator.buttons.press('well')
    expect(await service.takeOver(one)).toMatchObject({ outcome: 'taken' })
  })
})

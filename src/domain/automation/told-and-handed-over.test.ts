import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { provisionalFederalService } from '#outside/federal-services/index.ts'
import { startFederalServiceSimulator } from '#outside/federal-services/simulator.ts'
import { residentByKey } from '#outside/personas.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { lookAtCase } from '../cases/index.ts'
import { catalogueOf, type Step } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { messagesOfCase, readMessage } from '../messages/index.ts'
import { knowPerson } from '../people/index.ts'
import { handedOverOf, type MidOffice, proceed, standardSteps } from './index.ts'
import { endedSteps } from './store.ts'

const today = new Date('2026-11-23T09:00:00Z')
const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const { system, submitted } = applications(db, today)
const service = await startFederalServiceSimulator({ prefix: 'FPD', now: () => today })
afterEach(() => service.buttons.press('well'))
afterAll(() => service.stop())

const message = { nl: 'Wij geven uw aanvraag vandaag door.', en: 'We pass your application on today.' }
const told: Step = { id: 'bericht', kind: 'notify', message }
const passedOn = (by: string): Step => ({ id: 'doorgeven', kind: 'hand-over', by })
const { issues: _, ...plain } = aProduct({ facts: [], conditions: [] })
const withService = { ...plain, id: 'met-dienst', steps: [told, passedOn('dienst')] }
const withNobody = { ...plain, id: 'zonder-dienst', steps: [told, passedOn('niemand')] }
const office = {
  catalogue: catalogueOf([withService, withNobody], anOffer()),
  steps: standardSteps,
  takers: { dienst: provisionalFederalService({ name: 'de dienst', url: service.url, token: 'demo', patience: 500 }) },
} as unknown as MidOffice

async function anApplication(product = withService) {
  const { insz } = residentByKey('jan')
  const { id: personId } = await knowPerson(system, { insz, givenName: 'Jan', familyName: 'Wouters' })
  const { id, context } = await submitted(product, personId)
  return {
    ...{ id, context },
    goOn: (by = office) => proceed(system, by, id),
    stand: () => lookAtCase(system, id),
    messages: () => messagesOfCase(system, id),
    taken: async () => {
      const { number } = await lookAtCase(system, id)
      return service.taken().filter(({ reference }) => reference === number).length
    },
  }
}

describe('A step that tells the customer', () => {
  it('writes what the definition says, and goes on', async () => {
    const { goOn, stand, messages, context } = await anApplication()
    await goOn()
    expect((await stand()).status).toBe('granted')
    const [first, ...rest] = await messages()
    expect([first?.template, rest]).toEqual(['step-notice', []])
    const sender = { city: 'Stad', url: 'http://loket.test', contact: '/hulp' }
    const { content } = await readMessage(context, first?.id ?? '', sender)
    expect(content?.text).toContain('Wij geven uw aanvraag vandaag door.')
  })

  it('writes once, whoever takes the case up again, and while the step after it waits', async () => {
    const { goOn, stand, messages } = await anApplication()
    service.buttons.press('down')
    await Promise.all([goOn(), goOn({ ...office })])
    expect(await stand()).toMatchObject({ status: 'waiting', step: 'doorgeven' })
    service.buttons.press('well')
    await goOn()
    await goOn()
    expect((await stand()).status).toBe('granted')
    expect(await messages()).toHaveLength(1)
  })
})

describe('A step that hands over', () => {
  it('cut off after the service took it, ends once and is taken once', async () => {
    const { goOn, id, stand, messages, taken } = await anApplication()
    const cut = async () => ({ outcome: 'done' as const, within: () => Promise.reject(new Error('killed')) })
    const broken = { ...office, steps: { ...standardSteps, 'hand-over': [...standardSteps['hand-over'], cut] } }
    await expect(goOn(broken)).rejects.toThrow('killed')
    expect([(await stand()).status, await messages(), await taken()]).toEqual(['submitted', [], 1])
    await Promise.all([goOn(), goOn({ ...office })])
    expect(await handedOverOf(system, id)).toHaveLength(1)
    expect([(await stand()).status, (await messages()).length, await taken()]).toEqual(['granted', 1, 1])
    expect([...(await endedSteps(db, await stand()))].toSorted()).toEqual(['bericht', 'doorgeven'])
  })

  it('to nobody that we can reach becomes a task, with the reason', async () => {
    const { goOn, stand, messages } = await anApplication(withNobody)
    await goOn()
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'needs-hand-over', step: 'doorgeven' })
    expect(await messages()).toHaveLength(1)
  })
})

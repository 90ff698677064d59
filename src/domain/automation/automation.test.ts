import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { handOver, lookAtCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { checkFile, documentsOfCase, openDocument } from '../documents/index.ts'
import { startMaker } from '../documents/maker.fixture.ts'
import { readMessage, tell } from '../messages/index.ts'
import { knowPerson, personById, readerLog } from '../people/index.ts'
import { eraseDue, type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const today = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, submitted } = applications(db, today)

const sender = { city: 'Stad', url: 'http://loket.test', contact: 'http://loket.test/hulp' }

const certificate = aProduct({
  id: 'attest-van-leven',
  facts: [{ name: 'person', source: 'population-register', purpose: 'attest-bevolking' }],
  conditions: [{ id: 'alive', rule: 'not(person.deceased)', words: { nl: 'U leeft.' }, otherwise: { nl: 'Bel ons.' } }],
  issues: { template: 'life', kind: { nl: 'Attest van leven' } },
})
const making = await startMaker()
const source = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 500 })
afterAll(async () => {
  await making.stop()
  await source.stop()
})
const office: MidOffice = {
  catalogue: catalogueOf([certificate], anOffer()),
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
  },
  maker: making.maker,
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
}

/** A submitted application of a persona; `goOn` takes the next step. */
async function anApplication(key: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const { id, context } = await submitted(certificate, personId)
  return {
    id,
    context,
    personId,
    goOn: (by = office) => proceed(system, by, id),
    stand: () => lookAtCase(system, id),
    documents: () => documentsOfCase(system, id),
    steps: async () =>
      (
        await sql<{ step: string; outcome: string; reason: string | null; inOrder: boolean }>`
          select step, outcome, reason, began_at <= ended_at and began_at >= ${today} as "inOrder"
          from automation.step where case_id = ${id} order by recorded_at, began_at`.execute(db)
      ).rows,
  }
}

describe('A submitted application', () => {
  it('ends in a sealed document and a log of what was consulted', async () => {
    const { goOn, stand, documents, context, personId, id } = await anApplication('jan')
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted', explanation: [{ id: 'alive', outcome: true }] })
    expect(await documents()).toMatchObject([{ kind: 'Attest van leven', state: 'genuine' }])
    expect(await readerLog(context, personId)).toMatchObject([
      { outcome: 'found', purpose: 'attest-bevolking', caseId: id },
    ])
  })

  it('taken up twice at once, and again later, is issued once', async () => {
    const { goOn, documents } = await anApplication('maria')
    // Another office stands for another process.
    await Promise.all([goOn(), goOn({ ...office })])
    await goOn()
    expect(await documents()).toHaveLength(1)
  })

  it('taken up twice at once in one process, asks its source once', async () => {
    const { goOn, context, personId, documents } = await anApplication('sofie')
    await Promise.all([goOn(), goOn()])
    expect(await documents()).toHaveLength(1)
    expect(await readerLog(context, personId)).toHaveLength(1)
  })

  it('waits for a silent source and goes on by itself when it answers again', async () => {
    const { goOn, stand, id } = await anApplication('karel')
    for (const mood of ['down', 'garbage'] as const) {
      source.simulator.buttons.press(mood)
      await goOn()
      expect(await stand()).toMatchObject({ status: 'waiting', reason: 'population-register-silent' })
    }
    const retries = sql<{ later: boolean }>`
      select not_before > now() as later from platform.outbox
      where name = 'cases.proceed' and data ->> 'caseId' = ${id} order by not_before desc`
    expect((await retries.execute(db)).rows[0]).toEqual({ later: true })
    source.simulator.buttons.press('well')
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted', attempts: 2 })
  })

  it('waits while there is no time stamp, and nothing is issued without one', async () => {
    const { goOn, stand, documents } = await anApplication('els')
    making.authority.buttons.press('down')
    await goOn()
    expect(await stand()).toMatchObject({ status: 'waiting', reason: 'seal-silent' })
    expect(await documents()).toEqual([])
    making.authority.buttons.press('well')
    await goOn()
    expect(await documents()).toHaveLength(1)
  })

  it('that waits promises a day and tells it; what can no longer be kept is promised anew', async () => {
    const { goOn, stand, id } = await anApplication('els')
    source.simulator.buttons.press('down')
    await goOn()
    // Ten working days after Monday 23 November.
    expect(await stand()).toMatchObject({ status: 'waiting', promisedOn: '2026-12-07' })
    const later = { ...system, now: new Date('2026-12-08T09:00:00Z') }
    await proceed(later, office, id)
    expect(await stand()).toMatchObject({ status: 'waiting', promisedOn: '2026-12-22' })
    source.simulator.buttons.press('well')
  })

  it('goes to a person, never to a refusal, when the source knows nothing', async () => {
    const { goOn, stand } = await anApplication('lotte')
    source.simulator.buttons.fail('30101')
    await goOn()
    source.simulator.buttons.fail(null)
    const { status, reason } = await stand()
    expect({ status, reason }).toEqual({ status: 'with-staff', reason: 'population-register-unknown' })
  })

  it('goes to a person when the sealed document does not hold: nothing of it is kept', async () => {
    const spoil = (pdf: Uint8Array) =>
      Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll('/Lang (nl-BE)', '/Lang (xx-XX)'), 'latin1')
    const { maker, stop } = await startMaker({ spoil })
    const { goOn, stand, documents } = await anApplication('finn')
    await goOn({ ...office, maker })
    await stop()
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'not-sound' })
    expect(await documents()).toEqual([])
  })

  it('is refused with the explanation when a condition fails', async () => {
    const { goOn, stand, documents } = await anApplication('alfons')
    await goOn()
    expect(await stand()).toMatchObject({ status: 'refused', explanation: [{ id: 'alive', outcome: false }] })
    expect(await documents()).toEqual([])
  })

  it('follows a replaced number to the same person', async () => {
    const { goOn, stand, personId } = await anApplication('amina')
    await goOn()
    expect((await personById(db, personId))?.insz).toBe(residentByKey('amina').replacedBy)
    expect((await stand()).status).toBe('granted')
  })
})

describe('Each step of an application', () => {
  const done = (step: string) => ({ step, outcome: 'done', reason: null, inOrder: true })

  it('is recorded with its times, once, whoever takes it up again', async () => {
    const { goOn, steps } = await anApplication('jan')
    await Promise.all([goOn(), goOn({ ...office })])
    await goOn()
    expect(await steps()).toEqual([done('consult'), done('check'), done('issue')])
  })

  it('that stays silent is recorded each time, and ends once', async () => {
    const { goOn, stand, steps } = await anApplication('maria')
    making.authority.buttons.press('down')
    await goOn()
    making.authority.buttons.press('well')
    expect(await stand()).toMatchObject({ status: 'waiting', step: 'issue' })
    await goOn()
    const silent = { step: 'issue', outcome: 'silent', reason: 'seal-silent', inOrder: true }
    expect(await steps()).toEqual([done('consult'), done('check'), silent, done('issue')])
  })

  it('leaves what it wrote only together with the decision', async () => {
    const { goOn, documents, steps } = await anApplication('sofie')
    const failing = async () => ({ outcome: 'done' as const, within: () => Promise.reject(new Error('no room')) })
    const broken = { ...office, steps: { ...standardSteps, issue: [...standardSteps.issue, failing] } }
    await expect(goOn(broken)).rejects.toThrow('no room')
    expect([await documents(), await steps()]).toEqual([[], []])
    await goOn()
    expect(await documents()).toHaveLength(1)
  })

  it('is weighed once more when somebody else was just before, and then goes to a person', async () => {
    const taken = new Refusal('conflict', 'grants/limit-reached')
    const failing = (times: number) => async () => ({
      outcome: 'done' as const,
      within: async () => {
        if (times-- > 0) throw taken
      },
    })
    const [once, twice] = [await anApplication('jan'), await anApplication('maria')]
    await once.goOn({ ...office, steps: { ...standardSteps, issue: [failing(1)] } })
    await twice.goOn({ ...office, steps: { ...standardSteps, issue: [failing(2)] } })
    expect(await once.stand()).toMatchObject({ status: 'granted' })
    expect(await twice.stand()).toMatchObject({ status: 'with-staff', reason: 'grants-limit-reached' })
  })

  it('found out on an older state changes nothing of a case that moved on', async () => {
    const { goOn, stand, id } = await anApplication('karel')
    const slow = async () => {
      await handOver(system, id, 'asked-by-person')
      return { outcome: 'done' as const }
    }
    await goOn({ ...office, steps: { ...standardSteps, check: [...standardSteps.check, slow] } })
    expect(await stand()).toMatchObject({ status: 'with-staff', reason: 'asked-by-person' })
  })
})

describe('Retention', () => {
  it('takes the content of case, document, signature and messages together; the certificate still verifies', async () => {
    const { goOn, stand, documents, context, personId, id } = await anApplication('omer')
    await goOn()
    const told = { personId, template: 'correction-received', facts: { path: '/mijn-loket' }, caseId: id } as const
    const messageId = (await tell(system, told)) ?? ''
    const [document] = await documents()
    const { pdf } = await openDocument(context, document?.id ?? '')
    const later = { ...system, now: new Date(today.getTime() + 181 * 86_400_000) }
    while ((await eraseDue(later)) > 0) {}
    expect(await stand()).toMatchObject({ answers: {}, status: 'granted' })
    await expect(openDocument(context, document?.id ?? '')).rejects.toMatchObject({ code: 'documents/erased' })
    expect(await readMessage(context, messageId, sender)).toMatchObject({ content: null })
    expect(await checkFile(db, pdf)).toMatchObject({ answer: 'genuine' })
  })
})

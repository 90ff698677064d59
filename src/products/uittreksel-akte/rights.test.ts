import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, factsOf } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { documentsOf, openDocument } from '#domain/documents/index.ts'
import { startMaker } from '#domain/documents/maker.fixture.ts'
import { consultHousehold, knowPerson, lookAtProfile, readerLog } from '#domain/people/index.ts'
import { answerQuestion, decideTask, takeTasks, taskOfCase } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { type CivilRegistrySimulator, startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { actExtract } from './product.ts'

const now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const program: OpenContext = { db, actor: system('mid-office'), now }
/** Without the signature: what is granted does not depend on it. */
const extract = { ...actExtract, signature: 'none' as const }
const catalogue = catalogueOf([extract], anOffer())
const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)
const ofMember = factsOf({ isSubject: false, relation: 'child', channel: 'portal', cityCodes: [] }, now)

const making = await startMaker()
let population: Awaited<ReturnType<typeof aRegister>>
let acts: CivilRegistrySimulator
let office: MidOffice
beforeAll(async () => {
  population = await aRegister({ clock: () => now, invented: 0 })
  acts = await startCivilRegistrySimulator({ today: () => now, purposes: ['uittreksel-akte'] })
  office = {
    catalogue,
    registers: {
      ...unreachable(population.simulator.credentials),
      population: population.register,
      civil: provisionalCivilRegistry({ url: acts.url, token: 'demo', patience: 300 }),
    },
    maker: making.maker,
    issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
    cityCodes: ['11002'],
    steps: standardSteps,
  }
})
afterEach(() => acts.buttons.press('well'))
afterAll(() => Promise.all([making.stop(), population.stop(), acts.stop()]))

/** Somebody who asks for an extract; `member`: the key of whom he chooses from his household. */
async function asks(key: string, given: Record<string, string>, member?: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(program, person)
  const context: OpenContext = { ...program, actor: aResident(personId) }
  const why = { purpose: 'attest-bevolking', caseId: null }
  if (member) await consultHousehold(context, population.register, personId, why)
  const subject = member ? residentByKey(member).insz : null
  const { id: caseId } = await startCase(context, extract, personId, subject)
  const answers = { extract: 'plain', delivery: 'here', ...given }
  await saveAnswers(context, caseId, answers)
  const done = await submitCase(context, { product: extract, caseId, facts: member ? ofMember : nothing, proof: null })
  expect(done).not.toHaveProperty('problems')
  const goOn = () => proceed(program, office, caseId)
  await goOn()
  return {
    ...{ caseId, personId, context, goOn },
    stand: async () => (await lookAtCase(context, caseId)).status,
    task: () => taskOfCase({ ...program, actor: luc }, catalogue, caseId),
    async text() {
      const document = (await documentsOf(context, personId)).find((one) => one.caseId === caseId)
      if (!document) return ''
      const { pdf } = await openDocument(context, document.id)
      return spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout
    },
  }
}
const luc = await aWorker(program)
const someone = (family: string, given: string, year: string, more: Record<string, string> = {}) => ({
  ...{ act: 'birth', about: 'other', family, given, year },
  ...more,
})

describe('An extract without a person', () => {
  it('is given of an own act, with the parents only when descent is asked', async () => {
    const plain = await asks('finn', { act: 'birth', about: 'self' })
    expect(await plain.stand()).toBe('granted')
    expect(await plain.text()).not.toContain('Ouders')
    const descent = await asks('lotte', { act: 'birth', about: 'self', extract: 'descent' })
    expect(await descent.text()).toMatch(/Ouders\s+Jan Wouters\s+Sofie Aerts/)
  })
  it('is given of a child of the household, whose act names the parent', async () => {
    const { stand } = await asks('sofie', { act: 'birth', extract: 'descent' }, 'finn')
    expect(await stand()).toBe('granted')
  })
  it('is given of a partner by the household', async () => {
    const { stand } = await asks('sofie', { act: 'birth' }, 'jan')
    expect(await stand()).toBe('granted')
  })
  it('is given of a parent whom the own act of birth names, though described and not chosen', async () => {
    const { stand } = await asks('finn', someone('Aerts', 'Sofie', '1981', { claim: 'family' }))
    expect(await stand()).toBe('granted')
  })
  it('is given of the partner of the register, and of the marriage of both', async () => {
    const birth = await asks('jan', someone('aerts', 'SOFIE', '1981', { claim: 'family' }))
    expect(await birth.stand()).toBe('granted')
    const marriage = { ...someone('Aerts', 'Sofie', '2008', { claim: 'family' }), act: 'marriage' }
    expect(await (await asks('jan', marriage)).stand()).toBe('granted')
  })
  it('is given to anybody of an act that is public, in four languages when asked', async () => {
    const { stand, text } = await asks(
      'tom',
      someone('Testverstraeten', 'Florentina', '1912', { extract: 'multilingual' }),
    )
    expect(await stand()).toBe('granted')
    expect(await text()).toMatch(/Acte de naissance.*Act of birth.*Geburtsurkunde/)
  })
})

describe('Who has no right to an act', () => {
  it('is refused by the rule, and told why', async () => {
    const { stand, context, caseId } = await asks('jan', someone('El Amrani', 'Yasmina', '1992', { claim: 'none' }))
    expect(await stand()).toBe('refused')
    const { explanation } = await lookAtCase(context, caseId)
    expect(explanation).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'has-right', outcome: false })]))
  })
  it('but says that he is family is looked at by a person, who may give it', async () => {
    const one = await asks('yasmina', someone('Wouters', 'Jan', '1979', { claim: 'family' }))
    const task = await one.task()
    expect(task).toMatchObject({ step: 'look-at-right', kind: 'review' })
    const worker = { ...program, actor: luc }
    await takeTasks(worker, catalogue, [task?.id ?? ''])
    await decideTask(worker, catalogue, { taskId: task?.id ?? '', outcome: 'granted', conditions: [], grounds: '' })
    const { rows } = await sql<{ id: string }>`select id from tasks.decision where case_id = ${one.caseId}`.execute(db)
    for (const { id } of rows) await carryOutDecision(program, catalogue, id)
    await one.goOn()
    expect(await one.stand()).toBe('granted')
    expect(await one.text()).toContain('Geboorteakte')
  })
  it('nor can be told from others by an old act, is no refusal but a task', async () => {
    const { task } = await asks('hanne', someone('Testmertens', 'Godelieve', '1951', { claim: 'none' }))
    expect(await task()).toMatchObject({ reason: 'condition-unknown' })
  })
})

describe('An act that is described', () => {
  it('and is like two is asked about; the number that the customer writes tells them apart', async () => {
    const one = await asks('omer', someone('Testpeeters', 'Joannes', '1910'))
    expect(await one.stand()).toBe('awaiting-customer')
    await answerQuestion(one.context, catalogue, { caseId: one.caseId, answer: 'Het is nummer 884.' })
    await one.goOn()
    expect(await one.stand()).toBe('granted')
    expect(await one.text()).toContain('884')
  })
  it('and is like two after the answer too, goes to a person', async () => {
    const one = await asks('emine', someone('Testpeeters', 'Joannes', '1910'))
    await answerQuestion(one.context, catalogue, { caseId: one.caseId, answer: 'Dat weet ik niet.' })
    await one.goOn()
    expect(await one.task()).toMatchObject({ reason: 'condition-unknown' })
  })
  it('and is kept on paper elsewhere is told so, and a person looks further', async () => {
    const one = await asks('adam', someone('Onbekend', 'Karel', '1912', { municipality: 'Gent' }))
    expect(await one.task()).toMatchObject({ reason: 'condition-unknown' })
    const { rows } = await sql<{ template: string }>`select template from messages.message
      where case_id = ${one.caseId}`.execute(db)
    expect(rows.map(({ template }) => template)).toContain('step-notice')
  })
  it('waits while the registry is silent', async () => {
    acts.buttons.press('down')
    const one = await asks('oleksandr', someone('Testverstraeten', 'Florentina', '1912'))
    expect(await one.stand()).toBe('waiting')
    acts.buttons.press('well')
    await one.goOn()
    expect(await one.stand()).toBe('granted')
  })
  it('stands in the log of who asked, and is kept with nobody', async () => {
    const one = await asks('piet', someone('Testverstraeten', 'Florentina', '1912'))
    const log = await readerLog(one.context, one.personId)
    expect(log.map(({ what }) => what)).toContain('soughtActs')
    const { facts } = await lookAtProfile(one.context, one.personId, 'x')
    expect(JSON.stringify(facts)).not.toContain('Testverstraeten')
  })
})

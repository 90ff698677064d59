import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { Actor, OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { lookAtCase, timelineOf, withdrawCase } from '../cases/index.ts'
import { catalogueOf, type Product } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { knowPerson } from '../people/index.ts'
import * as tasks from '../tasks/index.ts'
import { aWorker } from '../tasks/tasks.fixture.ts'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, submitted } = applications(db, monday)
const never = { url: 'http://127.0.0.1:9', token: 'none' }
const source = await aRegister({ clock: () => monday, invented: 0 }, { timeoutMs: 500 })
afterAll(() => source.stop())

const alive = { id: 'alive', rule: 'not(person.deceased)', words: { nl: 'U leeft.' }, otherwise: { nl: 'Bel ons.' } }
const judged = (changes: Partial<Product> = {}) =>
  aProduct({ id: 'beoordeeld', decision: 'person', conditions: [alive], issues: undefined, ...changes })
const products = {
  judged: judged(),
  twoPairs: judged({
    id: 'vier-ogen',
    steps: [
      { id: 'consult', kind: 'consult' },
      { id: 'check', kind: 'check' },
      { id: 'decide', kind: 'decide', fourEyes: true },
      { id: 'issue', kind: 'issue' },
    ],
  }),
  skilled: judged({
    id: 'kundig',
    steps: [
      { id: 'consult', kind: 'consult' },
      { id: 'check', kind: 'check' },
      { id: 'review', kind: 'review', skill: 'plannen' },
      { id: 'decide', kind: 'decide' },
      { id: 'issue', kind: 'issue' },
    ],
  }),
  asking: judged({
    id: 'vragend',
    decision: 'automatic',
    steps: [
      { id: 'consult', kind: 'consult' },
      { id: 'check', kind: 'check' },
      { id: 'ask', kind: 'ask', question: { nl: 'Stuur ons uw contract.' } },
      { id: 'rest', kind: 'wait', days: 2 },
      { id: 'issue', kind: 'issue' },
    ],
  }),
  elsewhere: judged({
    id: 'verhuisd',
    unit: [
      { name: 'OS', validFrom: '2021-09-01', validTo: '2021-12-31' },
      { name: 'SD', validFrom: '2022-01-01' },
    ],
  }),
}
const catalogue = catalogueOf(Object.values(products), anOffer())
const office: MidOffice = {
  catalogue,
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry(never),
    ...unreachable(source.simulator.credentials),
  },
  maker: { templates: new Map() } as unknown as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
}

const [luc, sara, nora] = [
  await aWorker(system),
  await aWorker(system, { name: 'Sara Willems' }),
  await aWorker(system, { name: 'Nora Peeters', skills: ['plannen'] }),
]
const elsewhere = await aWorker(system, { name: 'Els Claes', unit: 'SD' })
const as = (actor: Actor, now = monday): OpenContext => ({ db, actor, now })

/** An application that came to rest at its first task. */
async function aTask(product: Product = products.judged, key = 'jan') {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const { id: caseId, context: customer } = await submitted(product, personId)
  const goOn = (now = monday) => proceed({ ...system, now }, office, caseId)
  await goOn()
  return {
    caseId,
    customer,
    goOn,
    task: async () => (await tasks.taskOfCase(as(luc), catalogue, caseId)) as tasks.Task,
    stand: () => lookAtCase(system, caseId),
    /** What was decided and could no longer be undone. */
    carryOut: async () => {
      const { rows } = await sql<{ id: string }>`select id from tasks.decision
        where case_id = ${caseId} and undone_at is null and carried_out_at is null`.execute(db)
      for (const { id } of rows) await carryOutDecision(system, catalogue, id)
    },
  }
}
const take = (actor: Actor, { id }: tasks.Task, now = monday) => tasks.takeTasks(as(actor, now), catalogue, [id])
const wish = ({ id: taskId }: tasks.Task, changes: Partial<tasks.Wish> = {}): tasks.Wish => ({
  taskId,
  outcome: 'granted',
  conditions: [],
  grounds: '',
  ...changes,
})
const refusal = { outcome: 'refused', conditions: ['alive'], grounds: 'Wij zagen uw akte van overlijden.' } as const
const decide = (actor: Actor, task: tasks.Task, changes: Partial<tasks.Wish> = {}) =>
  tasks.decideTask(as(actor), catalogue, wish(task, changes))

describe('What cannot be done by itself', () => {
  it('becomes a task of the unit, with why, by when, and what was found out', async () => {
    const { task, stand } = await aTask()
    expect(await task()).toMatchObject({
      step: 'decide',
      reason: 'needs-person',
      status: 'open',
      promisedOn: '2021-09-20',
    })
    expect(await stand()).toMatchObject({
      status: 'with-staff',
      promisedOn: '2021-09-20',
      explanation: [{ id: 'alive', outcome: true }],
    })
  })

  it('is one task, also when the case is taken up twice at once', async () => {
    const { caseId, goOn } = await aTask()
    await tasks.lookAgain(as(luc), caseId)
    await Promise.all([goOn(), proceed(system, { ...office }, caseId)])
    const { rows } = await sql`select status from tasks.task where case_id = ${caseId} order by opened_at, id`.execute(
      db,
    )
    expect(rows).toEqual([{ status: 'cancelled' }, { status: 'open' }])
  })

  it('is not looked at again once somebody decided: that stands until he takes it back', async () => {
    const { caseId, task, stand } = await aTask()
    const open = await task()
    await take(luc, open)
    await decide(luc, open)
    await expect(tasks.lookAgain(as(luc), caseId)).rejects.toMatchObject({ code: 'tasks/wrong-status' })
    expect(await task()).toMatchObject({ status: 'decided' })
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    await tasks.undoDecision(as(luc), catalogue, open.id)
    await tasks.lookAgain(as(luc), caseId)
    expect(await stand()).toMatchObject({ status: 'submitted' })
  })

  it('is over when the customer stops', async () => {
    const { caseId, customer, task } = await aTask()
    const { id } = await task()
    await withdrawCase(customer, caseId)
    await tasks.closeTasks(system, caseId)
    expect((await take(luc, { id } as tasks.Task)).left).toMatchObject([{ why: 'tasks/wrong-status' }])
  })
})

describe('A task', () => {
  it('is taken by one, of two who want it at once', async () => {
    const { task } = await aTask()
    const wanted = await task()
    const both = await Promise.all([take(luc, wanted), take(sara, wanted)])
    expect(both.flatMap(({ done }) => done)).toHaveLength(1)
    expect(both.flatMap(({ left }) => left.map(({ why }) => why))).toEqual(['tasks/wrong-status'])
  })

  it('is given back, reassigned to a colleague of the unit, and not to another', async () => {
    const { task } = await aTask()
    const { id } = await task()
    await take(luc, await task())
    const give = (to: Actor) => tasks.reassign(as(luc), catalogue, { ids: [id], to: to.id })
    expect((await give(elsewhere)).left).toMatchObject([{ why: 'tasks/colleague-not-of-unit' }])
    await give(sara)
    expect(await task()).toMatchObject({ takenBy: sara.id })
    await expect(tasks.giveBack(as(luc), catalogue, id)).rejects.toMatchObject({ code: 'tasks/not-taken-by-you' })
    await tasks.giveBack(as(sara), catalogue, id)
    expect(await task()).toMatchObject({ status: 'open', takenBy: null })
  })

  it('is taken with others in one go; what somebody else has stays his', async () => {
    const [one, two] = [await (await aTask()).task(), await (await aTask()).task()]
    await take(sara, two)
    const { done, left } = await tasks.takeTasks(as(luc), catalogue, [one.id, two.id])
    expect([done, left.map(({ id }) => id)]).toEqual([[one.id], [two.id]])
  })

  it('does not exist for another unit, and changes hands on the day that its product does', async () => {
    const { task } = await aTask(products.elsewhere)
    const wanted = await task()
    const newYear = new Date('2022-01-01T00:00:30+01:00')
    expect((await take(elsewhere, wanted)).left).toMatchObject([{ why: 'tasks/not-found' }])
    const seen = async (actor: Actor, now: Date) =>
      (await tasks.worklist(as(actor, now), catalogue, { view: 'free', products: ['verhuisd'], page: 1 })).total
    expect([await seen(luc, monday), await seen(elsewhere, monday)]).toEqual([1, 0])
    expect([await seen(luc, newYear), await seen(elsewhere, newYear)]).toEqual([0, 1])
    expect((await take(elsewhere, wanted, newYear)).done).toEqual([wanted.id])
  })

  it('that asks a skill goes to who has it', async () => {
    const { task } = await aTask(products.skilled)
    expect((await take(luc, await task())).left).toMatchObject([{ why: 'tasks/skill-missing' }])
    expect((await take(nora, await task())).done).toHaveLength(1)
  })

  it('of a review, once done, lets the case go on to the next step, and is recorded with the time that it took', async () => {
    const { task, goOn, caseId } = await aTask(products.skilled)
    const { id } = await task()
    await take(nora, await task())
    await tasks.finishTask(as(nora, later(1)), catalogue, id)
    await goOn(later(1))
    expect(await task()).toMatchObject({ step: 'decide' })
    const { rows } = await sql`select reason, extract(epoch from ended_at - began_at) / 86400 >= 0.99 as "aDay"
      from automation.step where case_id = ${caseId} and step = 'review' and outcome = 'done'`.execute(db)
    expect(rows).toEqual([{ reason: 'by-person', aDay: true }])
  })
})

describe('A decision of a person', () => {
  it('grants, and the case goes on by itself to its end', async () => {
    const { task, carryOut, goOn, stand, caseId } = await aTask()
    await take(luc, await task())
    await decide(luc, await task())
    await carryOut()
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted', explanation: [{ id: 'alive', outcome: true }] })
    expect((await timelineOf(system, caseId)).map(({ what }) => what)).toEqual([
      'started',
      'submitted',
      'handed-over',
      'decided',
      'granted',
    ])
  })

  it('is undone within the time for it, and then not carried out', async () => {
    const { task, carryOut, stand } = await aTask()
    await take(luc, await task())
    await decide(luc, await task(), refusal)
    await tasks.undoDecision(as(luc), catalogue, (await task()).id)
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    expect(await task()).toMatchObject({ status: 'taken', takenBy: luc.id })
  })

  it('to refuse needs a ground in the law and the facts, in plain words', async () => {
    const { task } = await aTask()
    await take(luc, await task())
    const wrong = async (changes: Partial<tasks.Wish>) => await decide(luc, await task(), { ...refusal, ...changes })
    expect(await wrong({ conditions: [] })).toMatchObject({ problems: [{ field: 'conditions' }] })
    expect(await wrong({ grounds: '' })).toMatchObject({ problems: [{ code: 'tasks/missing' }] })
    expect(await wrong({ grounds: 'Gelieve inzake uw akte te bellen.' })).toMatchObject({
      problems: [{ code: 'tasks/plain-words' }],
    })
  })

  it('refuses with the grounds, once, however often it is carried out', async () => {
    const { task, carryOut, stand, caseId } = await aTask()
    await take(luc, await task())
    await decide(luc, await task(), refusal)
    await Promise.all([carryOut(), carryOut()])
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'refused', explanation: [{ id: 'alive', outcome: false }] })
    expect(await tasks.decisionsOf(system, caseId)).toMatchObject([{ outcome: 'refused', grounds: refusal.grounds }])
  })

  it('is confirmed by another person where the definition says so', async () => {
    const { task, carryOut, goOn, stand } = await aTask(products.twoPairs)
    const { id } = await task()
    await take(luc, await task())
    await decide(luc, await task())
    await carryOut()
    expect(await stand()).toMatchObject({ status: 'with-staff' })
    await expect(tasks.confirmDecision(as(luc), catalogue, id)).rejects.toMatchObject({ code: 'tasks/another-person' })
    await tasks.sendBack(as(sara), catalogue, id)
    expect(await task()).toMatchObject({ status: 'taken', takenBy: luc.id })
    await decide(luc, await task())
    await tasks.confirmDecision(as(sara), catalogue, id)
    await carryOut()
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted' })
  })
})

describe('Who does not agree', () => {
  async function aRefusal(key = 'jan') {
    const begun = await aTask(products.judged, key)
    await take(luc, await begun.task())
    await decide(luc, await begun.task(), refusal)
    await begun.carryOut()
    return begun
  }
  const words = 'Ik leef nog. Kijk het na.'

  it('has the case looked at again, by another person than who decided', async () => {
    const { caseId, customer, task, stand, carryOut, goOn } = await aRefusal()
    expect(await tasks.objectTo(customer, catalogue, { caseId, words })).toEqual([])
    expect(await stand()).toMatchObject({ status: 'with-staff', round: 2, reason: 'objection' })
    expect((await take(luc, await task())).left).toMatchObject([{ why: 'tasks/another-person' }])
    await take(sara, await task())
    await decide(sara, await task())
    await carryOut()
    await goOn()
    expect(await stand()).toMatchObject({ status: 'granted', round: 2 })
  })

  it('says why, within the term of the appeal', async () => {
    const { caseId, customer } = await aRefusal()
    expect(await tasks.objectTo(customer, catalogue, { caseId, words: ' ' })).toMatchObject([{ field: 'objection' }])
    const late = { ...customer, now: later(61) }
    await expect(tasks.objectTo(late, catalogue, { caseId, words })).rejects.toMatchObject({
      code: 'cases/objection-too-late',
    })
    expect(await tasks.objectTo({ ...customer, now: later(60) }, catalogue, { caseId, words })).toEqual([])
  })

  it('with what a rule decided has a person look at it', async () => {
    const { caseId, customer, stand, task } = await aTask(products.judged, 'alfons')
    expect(await stand()).toMatchObject({ status: 'refused' })
    await tasks.objectTo(customer, catalogue, { caseId, words })
    expect((await take(luc, await task())).done).toHaveLength(1)
  })
})

describe('A question to the customer', () => {
  const question = 'Wanneer bent u verhuisd?'

  it('stops the clock, and its answer comes back to the same person', async () => {
    const { caseId, customer, task, stand } = await aTask()
    const { id: taskId } = await task()
    await take(luc, await task())
    await tasks.askCustomer(as(luc), catalogue, { taskId, question })
    expect(await stand()).toMatchObject({ status: 'awaiting-customer', stoppedOn: '2021-09-06' })
    const after = { ...customer, now: later(3) }
    expect(await tasks.answerQuestion(after, catalogue, { caseId, answer: 'In mei.' })).toEqual([])
    // Three working days later: from 20 to 23 September.
    expect(await stand()).toMatchObject({ status: 'with-staff', promisedOn: '2021-09-23', stoppedOn: null })
    expect(await task()).toMatchObject({ status: 'taken', takenBy: luc.id, promisedOn: '2021-09-23' })
    await expect(tasks.answerQuestion(after, catalogue, { caseId, answer: 'In mei.' })).rejects.toMatchObject({
      code: 'tasks/no-question',
    })
  })

  it('is told once by a message and read by its own customer', async () => {
    const { caseId, customer, task } = await aTask()
    await take(luc, await task())
    await tasks.askCustomer(as(luc), catalogue, { taskId: (await task()).id, question })
    const { rows } = await sql`select template from messages.message where case_id = ${caseId}`.execute(db)
    expect(rows).toEqual([{ template: 'question-asked' }])
    expect(await tasks.questionsOf(customer, caseId)).toMatchObject([{ question: { nl: question }, answer: null }])
  })

  it('that the definition asks lets the case go on by itself, after the days of rest', async () => {
    const { caseId, customer, goOn, stand } = await aTask(products.asking)
    expect(await stand()).toMatchObject({ status: 'awaiting-customer', step: 'ask' })
    await tasks.answerQuestion(customer, catalogue, { caseId, answer: 'Hierbij.' })
    await goOn()
    expect(await stand()).toMatchObject({ status: 'waiting', reason: 'resting', step: 'rest' })
    await goOn(later(1))
    expect(await stand()).toMatchObject({ status: 'waiting' })
    await goOn(later(2.1))
    expect(await stand()).toMatchObject({ status: 'granted' })
    const { rows } = await sql`select step from automation.step where case_id = ${caseId} and outcome = 'done'
      order by ended_at, recorded_at`.execute(db)
    expect(rows.map((row) => (row as { step: string }).step).toSorted()).toEqual([
      'ask',
      'check',
      'consult',
      'issue',
      'rest',
    ])
  })
})

describe('Between colleagues', () => {
  it('a note is read by who works on the case, and gone with its content', async () => {
    const { caseId } = await aTask()
    expect(await tasks.addNote(as(luc), { caseId, words: ' Gebeld, belt terug. ' })).toEqual([])
    expect(await tasks.notesOf(as(sara), caseId)).toMatchObject([
      { words: 'Gebeld, belt terug.', byName: 'Luc Mertens' },
    ])
    await tasks.eraseTasks(system, [caseId])
    expect(await tasks.notesOf(as(sara), caseId)).toEqual([])
  })
})

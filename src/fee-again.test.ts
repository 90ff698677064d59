import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { applications } from '#domain/cases/cases.fixture.ts'
import { eraseDueCases, lookAtCase, markPaid, withdrawCase } from '#domain/cases/index.ts'
import { catalogueOf } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { ordersOfCase, orderThatCounts, receipt, settlePayment, startPayment } from '#domain/payments/index.ts'
import { aCounter, type Tables } from '#domain/payments/payments.fixture.ts'
import { knowPerson } from '#domain/people/index.ts'
import * as tasks from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { type Actor, type OpenContext, system as systemActor } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { giveFeeBack } from './fee-back.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const alive = { id: 'alive', rule: 'not(person.deceased)', words: { nl: 'U leeft.' }, otherwise: { nl: 'Bel ons.' } }
const sale = aProduct({
  ...{ id: 'verkoop', decision: 'person', conditions: [alive], feeBackWhenRefused: true, issues: undefined },
  fees: [{ channels: ['portal', 'kiosk', 'desk'], cents: 3_500, validFrom: '2021-09-01' }],
})
const catalogue = catalogueOf([sale], anOffer())

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
counter.webhooksArrive(false)
const db = database.db as unknown as OpenContext['db']
const { system, submitted } = applications(db, monday)
const source = await aRegister({ clock: () => monday, invented: 0 }, { timeoutMs: 500 })
afterAll(() => source.stop())
const office: MidOffice = {
  catalogue,
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
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
  await aWorker(system, { name: 'Nora Peeters' }),
]
const as = (actor: Actor): OpenContext => ({ db, actor, now: monday })
const ledger = as(systemActor('payments'))

/** An application that was paid, and waits for a decision. */
async function paidApplication() {
  const { insz, givenNames, familyNames } = residentByKey('jan')
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const { id: caseId, context: customer } = await submitted(sale, personId)
  const orders = () => ordersOfCase(customer, caseId)
  const goOn = () => proceed(system, office, caseId)
  /** Pays what there is to pay, and what listens for it goes on. */
  const pay = async () => {
    const order = orderThatCounts(await orders())
    if (order?.status !== 'open') throw new Error('There is nothing to pay')
    await startPayment(customer, counter.payments, counter.way(order))
    const [payment] = counter.atProvider(order)
    counter.simulator.settle(payment?.id ?? '', 'paid')
    await settlePayment(ledger, counter.payments, payment?.id ?? '')
    await markPaid(ledger, caseId)
    await goOn()
  }
  const decide = async (by: Actor, outcome: 'granted' | 'refused') => {
    const { id: taskId } = (await tasks.taskOfCase(as(by), catalogue, caseId)) as tasks.Task
    await tasks.takeTasks(as(by), catalogue, [taskId])
    const why = outcome === 'refused' ? { conditions: ['alive'], grounds: 'Wij zagen uw akte van overlijden.' } : null
    await tasks.decideTask(as(by), catalogue, { taskId, outcome, conditions: [], grounds: '', ...why })
    const { rows } = await sql<{ id: string }>`select id from tasks.decision
      where case_id = ${caseId} and undone_at is null and carried_out_at is null`.execute(db)
    for (const { id } of rows) await carryOutDecision(system, catalogue, id)
    await goOn()
  }
  const told = async () => {
    const { rows } = await sql<{
      template: string
    }>`select template from messages.message where case_id = ${caseId}`.execute(db)
    return rows.filter(({ template }) => template === 'please-pay').length
  }
  await pay()
  return {
    ...{ caseId, pay, decide, goOn, told },
    giveBack: () => giveFeeBack(ledger, catalogue, caseId),
    object: () => tasks.objectTo(customer, catalogue, { caseId, words: 'Ik leef nog. Kijk het na.' }),
    stand: async () => (await lookAtCase(customer, caseId)).status,
    clock: async () => (await lookAtCase(customer, caseId)).stoppedOn,
    stop: () => withdrawCase(customer, caseId),
    money: async () =>
      Promise.all(
        (await orders()).map(async ({ id, status, cents }) =>
          status === 'paid' ? ['paid', (await receipt(customer, id)).refundedCents] : [status, cents],
        ),
      ),
  }
}

describe('Who was refused, got his money back, and objects', () => {
  it('is asked to pay again before he gets it, and gets it once he paid', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.giveBack()
    expect(await one.money()).toEqual([['paid', 3_500]])

    await one.object()
    await one.decide(sara, 'granted')
    expect(await one.stand()).toBe('awaiting-payment')
    expect(await one.money()).toEqual([
      ['paid', 3_500],
      ['open', 3_500],
    ])
    expect(await one.told()).toBe(1)

    await one.pay()
    expect(await one.stand()).toBe('granted')
    expect(await one.money()).toEqual([
      ['paid', 3_500],
      ['paid', 0],
    ])
  })

  it('may stop instead of paying again: nothing is owed any more', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.giveBack()
    await one.object()
    await one.decide(sara, 'granted')
    await one.stop()
    expect([await one.stand(), await one.money()]).toEqual([
      'withdrawn',
      [
        ['paid', 3_500],
        ['cancelled', 3_500],
      ],
    ])
  })

  it('who never pays again is forgotten as any application that nobody paid', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.giveBack()
    await one.object()
    await one.decide(sara, 'granted')
    const later = new Date(monday.getTime() + 95 * 86_400_000)
    await eraseDueCases({ ...system, actor: systemActor('retention'), now: later })
    expect([await one.stand(), (await one.money()).map(([status]) => status)]).toEqual([
      'withdrawn',
      ['paid', 'cancelled'],
    ])
  })

  it('objects with a clock that runs', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.object()
    expect(await one.clock()).toBeNull()
  })

  it('is asked once, however often the mid-office comes by', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.giveBack()
    await one.object()
    await one.decide(sara, 'granted')
    await Promise.all([one.goOn(), one.goOn()])
    expect(await one.stand()).toBe('awaiting-payment')
    expect(await one.money()).toHaveLength(2)
    expect(await one.told()).toBe(1)
  })

  it('pays nothing more when he objected before the money went back: then it stays', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.object()
    await one.giveBack()
    await one.decide(sara, 'granted')
    expect(await one.stand()).toBe('granted')
    await one.giveBack()
    expect(await one.money()).toEqual([['paid', 0]])
  })

  it('gets nothing back twice when he is refused again, and again objects', async () => {
    const one = await paidApplication()
    await one.decide(luc, 'refused')
    await one.giveBack()
    await one.object()
    await one.decide(sara, 'refused')
    await one.giveBack()
    expect(await one.money()).toEqual([['paid', 3_500]])
    await one.object()
    await one.decide(nora, 'granted')
    expect(await one.stand()).toBe('awaiting-payment')
  })
})

describe('What costs something', () => {
  it('is given to nobody whose order was not paid', async () => {
    const { insz } = residentByKey('jan')
    const { id: personId } = await knowPerson(system, { insz, givenName: 'Jan', familyName: 'Peeters' })
    const { id: caseId, context } = await submitted(aProduct({ ...sale, decision: 'automatic' }), personId)
    // The case is told so without any money.
    await markPaid(ledger, caseId)
    const automatic = { ...office, catalogue: catalogueOf([aProduct({ ...sale, decision: 'automatic' })], anOffer()) }
    await proceed(system, automatic, caseId)
    expect((await lookAtCase(context, caseId)).status).toBe('awaiting-payment')
    expect((await ordersOfCase(context, caseId)).map(({ status }) => status)).toEqual(['open'])
  })
})

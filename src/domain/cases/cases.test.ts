import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { ordersOfCase } from '../payments/index.ts'
import { anEmployee, applications, aResident, noFacts, now, paid } from './cases.fixture.ts'
import {
  casesOf,
  eraseDueCases,
  grantCase,
  handOver,
  keepWaiting,
  lookAtCase,
  markPaid,
  refuseCase,
  saveAnswers,
  startCase,
  submitCase,
  timelineOf,
  withdrawCase,
} from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const other = openDatabase<unknown>(database.url)
afterAll(() => other.close())
const elsewhere = other.db as OpenContext['db']
const { as, draft, submitted, signed, system } = applications(db)

const statusOf = async (id: string) => (await lookAtCase(system, id)).status
const eventsOf = async (id: string) => (await timelineOf(system, id)).map(({ what }) => what)
async function jobsOf(id: string): Promise<readonly string[]> {
  const jobs = sql<{ name: string }>`select name from platform.outbox where data ->> 'caseId' = ${id} order by name`
  return (await jobs.execute(db)).rows.map(({ name }) => name)
}

describe('A draft', () => {
  it('is one for a person and a product, also from two processes at once', async () => {
    const applicant = newId()
    const ways = [db, elsewhere, db, elsewhere].map((on) => as(aResident(applicant), on))
    const drafts = await Promise.all(ways.map((context) => startCase(context, aProduct(), applicant)))
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
    expect(await eventsOf(drafts[0]?.id ?? '')).toEqual(['started'])
  })

  it('goes on in another channel', async () => {
    const { id, applicant } = await draft()
    const atKiosk = as(aResident(applicant, 'kiosk'))
    expect((await startCase(atKiosk, aProduct(), applicant)).id).toBe(id)
    expect(await eventsOf(id)).toEqual(['started', 'continued'])
  })

  it('keeps what was typed on every page, wrong answers too', async () => {
    const { id, context } = await draft()
    await saveAnswers(context, id, { other: '31 februari' })
    expect((await lookAtCase(context, id)).answers).toEqual({
      question: 'Wie woont er op mijn adres?',
      other: '31 februari',
    })
  })

  it('takes no answers any more once it is submitted', async () => {
    const { id, context } = await submitted()
    await expect(saveAnswers(context, id, { question: 'Iets anders' })).rejects.toMatchObject({
      code: 'cases/already-submitted',
    })
  })

  it('is not begun for what cannot be had yet, or not here', async () => {
    const applicant = newId()
    const start = (change: object) => startCase(as(aResident(applicant)), aProduct(change), applicant)
    await expect(start({ notYetObtainable: { nl: 'Nog niet.' } })).rejects.toMatchObject({
      code: 'cases/not-yet-obtainable',
    })
    await expect(start({ channels: ['desk'] })).rejects.toMatchObject({ code: 'cases/not-in-this-channel' })
  })
})

describe('An application', () => {
  it('is submitted once: the second click finds the same', async () => {
    const { id, context, product, proof } = await submitted()
    const again = await submitCase(context, { product, caseId: id, facts: noFacts, proof })
    expect(again).toMatchObject({ again: true, case: { id, status: 'submitted' } })
    expect(await jobsOf(id)).toEqual(['cases.proceed', 'cases.submitted'])
  })

  it('is submitted once by two processes at once', async () => {
    const { id, context, product, applicant } = await draft()
    const proof = await signed(context, product, id)
    const ways = [context, as(aResident(applicant), elsewhere)]
    const both = await Promise.all(ways.map((way) => submitCase(way, { product, caseId: id, facts: noFacts, proof })))
    expect(both.map((one) => 'again' in one && one.again).sort()).toEqual([false, true])
    expect(await eventsOf(id)).toEqual(['started', 'submitted'])
  })

  it('is refused when the letter changed since it was signed', async () => {
    const { id, context, product } = await draft()
    const proof = await signed(context, product, id)
    await saveAnswers(context, id, { question: 'Iets anders' })
    await expect(submitCase(context, { product, caseId: id, facts: noFacts, proof })).rejects.toMatchObject({
      code: 'signing/changed-since',
    })
    expect(await statusOf(id)).toBe('draft')
  })

  it('needs the signature that its definition asks', async () => {
    const { id, context, product } = await draft()
    await expect(submitCase(context, { product, caseId: id, facts: noFacts, proof: null })).rejects.toMatchObject({
      code: 'signing/missing',
    })
  })

  it('with a missing answer comes back with the problem, and is not lost', async () => {
    const applicant = newId()
    const context = as(aResident(applicant))
    const { id } = await startCase(context, aProduct(), applicant)
    const outcome = await submitCase(context, { product: aProduct(), caseId: id, facts: noFacts, proof: null })
    expect(outcome).toMatchObject({ problems: [{ field: 'question' }] })
    expect(await statusOf(id)).toBe('draft')
  })

  it('that costs something opens one order, and goes on when it is paid', async () => {
    const { id, context } = await submitted(paid)
    expect(await ordersOfCase(context, id)).toMatchObject([{ cents: 500, status: 'open' }])
    expect(await jobsOf(id)).not.toContain('cases.proceed')
    await markPaid(system, id)
    await markPaid(system, id)
    expect(await jobsOf(id)).toContain('cases.proceed')
    expect(await eventsOf(id)).toEqual(['started', 'submitted', 'paid'])
  })

  it('that is withdrawn owes nothing any more', async () => {
    const { id, context } = await submitted(paid)
    await withdrawCase(context, id)
    await withdrawCase(context, id)
    expect(await ordersOfCase(context, id)).toMatchObject([{ status: 'cancelled' }])
    expect(await eventsOf(id)).toEqual(['started', 'submitted', 'withdrawn'])
  })

  it('that is withdrawn leaves room for a new one', async () => {
    const { id, context, applicant } = await draft()
    await withdrawCase(context, id)
    expect((await startCase(context, aProduct(), applicant)).id).not.toBe(id)
  })
})

describe('The mid-office', () => {
  const granted = { explanation: [], eraseOn: '2022-03-05', issue: async () => {} }

  it('lets a case wait and tells the resident the first time only', async () => {
    const { id } = await submitted()
    await keepWaiting(system, id, 'population-register-silent', now)
    await keepWaiting(system, id, 'population-register-silent', now)
    expect(await lookAtCase(system, id)).toMatchObject({ status: 'waiting', attempts: 2 })
    expect((await jobsOf(id)).filter((name) => name === 'cases.waiting')).toHaveLength(1)
  })

  it('hands a case to a person with the reason', async () => {
    const { id } = await submitted()
    await handOver(system, id, 'population-register-unknown')
    expect(await lookAtCase(system, id)).toMatchObject({ status: 'with-staff', reason: 'population-register-unknown' })
  })

  it('decides once: who comes second changes nothing', async () => {
    const { id } = await submitted()
    let issued = 0
    const issue = async () => void issued++
    await Promise.all([1, 2, 3].map(() => grantCase(system, id, { ...granted, issue })))
    await refuseCase(system, id, [], '2022-03-05')
    expect(issued).toBe(1)
    expect(await statusOf(id)).toBe('granted')
  })

  it('grants nothing when issuing fails', async () => {
    const { id } = await submitted()
    const issue = () => Promise.reject(new Error('disk full'))
    await expect(grantCase(system, id, { ...granted, issue })).rejects.toThrow('disk full')
    expect(await statusOf(id)).toBe('submitted')
  })

  it('is nobody else: an applicant cannot grant, pay or move his own case', async () => {
    const { id, context } = await submitted(paid)
    const steps = [
      markPaid(context, id),
      grantCase(context, id, granted),
      refuseCase(context, id, [], '2022-03-05'),
      handOver(context, id, 'why'),
      keepWaiting(context, id, 'why', now),
      markPaid(as(anEmployee('shopkeeper')), id),
    ]
    for (const step of await Promise.allSettled(steps)) expect(step).toMatchObject({ reason: { kind: 'missing' } })
    expect(await statusOf(id)).toBe('awaiting-payment')
  })
})

describe('To somebody else a case', () => {
  it('does not exist', async () => {
    const { id, product, applicant, proof } = await submitted()
    const stranger = as(aResident())
    const tries = [
      lookAtCase(stranger, id),
      timelineOf(stranger, id),
      saveAnswers(stranger, id, { question: '?' }),
      submitCase(stranger, { product, caseId: id, facts: noFacts, proof }),
      withdrawCase(stranger, id),
      startCase(stranger, product, applicant),
      casesOf(stranger, applicant),
      lookAtCase(as(anEmployee('shopkeeper')), id),
    ]
    for (const tried of await Promise.allSettled(tries)) expect(tried).toMatchObject({ reason: { kind: 'missing' } })
  })
})

describe('The timeline', () => {
  it('is added to and never changed', async () => {
    const { id } = await draft()
    await expect(sql`update cases.event set what = 'x' where case_id = ${id}`.execute(db)).rejects.toThrow()
    await expect(sql`delete from cases.event where case_id = ${id}`.execute(db)).rejects.toThrow()
    expect(await eventsOf(id)).toEqual(['started'])
  })
})

describe('Retention', () => {
  const daysLater = (days: number) => ({ ...system, now: new Date(now.getTime() + days * 86_400_000) })
  const eraseOn = '2021-10-06'

  it('takes the content out and keeps number, state and dates', async () => {
    const { id } = await submitted()
    await grantCase(system, id, { explanation: [{ id: 'alive' }], eraseOn, issue: async () => {} })
    const before = await lookAtCase(system, id)
    expect(await eraseDueCases(daysLater(29))).not.toContain(id)
    expect(await eraseDueCases(daysLater(31))).toContain(id)
    const { number, decidedAt, submittedAt } = before
    const rest = { number, decidedAt, submittedAt, status: 'granted', answers: {}, explanation: null }
    expect(await lookAtCase(system, id)).toMatchObject(rest)
    expect(await eventsOf(id)).toContain('erased')
  })

  it('empties a draft that nobody touched for ninety days', async () => {
    const { id, context } = await draft()
    expect(await eraseDueCases(daysLater(89))).not.toContain(id)
    expect(await eraseDueCases(daysLater(91))).toContain(id)
    expect(await lookAtCase(context, id)).toMatchObject({ status: 'withdrawn', answers: {} })
  })

  it('withdraws and empties what nobody paid in ninety days, and nothing is owed any more', async () => {
    const { id, context } = await submitted(paid)
    expect(await eraseDueCases(daysLater(89))).not.toContain(id)
    expect(await eraseDueCases(daysLater(91))).toContain(id)
    expect(await lookAtCase(context, id)).toMatchObject({ status: 'withdrawn', answers: {} })
    expect(await ordersOfCase(context, id)).toMatchObject([{ status: 'cancelled' }])
  })

  it('leaves alone what was paid: its day follows from the decision', async () => {
    const { id } = await submitted(paid)
    await markPaid(system, id)
    expect(await eraseDueCases(daysLater(1_000))).not.toContain(id)
    expect(await statusOf(id)).toBe('submitted')
  })

  it('leaves alone what is not decided', async () => {
    const { id } = await submitted()
    expect(await eraseDueCases(daysLater(1_000))).not.toContain(id)
  })
})

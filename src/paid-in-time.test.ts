import { afterAll, describe, expect, it } from 'vitest'
import { type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { eraseDueCases, lookAtCase, markPaid, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, declaredVehicle, factsOf, type Product } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { grantsOfCase } from '#domain/grants/index.ts'
import { ordersOfCase, receipt, settlePayment, startPayment } from '#domain/payments/index.ts'
import { aCounter, type Tables } from '#domain/payments/payments.fixture.ts'
import { knowPerson } from '#domain/people/index.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { giveFeeBack } from './fee-back.ts'
import { demoCity } from './products/demo-city/city.ts'
import { dayPass } from './products/lez-dagpas/product.ts'
import { permit as soldPermit } from './products/lez-toelating/product.ts'

/** Nothing but when it is paid: no source is asked, and nobody looks at papers. */
const { steps: _, ...straightThrough } = soldPermit
const permit: Product = {
  ...straightThrough,
  facts: [],
  pages: soldPermit.pages.filter(({ slug }) => slug !== 'bewijs'),
  conditions: soldPermit.conditions.filter(({ id }) => id === 'paid-in-time'),
}
const { codes: cityCodes, zones } = demoCity
const catalogue = catalogueOf([dayPass, permit], anOffer())

const database = await testDatabase<Tables>()
const counter = await aCounter(database)
const db = database.db as unknown as OpenContext['db']
const source = await aRegister({ clock: () => new Date(), invented: 0 }, { timeoutMs: 500 })
afterAll(() => source.stop())
const office: MidOffice = {
  catalogue,
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
  },
  maker: { templates: new Map() } as unknown as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Mobiliteit', address: [] },
  cityCodes,
  zones,
  steps: standardSteps,
}
const as = (name: string, now: Date): OpenContext => ({ db, actor: system(name), now })
const noon = (day: string) => new Date(`${day}T12:00:00+01:00`)
const car = { plate: '1-WWW-901', category: 'car', fuel: 'diesel', norm: '4' }

/** Asked on one day, paid on another; the mid-office comes by when it is told. Gives what became of it, and of the money. */
async function paidOn(
  product: Product,
  answers: Readonly<Record<string, string>>,
  { asked, paid, heard = paid }: Readonly<{ asked: Date; paid: Date; heard?: Date }>,
) {
  counter.webhooksArrive(false)
  const { insz, givenNames, familyNames } = residentByKey('jan')
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(as('test', asked), person)
  const customer: OpenContext = { db, actor: aResident(personId), now: asked }
  const { id: caseId } = await startCase(customer, product, personId)
  await saveAnswers(customer, caseId, answers)
  const vehicle = declaredVehicle(product, answers, zones)
  const facts = factsOf({ isSubject: true, vehicle, channel: 'portal', cityCodes, zones }, asked)
  const submitted = await submitCase(customer, { product, caseId, facts, proof: null })
  if ('problems' in submitted) throw new Error(JSON.stringify(submitted.problems))
  const [order] = await ordersOfCase(customer, caseId)
  if (!order) throw new Error('nothing is owed')
  await startPayment({ ...customer, now: paid }, counter.payments, counter.way(order))
  const [payment] = counter.atProvider(order)
  counter.simulator.settle(payment?.id ?? '', 'paid')
  await settlePayment(as('webhook', heard), counter.payments, payment?.id ?? '')
  await markPaid(as('payments', heard), caseId)
  await proceed(as('mid-office', heard), office, caseId)
  for (let time = 0; time < 2; time++) await giveFeeBack(as('payments', heard), catalogue, caseId)
  const { status, explanation } = await lookAtCase(customer, caseId)
  const failed = (explanation as readonly { id: string; outcome: boolean | null }[]).filter(({ outcome }) => !outcome)
  return {
    status,
    because: failed.map(({ id }) => id),
    granted: (await grantsOfCase(customer, caseId)).length,
    givenBack: (await receipt(customer, order.id)).refundedCents,
  }
}
const given = { status: 'granted', because: [], granted: 1, givenBack: 0 }
const tooLate = { status: 'refused', because: ['paid-in-time'], granted: 0 }
const monday = noon('2021-09-06')

describe('A day pass for Friday', () => {
  const pass = (paid: string, heard = paid) =>
    paidOn(dayPass, { plate: '1-WWW-901', day: '2021-09-10' }, { asked: monday, paid: noon(paid), heard: noon(heard) })

  it('is given to who pays before, or on the day itself', async () => {
    expect(await pass('2021-09-06')).toEqual(given)
    expect(await pass('2021-09-10')).toEqual(given)
  })

  it('is given though the vehicle register is silent: nothing here answers', async () => {
    expect(dayPass.facts).toMatchObject([{ source: 'vehicle-register', neverStops: true }])
    expect(await paidOn(dayPass, { plate: '1-WWW-908', day: '2021-09-06' }, { asked: monday, paid: monday })).toEqual(
      given,
    )
  })

  it('is given to who pays in its last minute, as the clock of the city has it', async () => {
    const last = new Date('2021-09-10T23:59:30+02:00')
    const day = { plate: '1-WWW-902', day: '2021-09-10' }
    expect(await paidOn(dayPass, day, { asked: monday, paid: last })).toEqual(given)
  })

  it('is refused to who pays a day later, after the fine, and the money goes back', async () => {
    expect(await pass('2021-09-11')).toEqual({ ...tooLate, givenBack: 3_500 })
  })
})

describe('A permit from Friday', () => {
  const from = (paid: string) =>
    paidOn(permit, { ...car, period: 'week', from: '2021-09-10' }, { asked: monday, paid: noon(paid) })

  it('is given to who pays the day before', async () => {
    expect(await from('2021-09-09')).toEqual(given)
  })

  it('is refused to who pays on the day itself, and the money goes back', async () => {
    expect(await from('2021-09-10')).toEqual({ ...tooLate, givenBack: 3_000 })
  })
})

describe('What was not paid', () => {
  it('lapses a week after its last day: then nothing is owed any more', async () => {
    const { insz } = residentByKey('jan')
    const { id: personId } = await knowPerson(as('test', monday), { insz, givenName: 'Jan', familyName: 'Peeters' })
    const customer: OpenContext = { db, actor: aResident(personId), now: monday }
    const { id: caseId } = await startCase(customer, dayPass, personId)
    await saveAnswers(customer, caseId, { plate: '1-WWW-904', day: '2021-09-10' })
    const facts = factsOf({ isSubject: true, channel: 'portal', cityCodes, zones }, monday)
    await submitCase(customer, { product: dayPass, caseId, facts, proof: null })
    const stand = async () => [
      (await lookAtCase(customer, caseId)).status,
      (await ordersOfCase(customer, caseId)).map(({ status }) => status),
    ]
    await eraseDueCases(as('retention', noon('2021-09-17')))
    expect(await stand()).toEqual(['awaiting-payment', ['open']])
    await eraseDueCases(as('retention', noon('2021-09-18')))
    expect(await stand()).toEqual(['withdrawn', ['cancelled']])
  })
})

describe('What was paid in time, of which the news comes a day later', () => {
  it('is given: the provider says when it was paid', async () => {
    const now = new Date()
    const day = now.toLocaleDateString('en-CA', { timeZone: 'Europe/Brussels' })
    const heard = new Date(now.getTime() + 26 * 3_600_000)
    const asked = new Date(now.getTime() - 60_000)
    expect(await paidOn(dayPass, { plate: '1-WWW-903', day }, { asked, paid: asked, heard })).toEqual(given)
  })
})

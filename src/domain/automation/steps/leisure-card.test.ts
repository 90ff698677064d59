import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { startSocialStatusSimulator } from '#outside/social-status/simulator.ts'
import { uitpas } from '#outside/uitpas/index.ts'
import { startUitpasSimulator } from '#outside/uitpas/simulator.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident, noFacts } from '../../cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '../../cases/index.ts'
import { type CardSystemRule, catalogueOf } from '../../catalogue/index.ts'
import { anOffer, aProduct } from '../../catalogue/product.fixture.ts'
import type { Answers } from '../../forms/index.ts'
import { leisureCardOf } from '../../passes/index.ts'
import { knowPerson, personByNumber, readerLog } from '../../people/index.ts'
import { groundForReduction, leisureCardStep, type MidOffice, proceed, standardSteps } from '../index.ts'
import { unreachable } from '../registers.fixture.ts'

const today = new Date('2026-11-23T09:00:00Z')
const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const { as, signed, system } = applications(db, today)
const source = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 1_000 })
const statuses = await startSocialStatusSimulator({ clock: () => today })
const socialStatus = magdaSocialStatus({
  ...{ url: statuses.url, ...statuses.credentials, sender: 'stad.example/ovo000000/loket' },
  ...{ timeoutMs: 1_000, retries: 0 },
})
const simulator = await startUitpasSimulator({ today: () => today })
afterAll(async () => {
  await source.stop()
  await socialStatus.close()
  await statuses.stop()
  await simulator.stop()
})

const fact = (name: 'person' | 'household') => ({ name, source: 'population-register', purpose: 'a-kaart' }) as const
const status = { name: 'socialStatus', source: 'social-status', purpose: 'kansentarief' } as const
const ages = { ownFrom: 12, consentBelow: 13 }
const pages = [
  {
    slug: 'wie',
    title: { nl: 'Voor wie?' },
    fields: ['forWhom', 'child', 'consent'].map((name) => ({
      ...({ name, kind: 'text', label: { nl: name }, optional: true } as const),
    })),
  },
]
const offering = (id: string, cardSystem: CardSystemRule) =>
  aProduct({
    ...{ id, conditions: [], pages, issues: undefined, cardSystem },
    facts: [fact('person'), fact('household'), ...(cardSystem.does === 'reduce' ? [status] : [])],
  })
const asks = { forWhom: 'forWhom', child: 'child', consent: 'consent' }
const card = offering('a-kaart', { does: 'register', ...ages, asks })
const reduced = offering('kansentarief', {
  ...{ does: 'reduce', ...ages },
  lasts: [{ until: 'end-of-next-year', validFrom: '2021-01-01' }],
  grounds: [
    { rule: 'social.subsistenceIncome', validFrom: '2021-01-01', validTo: '2026-11-22' },
    { rule: 'social.increasedAllowance', validFrom: '2021-01-01' },
  ],
})

const office: MidOffice = {
  catalogue: catalogueOf([card, reduced], anOffer()),
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
    socialStatus,
  },
  // No document is made of a card.
  maker: {} as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: {
    ...standardSteps,
    check: [...standardSteps.check, groundForReduction],
    issue: [...standardSteps.issue, leisureCardStep(uitpas({ ...simulator.settings, timeoutMs: 1_000 }))],
  },
}

const numberOf = (key: string) => residentByKey(key).insz
async function asking(key: string, product: typeof card, answers: Answers = {}) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
  const { id: personId } = await knowPerson(system, { insz, ...names })
  const context = as(aResident(personId))
  const { id } = await startCase(context, product, personId)
  await saveAnswers(context, id, answers)
  await submitCase(context, { product, caseId: id, facts: noFacts, proof: await signed(context, product, id) })
  await proceed(system, office, id)
  return { id, personId, case: await lookAtCase(system, id) }
}

describe('A leisure card', () => {
  it('is given to an adult, and kept with its number', async () => {
    const { personId, case: subject } = await asking('maria', card, { forWhom: 'self' })
    expect(subject.status).toBe('granted')
    expect(await leisureCardOf(system, personId)).toMatchObject({
      number: expect.stringMatching(/^\d{13}$/),
      reducedUntil: null,
    })
  })
  it('is given to a child of the household with the consent of the parent', async () => {
    const answers = { forWhom: 'child', child: numberOf('adam'), consent: 'yes' }
    const { personId, case: subject } = await asking('yasmina', card, answers)
    expect(subject.status).toBe('granted')
    const adam = await personByNumber(db, numberOf('adam'))
    expect(await leisureCardOf(system, adam?.id ?? '')).toMatchObject({ consentBy: personId })
    expect(await leisureCardOf(system, personId)).toBeNull()
  })
  it.each([
    [
      'a child of somebody else',
      'tom',
      { forWhom: 'child', child: numberOf('finn'), consent: 'yes' },
      'child-not-in-household',
    ],
    [
      'a child of twelve and older',
      'jan',
      { forWhom: 'child', child: numberOf('lotte'), consent: 'yes' },
      'child-asks-itself',
    ],
    [
      'a child without the consent of its parent',
      'sofie',
      { forWhom: 'child', child: numberOf('finn'), consent: 'no' },
      'no-consent-for-card',
    ],
  ])('for %s is looked at by a person', async (_, key, answers, reason) => {
    const { case: subject } = await asking(key, card, answers)
    expect(subject).toMatchObject({ status: 'with-staff', reason })
  })
  it('waits when the card system is silent, and comes afterwards, once', async () => {
    simulator.buttons.press('down')
    const before = simulator.count()
    const { id, case: subject } = await asking('karel', card, { forWhom: 'self' })
    expect(subject).toMatchObject({ status: 'waiting', reason: 'card-system-silent' })
    simulator.buttons.press('well')
    await proceed(system, office, id)
    await proceed(system, office, id)
    expect((await lookAtCase(system, id)).status).toBe('granted')
    expect(simulator.count()).toBe(before + 1)
  })
})

describe('The reduced tariff', () => {
  it('is given until the end of next year to whoever a source knows as entitled, and who asked is in the log', async () => {
    const { personId, case: subject } = await asking('yasmina', reduced)
    expect(subject.status).toBe('granted')
    expect(await leisureCardOf(system, personId)).toMatchObject({ reducedUntil: '2027-12-31' })
    expect(await readerLog(as(aResident(personId)), personId)).toContainEqual(
      expect.objectContaining({ what: 'socialStatus', purpose: 'kansentarief', caseId: subject.id, outcome: 'found' }),
    )
  })
  it('is looked at by a person when no ground holds: there are others', async () => {
    const { case: subject } = await asking('ahmad', reduced)
    expect(subject).toMatchObject({ status: 'with-staff', reason: 'no-ground-for-reduction' })
  })
  it('is looked at by a person when the source knows nothing of somebody', async () => {
    statuses.buttons.fail('30101')
    const { case: subject } = await asking('omer', reduced)
    statuses.buttons.fail(null)
    expect(subject).toMatchObject({ status: 'with-staff', reason: 'social-status-unknown' })
  })
  it('waits while the source is silent, and comes afterwards', async () => {
    statuses.buttons.press('down')
    const { id, case: subject } = await asking('maria', reduced)
    statuses.buttons.press('well')
    expect(subject).toMatchObject({ status: 'waiting', reason: 'social-status-silent' })
    await proceed(system, office, id)
    expect((await lookAtCase(system, id)).status).toBe('granted')
  })
})

import { sql } from 'kysely'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { magdaDisability } from '#outside/disability/index.ts'
import { startDisabilitySimulator } from '#outside/disability/simulator.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident, noFacts } from '../cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '../cases/index.ts'
import { catalogueOf, type Product, productMistakes } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { startMaker } from '../documents/maker.fixture.ts'
import { grantsOf, withdrawGrant } from '../grants/index.ts'
import { consultHousehold, knowPerson, readerLog } from '../people/index.ts'
import { type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const today = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const rival = openDatabase<unknown>(database.url)
const { system, as, signed } = applications(db, today)
const from = { validFrom: '2021-09-01', source: 'Voorstel' }
const words = { nl: 'Ja.' }
const otherwise = { nl: 'Neen.' }

/** An exemption for a car, that rests on a parking card: one's own, or that of a member of the household. */
const exemption = aProduct({
  ...{ id: 'vrijstelling', issues: undefined },
  facts: [{ name: 'disability', source: 'disability', purpose: 'lez-vrijstelling' }],
  mayAskFor: [
    { ...from, who: 'self' },
    { ...from, who: 'household-member' },
  ],
  conditions: [
    { id: 'together', rule: 'applicant.relation != "none"', words, otherwise },
    { id: 'card', rule: 'disability.parkingCard', words, otherwise },
    { id: 'one-vehicle', rule: 'parkingCard.vehiclesLeft > 0', words, otherwise },
  ],
  pages: [{ slug: 'wagen', title: words, fields: [{ name: 'plate', kind: 'plate', label: words }] }],
  steps: [
    { id: 'consult', kind: 'consult' },
    { id: 'check', kind: 'check' },
    { id: 'issue', kind: 'issue' },
  ],
  grants: [
    {
      ...{ kind: 'lez-vrijstelling', name: words, allows: 'drive', subject: { of: 'plate', answer: 'plate' } },
      terms: [{ validFrom: '2021-09-01', from: 'decision', until: { days: 365 } }],
      limit: { per: 'parking-card', counts: [{ validFrom: '2021-09-01', count: 1 }] },
    },
  ],
} as Partial<Product>)

const making = await startMaker()
const population = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 500 })
const cards = await startDisabilitySimulator({ clock: () => today, messageFiles: '' })
const disability = magdaDisability({
  ...{ url: cards.url, ...cards.credentials, sender: 'stad.example/loket' },
  ...{ now: () => today, timeoutMs: 500, backoffMs: 4 },
})
afterEach(() => cards.buttons.press('well'))
afterAll(async () => {
  await making.stop()
  await population.stop()
  await disability.close()
  await cards.stop()
  await rival.close()
})
const office: MidOffice = {
  catalogue: catalogueOf([exemption], anOffer()),
  registers: {
    population: population.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(population.simulator.credentials),
    disability,
  },
  maker: making.maker,
  issuer: { name: 'Stad', service: 'Mobiliteit', address: [] },
  cityCodes: ['11002'],
  steps: standardSteps,
}

async function known(key: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const { id } = await knowPerson(system, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
  return { id, insz, context: as(aResident(id)) }
}
/** As after the first question: the register said who lives with `key`. */
async function asks(key: string, whose: string | null, plate: string) {
  const applicant = await known(key)
  await consultHousehold(applicant.context, population.register, applicant.id, {
    purpose: 'lez-vrijstelling',
    caseId: null,
  })
  const { id, subject } = await startCase(
    applicant.context,
    exemption,
    applicant.id,
    whose && residentByKey(whose).insz,
  )
  await saveAnswers(applicant.context, id, { plate })
  const proof = await signed(applicant.context, exemption, id)
  await submitCase(applicant.context, { product: exemption, caseId: id, facts: noFacts, proof })
  const goOn = async (context = system) => {
    await proceed(context, office, id)
    return lookAtCase(applicant.context, id)
  }
  return { ...applicant, caseId: id, subject, goOn }
}
const outcomes = (explanation: unknown) =>
  Object.fromEntries((explanation as { id: string; outcome: boolean | null }[]).map(({ id, outcome }) => [id, outcome]))
/** What rests on the card now, and then no more. */
async function free(): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; holder: string }>`
    select id, holder from grants."grant" where card_holder is not null and valid @> ${today}::timestamptz`.execute(db)
  for (const { id } of rows) await withdrawGrant(system, id, 'given-in-error')
  return rows.map(({ holder }) => holder)
}

describe('The parking card of a member of the household', () => {
  it('that is not a member is asked of no source', async () => {
    const emine = await known('emine')
    await consultHousehold(emine.context, population.register, emine.id, { purpose: 'lez-vrijstelling', caseId: null })
    await expect(startCase(emine.context, exemption, emine.id, residentByKey('jan').insz)).rejects.toMatchObject({
      code: 'people/not-in-household',
    })
  })

  it('waits while the source of cards is silent', async () => {
    const emine = await asks('emine', 'omer', '1-ABC-001')
    cards.buttons.press('down')
    expect(await emine.goOn()).toMatchObject({ status: 'waiting', reason: 'disability-silent' })
  })

  it('is asked of that person, for the registered purpose, and both read in their log who looked', async () => {
    const emine = await asks('emine', 'omer', '1-ABC-002')
    const granted = await emine.goOn()
    expect(granted.status).toBe('granted')
    expect(outcomes(granted.explanation)).toEqual({ together: true, card: true, 'one-vehicle': true })
    const looks = async (id: string) =>
      (await readerLog(as(aResident(id)), id)).filter(({ what }) => what === 'disability')
    expect(await looks(emine.subject)).toMatchObject([{ household: 'by-member', purpose: 'lez-vrijstelling' }, {}])
    expect(await looks(emine.id)).toMatchObject([{ household: 'of-member' }, {}])
  })

  it('counts for its holder: neither he nor another relative has a second car on it', async () => {
    const again = await (await asks('emine', 'omer', '1-ABC-003')).goOn()
    expect(again).toMatchObject({ status: 'refused' })
    expect(outcomes(again.explanation)).toMatchObject({ card: true, 'one-vehicle': false })
    const himself = await (await asks('omer', null, '1-ABC-004')).goOn()
    expect(outcomes(himself.explanation)).toMatchObject({ 'one-vehicle': false })
    const { id } = await known('emine')
    expect(await grantsOf(system, id)).toMatchObject([{ subject: { key: '1ABC002' } }])
  })

  it('asked at once by its holder and by a relative, on two connections: exactly one gets it, the other is told', async () => {
    for (let round = 1; round <= 4; round++) {
      await free()
      const both = [
        await asks('emine', 'omer', `1-EMI-00${round}`),
        await asks('omer', null, `1-OME-00${round}`),
      ] as const
      await Promise.allSettled([both[0].goOn(), both[1].goOn({ ...system, db: rival.db as OpenContext['db'] })])
      const ends = [await both[0].goOn(), await both[1].goOn()]
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['granted', 'refused'])
      const lost = ends.find(({ status }) => status === 'refused')
      expect(outcomes(lost?.explanation)).toMatchObject({ card: true, 'one-vehicle': false })
      expect(await free()).toEqual([both.find((_, at) => ends[at]?.status === 'granted')?.id])
    }
  })

  it('is not that of who applies: of whom no source knows one, a person looks', async () => {
    const own = await (await asks('emine', null, '1-ABC-005')).goOn()
    expect(own).toMatchObject({ status: 'with-staff', reason: 'disability-unknown' })
  })
})

describe('Published', () => {
  const wrong = (changes: Partial<Product>) =>
    productMistakes({ ...exemption, ...changes }).filter(({ where }) => where === 'mayAskFor')
  it('is what rests on the card of another, and nothing else that is given', () => {
    expect(wrong({})).toEqual([])
    const [rule] = exemption.grants ?? []
    if (!rule) throw new Error('no grant')
    expect(
      wrong({ grants: [{ ...rule, limit: { per: 'dwelling', counts: [{ validFrom: '2021-09-01', count: 2 }] } }] }),
    ).toHaveLength(1)
    expect(wrong({ grants: [{ ...rule, subject: { of: 'person' } }] })).toHaveLength(1)
    expect(
      wrong({ facts: [...exemption.facts, { name: 'acts', source: 'civil-registry', purpose: 'x' }] }),
    ).toHaveLength(1)
  })
})

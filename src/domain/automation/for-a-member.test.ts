import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident, noFacts } from '../cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { documentsOf, openDocument } from '../documents/index.ts'
import { startMaker } from '../documents/maker.fixture.ts'
import {
  consultHousehold,
  consultPerson,
  knowPerson,
  lookAtMember,
  memberNames,
  personByNumber,
  readerLog,
} from '../people/index.ts'
import { openTask, worklist } from '../tasks/index.ts'
import { aWorker } from '../tasks/tasks.fixture.ts'
import { type MidOffice, proceed, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

const today = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, as, signed } = applications(db, today)
const from = { validFrom: '2021-09-01', source: 'Voorstel' }
const extract = aProduct({
  id: 'uittreksel',
  facts: [{ name: 'person', source: 'population-register', purpose: 'attest-bevolking' }],
  mayAskFor: [
    { ...from, who: 'self' },
    { ...from, who: 'household-member' },
  ],
  conditions: [
    {
      id: 'together',
      rule: 'applicant.relation != "none"',
      words: { nl: 'U woont samen.' },
      otherwise: { nl: 'Deze persoon vraagt het zelf.' },
    },
    { id: 'alive', rule: 'not(person.deceased)', words: { nl: 'In leven.' }, otherwise: { nl: 'Bel ons.' } },
  ],
})
const making = await startMaker()
const source = await aRegister({ clock: () => today, invented: 0 }, { timeoutMs: 500 })
afterAll(async () => {
  await making.stop()
  await source.stop()
})
const office: MidOffice = {
  catalogue: catalogueOf([extract], anOffer()),
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
const why = { purpose: 'attest-bevolking', caseId: null }

async function known(key: string) {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const { id } = await knowPerson(system, { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' })
  return { id, insz, context: as(aResident(id)) }
}

/** As after the first question: the register said who lives with `key`. */
async function asking(key: string, member: string) {
  const applicant = await known(key)
  await consultHousehold(applicant.context, source.register, applicant.id, why)
  const begin = () => startCase(applicant.context, extract, applicant.id, residentByKey(member).insz)
  return { ...applicant, begin }
}

async function handedIn(context: OpenContext, caseId: string) {
  await saveAnswers(context, caseId, { question: 'x' })
  const proof = await signed(context, extract, caseId)
  await submitCase(context, { product: extract, caseId, facts: noFacts, proof })
  await proceed(system, office, caseId)
  return lookAtCase(context, caseId)
}

describe('An extract for a member of the household', () => {
  it('is of the member, belongs to who asked, and both read in their log who looked', async () => {
    const jan = await asking('jan', 'finn')
    const draft = await jan.begin()
    expect(draft.subject).not.toBe(jan.id)
    expect(await handedIn(jan.context, draft.id)).toMatchObject({ status: 'granted', subject: draft.subject })

    const [document] = await documentsOf(jan.context, jan.id)
    const { pdf } = await openDocument(jan.context, document?.id ?? '')
    expect(pdf.length).toBeGreaterThan(1_000)
    const finn = (await readerLog(as(aResident(draft.subject)), draft.subject)).map(({ what, household, who }) => ({
      ...{ what, household, who },
    }))
    expect(finn).toEqual(
      expect.arrayContaining([
        { what: 'person', household: 'by-member', who: 'system' },
        { what: 'household', household: 'by-member', who: 'system' },
      ]),
    )
    const own = (await readerLog(jan.context, jan.id)).filter(({ household }) => household === 'of-member')
    expect(own.map(({ what }) => what).toSorted()).toEqual(['household', 'person'])
    await expect(documentsOf(as(aResident(draft.subject)), draft.subject)).resolves.toEqual([])
  })

  it('has a draft beside that for oneself, and one for each member', async () => {
    const { begin, context, id } = await asking('sofie', 'finn')
    const [own, first, again] = [await startCase(context, extract, id), await begin(), await begin()]
    expect(again.id).toBe(first.id)
    expect(own.id).not.toBe(first.id)
    await expect(sql`update cases.case set subject = null where id = ${first.id}`.execute(db)).rejects.toThrow(
      'does not change',
    )
  })

  it('is refused to whoever names somebody who does not live there, and makes nobody known', async () => {
    const { begin } = await asking('maria', 'hanne')
    await expect(begin()).rejects.toMatchObject({ kind: 'missing', code: 'people/not-in-household' })
    expect(await personByNumber(db, residentByKey('hanne').insz)).toBeNull()
  })

  it('is refused when the register no longer says that they live together, and nothing is asked of who left', async () => {
    const [omer, lina] = [await asking('omer', 'lina'), await known('lina')]
    const stale = { members: [{ insz: lina.insz, name: { given: ['Lina'], family: ['X'] } }, { insz: omer.insz }] }
    await sql`update people.fact set value = ${JSON.stringify(stale)}::jsonb
      where person_id = ${omer.id} and name = 'household'`.execute(db)
    const draft = await omer.begin()
    const said = await handedIn(omer.context, draft.id)
    expect(said).toMatchObject({ status: 'refused', explanation: [{ outcome: false }, { outcome: null }] })
    const looks = await readerLog(lina.context, lina.id)
    expect(looks.map(({ what }) => what)).toEqual(['household'])
  })

  it('waits while the register is silent', async () => {
    const yasmina = await asking('yasmina', 'adam')
    const { id } = await yasmina.begin()
    source.simulator.buttons.press('down')
    expect(await handedIn(yasmina.context, id)).toMatchObject({ reason: 'population-register-silent' })
    source.simulator.buttons.press('well')
    await proceed(system, office, id)
    expect(await lookAtCase(system, id)).toMatchObject({ status: 'granted' })
  })
})

describe('The worklist', () => {
  it('says who asks and for whom; of what one asks for oneself it says nothing more', async () => {
    const yasmina = await asking('yasmina', 'adam')
    const forMember = await yasmina.begin()
    const own = await startCase(yasmina.context, extract, yasmina.id)
    const step = { id: 'decide', kind: 'decide' } as const
    for (const subject of [forMember, own]) {
      const task = {
        subject,
        product: extract,
        step,
        reason: 'needs-review',
        promisedOn: '2026-12-01',
        fourEyes: false,
      }
      await openTask(system, task)
    }
    const worker = as(await aWorker(system, { unit: 'IT', roles: ['administrator'] }))
    const { tasks } = await worklist(worker, office.catalogue, { view: 'free', products: null, page: 1 })
    const said = new Map(tasks.map(({ caseId, name, about, aboutName }) => [caseId, { name, about, aboutName }]))
    const { givenNames, familyNames } = residentByKey('adam')
    expect(said.get(forMember.id)).toMatchObject({
      about: forMember.subject,
      aboutName: `${givenNames[0]} ${familyNames[0]}`,
    })
    expect(said.get(own.id)).toMatchObject({ about: null, aboutName: null })
  })
})

describe('What the city holds of a member', () => {
  const look = { purpose: 'uittreksel', caseId: '00000000-0000-7000-8000-000000000001' }

  it('is shown to who asks only as it was while the register said that they live together', async () => {
    const emine = await asking('emine', 'omer')
    const { subject } = await emine.begin()
    const between = { applicant: emine.id, subject }
    await consultPerson(emine.context, source.register, subject, { ...why, between })
    const shown = () => lookAtMember(emine.context, between, look)
    expect((await shown())?.facts.map(({ name }) => name)).toEqual(['person'])
    expect([...(await memberNames(emine.context, emine.id, [subject, emine.id])).keys()]).toContain(subject)
    await sql`update people.fact set fetched_at = fetched_at + interval '1 day'
      where person_id = ${subject} and name = 'person'`.execute(db)
    expect((await shown())?.facts).toEqual([])
  })

  it('is nothing for a stranger, and no source is asked', async () => {
    const [piet, stranger] = [await known('piet'), await known('karel')]
    const between = { applicant: piet.id, subject: stranger.id }
    expect(await lookAtMember(piet.context, between, look)).toBeNull()
    expect((await memberNames(piet.context, piet.id, [stranger.id])).size).toBe(0)
    const asked = consultPerson(piet.context, source.register, stranger.id, { ...why, between })
    await expect(asked).rejects.toMatchObject({ kind: 'missing' })
  })
})

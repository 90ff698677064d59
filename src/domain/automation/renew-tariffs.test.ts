import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { startSocialStatusSimulator } from '#outside/social-status/simulator.ts'
import { uitpas } from '#outside/uitpas/index.ts'
import { startUitpasSimulator } from '#outside/uitpas/simulator.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident, noFacts } from '../cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import type { Answers } from '../forms/index.ts'
import { grantsOf, standingAt } from '../grants/index.ts'
import { leisureCardOf } from '../passes/index.ts'
import { knowPerson, personByNumber } from '../people/index.ts'
import { groundForReduction, leisureCardStep, type MidOffice, proceed, renewTariffs, standardSteps } from './index.ts'
import { unreachable } from './registers.fixture.ts'

let now = new Date('2026-11-23T09:00:00Z')
const clock = () => now
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
// Another process: connections of its own.
const other = openDatabase<unknown>(database.url)
const { as, signed, system } = applications(db, now)
const source = await aRegister({ clock, invented: 0 }, { timeoutMs: 1_000 })
const statuses = await startSocialStatusSimulator({ clock })
const socialStatus = magdaSocialStatus({
  ...{ url: statuses.url, ...statuses.credentials, sender: 'stad.example/ovo000000/loket' },
  ...{ timeoutMs: 1_000, retries: 0 },
})
const simulator = await startUitpasSimulator({ today: clock })
afterAll(async () => {
  await source.stop()
  await socialStatus.close()
  await statuses.stop()
  await simulator.stop()
  await other.close()
})

const fact = (name: 'person' | 'household') =>
  ({ name, source: 'population-register', purpose: 'kansentarief' }) as const
const asked = ['forWhom', 'child', 'consent'].map((name) => ({
  ...({ name, kind: 'text', label: { nl: name }, optional: true } as const),
}))
const product = aProduct({
  ...{ id: 'kansentarief', conditions: [], issues: undefined },
  pages: [{ slug: 'wie', title: { nl: 'Voor wie?' }, fields: asked }],
  facts: [
    fact('person'),
    fact('household'),
    { name: 'socialStatus', source: 'social-status', purpose: 'kansentarief' },
  ],
  cardSystem: {
    ...{ does: 'reduce', ownFrom: 12, consentBelow: 13 },
    asks: { forWhom: 'forWhom', child: 'child', consent: 'consent' },
    renews: { daysBefore: 60, remindDaysBefore: 14 },
    lasts: [{ until: 'end-of-next-year', validFrom: '2021-01-01' }],
    // From the second year on another ground counts: of who has only the first, the sources say no.
    grounds: [
      { rule: 'social.increasedAllowance', validFrom: '2021-01-01' },
      { rule: 'true', validFrom: '2021-01-01', validTo: '2026-11-30' },
    ],
  },
  grants: [
    {
      ...({ kind: 'kansentarief', name: { nl: 'Kansentarief' }, allows: 'tariff' } as const),
      subject: { of: 'card', from: 'card-system' },
      terms: [{ validFrom: '2021-01-01', from: 'decision', until: 'card-system' }],
    },
  ],
})
const cards = uitpas({ ...simulator.settings, timeoutMs: 1_000 })
const office: MidOffice = {
  catalogue: catalogueOf([product], anOffer()),
  registers: {
    population: source.register,
    civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
    ...unreachable(source.simulator.credentials),
    socialStatus,
  },
  // No document is made of a tariff.
  maker: {} as MidOffice['maker'],
  issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
  cityCodes: ['11002'],
  steps: {
    ...standardSteps,
    check: [...standardSteps.check, groundForReduction],
    issue: [...standardSteps.issue, leisureCardStep(cards)],
  },
  cards,
}
const on = (day: string, by = db): OpenContext => {
  now = new Date(`${day}T09:00:00Z`)
  return { ...system, db: by, now }
}
const sweep = (day: string, by = db) => renewTariffs(on(day, by), office)

const personOf = async (key: string) => {
  const { insz, givenNames, familyNames } = residentByKey(key)
  const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
  return (await personByNumber(db, insz)) ?? (await knowPerson(system, { insz, ...names }))
}

async function asking(key: string, day: string, answers: Answers = { forWhom: 'self' }) {
  const { id: personId } = await personOf(key)
  const context = { ...as(aResident(personId)), now: on(day).now }
  const { id } = await startCase(context, product, personId)
  await saveAnswers(context, id, answers)
  await submitCase(context, { product, caseId: id, facts: noFacts, proof: await signed(context, product, id) })
  await proceed(on(day), office, id)
  expect(await lookAtCase(system, id)).toMatchObject({ status: 'granted', reason: null })
}

/** Until when somebody has it at a moment of that day, each as the last day; and what the person who is told read. */
async function tariffsOf(key: string, day: string) {
  const { id } = await personOf(key)
  const at = new Date(`${day}T12:00:00Z`)
  return (await grantsOf({ ...system, now: at }, id))
    .filter((grant) => standingAt(grant, at) === 'valid')
    .map(({ valid }) => new Date((valid?.until?.getTime() ?? 0) - 7_200_000).toISOString().slice(0, 10))
}
async function told(key: string) {
  const { id } = await personOf(key)
  const { rows } = await sql<{ template: string; facts: { until: string; why?: string; forWhom?: string } }>`
    select template, facts from messages.message where person_id = ${id} and template like 'permit-%'
    order by created_at, id`.execute(db)
  return rows.map(({ template, facts: { until, why, forWhom } }) =>
    [template, until, why, forWhom].filter(Boolean).join(' '),
  )
}

describe('A reduced tariff near its end', () => {
  it('goes on by itself where the source still says so, of a child too; otherwise its end is told: each once', async () => {
    await asking('yasmina', '2026-11-23')
    const child = { forWhom: 'child', child: residentByKey('adam').insz, consent: 'yes' }
    await asking('yasmina', '2026-11-23', child)
    await asking('jan', '2026-11-23')
    expect(await tariffsOf('yasmina', '2026-11-24')).toEqual(['2027-12-31'])
    expect(await tariffsOf('adam', '2026-11-24')).toEqual(['2027-12-31'])
    expect(await sweep('2027-11-01')).toEqual({ renewed: 0, ended: 0, silent: 0 })

    statuses.buttons.press('down')
    expect(await sweep('2027-11-03')).toEqual({ renewed: 0, ended: 0, silent: 3 })
    statuses.buttons.press('well')
    // A job that runs in two processes at once tells once.
    const both = await Promise.all([sweep('2027-11-04'), sweep('2027-11-04', other.db as OpenContext['db'])])
    expect(both.map(({ renewed }) => renewed).reduce((a, b) => a + b)).toBe(2)
    for (const day of ['2027-11-05', '2027-12-20', '2027-12-21', '2027-12-30']) {
      expect(await sweep(day)).toEqual({ renewed: 0, ended: 0, silent: 0 })
    }

    expect(await tariffsOf('yasmina', '2027-11-05')).toEqual(['2028-12-31'])
    expect(await tariffsOf('adam', '2028-06-01')).toEqual(['2028-12-31'])
    expect(await leisureCardOf(system, (await personOf('adam')).id)).toMatchObject({ reducedUntil: '2028-12-31' })
    const there = await cards.find(residentByKey('adam').insz)
    expect(there).toMatchObject({ value: { reduced: { until: '2028-12-31' } } })
    expect((await told('yasmina')).toSorted()).toEqual([
      'permit-renewed 2028-12-31',
      `permit-renewed 2028-12-31 ${residentByKey('adam').givenNames[0]} ${residentByKey('adam').familyNames.join(' ')}`,
    ])

    expect(await tariffsOf('jan', '2027-12-31')).toEqual(['2027-12-31'])
    expect(await tariffsOf('jan', '2028-01-01')).toEqual([])
    expect(await told('jan')).toEqual(['permit-ends 2027-12-31 conditions-gone'])
  })

  it('is one for one person, whatever is asked, renewed and swept, in whatever order and at once', async () => {
    for (const day of ['2027-03-01', '2028-02-01', '2028-11-10']) {
      await asking('maria', day)
      await Promise.all([sweep(day), sweep(day, other.db as OpenContext['db'])])
      expect(await tariffsOf('maria', day)).toEqual([`${Number(day.slice(0, 4)) + 1}-12-31`])
    }
    const { rows } = await sql`select from grants."grant" a join grants."grant" b
      on a.holder = b.holder and a.kind = b.kind and a.id < b.id and a.valid && b.valid`.execute(db)
    expect(rows).toEqual([])
    // The database itself refuses a second one.
    const second = sql`insert into grants."grant"
      (id, kind, allows, subject, subject_key, holder, given, valid, product, version, renewable, given_at, keep_days)
      select gen_random_uuid(), kind, allows, subject, subject_key, holder, given, valid, product, version, renewable, given_at, keep_days
      from grants."grant" order by given_at desc limit 1`
    await expect(second.execute(db)).rejects.toThrow('tariff_once')
  })
})

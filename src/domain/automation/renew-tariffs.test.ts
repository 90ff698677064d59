import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaSocialStatus } from '#outside/social-status/index.ts'
import { startSocialStatusSimulator } from '#outside/social-status/simulator.ts'
import { type LeisureCards, uitpas } from '#outside/uitpas/index.ts'
import { startUitpasSimulator } from '#outside/uitpas/simulator.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident, noFacts } from '../cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '../cases/index.ts'
import { catalogueOf } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import type { Answers } from '../forms/index.ts'
import { grantsOf, standingAt } from '../grants/index.ts'
import { leisureCardOf } from '../passes/index.ts'
import { knowPerson, personByNumber } from '../people/index.ts'
import { decideGrantLook, grantLookOf, takeTasks } from '../tasks/index.ts'
import { aWorker } from '../tasks/tasks.fixture.ts'
import {
  carryOutGrantLook,
  groundForReduction,
  leisureCardStep,
  type MidOffice,
  proceed,
  renewTariffs,
  standardSteps,
} from './index.ts'
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
    expect(await sweep('2027-11-01')).toEqual({ renewed: 0, ended: 0, looks: 0, silent: 0 })

    statuses.buttons.press('down')
    expect(await sweep('2027-11-03')).toEqual({ renewed: 0, ended: 0, looks: 0, silent: 3 })
    statuses.buttons.press('well')
    // A job that runs in two processes at once tells once.
    const both = await Promise.all([sweep('2027-11-04'), sweep('2027-11-04', other.db as OpenContext['db'])])
    expect(both.map(({ renewed }) => renewed).reduce((a, b) => a + b)).toBe(2)
    for (const day of ['2027-11-05', '2027-12-20', '2027-12-21', '2027-12-30']) {
      expect(await sweep(day)).toEqual({ renewed: 0, ended: 0, looks: 0, silent: 0 })
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

const none = { renewed: 0, ended: 0, looks: 0, silent: 0 }
/** The register of persons says something else of one, or of all. */
const saying = (said: MidOffice['registers']['population']['person']): MidOffice => ({
  ...office,
  registers: {
    ...office.registers,
    population: {
      person: said,
      household: (insz, why) => source.register.household(insz, why),
      residences: (insz, why) => source.register.residences(insz, why),
      changes: (receipt, why) => source.register.changes(receipt, why),
    },
  },
})
const amiss = (outcome: 'alarm' | 'not-allowed' | 'wrong-question') =>
  saying(async () => ({ outcome, source: 'population-register', at: now.toISOString(), notices: [] }))
const reducing = (reduce: LeisureCards['reduce']): MidOffice => ({ ...office, cards: { ...cards, reduce } })
const holderOf = async (key: string) => (await leisureCardOf(system, (await personOf(key)).id))?.holderId
const grantOf = async (key: string, day: string) =>
  (await grantsOf(on(day), (await personOf(key)).id)).find((grant) => standingAt(grant, now) === 'valid')
/** What somebody says who looked, carried out as when it can be undone no more. */
async function says(grantId: string, outcome: 'granted' | 'refused') {
  const unit = product.unit.at(-1)?.name ?? ''
  const worker = { ...system, now, actor: await aWorker({ ...system, now }, { unit }) }
  const { rows } = await sql<{
    id: string
  }>`select id from tasks.task where grant_id = ${grantId} and ended_at is null`.execute(db)
  const taskId = rows[0]?.id ?? ''
  await takeTasks(worker, office.catalogue, [taskId])
  await decideGrantLook(worker, office.catalogue, { taskId, outcome })
  const jobs = await sql<{ data: { taskId: string; eventId: string } }>`
    select data from platform.outbox where name = 'tasks.close-grant-look' and data ->> 'taskId' = ${taskId}`.execute(
    db,
  )
  for (const { data } of jobs.rows) await carryOutGrantLook({ ...system, now }, office, data)
}
const promisedJobs = async () =>
  (await sql`select from platform.outbox where name = 'automation.renew-tariffs'`.execute(db)).rows.length

/** From here on: of Yasmina, her child Adam and Maria it ends on 31 December 2029. */
describe('A fault at a source', () => {
  it('of ours, or of theirs, tells nobody that it ends, and stands in the log without a name', async () => {
    const before = [await told('yasmina'), await told('maria')]
    const faults: object[] = []
    for (const outcome of ['alarm', 'not-allowed', 'wrong-question'] as const) {
      const count = await renewTariffs(on('2029-11-05'), amiss(outcome), {}, { onFault: (fault) => faults.push(fault) })
      expect(count).toEqual({ ...none, silent: 3 })
    }
    expect(faults).toEqual(
      ['alarm', 'not-allowed', 'wrong-question'].map((outcome) => ({
        ...{ source: 'population-register', outcome },
        times: 3,
      })),
    )
    expect([await told('yasmina'), await told('maria')]).toEqual(before)
  })

  it('at one card, however often, keeps no other from it; what fails there is tried again by itself', async () => {
    const [yasmina, maria] = [await holderOf('yasmina'), await holderOf('maria')]
    const refusing = reducing(async (id, until) => {
      if (id === yasmina) throw new Error('no answer that we know')
      return id === maria ? cards.reduce(id, until) : { outcome: 'alarm' }
    })
    expect(await renewTariffs(on('2029-11-06'), refusing)).toEqual({ ...none, renewed: 1, silent: 1 })
    expect(await tariffsOf('maria', '2029-11-07')).toEqual(['2030-12-31'])
    const again = (by: MidOffice) =>
      drainJobs(db, {
        'automation.renew-tariffs': async (page) => void (await renewTariffs(on('2029-11-06'), by, page)),
      })
    await expect(again(refusing)).rejects.toThrow('no answer that we know')
    await again(office)
    expect(await tariffsOf('yasmina', '2029-11-07')).toEqual(['2030-12-31'])
    expect(await tariffsOf('adam', '2029-11-07')).toEqual(['2029-12-31'])
  })
})

describe('A child whose parent who agreed has died', () => {
  it('is a task, once: nobody is told, and no source is asked any more', async () => {
    let asked = 0
    const dead = saying(async (insz, why) => {
      asked += 1
      const said = await source.register.person(insz, why)
      return said.outcome === 'found' ? { ...said, value: { ...said.value, death: { date: '2029-10-01' } } } : said
    })
    const before = await told('yasmina')
    expect(await renewTariffs(on('2029-11-07'), dead)).toEqual({ ...none, looks: 1 })
    const adam = await grantOf('adam', '2029-11-07')
    expect(await grantLookOf(system, adam?.id ?? '', 'consenter-died')).toBe('open')
    expect(asked).toBe(1)
    expect(await renewTariffs(on('2029-11-08'), dead)).toEqual(none)
    expect(asked).toBe(1)
    // Whatever is said of it, it runs to its last day, and nothing of the child ends with it.
    await says(adam?.id ?? '', 'refused')
    expect(await renewTariffs(on('2029-12-20'), dead)).toEqual(none)
    expect(await tariffsOf('adam', '2029-12-20')).toEqual(['2029-12-31'])
    expect(await told('yasmina')).toEqual(before)
  })
})

describe('A card that was replaced', () => {
  it('has the tariff under the number of today; without a card that works a person looks', async () => {
    const numbered = (number: string | null) =>
      reducing(async (id, until) => {
        const said = await cards.reduce(id, until)
        return said.outcome === 'done' ? { ...said, value: { ...said.value, number } } : said
      })
    const maria = (await grantOf('maria', '2030-11-05'))?.id ?? ''
    expect(await renewTariffs(on('2030-11-05'), numbered(null))).toEqual({ ...none, looks: 2 })
    expect(await grantLookOf(system, maria, 'no-card')).toBe('open')
    expect(await renewTariffs(on('2030-11-06'), numbered(null))).toEqual(none)
    // Who looked gave a new card: it goes on by itself, and the task is gone.
    const two = [await holderOf('yasmina'), await holderOf('maria')]
    const replaced = reducing(async (id, until) => {
      const said = await cards.reduce(id, until)
      const number = `09309999999${two.indexOf(id)}0`
      return said.outcome === 'done' ? { ...said, value: { ...said.value, number } } : said
    })
    expect(await renewTariffs(on('2030-11-07'), replaced)).toEqual({ ...none, renewed: 2 })
    expect(await grantOf('maria', '2030-11-08')).toMatchObject({ subject: { of: 'card', key: '0930999999910' } })
    expect(await leisureCardOf(system, (await personOf('maria')).id)).toMatchObject({ number: '0930999999910' })
    expect(await grantLookOf(system, maria, 'no-card')).toBeNull()
  })

  it('whose holder has none any more ends on its last day, once a person said so: he is told once', async () => {
    const lost = reducing(async (id, until) => {
      const said = await cards.reduce(id, until)
      return said.outcome === 'done' ? { ...said, value: { ...said.value, number: null } } : said
    })
    expect(await renewTariffs(on('2031-11-05'), lost)).toEqual({ ...none, looks: 2 })
    await says((await grantOf('yasmina', '2031-11-05'))?.id ?? '', 'refused')
    expect(await renewTariffs(on('2031-11-06'), lost)).toEqual({ ...none, ended: 1 })
    expect(await renewTariffs(on('2031-11-07'), lost)).toEqual(none)
    expect((await told('yasmina')).at(-1)).toBe('permit-ends 2031-12-31 needs-proof')
    // Who asks it anew at a counter leaves nothing to look at.
    const maria = (await grantOf('maria', '2031-11-08'))?.id ?? ''
    expect(await grantLookOf(system, maria, 'no-card')).toBe('open')
    await asking('maria', '2031-11-08')
    expect(await grantLookOf(system, maria, 'no-card')).toBeNull()
  })
})

describe('All end on the same day', () => {
  it('so they are looked at page by page, each page a job that promises the next, until all are done', async () => {
    const keys = ['tom', 'hanne', 'els', 'sofie', 'karel']
    for (const key of keys) await asking(key, '2026-11-24')
    await sql`delete from platform.outbox`.execute(db)
    // What stays amiss with the first five keeps the sixth from nothing.
    await asking('ilse', '2026-11-24')
    const { insz: sixth } = residentByKey('ilse')
    const alarms = saying(async (insz, why) => {
      const said = { outcome: 'alarm', source: 'population-register', at: now.toISOString(), notices: [] } as const
      return insz === sixth ? source.register.person(insz, why) : said
    })
    expect(await renewTariffs(on('2027-11-09'), alarms)).toEqual({ ...none, ended: 1, silent: 5 })
    await sql`delete from platform.outbox`.execute(db)

    const counts: object[] = []
    const job = async (page: Parameters<typeof renewTariffs>[2]) => {
      counts.push(await renewTariffs(on('2027-11-10'), office, page, { size: 2 }))
    }
    await job({})
    expect(await promisedJobs()).toBe(1)
    await drainJobs(db, { 'automation.renew-tariffs': job })
    const ended = (n: number) => ({ ...none, ended: n })
    expect(counts).toEqual([ended(2), ended(2), ended(1)])
    for (const key of keys) expect(await told(key)).toEqual(['permit-ends 2027-12-31 conditions-gone'])
    // A page that takes too long stops sooner.
    await renewTariffs(on('2032-11-10'), amiss('alarm'), {}, { seconds: 0 })
    expect(await promisedJobs()).toBe(1)
  })
})

describe('A tariff that was given when none went on by itself', () => {
  const givenBefore = async (day: string) => {
    const grant = await grantOf('maria', day)
    await sql`alter table grants."grant" disable trigger grant_renewal_kept`.execute(db)
    await sql`update grants."grant" set renewable = false where id = ${grant?.id}`.execute(db)
    await sql`alter table grants."grant" enable trigger grant_renewal_kept`.execute(db)
    return grant?.id
  }

  it('goes on by itself once it is asked again, though its last day and its card stay', async () => {
    await asking('maria', '2031-11-10')
    const before = await givenBefore('2031-11-10')
    await asking('maria', '2031-11-11')
    expect(await grantOf('maria', '2031-11-12')).toMatchObject({ renewable: true, replaces: before })
  })

  it('goes on by itself too where nobody asks: the database marked what still runs', async () => {
    await asking('maria', '2031-11-12')
    const path = join(import.meta.dirname, '../../../migrations/0434_tariffs_from_before_go_on.sql')
    const before = await givenBefore('2031-11-12')
    const { rows } = await sql`select from grants."grant" where renewable`.execute(db)
    await sql.raw(readFileSync(path, 'utf8')).execute(db)
    const after = await sql<{ id: string }>`select id from grants."grant" where renewable`.execute(db)
    expect(after.rows).toHaveLength(rows.length + 1)
    expect(after.rows).toContainEqual({ id: before })
    // From then on nobody changes it any more.
    const changed = sql`update grants."grant" set renewable = false where id = ${before}`.execute(db)
    await expect(changed).rejects.toThrow()
  })
})

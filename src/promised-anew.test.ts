import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { applications } from '#domain/cases/cases.fixture.ts'
import { lookAtCase, markPaid } from '#domain/cases/index.ts'
import { catalogueOf } from '#domain/catalogue/index.ts'
import { anOffer, aProduct } from '#domain/catalogue/product.fixture.ts'
import { knowPerson } from '#domain/people/index.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import type { OpenContext } from '#platform/context.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { newsOf } from './news.ts'

const monday = new Date('2021-09-06T09:00:00+02:00')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { system, submitted } = applications(db, monday)
const source = await aRegister({ clock: () => monday, invented: 0 }, { timeoutMs: 500 })
afterAll(() => source.stop())

const free = aProduct({ id: 'gratis', decision: 'person', conditions: [], issues: undefined })
const fees = [{ channels: ['portal'] as const, cents: 500, validFrom: '2021-01-01' }]
const paid = aProduct({ ...free, id: 'betaald', fees })
const catalogue = catalogueOf([free, paid], anOffer())
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

async function anApplication(product: typeof free) {
  const { insz, givenNames, familyNames } = residentByKey('els')
  const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, person)
  const { id } = await submitted(product, personId)
  const at = (day: string): OpenContext => ({ ...system, now: new Date(`${day}T09:00:00Z`) })
  const told = newsOf(() => system, catalogue)
  return {
    at,
    id,
    stand: () => lookAtCase(system, id),
    goOn: (day: string) => proceed(at(day), office, id),
    /** What the customer read, after the jobs that were promised. */
    told: async () => {
      await drainJobs(db, { 'cases.waiting': ({ caseId }) => told('waiting-for-source', caseId) })
      const { rows } = await sql<{ source: string; promised: string }>`
        select facts #>> '{source,nl}' as source, facts ->> 'promisedOn' as promised
        from messages.message where case_id = ${id} order by created_at, id`.execute(db)
      return rows.map(({ source, promised }) => `${source}: ${promised}`)
    },
  }
}

it('A promised day that can no longer be kept is promised anew, and told each time once, with who is waited for', async () => {
  const { goOn, stand, told } = await anApplication(free)
  source.simulator.buttons.press('down')
  await goOn('2021-09-06')
  await goOn('2021-09-07')
  expect(await told()).toEqual(['het Rijksregister: 2021-09-20'])
  await goOn('2021-09-21')
  await goOn('2021-09-22')
  expect(await stand()).toMatchObject({ status: 'waiting', promisedOn: '2021-10-05' })
  expect(await told()).toEqual(['het Rijksregister: 2021-09-20', 'het Rijksregister: 2021-10-05'])
  source.simulator.buttons.press('well')
})

it('The clock stands still while the customer has to pay: the promised day counts from the payment', async () => {
  const { at, id, goOn, stand } = await anApplication(paid)
  expect(await stand()).toMatchObject({ status: 'awaiting-payment', stoppedOn: '2021-09-06' })
  await markPaid(at('2021-09-17'), id)
  await goOn('2021-09-17')
  expect(await stand()).toMatchObject({ status: 'with-staff', promisedOn: '2021-10-01', stoppedOn: null })
})

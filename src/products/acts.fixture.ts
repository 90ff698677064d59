import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { lookAtCase, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, factsOf, type Product } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { documentsOf, openDocument } from '#domain/documents/index.ts'
import { startMaker } from '#domain/documents/maker.fixture.ts'
import { consultHousehold, knowPerson } from '#domain/people/index.ts'
import { taskOfCase } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { type CivilRegistrySimulator, startCivilRegistrySimulator } from '#outside/civil-registry/simulator.ts'
import { residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { type OpenContext, system } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import { testDatabase } from '#platform/testing/index.ts'

const now = new Date('2026-11-23T09:00:00Z')

/** An office that hands out acts by this product: registry, register and seal are real programs of this test alone. */
export async function anActOffice(given: Product, objects?: ObjectStore) {
  const database = await testDatabase<unknown>()
  const db = database.db as OpenContext['db']
  const program: OpenContext = { db, actor: system('mid-office'), now }
  // Without the signature and the fee: what is granted does not depend on them.
  const product: Product = { ...given, signature: 'none', fees: given.fees.map((fee) => ({ ...fee, cents: 0 })) }
  const catalogue = catalogueOf([product], anOffer())
  const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)
  const ofMember = factsOf({ isSubject: false, relation: 'child', channel: 'portal', cityCodes: [] }, now)
  const making = await startMaker()
  const luc = await aWorker(program)
  let population: Awaited<ReturnType<typeof aRegister>>
  let acts: CivilRegistrySimulator
  let office: MidOffice
  beforeAll(async () => {
    population = await aRegister({ clock: () => now, invented: 0 })
    acts = await startCivilRegistrySimulator({
      today: () => now,
      purposes: ['uittreksel-akte', 'afschrift-akte-ander', 'afschrift-akte'],
    })
    office = {
      catalogue,
      registers: {
        ...unreachable(population.simulator.credentials),
        population: population.register,
        civil: provisionalCivilRegistry({ url: acts.url, token: 'demo', patience: 300 }),
      },
      maker: making.maker,
      ...(objects && { objects }),
      issuer: { name: 'Stad', service: 'Burgerzaken', address: [] },
      cityCodes: ['11002'],
      steps: standardSteps,
    }
  })
  afterEach(() => acts.buttons.press('well'))
  afterAll(() => Promise.all([making.stop(), population.stop(), acts.stop()]))

  /** Somebody who asks for an act; `member`: the key of whom he chooses from his household. */
  async function asks(key: string, answered: Record<string, string>, member?: string) {
    const { insz, givenNames, familyNames } = residentByKey(key)
    const person = { insz, givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
    const { id: personId } = await knowPerson(program, person)
    const context: OpenContext = { ...program, actor: aResident(personId) }
    const why = { purpose: 'attest-bevolking', caseId: null }
    if (member) await consultHousehold(context, population.register, personId, why)
    const subject = member ? residentByKey(member).insz : null
    const { id: caseId } = await startCase(context, product, personId, subject)
    const answers = {
      ...(given.pages.some(({ fields }) => fields.some(({ name }) => name === 'extract')) && { extract: 'plain' }),
      delivery: 'here',
      ...answered,
    }
    await saveAnswers(context, caseId, answers)
    const done = await submitCase(context, { product, caseId, facts: member ? ofMember : nothing, proof: null })
    if ('problems' in done) throw new Error(JSON.stringify(done.problems))
    const goOn = () => proceed(program, office, caseId)
    await goOn()
    const pdf = async () => {
      const document = (await documentsOf(context, personId)).find((one) => one.caseId === caseId)
      return document ? (await openDocument(context, document.id)).pdf : null
    }
    return {
      ...{ caseId, personId, context, goOn },
      stand: async () => (await lookAtCase(context, caseId)).status,
      task: () => taskOfCase({ ...program, actor: luc }, catalogue, caseId),
      /** What a person decided or looked up is carried out, and the case goes on. */
      async carriedOut() {
        const { rows } = await sql<{ id: string }>`select id from tasks.decision
          where case_id = ${caseId} and carried_out_at is null and undone_at is null`.execute(db)
        for (const { id } of rows) await carryOutDecision(program, catalogue, id)
        await goOn()
      },
      pdf,
      async text() {
        const made = await pdf()
        return made ? spawnSync('pdftotext', ['-raw', '-', '-'], { input: made, encoding: 'utf8' }).stdout : ''
      },
    }
  }
  return {
    asks,
    db,
    program,
    catalogue,
    product,
    luc,
    silent: () => acts.buttons.press('down'),
    well: () => acts.buttons.press('well'),
    /** Of these people (national numbers) the registry says no more than `outcome`, until it is called again with nobody. */
    withholds(outcome: 'not-allowed' | 'manual' | 'alarm', ...people: readonly string[]) {
      const civil = provisionalCivilRegistry({ url: acts.url, token: 'demo', patience: 300 })
      const withheld = { source: 'civil-registry', at: now.toISOString(), notices: [], outcome } as const
      office = {
        ...office,
        registers: {
          ...office.registers,
          civil: {
            ...civil,
            acts: async (insz, why) => (people.includes(insz) ? withheld : civil.acts(insz, why)),
          },
        },
      }
    },
  }
}

/** What somebody knows of an act of somebody else. */
export const someone = (family: string, given: string, year: string, more: Record<string, string> = {}) => ({
  ...{ act: 'birth', about: 'other', family, given, year },
  ...more,
})

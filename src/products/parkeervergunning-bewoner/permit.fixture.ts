import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carryOutDecision, type MidOffice, proceed, standardSteps } from '#domain/automation/index.ts'
import { unreachable } from '#domain/automation/registers.fixture.ts'
import { aResident } from '#domain/cases/cases.fixture.ts'
import { addFile, lookAtCase, saveAnswers, startCase, submitCase } from '#domain/cases/index.ts'
import { catalogueOf, type Facts, factsOf, type Product } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import type { AcceptedFile } from '#domain/documents/index.ts'
import type { Answers } from '#domain/forms/index.ts'
import { grantsOf, standingAt } from '#domain/grants/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { decideTask, takeTasks, taskOfCase } from '#domain/tasks/index.ts'
import { aWorker } from '#domain/tasks/tasks.fixture.ts'
import { provisionalCivilRegistry } from '#outside/civil-registry/index.ts'
import { type PersonaAddress, type Resident, residentByKey } from '#outside/personas.ts'
import { aRegister } from '#outside/population-register/register.fixture.ts'
import { magdaVehicles } from '#outside/vehicle-register/index.ts'
import { startVehicleSimulator } from '#outside/vehicle-register/simulator.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { diskObjects } from '#platform/objects/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../demo-city/city.ts'
import { residentPermit } from './product.ts'

/** Without the signature: what is granted does not depend on it. */
export const permit: Product = { ...residentPermit, signature: 'none' }

export const inBerchem = (street: string, houseNumber = '999'): PersonaAddress => ({
  ...{ street, houseNumber, postalCode: '2600', municipality: 'Antwerpen', nisCode: '11002' },
})
export const living = (key: string, ...addresses: Resident['addresses']): Resident => ({
  ...residentByKey(key),
  addresses,
})

const golf = {
  ...({ category: 'M1', make: 'VW', model: 'GOLF', mass: 1_850, seats: 5 } as const),
  ...{ firstRegistered: '2019-03-02', fuels: [{ code: '10', words: 'Benzine', norm: '6' }] },
}
/** What is answered; `proof`: a paper is handed in. What stands on it, a person reads. */
type Asked = Readonly<Record<string, string | boolean>>
const bytes = Buffer.from('%PDF-1.7 attest')
const aPaper: AcceptedFile = {
  ...{ name: 'attest.pdf', kind: 'pdf', type: 'application/pdf', size: bytes.length, bytes, notes: [] },
  sha256: createHash('sha256').update(bytes).digest('hex'),
}
type Cars = Readonly<Record<string, Readonly<{ holder: string; driver?: string }>>>

/** A mid-office that gives resident permits, its registers, and the clock by which all of them live. */
export async function aPermitOffice(
  { db, pool }: Pick<TestDatabase<unknown>, 'pool'> & Readonly<{ db: OpenContext['db'] }>,
  clock: () => Date,
  { residents, cars }: Readonly<{ residents: readonly Resident[]; cars: Cars }>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'loket-permit-'))
  const objects = await diskObjects(folder)
  const others = { residents, statutes: new Map(), disabilities: new Map(), vehicles: [] }
  const population = await aRegister({ clock, others })
  const vehicles = Object.entries(cars).map(([plate, of]) => ({ ...golf, plate, ...of, since: '2019-03-02' }))
  const vehicleSimulator = await startVehicleSimulator({ clock, others: { ...others, vehicles } })
  const { url, token } = vehicleSimulator
  const office: MidOffice = {
    catalogue: catalogueOf([permit], anOffer()),
    registers: {
      ...unreachable(population.simulator.credentials),
      population: population.register,
      civil: provisionalCivilRegistry({ url: 'http://127.0.0.1:9', token: 'none' }),
      vehicles: magdaVehicles({ url, token, sender: 'loket', backoffMs: 4, timeoutMs: 2_000 }),
    },
    maker: { templates: new Map() } as unknown as MidOffice['maker'],
    issuer: { name: 'Stad', service: 'Mobiliteit', address: [] },
    cityCodes: demoCity.codes,
    zones: demoCity.zones,
    steps: standardSteps,
  }
  const program = (): OpenContext => ({ db, actor: system('mid-office'), now: clock() })
  const nothing = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, clock())

  /** Somebody who applies; `facts`: what the form already knows. */
  async function resident(key: string) {
    const { insz, givenNames, familyNames } = residentByKey(key)
    const names = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
    const { id } = await knowPerson(program(), { insz, ...names })
    const context = (): OpenContext => ({ db, actor: aResident(id), now: clock() })
    const submit = async (answers: Asked, relation: Facts['vehicle']['relation'] = 'own') => {
      const draft = await startCase(context(), permit, id)
      const { proof, ...typed } = answers
      await saveAnswers(context(), draft.id, typed as Answers)
      if (proof) await addFile(context(), objects, { caseId: draft.id, field: 'proof' }, aPaper)
      const facts = { ...nothing, vehicle: { ...nothing.vehicle, relation } }
      const submitted = await submitCase(context(), { product: permit, caseId: draft.id, facts, proof: null })
      return 'problems' in submitted ? { problems: submitted.problems } : { caseId: draft.id }
    }
    return {
      ...{ id, insz, context, submit },
      /** Handed in and on its way: how it stands with it then. */
      async apply(answers: Asked, relation?: Facts['vehicle']['relation']) {
        const submitted = await submit(answers, relation)
        if ('problems' in submitted) throw new Error(JSON.stringify(submitted.problems))
        await proceed(program(), office, submitted.caseId)
        return lookAtCase(program(), submitted.caseId)
      },
      grants: () => grantsOf(context(), id),
      /** What holds now. */
      async holds() {
        return (await grantsOf(context(), id)).filter((grant) => standingAt(grant, clock()) === 'valid')
      },
      async messages(): Promise<readonly { template: string; facts: Record<string, unknown> }[]> {
        const { rows } = await pool.query(
          'select template, facts from messages.message where person_id = $1 order by created_at, id',
          [id],
        )
        return rows
      },
    }
  }

  /** A person looks at the file and says yes or no; the case goes its way. */
  async function look(caseId: string, outcome: 'granted' | 'refused') {
    const worker: OpenContext = {
      ...program(),
      actor: await aWorker(program(), { unit: 'SW', name: 'Bram Goossens', skills: ['voertuigdocumenten'] }),
    }
    const task = await taskOfCase(worker, office.catalogue, caseId)
    await takeTasks(worker, office.catalogue, [task?.id ?? ''])
    const conditions = outcome === 'refused' ? ['registered-vehicle'] : []
    const grounds = outcome === 'refused' ? 'Het attest is van een andere wagen.' : ''
    await decideTask(worker, office.catalogue, { taskId: task?.id ?? '', outcome, conditions, grounds })
    const { rows } = await pool.query('select id from tasks.decision where case_id = $1 order by at desc', [caseId])
    await carryOutDecision(program(), office.catalogue, rows[0].id)
    await proceed(program(), office, caseId)
    return lookAtCase(program(), caseId)
  }

  return {
    ...{ office, program, resident, look, population, vehicles: vehicleSimulator },
    async stop() {
      await vehicleSimulator.stop()
      await population.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

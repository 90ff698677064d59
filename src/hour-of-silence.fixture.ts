import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { proceed } from '#domain/automation/index.ts'
import { lookAtCase, saveAnswers } from '#domain/cases/index.ts'
import type { Answers } from '#domain/forms/index.ts'
import { knowPerson } from '#domain/people/index.ts'
import { requestSignature } from '#domain/signing/index.ts'
import { aProof } from '#domain/signing/signing.fixture.ts'
import { registerPlace } from '#domain/streets/index.ts'
import { residentByKey } from '#outside/personas.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { drainJobs, type Handlers } from '#platform/jobs/index.ts'
import type { Buttons } from '#platform/simulation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  beginApplication,
  letterShown,
  openApplication,
  submitApplication,
  withFetchedFacts,
} from './channels/application.ts'
import { newsOf } from './news.ts'
import { startCity } from './proofs/products/city.ts'

const minutes = 60_000
const nobodyElse = { residents: [], statutes: new Map(), disabilities: new Map(), vehicles: [] }

/** What was promised and told, as the applicant reads it. */
export type Told = Readonly<{ source: string; promised: string | null }>

/** The city at a moment of domain time that the test moves; its jobs come round as often as it says. */
export async function aCityInTime() {
  const { url } = await testDatabase<unknown>()
  const folder = mkdtempSync(join(tmpdir(), 'loket-hour-'))
  const city = await startCity(url, folder, nobodyElse, { isWritten: true })
  afterAll(async () => {
    await city.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const { db, site, office, registering } = city
  let now = new Date(0)
  const as = (name: string): OpenContext => ({ db, actor: system(name), now })
  const tell = newsOf(() => as('messages'), office.catalogue)
  let placed = () => {}
  const handlers: Handlers = {
    'cases.proceed': ({ caseId }) => proceed(as('mid-office'), office, caseId),
    'cases.waiting': ({ caseId }) => tell('waiting-for-source', caseId),
    'streets.register': ({ occupationId }) => {
      placed()
      return registerPlace(as('streets'), registering, occupationId)
    },
  }

  /**
   * At this moment: every job is due that lies before it, however long its rest is in real time. `given`: what happens as soon as a
   * place is given away.
   */
  async function at(moment: string | Date, given = () => {}): Promise<void> {
    now = new Date(moment)
    placed = given
    await sql`update platform.outbox set not_before = now() where not_before > now()`.execute(db)
    await drainJobs(db, handlers)
  }

  return {
    ...{ db, systems: city.systems, at },
    /** Silent for an hour from then on: looked at every ten minutes, and once more when it answers again. */
    async hourOf(source: Readonly<{ buttons: Buttons }>, from: string, meanwhile: () => Promise<void>): Promise<void> {
      const began = Date.parse(from)
      source.buttons.press('down')
      for (let minute = 0; minute < 60; minute += 10) await at(new Date(began + minute * minutes))
      await meanwhile()
      source.buttons.press('well')
      await at(new Date(began + 60 * minutes))
    },
    /** Handed in at a moment by somebody of the demonstration; its jobs wait for `at`. */
    async handedIn(moment: string, key: string, product: string, answers: Answers) {
      now = new Date(moment)
      const { insz, givenNames, familyNames } = residentByKey(key)
      const names = { givenName: givenNames[0] ?? '', familyName: familyNames.join(' ') }
      const { id: personId } = await knowPerson(as('test'), { insz, ...names })
      const own: OpenContext = {
        ...{ db, now },
        actor: { kind: 'resident', id: personId, level: 'high', channel: 'portal', sessionId: newId() },
      }
      const offered = office.catalogue.current(product, now)
      const { id: caseId } = await beginApplication(own, office.registers, offered, personId)
      await saveAnswers(own, caseId, answers)
      await withFetchedFacts(site, own, office.registers, await openApplication(site, own, caseId))
      const text = letterShown(await openApplication(site, own, caseId))
      const request = await requestSignature(own, { caseId, personId, text })
      const subject = createHash('sha1').update(insz).digest('hex')
      const proof = aProof(request, personId, { insz, subject, ...names, level: 'high' })
      const submitted = await submitApplication(site, own, caseId, proof)
      if ('problems' in submitted) throw new Error(`not handed in: ${JSON.stringify(submitted.problems)}`)
      return {
        caseId,
        stand: async () => {
          const { status, promisedOn } = await lookAtCase(as('test'), caseId)
          return { status, promisedOn }
        },
        told: async (): Promise<readonly Told[]> => {
          const { rows } = await sql<Told>`
            select facts #>> '{source,nl}' as source, facts ->> 'promisedOn' as promised from messages.message
            where case_id = ${caseId} and template = 'waiting-for-source' order by created_at, id`.execute(db)
          return rows
        },
      }
    },
  }
}

import { beginApplication, openApplication, submitApplication, withFetchedFacts } from '../src/channels/application.ts'
import { proceed } from '../src/domain/automation/index.ts'
import { letterOf, lookAtCase, saveAnswers } from '../src/domain/cases/index.ts'
import { knowPerson } from '../src/domain/people/index.ts'
import { requestSignature } from '../src/domain/signing/index.ts'
import { type OpenContext, system } from '../src/platform/context.ts'
import { newId } from '../src/platform/ids/uuid.ts'
import type { Program } from '../src/program.ts'
import { identityOf, tenAtOnce } from './issuing.ts'

/** A resident of a parking zone and the plate of a car in his own name. */
export type Driver = Readonly<{ insz: string; plate: string }>
export type Permitted = Readonly<{ seconds: number; cpu: number }>

const product = 'parkeervergunning-bewoner'
/**
 * The transactions in which such a case writes: person, draft, answers, letter, submission, the outcome with its grant, and for each of
 * four consultations the line that the resident reads.
 */
const commits = 10

/** From the open form to the permit, ten at once: each driver asks one, and gets it without a person. */
export const givePermits = ({ site, office }: Program, drivers: readonly Driver[]): Promise<Permitted> =>
  timed(drivers, async ({ insz, plate }) => {
    const as = (actor: OpenContext['actor']): OpenContext => ({ db: site.db, actor, now: site.clock() })
    const names = { givenName: 'Inwoner', familyName: insz.slice(0, 6) }
    const { id: personId } = await knowPerson(as(system('bench')), { insz, ...names })
    const context = as({ kind: 'resident', id: personId, level: 'high', channel: 'portal', sessionId: personId })
    const offered = site.catalogue.current(product, site.clock())
    const { id } = await beginApplication(context, office.registers, offered, personId)
    await saveAnswers(context, id, { plate, country: 'BE' })
    const begun = await openApplication(site, context, id)
    const { case: draft, facts, form } = await withFetchedFacts(site, context, office.registers, begun)
    const open = form.firstOpen(context.now)
    if (open) throw new Error(`the form still asks ${open.slug}`)
    const text = letterOf(offered, draft, facts)
    const { requestId, nonce } = await requestSignature(context, { caseId: id, personId, text })
    await submitApplication(site, context, id, { requestId, personId, identity: identityOf(insz, nonce) })
    await proceed(context, office, id)
    const { status, reason } = await lookAtCase(context, id)
    if (status !== 'granted') throw new Error(`an application ended as ${status} (${reason})`)
  })

/**
 * What it cannot do without: the same four consultations by the same clients, and as many durable commits of one row on the same pool.
 */
export const permitsBare = ({ site, office }: Program, drivers: readonly Driver[]): Promise<Permitted> => {
  const { population, vehicles } = office.registers
  const context: OpenContext = { db: site.db, actor: system('bench'), now: site.clock() }
  return timed(drivers, async ({ insz, plate }) => {
    const why = { purpose: 'parkeervergunning', reference: newId() }
    for (let time = 0; time < 2; time++) {
      await population.person(insz, why)
      await vehicles.vehicle(plate, why)
    }
    for (let n = 0; n < commits; n++) {
      const number = `0${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`
      await knowPerson(context, { insz: number, givenName: 'Bench', familyName: 'Bench' })
    }
  })
}

async function timed(drivers: readonly Driver[], work: (driver: Driver) => Promise<void>): Promise<Permitted> {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  await tenAtOnce(drivers, work)
  const { user, system: kernel } = process.cpuUsage(before)
  return { seconds: (performance.now() - begun) / 1e3, cpu: (user + kernel) / 1e6 }
}

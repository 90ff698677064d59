import { openBoard } from '#domain/appointments/index.ts'
import type { MidOffice } from '#domain/automation/index.ts'
import { generalSynonyms, loadCatalogue, publish } from '#domain/catalogue/index.ts'
import { readTemplates } from '#domain/documents/index.ts'
import { openNews } from '#domain/queue/index.ts'
import type { OtherPeople } from '#outside/personas.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { migrate, openDatabase } from '#platform/database/index.ts'
import { diskObjects } from '#platform/objects/index.ts'
import type { Site } from '../../channels/site.ts'
import { startDemoCertificates } from '../../demo-certificates.ts'
import { demoCity } from '../../products/demo-city/city.ts'
import { products } from '../../products/index.ts'
import { lifeEvents } from '../../products/life-events/index.ts'
import { themes } from '../../products/themes.ts'
import { startSimulators } from '../../simulators.ts'
import { stepsOf } from '../../steps.ts'

/** Monday 23 November 2026, ten o'clock in Antwerp: every product is offered, in its newest version. */
export const today = new Date('2026-11-23T09:00:00Z')

export type ProofCity = Awaited<ReturnType<typeof startCity>>

/**
 * The city without its pages and its worker: database, every outside system at its wire format with the real clients, and the steps of
 * the mid-office. `folder`: for what the demonstration keeps. `isWritten`: GIPOD hears of our places.
 */
export async function startCity(
  databaseUrl: string,
  folder: string,
  others: OtherPeople,
  { isWritten = false }: Readonly<{ isWritten?: boolean }> = {},
) {
  const clock = () => today
  const publicUrl = 'http://localhost:3000'
  await migrate(databaseUrl)
  const database = openDatabase<unknown>(databaseUrl, { name: 'proof' })
  const db = database.db as OpenContext['db']
  const names = (list: readonly Readonly<{ id: string }>[]) => list.map(({ id }) => id)
  const context: OpenContext = { db, actor: system('proof'), now: today }
  await publish(context, products, {
    themes: names(themes),
    lifeEvents: names(lifeEvents),
    units: names(demoCity.units),
    templates: [...readTemplates().keys()],
  })
  const catalogue = await loadCatalogue(db, { city: demoCity, themes, lifeEvents, synonyms: generalSynonyms })
  const where = { clock, publicUrl, dataDir: folder, messageFiles: '', firstPort: 0 }
  // A source that is down is given up soon: what waits is what is looked at, not how long.
  const simulators = await startSimulators({ ...where, answerWithin: 5_000, others })
  const certificates = await startDemoCertificates({ dataDir: folder, publicUrl, city: demoCity.title })
  const { outside } = simulators
  // Nobody listens where the provider would call.
  simulators.simulators.payments.faults.never = true
  const streets = {
    addresses: outside.addresses,
    publicDomain: outside.publicDomain,
    signs: outside.signs,
    city: demoCity,
    isWritten,
  }
  const office: MidOffice = {
    catalogue,
    registers: outside.registers,
    maker: certificates.outside.maker,
    issuer: { name: demoCity.title, ...demoCity.sender },
    cityCodes: demoCity.codes,
    zones: demoCity.zones,
    account: demoCity.account,
    takers: outside.takers,
    steps: stepsOf(streets, `${publicUrl}/bord`, outside.leisureCards),
  }
  const board = await openBoard({ db, city: demoCity, clock })
  const appointments = { board, key: Buffer.alloc(32) }
  const queue = { appointments, news: await openNews({}) }
  const site: Site = { db, clock, city: demoCity, catalogue, streets, appointments, queue, publicUrl }
  return {
    ...{ db, site, office, context, others },
    uploads: { objects: await diskObjects(`${folder}/objects`), scanner: outside.scanner },
    payments: { provider: outside.payments, webhook: `${publicUrl}/webhooks/mollie` },
    systems: simulators.simulators,
    registering: { writer: outside.publicDomainWriter },
    bank: simulators.bank,
    stop: async () => {
      await certificates.stop()
      await simulators.stop()
      await queue.news.close()
      await board.close()
      await database.close()
    },
  }
}

import { createHmac } from 'node:crypto'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { openBoard } from '#domain/appointments/index.ts'
import type { MidOffice } from '#domain/automation/index.ts'
import { ownDrafts } from '#domain/cases/index.ts'
import { generalSynonyms, loadCatalogue, publish } from '#domain/catalogue/index.ts'
import { type ReceiptMaker, readTemplates } from '#domain/documents/index.ts'
import { grantChecks } from '#domain/grants/index.ts'
import { openNews } from '#domain/queue/index.ts'
import type { SealEvidence } from '#domain/signing/index.ts'
import { rememberedDoors } from '#domain/streets/index.ts'
import type { AddressRegister } from '#outside/address-register/index.ts'
import type { StatementFolder } from '#outside/bank/index.ts'
import type { PublicDomainRegister, PublicDomainWriter } from '#outside/gipod/index.ts'
import type { CardTrust } from '#outside/identity-card/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Mail } from '#outside/mail/index.ts'
import type { PaymentProvider } from '#outside/payment-provider/index.ts'
import type { Printers } from '#outside/printer/index.ts'
import type { ShownCards } from '#outside/shown-card/index.ts'
import type { Sms } from '#outside/sms/index.ts'
import type { StreetSigns } from '#outside/street-signs/index.ts'
import type { TicketPrinter } from '#outside/ticket-printer/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import type { LeisureCards } from '#outside/uitpas/index.ts'
import type { VirusScanner } from '#outside/virus-scanner/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { isMigrated, migrate, openDatabase } from '#platform/database/index.ts'
import { createServer } from '#platform/http/index.ts'
import { startWorker } from '#platform/jobs/index.ts'
import { diskObjects } from '#platform/objects/index.ts'
import {
  admissionOperations,
  apiRoutes,
  appointmentOperations,
  checkOperations,
  listOperations,
  minuteLimits,
  openingOperations,
  placeCheckOperations,
  taskOperations,
} from './channels/api/index.ts'
import { assetRoutes } from './channels/assets.ts'
import { deskRoutes } from './channels/desk/index.ts'
import { deviceRoutes } from './channels/devices.ts'
import { healthRoutes } from './channels/health.ts'
import { type ContactPoint, kioskRoutes } from './channels/kiosk/index.ts'
import { portalRoutes } from './channels/portal/index.ts'
import type { Verification } from './channels/portal/verification.ts'
import { cookiesFor } from './channels/sessions.ts'
import type { Site } from './channels/site.ts'
import { waitingRoomRoutes } from './channels/waiting-room/index.ts'
import { webhookRoutes } from './channels/webhooks.ts'
import { passOffice } from './pass-office.ts'
import { postRoomOf } from './post-room.ts'
import { sayMissingPrinters } from './printers-missing.ts'
import { demoCity } from './products/demo-city/city.ts'
import { products } from './products/index.ts'
import { lifeEvents } from './products/life-events/index.ts'
import { themes } from './products/themes.ts'
import type { ProgramOptions } from './program-options.ts'
import { reactions, schedules } from './reactions.ts'
import { stepsOf } from './steps.ts'

/** Who we depend on, chosen by main.ts (the real ones) or dev.ts (their simulators). */
export type Outside = Readonly<{
  identity: IdentityProvider
  registers: MidOffice['registers']
  payments: PaymentProvider
  /** The payment terminal at the counter, as the provider calls it; none: nobody pays there. */
  counterTerminal?: string
  /** Where browsers pay: for the policy of forms. */
  checkoutOrigins: readonly string[]
  mail: Mail
  sms: Sms
  /** Other governments that take applications over, by the name that steps of products use. */
  takers?: MidOffice['takers']
  /** Where the bank lays its statement files; none: employees bring them. */
  statements?: StatementFolder
  /** Touch screens: the printers beside them, where the one stands that is no device, and its card reader. Without both there is no contact point. */
  printers?: Printers
  contactPoint?: ContactPoint
  /** Judges identity cards in the readers of contact points; none: nobody identifies himself with one there. */
  cards?: CardTrust | undefined
  /** The card readers and ticket printers at doors, by place. */
  doorReaders?: Readonly<Record<string, ShownCards>>
  ticketPrinters?: Readonly<Record<string, TicketPrinter>>
  addresses: AddressRegister
  publicDomain: PublicDomainRegister
  /** Where our own places in the street are written; none: nobody else hears of them. */
  publicDomainWriter?: PublicDomainWriter | undefined
  signs: StreetSigns
  leisureCards: LeisureCards
  scanner: VirusScanner
  maker: MidOffice['maker']
  /** Receipts on paper. */
  receipts: ReceiptMaker
  sealEvidence: SealEvidence
  /** Says when somebody signed a letter. */
  timestamps: TimestampAuthority
  /** Says of a file whether our seal is on it and whole. */
  verifyFile: Verification['byFile']
}>

export type { ProgramOptions } from './program-options.ts'

export type Program = Readonly<{
  url: string
  app: FastifyInstance
  site: Site
  office: MidOffice
  stop: () => Promise<void>
}>

/** Migrates, publishes, serves and works: the same program in production, in the demonstration and in tests. */
export async function startProgram(options: ProgramOptions, outside: Outside): Promise<Program> {
  const { databaseUrl, publicUrl, clock, patience = 1 } = options
  const secure = publicUrl.startsWith('https:')
  await migrate(databaseUrl)
  const database = openDatabase<unknown>(databaseUrl)
  const db = database.db as OpenContext['db']
  const offer = { city: demoCity, themes, lifeEvents, synonyms: generalSynonyms }
  const names = (list: readonly Readonly<{ id: string }>[]) => list.map(({ id }) => id)
  await publish({ db, actor: system('start'), now: clock() }, products, {
    themes: names(themes),
    lifeEvents: names(lifeEvents),
    units: names(demoCity.units),
    templates: [...readTemplates().keys()],
  })
  const catalogue = await loadCatalogue(db, offer)
  await options.prepare?.({ db, actor: system('start'), now: clock() }, catalogue)

  const { folder, key } = options.files
  const objects = await diskObjects(folder, key ? { key } : {})
  const uploads = { objects, scanner: outside.scanner }
  const { addresses, publicDomain, signs } = outside
  const isWritten = outside.publicDomainWriter !== undefined
  const streets = { addresses, publicDomain, signs, city: demoCity, isWritten }
  const board = await openBoard({ db, city: demoCity, clock, pool: database.pool })
  // A key of its own, from the one that the program keeps.
  const appointments = { board, key: createHmac('sha256', options.questionKey).update('appointments').digest() }
  const queue = { appointments, news: await openNews({ pool: database.pool }) }
  const site: Site = {
    db,
    clock,
    city: demoCity,
    catalogue,
    streets,
    appointments,
    queue,
    publicUrl,
    voiceRelay: options.voiceRelay,
  }
  const payments = { provider: outside.payments, webhook: `${publicUrl}/webhooks/mollie` }
  const office: MidOffice = {
    catalogue,
    registers: outside.registers,
    maker: outside.maker,
    objects,
    issuer: { name: demoCity.title, ...demoCity.sender },
    cityCodes: demoCity.codes,
    zones: demoCity.zones,
    account: demoCity.account,
    takers: outside.takers ?? {},
    steps: stepsOf(streets, `${publicUrl}/bord`, outside.leisureCards),
    cards: outside.leisureCards,
    patience,
  }
  const { mail, sms } = outside
  const postRoom = postRoomOf({ db, clock, city: demoCity, publicUrl, appointments, mail, sms, patience })

  const formTargets = [new URL(outside.identity.origin).origin, ...outside.checkoutOrigins]
  const app = await createServer({
    logLevel: options.logLevel,
    logTo: options.logTo,
    formTargets,
    secure,
    trustProxy: options.trustProxy,
    requestsPerMinute: options.requestsPerMinute,
  })
  await app.register(multipart)
  const statements = outside.statements &&
    demoCity.account && { folder: outside.statements, account: demoCity.account.iban }
  const passes = passOffice((name) => ({ db, actor: system(name), now: clock() }), catalogue, outside.registers)
  const { sealEvidence } = outside
  const log = { error: app.log.error.bind(app.log), info: app.log.info.bind(app.log) }
  const handlers = reactions({
    log,
    db,
    clock,
    office,
    payments,
    postRoom,
    sealEvidence,
    objects,
    passes,
    appointments,
    queue,
    statements,
    registering: { writer: outside.publicDomainWriter, patience },
    printers: outside.printers,
  })
  // What another process planned (R12) is known here within half a minute.
  const refreshing = setInterval(() => catalogue.refresh(db).catch((error: Error) => app.log.error(error)), 30_000)
  const worker = await startWorker(databaseUrl, db, handlers, { schedules, log })

  healthRoutes(app, { database: () => isMigrated(database.pool), jobs: worker.isRunning })
  await assetRoutes(app)
  const sessions = { pool: database.pool, db, cookies: cookiesFor(secure) }
  // Whoever checks in the street does not wait behind pages, nor they behind him.
  const checking = openDatabase<unknown>(databaseUrl, { connections: 4, name: 'loket-checks', plannedOnce: true })
  const checks = grantChecks({
    ...{ pool: checking.pool, logKey: options.questionKey, clock },
    onFault: (error) => app.log.error({ err: error }, 'questions could not be logged'),
  })
  // Nor does who fills in a form wait behind what a whole page reads.
  const forms = openDatabase<unknown>(databaseUrl, { connections: 4, name: 'loket-forms', plannedOnce: true })
  const limits = minuteLimits()
  const operations = [
    ...admissionOperations(site),
    ...checkOperations({ checks, limits, clock }),
    ...placeCheckOperations({
      ...{ db: checking.db as OpenContext['db'], checks, limits, clock },
      doors: rememberedDoors(outside.addresses),
    }),
    ...openingOperations(site),
    ...appointmentOperations(site),
    ...listOperations({ site, limits }),
    ...taskOperations({ db, pool: database.pool, clock, catalogue, limits }),
  ]
  await apiRoutes(app, { publicUrl, operations })
  webhookRoutes(app, { site, payments, identity: outside.identity })
  const { identity, counterTerminal: terminal, printers, contactPoint } = outside
  const { cookies } = sessions
  const systems = { addresses: outside.addresses, scanner: outside.scanner, ...(printers && { printers }) }
  await deskRoutes(
    app,
    {
      ...{ site, identity, payments, office, sources: office.registers, cookies, jobs: worker, systems, terminal },
      ...{ uploads, receipts: outside.receipts },
    },
    sessions,
  )
  await portalRoutes(app, { site, sessions, drafts: ownDrafts(forms.pool), outside, payments, office, uploads })
  await waitingRoomRoutes(app, site, {
    readers: outside.doorReaders ?? {},
    printers: outside.ticketPrinters ?? {},
  })
  const cards = outside.cards ?? null
  const { name, address, ...sender } = office.issuer
  const head = { maker: outside.maker, city: { ...sender, name, address: [...address] } }
  const letters = cards && { head, timestamps: outside.timestamps, trust: cards }
  await deviceRoutes(app, { site, secure, origins: formTargets, cards, letters, papers: uploads })
  if (printers && contactPoint) {
    await kioskRoutes(app, {
      site,
      sessions,
      outside: { identity, printers, contactPoint, cards, receipts: outside.receipts },
      payments,
      office,
      uploads,
    })
  }

  if (printers) await sayMissingPrinters({ db, actor: system('start'), now: clock() }, printers, log)
  await app.listen({ port: options.port, host: options.host })
  return {
    url: publicUrl,
    app,
    site,
    office,
    stop: async () => {
      clearInterval(refreshing)
      await app.close()
      await checks.close()
      await checking.close()
      await forms.close()
      await worker.stop()
      await queue.news.close()
      await board.close()
      await database.close()
    },
  }
}

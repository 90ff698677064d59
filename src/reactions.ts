import { accessSchedule, sweepAccess } from '#domain/access/index.ts'
import {
  type Appointments,
  endOffer,
  endProposal,
  eraseNames,
  erasePrepared,
  eraseStops,
  intakeOfVisit,
  lookAgain,
  offerRoom,
  remindOfVisit,
  tellOfVisit,
  tellOfWaiting,
} from '#domain/appointments/index.ts'
import {
  carryOutDecision,
  carryOutGrantLook,
  eraseDue,
  followMove,
  type MidOffice,
  proceed,
  remindOfCards,
  renewDue,
  renewTariffs,
  type TariffFault,
} from '#domain/automation/index.ts'
import { endUnsigned, markPaid, remindSigners } from '#domain/cases/index.ts'
import { forgetVisits, takeBackLeft, takeBackSheets } from '#domain/devices/index.ts'
import { sweepAttachments } from '#domain/documents/index.ts'
import { eraseGrants, forgetQuestions } from '#domain/grants/index.ts'
import { endUnanswered, forgetCallBacks } from '#domain/help/index.ts'
import { type PostRoom, sendMessage } from '#domain/messages/index.ts'
import { keepAllInRegister, lookAgainAt } from '#domain/passes/index.ts'
import {
  giveBackOrdered,
  type Payments,
  paymentJobs,
  paymentSchedules,
  paysInCash,
  type Statements,
} from '#domain/payments/index.ts'
import { followChanges, readChanges } from '#domain/people/index.ts'
import { closeDays, type Queue } from '#domain/queue/index.ts'
import { type SealEvidence, sealSignature, sweepLetters } from '#domain/signing/index.ts'
import { type Registering, registerDue, registerPlace } from '#domain/streets/index.ts'
import {
  closeLook,
  closeTasks,
  eraseSignNotes,
  expireLeases,
  finishByVisit,
  openMissingLooks,
  papersCame,
  papersDue,
  promiseLateAnew,
  stopIncomplete,
} from '#domain/tasks/index.ts'
import { eraseParcels } from '#domain/vouchers/index.ts'
import type { Printers } from '#outside/printer/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import type { Handlers, JobLog, Schedule } from '#platform/jobs/index.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import type { Clock } from '#platform/time/index.ts'
import { askToCome, wasCash } from './cash-back.ts'
import { giveFeeBack } from './fee-back.ts'
import { newsOf } from './news.ts'
import type { PassOffice } from './pass-office.ts'
import { signingNews } from './signing-news.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    'automation.erase': Record<string, never>
    /** The population register is asked what changed, and about whom it said so. */
    'people.read-changes': Record<string, never>
    /** Who has a parking card that ends is told. */
    'automation.remind-of-cards': Record<string, never>
    /** Passes that end, gifts that are due, households that get a pass. */
    'passes.every-day': Record<string, never>
    'passes.keep-in-register': Record<string, never>
    'tasks.expire': Record<string, never>
    /** Who did not sign yet is reminded; what was not signed by all in time ends. */
    'signers.due': Record<string, never>
  }
}

export type Reactors = Readonly<{
  db: OpenContext['db']
  clock: Clock
  office: MidOffice
  payments: Payments
  postRoom: PostRoom
  sealEvidence: SealEvidence
  objects: ObjectStore
  passes: PassOffice
  appointments: Appointments
  queue: Queue
  /** The register that hears of our places in the street. */
  registering: Registering
  /** Where contact points print; none: there are none. */
  printers?: Printers | undefined
  /** Where the bank lays its statements, when it does. */
  statements?: Statements | undefined
  /** Hears of faults that no job fails of. */
  log?: Pick<JobLog, 'error'> | undefined
}>

/** The mid-office on one page: when X happened, Y does Z. Every reaction may run twice. */
export function reactions(reactors: Reactors): Handlers {
  const { db, clock, office, payments, postRoom, sealEvidence, objects, passes, appointments, queue, statements } =
    reactors
  const { registering, printers, log } = reactors
  const as = (name: string): OpenContext => ({ db, actor: system(name), now: clock() })
  const tell = newsOf(() => as('messages'), office.catalogue)
  const signing = signingNews(() => as('messages'), office.catalogue)
  return {
    ...paymentJobs(db, payments, clock, statements),
    'platform.heartbeat': async () => {},

    // An application goes its way.
    'cases.submitted': ({ caseId }) => tell('application-received', caseId),
    'cases.proceed': ({ caseId }) => proceed(as('mid-office'), office, caseId),
    'cases.waiting': ({ caseId }) => tell('waiting-for-source', caseId),
    'cases.granted': ({ caseId }) => tell('certificate-ready', caseId),
    'cases.refused': async ({ caseId }) => {
      await giveBackOrdered(as('mid-office'), caseId)
      await giveFeeBack(as('payments'), office.catalogue, caseId)
      await tell('refused', caseId)
    },
    'vouchers.sent': ({ caseId }) => tell('vouchers-sent', caseId),
    'cases.reopened': ({ caseId }) => tell('objection-received', caseId),
    'cases.paper-came': async ({ caseId }) => {
      await papersCame(as('mid-office'), office.catalogue, caseId)
      await proceed(as('mid-office'), office, caseId)
    },
    'cases.withdrawn': ({ caseId }) => closeTasks(as('mid-office'), caseId),

    // Several people sign.
    'signers.asked': ({ signerId }) => signing.asked(signerId),
    'signers.reminded': ({ signerId, n }) => signing.asked(signerId, n),
    'signers.stopped': ({ signerId }) => signing.stopped(signerId),
    'signers.all-signed': ({ caseId }) => signing.allSigned(caseId),
    'signers.ended': ({ caseId, why }) => signing.ended(caseId, why),
    'signers.due': async () => {
      while ((await endUnsigned(as('signers'))) > 0) {}
      while ((await remindSigners(as('signers'))) > 0) {}
    },

    // What persons and robots do.
    'tasks.carry-out': ({ decisionId }) => carryOutDecision(as('mid-office'), office.catalogue, decisionId),
    'tasks.takes-longer': ({ caseId, look }) => tell('takes-longer', caseId, { look }),
    'tasks.looked': ({ caseId }) => tell('looked-again', caseId),
    'tasks.close-grant-look': (look) => carryOutGrantLook(as('mid-office'), office, look),
    'tasks.close-look': (look) => closeLook(as('mid-office'), look),
    'tasks.open-looks': () => openMissingLooks(as('mid-office'), office.catalogue),
    'tasks.stop-incomplete': async () => void (await stopIncomplete(as('mid-office'), office.catalogue)),
    'tasks.promise-anew': async () => void (await promiseLateAnew(as('mid-office'), office.catalogue)),
    'tasks.papers-due': async () => void (await papersDue(as('mid-office'), office.catalogue)),
    'tasks.expire': async () => void (await expireLeases(as('mid-office'))),

    // Our places in the street, in the register of the public domain.
    'streets.register': ({ occupationId }) => registerPlace(as('streets'), registering, occupationId),
    'streets.register-due': () => registerDue(as('streets')),

    // Who moves takes along what hangs on a dwelling, or loses it.
    'people.moved': async ({ personId }) => {
      await followMove(as('mid-office'), office, personId)
      await lookAgainAt(as('passes'), personId)
    },

    // Money.
    'payments.paid': async ({ caseId, orderId }) => {
      if (await passes.paid(caseId)) return
      await markPaid(as('payments'), caseId)
      await tell('payment-received', caseId, { orderId })
    },
    'payments.not-paid': async ({ orderId, caseId, collected }) => {
      // Whoever tops up stands before the page that says it; of what we collect nobody sees a page.
      if (collected) await passes.notCollected(caseId)
      else if (!(await passes.isTopUp(caseId)) && !(await paysInCash(as('payments'), orderId)))
        await tell('payment-failed', caseId, { orderId })
    },
    'payments.refunded': async ({ caseId, orderId, refundId }) => {
      const inCash = await wasCash(as('messages'), orderId, refundId)
      if (!(await passes.refunded(caseId, orderId, inCash))) await tell('payment-refunded', caseId, { inCash, orderId })
    },
    'payments.refund-at-counter': ({ orderId, refundId }) => askToCome(as('messages'), orderId, refundId),
    // Of anything else a person finds out: it stands among the findings.
    'payments.charged-back': async ({ caseId, orderId }) => void (await passes.takenBack(caseId, orderId)),
    'payments.mandate-ended': ({ mandateId }) => passes.mandateEnded(mandateId),
    // Staff read findings on their own page.
    'payments.alarm': async () => {},

    // Prepaid passes.
    'passes.opened': ({ walletId }) => passes.opened(walletId),
    'passes.left': ({ walletId }) => passes.left(walletId),
    'passes.low': ({ walletId, n }) => passes.ranLow(walletId, n),
    'passes.mandate-left': ({ mandateId }) => passes.mandateLeft(mandateId),
    'passes.give-back': ({ walletId }) => passes.giveBack(walletId),

    // Visits to a counter.
    'appointments.tell-waiting': (told) => tellOfWaiting(as('appointments'), appointments, told),
    'appointments.tell': async (told) => {
      await tellOfVisit(as('appointments'), appointments, told)
      // Who filled it in beforehand has a time: the file is ready for the counter.
      const caseId = await intakeOfVisit(as('appointments'), told.bookingId)
      if (caseId) await finishByVisit(as('mid-office'), caseId)
    },
    'appointments.offer-room': async (where) => void (await offerRoom(as('appointments'), appointments, where)),
    'appointments.look-again': () => lookAgain(as('appointments')),
    'appointments.remind': (reminder) => remindOfVisit(as('appointments'), appointments, reminder),
    'appointments.offer-ends': ({ waitingId }) => endOffer(as('appointments'), appointments, waitingId),
    'appointments.proposal-ends': ({ bookingId }) => endProposal(as('appointments'), bookingId),

    'queue.close-days': async () => void (await closeDays(as('queue'), queue)),

    // Who left a contact point.
    'devices.take-back': async ({ screenId }) => {
      const left = printers ? await takeBackSheets(as('devices'), printers, screenId) : 0
      if (left > 0) throw new Error(`${left} of the sheets of a visit could not be taken back yet`)
    },
    'devices.take-back-left': async () => printers && (await takeBackLeft(as('devices'), printers)),

    // Signatures and messages.
    'help.nobody': ({ callId }) => endUnanswered(as('help'), callId),
    'signing.seal': ({ signatureId }) => sealSignature(as('signing'), signatureId, sealEvidence),
    'messages.send': ({ messageId }) => sendMessage(as('messages'), postRoom, messageId),

    // What happens by the clock.
    'people.read-changes': async () => {
      await readChanges(as('register'), office.registers.population)
      await followChanges(as('register'), office.registers.population)
    },
    'access.sweep': () => sweepAccess(as('access')),
    'automation.remind-of-cards': async () => {
      await remindOfCards(as('reminders'), office)
    },
    'automation.renew-tariffs': async (page) => {
      const onFault = (fault: TariffFault) => log?.error(fault, 'tariffs could not be looked at')
      await renewTariffs(as('mid-office'), office, page, { onFault })
    },
    'automation.renew': async (page) => void (await renewDue(as('mid-office'), office, page)),
    'automation.erase': async () => {
      while ((await eraseDue(as('retention'))) > 0) {}
      while ((await eraseGrants(as('retention'))) > 0) {}
      while ((await sweepAttachments(as('retention'), objects)) > 0) {}
      await eraseSignNotes(as('retention'), office.catalogue)
      await sweepLetters(as('retention'))
      await forgetCallBacks(as('retention'))
      while ((await forgetVisits(as('retention'))) > 0) {}
      await eraseParcels(as('retention'))
      await eraseStops(as('retention'))
      while ((await eraseNames(as('retention'), appointments)) > 0) {}
      await erasePrepared(as('retention'), office.catalogue)
    },
    'passes.every-day': () => passes.everyDay(),
    'passes.keep-in-register': async () => void (await keepAllInRegister(as('passes'))),
    'grants.forget-questions': async () => {
      while ((await forgetQuestions(as('retention'))) > 0) {}
    },
    'documents.erase-files': ({ caseId }) => objects.removeAll(caseId),
  }
}

export const schedules: readonly Schedule[] = [
  ...paymentSchedules,
  accessSchedule,
  { name: 'appointments.offer-room', cron: '* * * * *' },
  { name: 'appointments.look-again', cron: '5 0 * * *', atStart: true },
  { name: 'queue.close-days', cron: '*/15 * * * *', atStart: true },
  { name: 'grants.forget-questions', cron: '15 * * * *', atStart: true },
  { name: 'automation.erase', cron: '30 2 * * *' },
  { name: 'automation.remind-of-cards', cron: '0 7 * * *', atStart: true },
  { name: 'people.read-changes', cron: '*/15 * * * *', atStart: true },
  { name: 'automation.renew-tariffs', cron: '40 6 * * *', atStart: true },
  { name: 'automation.renew', cron: '20 6 * * *', atStart: true },
  { name: 'signers.due', cron: '30 7 * * *', atStart: true },
  { name: 'passes.every-day', cron: '15 4 * * *', atStart: true },
  { name: 'passes.keep-in-register', cron: '*/10 * * * *', atStart: true },
  { name: 'streets.register-due', cron: '20 * * * *', atStart: true },
  { name: 'tasks.open-looks', cron: '50 5 * * *', atStart: true },
  { name: 'tasks.stop-incomplete', cron: '10 0 * * *', atStart: true },
  { name: 'tasks.promise-anew', cron: '0 6 * * *', atStart: true },
  { name: 'tasks.papers-due', cron: '40 7 * * *', atStart: true },
  { name: 'tasks.expire', cron: '* * * * *', atStart: true },
  { name: 'devices.take-back-left', cron: '* * * * *', atStart: true },
  { name: 'platform.heartbeat', cron: '* * * * *' },
]

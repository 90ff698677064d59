import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language, Words } from '#platform/words.ts'

type About = Readonly<{
  /** Title of the product. */
  product: Words
  /** Of the case, as it is said over the phone. */
  number: string
  /** Page of ours to which the button leads: `/mijn-loket/...`. */
  path: string
  /** The member of the household for whom it is, by name; left out: the applicant himself. */
  forWhom?: string
}>

/** What somebody signs for another. `who`: the applicant, by name. */
type ToSign = Readonly<{ product: Words; who: string; path: string }>

/** A visit to a counter. `at`: an instant (ISO 8601). `person_id` of the message is then the visit itself: its contact is where it goes. */
type AboutVisit = Readonly<{ place: string; address: string | null; at: string; code: string; path: string }>

/** A visit at home: between two instants (ISO 8601), nobody has to go anywhere. */
type AboutHome = Readonly<{ from: string; until: string; path: string }>

/** Every kind of message with what its text needs, and no more. */
export type MessageFacts = {
  'visit-confirmed': AboutVisit
  'visit-moved': AboutVisit
  'visit-cancelled': AboutVisit
  'visit-reminder': AboutVisit
  /** A time came free, and is kept until an instant. */
  'visit-offered': AboutVisit & Readonly<{ until: string }>
  /** Two hours at home came free (`at` to `end`), and are kept until an instant. */
  'visit-offered-home': Readonly<{ at: string; end: string; until: string; path: string }>
  /** A kept time becomes a visit once this is confirmed: by typing the code, or by the link. */
  'visit-confirm': AboutVisit & Readonly<{ until: string }>
  /** The same of two hours at home (`at` to `end`). */
  'visit-confirm-home': Readonly<{ at: string; end: string; code: string; until: string; path: string }>
  /** On the waiting list: `person_id` is then who waits. */
  'visit-waiting': Readonly<{ path: string }>
  /** They let an offer go by, and stay on the list; or were taken off it. */
  'visit-offer-missed': Readonly<{ path: string }>
  'visit-off-list': Readonly<{ path: string }>
  /** The visit cannot go on as it was; `at` and `place` are the proposal. */
  'visit-proposed': AboutVisit & Readonly<{ was: string }>
  'visit-stays': AboutVisit
  'home-confirmed': AboutHome
  'home-moved': AboutHome
  'home-cancelled': AboutHome
  'home-reminder': AboutHome
  'application-received': About
  /** To somebody who signs an application of another: `who` applies. `until`: the last day. */
  'please-sign': ToSign & Readonly<{ until: string }>
  'please-sign-reminder': ToSign & Readonly<{ until: string }>
  'sign-no-more': ToSign
  /** To the applicant. `pays`: what it costs is asked now. */
  'all-signed': About & Readonly<{ pays: boolean }>
  /** One does not sign, or the time is over. `back`: it is not right, the applicant mends it. */
  'signers-ended': About & Readonly<{ why: 'back' | 'declined' | 'too-late' }>
  'certificate-ready': About
  'permit-granted': About
  /** `zone`: where it goes on; `null`: it ended. */
  'permit-moved': Readonly<{ product: Words; zone: string | null; path: string }>
  /** It goes on: by itself, because its holder asked, or because a person said so. `until`: its new last day. */
  'permit-renewed': Readonly<{ product: Words; until: string; path: string; forWhom?: string }>
  /** It ends and does not go on by itself; `until`: its last day, `why`: what the holder has to do about it, `anew`: he asks it as the first time. */
  'permit-ends': Readonly<{
    product: Words
    until: string
    why: 'needs-proof' | 'unknown' | 'needs-fee' | 'no-term' | 'place-taken' | 'conditions-gone' | 'refused'
    anew?: boolean
    path: string
    forWhom?: string
  }>
  /** The file itself: only when somebody asked for it, to a confirmed address. */
  'certificate-file': Readonly<{ product: Words; documentId: string; path: string }>
  /** `promisedOn`: the day by which the city decides. */
  'waiting-for-source': About & Readonly<{ source: Words; promisedOn?: string }>
  /** The day that was promised went by with us. `look`: a person who looks at what a rule granted. */
  'takes-longer': About & Readonly<{ promisedOn: string; look: boolean }>
  /** `answerBy`: the day by which the file has to be complete. */
  'question-asked': About & Readonly<{ answerBy?: string }>
  /** The file was not complete on `lastDay`: the request stopped. */
  'not-completed': About & Readonly<{ lastDay: string }>
  /** A paper that was promised at filing is asked: by name, with its last day. */
  'paper-follows': About & Readonly<{ papers: Words; bringBy: string }>
  'paper-reminder': About & Readonly<{ papers: Words; bringBy: string }>
  /** It did not come in time: a person looks. */
  'paper-not-come': About
  'objection-received': About & Readonly<{ promisedOn: string }>
  /** A person looked at what a rule had granted. */
  'looked-again': About & Readonly<{ stands: boolean }>
  refused: About
  'payment-received': About & Readonly<{ cents: number }>
  'payment-failed': About & Readonly<{ cents: number }>
  /** What was decided is given once this is paid. */
  'please-pay': About & Readonly<{ cents: number }>
  /** `inCash`: it was given at the counter, no account gets it. */
  'payment-refunded': About & Readonly<{ cents: number; inCash?: boolean }>
  /** What was paid in cash lies ready: the payer comes for it. */
  'refund-at-counter': Readonly<{ cents: number; path: string }>
  /** `communication`: twelve digits. */
  'transfer-asked': About & Readonly<{ cents: number; account: string; holder: string; communication: string }>
  /** What a step of the product says to the applicant. */
  'step-notice': About & Readonly<{ says: Words }>
  /** Another government has it now, under `reference`. */
  'handed-on': About & Readonly<{ to: string; reference: string }>
  'vouchers-sent': About & Readonly<{ count: number; validUntil: string }>
  /** A parking card ends within half a year: it is not renewed by itself. */
  'parking-card-ends': Readonly<{ until: string; path: string }>
  'confirm-email': Readonly<{ code: string; confirmationId: string }>
  'correction-received': Readonly<{ path: string }>
  'pass-opened': Readonly<{ path: string }>
  /** `balance`: what is on the pass now, in cents. */
  'pass-topped-up': Readonly<{ cents: number; balance: number; path: string }>
  'pass-low': Readonly<{ balance: number; path: string }>
  /** The top-up that the household agreed to; the path leads to paying it. */
  'pass-refill': Readonly<{ cents: number; path: string }>
  /** The top-up that leaves the account of who agreed, within some days. */
  'pass-collect': Readonly<{ cents: number; path: string }>
  /** From now on is collected below the limit; or asked, because the way of paying cannot do it. */
  'pass-collect-on': Readonly<{ cents: number; limit: number; path: string }>
  'pass-collect-not': Readonly<{ cents: number; limit: number; path: string }>
  'pass-collect-failed': Readonly<{ cents: number; path: string }>
  'pass-taken-back': Readonly<{ cents: number; balance: number; path: string }>
  /** The pass ended because the household moved away; what is left on it goes back from `until` on. */
  'pass-left': Readonly<{ until: string; path: string }>
  'pass-credit': Readonly<{ cents: number; path: string }>
  'pass-refunded': Readonly<{ cents: number; inCash?: boolean; path: string }>
  /** `because`: words for the reason. */
  'grant-withdrawn': Readonly<{ grant: Words; because: Words; path: string }>
  'grant-ended': Readonly<{ grant: Words; path: string }>
}
export type Template = keyof MessageFacts

const withCode: readonly Template[] = ['confirm-email', 'visit-confirm', 'visit-confirm-home']
/** Whether it has a code in it, which is of no use once it was sent, and which nobody else is to read. */
export const hasCode = (template: Template): boolean => withCode.includes(template)

export type MessageStatus = 'queued' | 'sent' | 'failed' | 'undeliverable'

/** A message as lists show it. */
export type Message = Readonly<{
  id: string
  personId: string
  caseId: string | null
  template: Template
  language: Language
  status: MessageStatus
  /** Why it was not sent, in words for staff; holds no address. */
  reason: string | null
  attempts: number
  createdAt: Date
  sentAt: Date | null
  erasedAt: Date | null
}>

const readers = ['counter', 'mid-office', 'contact-centre', 'auditor', 'administrator']
const menders = ['mid-office', 'administrator']

/** A resident reads what was sent to himself; to others it does not exist. */
export function requireReader(actor: Actor, personId: string): void {
  if (actor.kind === 'resident' && actor.id === personId) return
  if (actor.kind === 'employee' && actor.roles.some((role) => readers.includes(role))) return
  if (actor.kind === 'system') return
  throw new Refusal('missing', 'messages/not-found')
}

/** Whoever looks after what did not arrive. */
export function requireMender(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => menders.includes(role))) return
  throw new Refusal('missing', 'messages/not-found')
}

const minutes = [0.5, 2, 10, 30, 60, 120]

/** How long to wait after so many failed attempts, in milliseconds; null: three days went by, a person must look. */
export function patienceAfter(attempts: number): number | null {
  if (attempts > 24) return null
  return (minutes[attempts - 1] ?? 240) * 60_000
}

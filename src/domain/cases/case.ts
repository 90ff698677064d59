import type { Actor, Channel } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'
import type { Answers } from '../forms/index.ts'

export type Status =
  | 'draft'
  /** The applicant signed, and others still have to. */
  | 'awaiting-signatures'
  | 'awaiting-payment'
  | 'submitted'
  | 'waiting'
  | 'with-staff'
  | 'awaiting-customer'
  | 'granted'
  | 'refused'
  | 'withdrawn'

/** One application (*dossier*), from draft to decision, in every channel. */
export type Case = Readonly<{
  id: string
  /** Said over the phone: `LM-7KQ4-M2XR`. */
  number: string
  product: string
  version: number
  applicant: string
  /** Who it is about: the applicant, or a member of his household. Said at the start. */
  subject: string
  /** Where it was handed in; until then, where it was begun. */
  channel: Channel
  /** The employee who helped, when one did. */
  assistedBy: string | null
  status: Status
  answers: Answers
  revision: number
  feeCents: number | null
  /** Why it waits, is with staff or was refused: a code with a text in ui/words. */
  reason: string | null
  attempts: number
  /** 1 at first; an objection begins the next one. */
  round: number
  /** The step where it stands, once it did not go straight through; null until then. */
  step: string | null
  /** The day by which the city decides, once it is not at once; and since when the customer has to act first. */
  promisedOn: string | null
  stoppedOn: string | null
  explanation: unknown
  createdAt: Date
  savedAt: Date
  submittedAt: Date | null
  decidedAt: Date | null
  erasedAt: Date | null
}>

export type Move =
  | 'submit'
  | 'submit-unpaid'
  | 'await-signatures'
  | 'all-signed'
  | 'all-signed-unpaid'
  | 'take-back'
  | 'pay'
  | 'await-payment'
  | 'wait'
  | 'hand-over'
  | 'try-again'
  | 'ask'
  | 'answer'
  | 'reopen'
  | 'grant'
  | 'refuse'
  | 'withdraw'

const open: readonly Status[] = ['submitted', 'waiting', 'with-staff']
/** Handed in, and not decided: documents may still be added. */
export const running: readonly Status[] = [...open, 'awaiting-payment', 'awaiting-customer']

/** The whole life of a case. Screens draw their buttons from this table; the guards obey it. */
const moves: Record<Move, { from: readonly Status[]; to: Status }> = {
  submit: { from: ['draft'], to: 'submitted' },
  'submit-unpaid': { from: ['draft'], to: 'awaiting-payment' },
  'await-signatures': { from: ['draft'], to: 'awaiting-signatures' },
  'all-signed': { from: ['awaiting-signatures'], to: 'submitted' },
  'all-signed-unpaid': { from: ['awaiting-signatures'], to: 'awaiting-payment' },
  /** Something has to be changed: signatures count no more. */
  'take-back': { from: ['awaiting-signatures'], to: 'draft' },
  pay: { from: ['awaiting-payment'], to: 'submitted' },
  /** Paid only once the right was checked. */
  'await-payment': { from: ['submitted', 'waiting'], to: 'awaiting-payment' },
  wait: { from: ['submitted', 'waiting'], to: 'waiting' },
  'hand-over': { from: ['submitted', 'waiting'], to: 'with-staff' },
  'try-again': { from: ['waiting', 'with-staff'], to: 'submitted' },
  ask: { from: open, to: 'awaiting-customer' },
  // To the person who asked; a step that asked by itself lets the case go on from there.
  answer: { from: ['awaiting-customer'], to: 'with-staff' },
  reopen: { from: ['refused'], to: 'with-staff' },
  grant: { from: open, to: 'granted' },
  refuse: { from: open, to: 'refused' },
  withdraw: { from: ['draft', 'awaiting-signatures', ...running], to: 'withdrawn' },
}

export const can = (move: Move, status: Status): boolean => moves[move].from.includes(status)

/** The status after `move`; refuses a move that this status does not allow. */
export function statusAfter(move: Move, { status }: Pick<Case, 'status'>): Status {
  if (!can(move, status)) throw new Refusal('conflict', 'cases/wrong-status', { move, status })
  return moves[move].to
}

/** Roles of employees who help residents with their cases. */
export const helpers = ['counter', 'contact-centre', 'mid-office', 'administrator']

/**
 * Residents touch their own cases; employees those of everybody, each look being logged. A confidential one is only for the unit
 * that answers for it, and for who helped to hand it in. To others a case does not exist.
 */
export function requireAccess(
  subject: Pick<Case, 'applicant'> & Partial<Pick<Case, 'id' | 'product' | 'assistedBy'>>,
  actor: Actor,
): void {
  if (actor.kind === 'resident' && actor.id === subject.applicant) return
  if (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role)) && !isWithheld(subject, actor))
    return
  if (actor.kind === 'system') return
  throw notTheirs('cases/not-found', actor, subject.id)
}

/** Whether this case is kept from an employee: see `withheld` of an actor. */
const isWithheld = (
  { product, assistedBy }: Partial<Pick<Case, 'product' | 'assistedBy'>>,
  actor: Extract<Actor, { kind: 'employee' }>,
): boolean => product !== undefined && (actor.withheld?.includes(product) ?? false) && assistedBy !== actor.id

/** Products of which this actor sees no list. */
export const withheldFrom = (actor: Actor): readonly string[] =>
  actor.kind === 'employee' ? (actor.withheld ?? []) : []

/** Asked for a member of the household. */
export const isForMember = ({ applicant, subject }: Pick<Case, 'applicant' | 'subject'>): boolean =>
  applicant !== subject

/** Steps of the mid-office: by itself, or by an employee. An applicant decides nothing of his own case. */
export function requireDecider(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role))) return
  throw new Refusal('missing', 'cases/not-found')
}

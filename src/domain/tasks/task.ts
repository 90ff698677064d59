import { Refusal } from '#platform/refusal.ts'
import type { StepKind } from '../catalogue/index.ts'

export type TaskStatus = 'open' | 'taken' | 'asked' | 'to-confirm' | 'decided' | 'done' | 'cancelled'
export type Outcome = 'done' | 'granted' | 'refused'

/** Why somebody lets a task go first: a choice, so that no personal data lands in the trail. */
export const urgentReasons = ['hardship', 'legal-term', 'our-mistake', 'promised'] as const
export type UrgentReason = (typeof urgentReasons)[number]

/** A step of the definition, or a person who looks at what a rule granted. */
type CaseTaskKind = StepKind | 'second-look'
/** The same, or somebody who goes and looks at a sign, or at what somebody has. */
export type TaskKind = CaseTaskKind | 'look-at-sign' | 'look-at-grant'

/** What could not be done by itself, for a person or a robot: why, until when, and who has it. */
export type Task = OfOne & Work

/** A task of a file: with its number, who applies, and the member of his household that it is for (null: himself). */
export type CaseTask = Extract<Task, { caseId: string }>
/** A task about what somebody has: with its holder as applicant. */
export type GrantTask = Extract<Task, { grantId: string }>

/** It belongs to a file, to what somebody in the street said of a sign, or to what somebody has. */
type OfOne = OfFile | OfReport | OfGrant
type OfFile = Readonly<{
  caseId: string
  number: string
  applicant: string
  about: string | null
  reportId: null
  grantId: null
  kind: CaseTaskKind
}>
type OfReport = Readonly<{
  caseId: null
  number: null
  applicant: null
  about: null
  reportId: string
  grantId: null
  kind: 'look-at-sign'
}>
type OfGrant = Readonly<{
  caseId: null
  number: null
  applicant: string
  about: null
  reportId: null
  grantId: string
  kind: 'look-at-grant'
}>

type Work = Readonly<{
  id: string
  round: number
  step: string
  product: string
  version: number
  theme: string
  skill: string | null
  /** The kind of work that a robot may do; null: people only. */
  work: string | null
  /** A code with a sentence in ui/words. */
  reason: string
  urgent: boolean
  /** Why it goes first and who said so, when somebody did. */
  urgentBecause: UrgentReason | null
  urgentByName: string | null
  fourEyes: boolean
  /** `YYYY-MM-DD`. */
  promisedOn: string
  /** The day that the customer was told instead, once the first one went by. */
  promisedAnew: string | null
  status: TaskStatus
  takenBy: string | null
  takenName: string | null
  /** Whose decision has to be confirmed, by another person. */
  notBy: string | null
  /** Who may have no part in it: everybody who decided or confirmed in an earlier round. */
  barred: readonly string[]
  outcome: Outcome | null
  result: unknown
  openedAt: Date
  endedAt: Date | null
}>

/** Why a person looks at a file of which a promised paper did not come: his yes decides nothing, but lets it go on without the paper. */
export const paperNotCome = 'paper-not-come'

/** Whether this task has to be done or confirmed by another person than this one. */
export const needsAnother = ({ notBy, barred }: Pick<Task, 'notBy' | 'barred'>, who: string): boolean =>
  notBy === who || barred.includes(who)

export type TaskMove =
  | 'take'
  | 'give-back'
  | 'reassign'
  | 'finish'
  | 'ask'
  | 'propose'
  | 'confirm'
  | 'send-back'
  | 'undo'
  | 'answered'
  | 'again'
  | 'mark'

const held: readonly TaskStatus[] = ['taken', 'asked']

/** The whole life of a task. Screens draw their buttons from this table; the guards obey it. */
const moves: Record<TaskMove, readonly TaskStatus[]> = {
  take: ['open', 'to-confirm'],
  'give-back': ['taken'],
  reassign: ['open', ...held],
  finish: ['taken'],
  ask: ['taken'],
  propose: ['taken'],
  confirm: ['to-confirm'],
  'send-back': ['to-confirm'],
  undo: ['decided'],
  answered: ['asked'],
  again: ['open', 'taken'],
  mark: ['open', ...held, 'to-confirm'],
}

export const canTask = (move: TaskMove, status: TaskStatus): boolean => moves[move].includes(status)

export function requireMove(move: TaskMove, { status }: Pick<Task, 'status'>): void {
  if (!canTask(move, status)) throw new Refusal('conflict', 'tasks/wrong-status', { move, status })
}

/** Steps of which a person says that they are done; of the others he decides. */
export const finishable: readonly TaskKind[] = ['review', 'issue', 'wait', 'notify', 'hand-over', 'robot']
/** Steps at which somebody says yes or no to the customer. */
export const decidable: readonly TaskKind[] = ['consult', 'check', 'review', 'decide', 'issue']
/** Steps at which somebody judges: not whoever judged the same file in an earlier round. */
export const judging: readonly TaskKind[] = [...decidable, 'second-look']

import type { LeisureCards } from '#outside/uitpas/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { ObjectStore } from '#platform/objects/index.ts'
import type { Clock } from '#platform/time/index.ts'
import type { Words } from '#platform/words.ts'
import { type Case, isForMember } from '../cases/index.ts'
import {
  type Catalogue,
  type CityZones,
  declaredVehicle,
  type Facts,
  factsOf,
  lookUpSteps,
  type Product,
  type Step,
  type StepKind,
} from '../catalogue/index.ts'
import type { CertificateMaker } from '../documents/index.ts'
import type { Answers } from '../forms/index.ts'
import { firstDayAsked } from '../grants/index.ts'
import type { CityAccount } from '../payments/index.ts'
import type { AskedPlace, PlaceChecked } from '../streets/index.ts'
import type { Settled } from '../tasks/index.ts'
import type { Issuer } from './make-document.ts'
import type { Consultations, Registers } from './sources.ts'
import type { Takers } from './steps/hand-over.ts'

/** What the mid-office works with. */
export type MidOffice = Readonly<{
  catalogue: Catalogue
  registers: Registers
  maker: CertificateMaker
  /** Where the files lie that employees add to a step; without it nothing can be issued from them. */
  objects?: ObjectStore
  issuer: Issuer
  cityCodes: readonly string[]
  zones?: CityZones | undefined
  steps: StepHandlers
  /** The card system of leisure cards; without it no reduced tariff goes on by itself. */
  cards?: LeisureCards | undefined
  /** Other governments that take applications over, by the name that steps use. */
  takers?: Takers
  /** The account to which is transferred; without it nothing is asked that way. */
  account?: CityAccount | undefined
  /** Times the usual rest before a silent source is asked again; 1 without it. */
  patience?: number
}>

/** Who does each kind of step. Several for one kind work in turn; the first that does not say `done` has the last word. */
export type StepHandlers = Readonly<Record<StepKind, readonly StepHandler[]>>

/**
 * One kind of step. It may run twice and be cut off anywhere, so it changes nothing itself: what has to be written goes into
 * `within`, which runs in the transaction that ends the step. What it found out goes to the steps after it.
 */
export type StepHandler = (run: Run, step: Step) => Promise<StepOutcome>

export type StepOutcome =
  | Readonly<{ outcome: 'done'; found?: Found; within?: (context: OpenContext) => Promise<void> }>
  /** Who was asked does not answer now: the case waits and the step is tried again by itself. */
  | Readonly<{ outcome: 'silent'; reason: string }>
  /** Not to be done automatically: a person has to, and `reason` (a code with a sentence in ui/words) says why. */
  | Readonly<{
      outcome: 'task'
      reason: string
      found?: Found
      /** What exactly lead times blame for it, when the reason says it too broadly: `rule-alive`. */
      about?: string
    }>
  /** The customer has to act first; the answer lets the case go on after this step. */
  | Readonly<{ outcome: 'asks'; question: Words }>
  /** It was filed without papers that may follow: the customer brings them first. */
  | Readonly<{ outcome: 'follows' }>
  /** Nothing happens until then. */
  | Readonly<{ outcome: 'rests'; until: Date }>
  /** A rule says no. */
  | Readonly<{ outcome: 'refused'; found?: Found }>
  /** The customer has to pay first: `within` says what, in the transaction that lets the case wait for it. */
  | Readonly<{ outcome: 'unpaid'; within: (context: OpenContext) => Promise<void> }>

export type FoundPlace = Readonly<{
  asked: AskedPlace
  placed: Extract<PlaceChecked, { outcome: 'free' }>['placed']
  signs: readonly Readonly<{ token: string; address: string }>[]
}>

/** What earlier steps found out. */
export type Found = Readonly<{
  said?: Consultations
  /** How many more the dwelling may have; `null`: not known. */
  freePlaces?: number | null
  /** How many more the vehicle may have this year; `null`: not known. */
  passesLeft?: number | null
  /** For how many more vehicles the parking card of the applicant can be used; `null`: nothing rests on it. */
  vehiclesLeft?: number | null
  /** How many more vouchers the applicant may have this year. */
  vouchersLeft?: number | null
  /** Of what has to be paid in time: the days on which it was paid, and could be at the latest. */
  payment?: Readonly<{ day: string | null; lastDay: string | null }>
  /** The place in the street that is free for it, with the code of each sign and the address that it opens. */
  place?: FoundPlace
  /** Whether parking is forbidden there on all the days. */
  banned?: boolean
  /** Why it cannot just be given away. */
  placeReason?: string
  /** Each condition with how it turned out, as the decision keeps it. */
  explanation?: readonly Readonly<{ id: string; outcome: boolean | null; why: unknown }>[]
  /** What robots answered and employees looked up, by step. */
  results?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}>

/** One case on its way. */
export type Run = Readonly<{
  context: OpenContext
  office: MidOffice
  product: Product
  subject: Case
  found: Found
  /** What persons, robots and the customer made of steps before, in this round. */
  settled: ReadonlyMap<string, Settled>
  /** Steps that ended in an earlier run of this round. */
  ended: ReadonlySet<string>
}>

/** The facts as far as the sources said them. */
export function factsIn({ context, office, product, subject, found }: Run): Facts {
  const { freePlaces, passesLeft, vouchersLeft, vehiclesLeft, payment, banned } = found
  const lookedUp = lookedUpIn(product, found)
  const { cityCodes, zones } = office
  const vehicle = found.said?.vehicle ?? declaredVehicle(product, subject.answers, zones)
  const counted = { freePlaces, passesLeft, vouchersLeft, vehiclesLeft, payment, banned, lookedUp }
  const isSubject = !isForMember(subject)
  const firstDay = firstDayAsked(product, subject.answers, context.now)
  const sources = { ...found.said, vehicle, firstDay, ...counted, isSubject, cityCodes, zones }
  return factsOf({ ...sources, channel: subject.channel }, context.now)
}

/** What employees looked up for this case, in this round; `undefined` before they did. */
export function lookedUpIn(product: Product, { results = {} }: Found): Answers | undefined {
  const answers = lookUpSteps(product).flatMap(({ id }) => results[id] ?? [])
  // Written by the form of the step, of the same version of the product.
  return answers.length === 0 ? undefined : (Object.assign({}, ...answers) as Answers)
}

/** Domain time that runs on from the moment at which a job began. */
export function runningFrom(now: Date): Clock {
  const began = performance.now()
  return () => new Date(now.getTime() + performance.now() - began)
}

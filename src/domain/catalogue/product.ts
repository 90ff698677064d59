import type { Words } from '#platform/words.ts'
import type { Page } from '../forms/index.ts'
import type { AtOnce } from './at-once.ts'
import type { Figure } from './figures.ts'
import type { RefusalGround } from './grounds.ts'
import type { PassRules } from './pass-rules.ts'
import type { SigningTogether } from './signers.ts'
import type { Step } from './step.ts'
import type { StreetUse } from './street.ts'
import type { Tariff } from './tariff.ts'
import type { VoucherRule } from './vouchers.ts'

/** Where a product can be begun and brought to an end. Every channel also helps with every other one. */
export const offerChannels = ['portal', 'kiosk', 'desk', 'phone'] as const
export type OfferChannel = (typeof offerChannels)[number]

export const signatureKinds = ['none', 'simple', 'advanced', 'qualified'] as const
export type SignatureKind = (typeof signatureKinds)[number]

/** A stretch of days, `YYYY-MM-DD`, both ends included. Without `validTo` it holds until further notice. */
export type Period = Readonly<{ validFrom: string; validTo?: string }>

/**
 * A price in cents, per channel and date. `when`: FEEL over answers and facts; of several prices on a day the first that holds
 * counts. `rule`: FEEL that gives the cents, of which `cents` is then the least and `most` the most.
 * `toConfirm`: the city still has to confirm it; shown as such to editors.
 */
export type Fee = Period &
  Readonly<{
    channels: readonly OfferChannel[]
    cents: number
    when?: string
    rule?: string
    most?: number
    toConfirm?: boolean
  }>

/** One condition of entitlement: FEEL over facts and answers, in the law's words, with what to do when it does not hold. */
export type Condition = Readonly<{ id: string; rule: string; words: Words; otherwise: Words; source?: string }>

/** Said to who reads his application over, before he hands it in or pays, where the rule holds: FEEL over facts and answers. It stops nothing. */
export type Telling = Readonly<{ when: string; words: Words }>

/** What a source can tell the city, and which source that is. */
export const sourceOf = {
  person: 'population-register',
  household: 'population-register',
  residences: 'population-register',
  acts: 'civil-registry',
  vehicle: 'vehicle-register',
  socialStatus: 'social-status',
  disability: 'disability',
} as const

/**
 * The names of the questions whose answers say which act it is. Without the three of name and year it is always one of whom the case is
 * about.
 */
export type SoughtQuestions = Readonly<{
  kind: string
  family?: string
  given?: string
  year?: string
  day?: string
  municipality?: string
  number?: string
  /** The question and the answer by which he says that he is family: then the registry is asked over two generations. */
  kin?: Readonly<{ question: string; answer: string }>
}>

/** A fact that the city fetches so that nobody types it. `purpose` is the registered purpose (hoedanigheid). */
export type NeededFact = Readonly<{
  name: keyof typeof sourceOf
  source: (typeof sourceOf)[keyof typeof sourceOf]
  purpose: string
  /** `vehicle`: the question that holds the plate. */
  plate?: string
  /** `acts`: the questions that say which act of somebody else is sought; of oneself when they are not answered. */
  sought?: SoughtQuestions
  /** FEEL over the answers: it is fetched only when this holds. */
  when?: string
  /** A source that knows nothing of somebody stops nothing: the fact is unknown, and the rules say what that means. */
  mayBeUnknown?: boolean
  /** Nor does one that does not answer: what it could say is not worth keeping somebody waiting for. */
  neverStops?: boolean
}>

/**
 * The questions in which somebody says himself what a vehicle is, that the register does not know. `category`: its answers by the European
 * category that each stands for; `fuel`: its answers are the fuels of the low-emission zone.
 */
export type DeclaredVehicle = Readonly<{
  plate: string
  category: Readonly<{ answer: string; by: Readonly<Record<string, string>> }>
  fuel: string
  norm: string
  firstRegistered?: string
}>

/**
 * How the person whom it is about stands to who asks. A minor child: of the applicant or of whom he is married to or lives with. A partner, a
 * child of any age or a parent: as the register's positions alone prove it.
 */
export const askRelations = ['self', 'minor-child', 'partner', 'child', 'parent', 'household-member'] as const
export type AskRelation = (typeof askRelations)[number]

/** For whom one may ask it, in a period. `source`: the rule that says so. */
export type MayAskFor = Period & Readonly<{ who: AskRelation; source: string; toConfirm?: boolean }>

/** Where one may appeal against a refusal, and within how many days. */
export type Appeal = Readonly<{ body: Words; days: number }>

/** The unit that answers for the product in a period: it changes on a date, without a release (R12). */
export type ResponsibleUnit = Period & Readonly<{ name: string }>

/** Within how many working days the city decides, in a period. */
export type LeadTimePromise = Period & Readonly<{ workingDays: number; toConfirm?: boolean }>

/** What a grant allows: to stand somewhere, to drive somewhere, to open something, or to pay a tariff. */
export const grantUses = ['stand', 'drive', 'open', 'tariff'] as const
export type GrantUse = (typeof grantUses)[number]

/**
 * For how long a grant holds, for decisions in a period. `when`: FEEL over answers and facts; the first that holds counts.
 * `days` and `months` count from the first day, that day included; an answer or a day is the last day.
 */
export type GrantTerm = Period &
  Readonly<{
    when?: string
    from: 'decision' | Readonly<{ answer: string }>
    until:
      | 'further-notice'
      /** The last day that the card system gave. */
      | 'card-system'
      | Readonly<{ days: number }>
      | Readonly<{ months: number }>
      | Readonly<{ day: string }>
      | Readonly<{ answer: string }>
    /**
     * It may go on for another term, from so many days before its end: by itself while the sources confirm it. Who has to act is told
     * then, and once more so many days before the end.
     */
    renews?: Renewing
    /** For whom, where the terms differ: "Oldtimer". Said before this term. */
    called?: Words
    /** The question that holds a plate: what the holder has for that vehicle rests meanwhile, and this takes its place. */
    standsInFor?: string
    toConfirm?: boolean
  }>

/** When a term may be renewed, in days before its end. */
export type Renewing = Readonly<{ daysBefore: number; remindDaysBefore: number; toConfirm?: boolean }>

/** What is written in the register of grants when the application is granted. `answer`: the question that holds plate or card. */
export type GrantRule = Readonly<{
  /** What it is in the register: `bewonersvergunning`. Several products may give the same kind. */
  kind: string
  /** What a resident calls it. */
  name: Words
  allows: GrantUse
  subject:
    | Readonly<{ of: 'plate'; answer: string; country?: string }>
    | Readonly<{ of: 'card'; answer: string }>
    /** The leisure card that the card system names when it gives the tariff. */
    | Readonly<{ of: 'card'; from: 'card-system' }>
    | Readonly<{ of: 'dwelling' | 'person' }>
  /** FEEL that gives the text of a zone; without it the grant holds in the whole city. */
  zone?: string
  terms: readonly GrantTerm[]
  /**
   * How many there may be: of this kind of a dwelling at one time, whoever asks, or of a plate in one calendar year; of whatever rests
   * on it, of the parking card of the applicant at one time. `when`: FEEL; where it does not hold there is no limit.
   */
  limit?: Readonly<{
    per: 'dwelling' | 'plate-year' | 'parking-card'
    when?: string
    counts: readonly (Period & Readonly<{ count: number; toConfirm?: boolean }>)[]
  }>
}>

/** What a unit says of a product where it differs: where to go, what to bring. It follows the unit, also when that changes. */
export type UnitTexts = Readonly<{
  unit: string
  analogue?: Words
  bring?: readonly Words[]
  leadTime?: Words
  whatNext?: readonly Words[]
}>
/** The way to a page of ours: `/mag-mijn-wagen-binnen`, and what stands on the link. */
export type Lead = Readonly<{ path: string; text: Words }>

/**
 * What happens at the card system of leisure cards when it is granted: somebody gets a card, or the reduced tariff. A child below
 * `ownFrom` is asked for by a parent of the household; below `consentBelow` a parent has to agree. Ages are in years.
 */
export type CardSystemRule = Readonly<{
  does: 'register' | 'reduce'
  ownFrom: number
  consentBelow: number
  /** The questions that say for whom (`child` when for a child), which child, and whether the parent agrees. */
  asks?: Readonly<{ forWhom: string; child: string; consent: string }>
  /** The last day of the reduced tariff, for decisions in a period. */
  lasts?: readonly (Period & Readonly<{ until: 'end-of-year' | 'end-of-next-year'; toConfirm?: boolean }>)[]
  /** Looked at again by itself from so many days before its end; `remindDaysBefore`: once more. */
  renews?: Renewing
  /** What gives a right to the reduced tariff without a person. No ground that holds is no refusal: there are others. */
  grounds?: readonly (Period & Readonly<{ rule: string; toConfirm?: boolean }>)[]
}>

/** What the city offers. Pure data; every `(id, version)` is published once and never changes. */
export type Product = Readonly<{
  id: string
  version: number
  /** First day of this version. */
  validFrom: string
  title: Words
  summary: Words
  /** The verb in the button: "Attest aanvragen". */
  action?: Words
  /** Search: words people use, in any language. */
  synonyms: readonly string[]
  theme: string
  lifeEvents: readonly string[]
  unit: readonly ResponsibleUnit[]
  /** One cannot live in the city without it: an analogue way must exist (R5). */
  essential: boolean
  /** How to get it without a computer. Required when essential (R5). */
  analogue?: Words
  refusable: boolean
  /** Required when refusable. */
  appeal?: Appeal
  channels: readonly OfferChannel[]
  forWhom: readonly Words[]
  /** For whom one may ask it. Without it for oneself alone. */
  mayAskFor?: readonly MayAskFor[]
  /** The first question in words of its own, where asking for a member means: with something that is his. `own`: the choice of oneself. */
  whose?: Readonly<{ question: Words; own: Words; absent: Words }>
  /** A page of ours to look at before one applies. */
  first?: Lead
  /** What stands on the document that one gets. */
  contains?: readonly Words[]
  bring: readonly Words[]
  /** "Meteen", or how long it takes. */
  leadTime: Words
  whatNext: readonly Words[]
  /** How long the document may be used. */
  validity?: Words
  fees: readonly Fee[]
  /** What was paid is given back when the application is refused. */
  feeBackWhenRefused?: boolean
  /**
   * Paid too late it is worth nothing: the question for the first day. It has to be paid on a day on which the form still takes
   * that answer (`earliest`); a condition over `payment.day` and `payment.lastDay` says so in words.
   */
  payInTime?: Readonly<{ answer: string }>
  /** Set when the city cannot deliver it yet: says why and where to go instead. */
  notYetObtainable?: Words
  facts: readonly NeededFact[]
  /** Counts only where the register says nothing. */
  declares?: DeclaredVehicle
  minimumLevel: 'low' | 'substantial' | 'high'
  signature: SignatureKind
  /** Who signs besides the applicant. Without it he signs alone. */
  signedBy?: readonly SigningTogether[]
  conditions: readonly Condition[]
  tells?: readonly Telling[]
  /** What only a person can find not to be so. */
  refusals?: readonly RefusalGround[]
  /** What must all hold to be decided at once; without it everything is. */
  atOnce?: AtOnce
  pages: readonly Page[]
  /** What is issued: the template folder under src/domain/documents/templates, and the kind printed and verified. */
  issues?: Issued
  /** It takes a piece of the street for some days. */
  street?: StreetUse
  /** The page of ours where it is done, when that is no form: `/mijn-loket/...` at home, `/kiosk/...` at a contact point. */
  handledAt?: Readonly<Partial<Record<OfferChannel, string>>>
  /** What is done at the card system of leisure cards. */
  cardSystem?: CardSystemRule
  /** What the city decided about prepaid passes, when this is such a pass. */
  passes?: PassRules
  /** What is written in the register of grants. */
  grants?: readonly GrantRule[]
  /** What is ordered by the piece and sent. */
  vouchers?: VoucherRule
  /** Amounts that rules name, by date. */
  figures?: readonly Figure[]
  /** What is paid at the counter. */
  tariffs?: readonly Tariff[]
  /** Who has what this renews is told so long before it ends. */
  reminds?: Readonly<{ of: 'parking-card'; monthsBefore: number }>
  /** It must be done in person, by appointment (R13): for what, and within which theme of the appointments. */
  appointment?: Readonly<{ theme: string; why: Words }>
  /** What may make a visit needless (R5): for whom, in words, and the product that does it for them; an offer, never a wall. */
  instead?: readonly Readonly<{ when: Words; product?: string; toConfirm?: boolean }>[]
  /** How it comes to who asked it, when that is not at the counter. */
  delivery?: Words
  /** Nobody of the city confirmed that it comes so. */
  deliveryToConfirm?: boolean
  /** Health or income: only the unit that answers for it sees its files, and whoever helped to hand one in sees that one. */
  confidential?: boolean
  unitTexts?: readonly UnitTexts[]
  /** Content is erased after `contentDays`; hash, state and dates stay. */
  retention: Readonly<{ contentDays: number; basis: string }>
  decision: 'automatic' | 'person'
  /** What happens between intake and decision, in order. Without it: consult, check, (a person decides,) issue. */
  steps?: readonly Step[]
  /** What is held against the clock. Without it: what the city usually promises. */
  promise?: readonly LeadTimePromise[]
  /** The paths in this definition that the city still has to confirm: `retention`, `fees.0`. */
  toConfirm?: readonly string[]
}>

/** The template of the receipt: what it is made for ends in no document of its own. */
const receiptTemplate = 'request-receipt'

/** It ends in a document to use: a receipt is none. */
/** A document that is issued: its template, and what it is called. */
export type Issued = Readonly<{ template: string; kind: Words }>

export const givesCertificate = ({ issues }: Pick<Product, 'issues'>): boolean =>
  issues !== undefined && issues.template !== receiptTemplate

/** Whether `day` (`YYYY-MM-DD`) lies in the period. */
export const isWithin = ({ validFrom, validTo }: Period, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo)

import type { Words } from '#platform/words.ts'
import type { Page } from '../forms/index.ts'

export type OfferChannel = 'portal' | 'kiosk' | 'desk' | 'phone'
export type SignatureKind = 'none' | 'simple' | 'advanced' | 'qualified'

/** A price in cents, per channel and date. `toConfirm`: the city still has to confirm it; shown as such to editors. */
export type Fee = Readonly<{
  channels: readonly OfferChannel[]
  cents: number
  validFrom: string
  validTo?: string
  toConfirm?: boolean
}>

/** One condition of entitlement: FEEL over facts and answers, in the law's words, with what to do when it does not hold. */
export type Condition = Readonly<{ id: string; rule: string; words: Words; otherwise: Words; source?: string }>

/** A fact that the city fetches so that nobody types it. `purpose` is the registered purpose (hoedanigheid). */
export type NeededFact = Readonly<{
  name: 'person' | 'household' | 'acts'
  source: 'population-register' | 'civil-registry'
  purpose: string
}>

export type Appeal = Readonly<{ body: Words; days: number }>

/** What the city offers. Pure data; every `(id, version)` is published once and never changes. */
export type Product = Readonly<{
  id: string
  version: number
  validFrom: string
  title: Words
  summary: Words
  /** Search: words people use. */
  synonyms: readonly string[]
  theme: string
  lifeEvents: readonly string[]
  unit: readonly Readonly<{ name: string; validFrom: string; validTo?: string }>[]
  essential: boolean
  /** How to get it without a computer. Required when essential (R5). */
  analogue?: Words
  refusable: boolean
  /** Required when refusable. */
  appeal?: Appeal
  channels: readonly OfferChannel[]
  forWhom: readonly Words[]
  bring: readonly Words[]
  /** "Meteen", or how long it takes. */
  leadTime: Words
  whatNext: readonly Words[]
  validity?: Words
  fees: readonly Fee[]
  /** Set when the city cannot deliver it yet: says why and where to go instead. */
  notYetObtainable?: Words
  facts: readonly NeededFact[]
  minimumLevel: 'low' | 'substantial' | 'high'
  signature: SignatureKind
  conditions: readonly Condition[]
  pages: readonly Page[]
  /** What is issued: the template folder under src/domain/documents/templates, and the kind printed and verified. */
  issues?: Readonly<{ template: string; kind: Words }>
  /** Content is erased after `contentDays`; hash, state and dates stay. */
  retention: Readonly<{ contentDays: number; basis: string }>
  decision: 'automatic' | 'person'
  /** The paragraphs of the service page that need confirmation by the city. */
  toConfirm?: readonly string[]
}>

import type { Words } from '#platform/words.ts'
import type { Lead, OfferChannel } from './product.ts'

/** How residents enter: by what happens in their life, or by theme. A theme names the life events that belong to it. */
export type Theme = Readonly<{ id: string; title: Words; summary: Words; lifeEvents: readonly string[] }>

/**
 * One thing to arrange in a life event. It leads to products, or says honestly that it is not here yet and names the
 * channels that help today: never a dead end.
 */
export type Topic = Readonly<{
  title: Words
  text: Words
  products?: readonly string[]
  /** A page of ours to look at first. */
  first?: Lead
  helpedBy?: readonly Exclude<OfferChannel, 'portal'>[]
  /** Search: words people use. */
  synonyms?: readonly string[]
}>

export type LifeEvent = Readonly<{ id: string; title: Words; summary: Words; topics: readonly Topic[] }>

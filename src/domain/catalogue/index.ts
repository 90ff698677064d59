export type { Words } from '#platform/words.ts'
export type { Page } from '../forms/index.ts'
export { type City, closedDays, type Place, type PlaceRole, placesFor, type Unit } from './city.ts'
export type { LifeEvent, Theme, Topic } from './entrance.ts'
export { type Facts, factDictionary, factsOf, factWords, type Sources } from './facts.ts'
export { feeFor, unitAt } from './fee.ts'
export { type Hours, type Opening, openingAt, type Span, spansOn, type Weekday, weekdays } from './opening-hours.ts'
export { type LanguageMistake, languageMistakes } from './plain-language.ts'
export {
  type Appeal,
  type Condition,
  type Fee,
  isWithin,
  type NeededFact,
  type OfferChannel,
  offerChannels,
  type Period,
  type Product,
  type ResponsibleUnit,
  type SignatureKind,
  signatureKinds,
} from './product.ts'
export { type Found, type Search, searchOver } from './search/search.ts'
export { generalSynonyms, type Synonym } from './search/synonyms.ts'
export { type Way, waysFor } from './ways.ts'

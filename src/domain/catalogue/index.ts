export type { Words } from '#platform/words.ts'
export type { Page } from '../forms/index.ts'
export { ageOn } from './age.ts'
export { type Catalogue, catalogueOf, loadCatalogue, type Offer } from './catalogue.ts'
export { type City, closedDays, type Place, type PlaceRole, placesFor, type Unit } from './city.ts'
export { type ProductMistake, parseProduct } from './definition.ts'
export type { LifeEvent, Theme, Topic } from './entrance.ts'
export { type Facts, factDictionary, factsOf, factWords, type Sources } from './facts.ts'
export { feeFor, unitAt } from './fee.ts'
export { grantDictionary, limitOn, termOf, zoneOf } from './grant-rules.ts'
export { conditionHolds, type Judged, judge } from './judge.ts'
export { type Hours, type Opening, openingAt, type Span, spansOn, type Weekday, weekdays } from './opening-hours.ts'
export {
  type PassCredit,
  type PassRules,
  passFacts,
  type SortingStreet,
} from './pass-rules.ts'
export { type LanguageMistake, languageMistakes } from './plain-language.ts'
export {
  type Appeal,
  type CardSystemRule,
  type Condition,
  type Fee,
  type GrantRule,
  type GrantTerm,
  type GrantUse,
  grantUses,
  isWithin,
  type LeadTimePromise,
  type NeededFact,
  type OfferChannel,
  offerChannels,
  type Period,
  type Product,
  type ResponsibleUnit,
  type SignatureKind,
  signatureKinds,
} from './product.ts'
export { afterStop, promisedOn } from './promise.ts'
export { productMistakes, type Surroundings } from './publication.ts'
export { publish } from './publish.ts'
export { type Found, type Search, searchOver } from './search/search.ts'
export { generalSynonyms, type Synonym } from './search/synonyms.ts'
export { type ReachableSignatures, reachableSignatures } from './signatures.ts'
export { type Step, type StepKind, stepKinds, stepsOf } from './step.ts'
export type { CatalogueTables } from './store.ts'
export { type Way, waysFor } from './ways.ts'

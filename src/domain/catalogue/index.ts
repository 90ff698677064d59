export type { Words } from '#platform/words.ts'
export type { Page } from '../forms/index.ts'
export { type Facts, factDictionary, factsOf, factWords, type Sources } from './facts.ts'
export { feeFor, unitAt } from './fee.ts'
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

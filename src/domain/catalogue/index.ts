export type { Words } from '#platform/words.ts'
export {
  type FactDefinition,
  type FactName,
  type Facts,
  type FactType,
  type FactValue,
  factDictionary,
  factsOf,
  type Sources,
} from './facts.ts'
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

export type { Appeal, Condition, Fee, NeededFact, OfferChannel, Product, SignatureKind } from './product.ts'

export type { Words } from '#platform/words.ts'
export type { Answers, Page } from '../forms/index.ts'
export type { LowEmissionZone } from '../vehicles/index.ts'
export { type ActSaid, relationToAct } from './act-relation.ts'
export { ageOn } from './age.ts'
export { issuedFor, type Routed, routed, termExplained, termsOn, termWords } from './at-once.ts'
export { cardFor } from './card-system.ts'
export { type Catalogue, catalogueOf, loadCatalogue, type Offer } from './catalogue.ts'
export {
  type City,
  type CityZones,
  cashCounters,
  closedDays,
  countersFor,
  type Place,
  type PlaceRole,
  placesFor,
  seatsAt,
  type Unit,
} from './city.ts'
export {
  type AlonePolicy,
  type BookingPolicy,
  type ClosedList,
  type Counter,
  type Desk,
  type Facility,
  facilities,
  type Interpreter,
  type OpeningRule,
  type QueuePolicy,
  type RestRule,
  type TravelRule,
  type VisitKind,
  validOn,
} from './counter.ts'
export { declaredVehicle } from './declared-vehicle.ts'
export { type ProductMistake, parseProduct } from './definition.ts'
export { valuesFor } from './dictionary.ts'
export type { LifeEvent, Theme, Topic } from './entrance.ts'
export { factDictionary, factWords } from './fact-dictionary.ts'
export { codedFacts, factsInYears } from './fact-values.ts'
export { type Facts, factsOf, type Sources } from './facts.ts'
export { feeFor, feeRange, unitAt } from './fee.ts'
export { neededFacts, plateFor } from './fetched.ts'
export { figureCalled } from './figures.ts'
export { isLimited, limitOn, termOf, zoneOf } from './grant-rules.ts'
export { type Ground, groundsOf, isDecidedByPerson, type RefusalGround } from './grounds.ts'
export { type ChangeOfHands, type ChangeState, presentedOn, stateOn } from './hands/change.ts'
export { confidentialElsewhere, type NewChange, planChange, productsOf, takeBackChange } from './hands/plan.ts'
export { conditionHolds, isSureToBeRefused, type Judged, judge, judgeThese, toldBefore } from './judge.ts'
export {
  type LookedUpRow,
  type LookUp,
  lookedUpRows,
  lookUpPages,
  lookUpSteps,
  lookUpWords,
  type PrintedRow,
  printedRows,
} from './look-up.ts'
export {
  type Choosable,
  isOfSubject,
  mayAskForOthers,
  membersToAskFor,
  purposeForMembers,
  type Relation,
  relationOf,
} from './may-ask.ts'
export type { Candidate, Neighbourhood, Position } from './neighbourhood.ts'
export {
  type ClosedOn,
  type Hours,
  type Opening,
  openingAt,
  type Span,
  spansOn,
  type Weekday,
  weekdays,
} from './opening-hours.ts'
export { type PaperAct, paperActOf } from './paper-act.ts'
export {
  type PassCredit,
  type PassRules,
  passFacts,
  type SortingStreet,
} from './pass-rules.ts'
export { lastDayToPay } from './pay-in-time.ts'
export { dayAfter } from './periods.ts'
export { languagesAt, type PlaceLanguage } from './place-languages.ts'
export { type LanguageMistake, languageMistakes } from './plain-language.ts'
export {
  type Appeal,
  type CardSystemRule,
  type Condition,
  type DeclaredVehicle,
  type Fee,
  type GrantRule,
  type GrantTerm,
  type GrantUse,
  givesCertificate,
  grantUses,
  type Issued,
  isWithin,
  type LeadTimePromise,
  type NeededFact,
  type OfferChannel,
  offerChannels,
  type Period,
  type Product,
  type Renewing,
  type ResponsibleUnit,
  type SignatureKind,
  signatureKinds,
  type UnitTexts,
} from './product.ts'
export { afterStop, lookPromisedOn, promisedDays, promisedOn } from './promise.ts'
export { productMistakes, type Surroundings } from './publication.ts'
export { publish } from './publish.ts'
export { disabilityFacts, socialFacts } from './right-facts.ts'
export { type Route, type RouteKind, type RouteRule, type RouteTeam, routeFor } from './route.ts'
export { type Found, type Search, searchOver } from './search/search.ts'
export { generalSynonyms, type Synonym } from './search/synonyms.ts'
export { type ReachableSignatures, reachableSignatures } from './signatures.ts'
export {
  membersToSign,
  type SignerRule,
  type SigningTogether,
  signingTogetherOn,
} from './signers.ts'
export { soughtActOf } from './sought-act.ts'
export { type Step, type StepKind, stepKinds, stepsOf } from './step.ts'
export type { CatalogueTables } from './store.ts'
export {
  type OccupantKind,
  occupantKinds,
  occupationWords,
  type StreetRules,
  streetRulesOn,
} from './street.ts'
export { hoursIn } from './street-mistakes.ts'
export { type Tariff, tariffsOn } from './tariff.ts'
export { type VoucherRule, vouchersWanted, voucherTermsOn } from './vouchers.ts'
export { type Way, waysFor } from './ways.ts'
export { isWorkingDay, workingDayAfter } from './working-days.ts'
export { outsideZones, type ParkingZone, type ZoneStretch, zoneOfAddress } from './zones.ts'

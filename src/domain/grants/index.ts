export { type Plate, readPlate, showPlate } from '#platform/formats/plate.ts'
export {
  type Answered,
  type Asker,
  type AskerRole,
  type Asking,
  type AskingTables,
  askBackDays,
  askerKeyHash,
  askerRoles,
  askersInUse,
  type Checks,
  forgetQuestions,
  type GrantAnswer,
  grantChecks,
  isPurpose,
  makeAsker,
  mostAtOnce,
  type NewAsker,
  type Question,
  requireAsker,
  requireMayAsk,
  revokeAsker,
} from './asking/index.ts'
export { changePlate } from './change-plate.ts'
export { dwellingOf } from './dwelling.ts'
export { endGrant } from './end.ts'
export { askedToRenew, endingSoon } from './ending.ts'
export { eraseGrants } from './erase.ts'
export { type GrantOrder, giveGrant } from './give.ts'
export {
  endThatGoesOn,
  type Grant,
  type GrantWithdrawReason,
  grantKeepers,
  grantWithdrawReasons,
  type Standing,
  type Subject,
  standingAt,
  type Validity,
} from './grant.ts'
export {
  endOfDay,
  firstDayAsked,
  type Granting,
  type GrantOrders,
  goesOnUntil,
  grantOrders,
  readCard,
} from './order.ts'
export { type Renewal, renewGrant } from './renew.ts'
export {
  activeGrants,
  cardVehiclesLeft,
  casesWithPlates,
  freePlaces,
  grantsElsewhere,
  grantsOf,
  grantsOfCards,
  grantsOfCase,
  lookAtGrant,
  passesLeft,
} from './report.ts'
export type { GrantsTables } from './store.ts'
export { withdrawGrant } from './withdraw.ts'

export { carryOutDecision } from './carry-out.ts'
export { type PlateChange, requestPlateChange } from './change-plate.ts'
export { eraseDue } from './erase.ts'
export { followMove } from './follow-move.ts'
export { giveBackUnprinted } from './give-back-unprinted.ts'
export { type HandedOver, handedOverOf } from './handed-over.ts'
export { carryOutGrantLook } from './looked-at-grant.ts'
export type { Issuer } from './make-document.ts'
export { proceed } from './proceed.ts'
export { remindOfCards } from './remind-of-cards.ts'
export { type RenewalAsked, type RenewalStands, renewalStands, renewDue, requestRenewal } from './renew.ts'
export { renewTariffs, type TariffFault } from './renew-tariffs.ts'
export type { NotByItself } from './renewal.ts'
export { caseTimes, type Spread, type StepTime, stepTimes, type WaitCost, waitCosts } from './report.ts'
export type { Consultations, Registers } from './sources.ts'
export {
  type Found,
  factsIn,
  type MidOffice,
  type Run,
  type StepHandler,
  type StepHandlers,
  type StepOutcome,
} from './step.ts'
export { decideAtOnce } from './steps/at-once.ts'
export type { Takers } from './steps/hand-over.ts'
export { groundForReduction, leisureCardStep } from './steps/leisure-card.ts'
export { standardSteps } from './steps/standard.ts'
export { streetSteps } from './steps/street.ts'

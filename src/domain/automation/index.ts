export { eraseDue } from './erase.ts'
export type { Issuer } from './make-document.ts'
export { proceed } from './proceed.ts'
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
export { type AboutHousehold, groundForReduction, leisureCardStep } from './steps/leisure-card.ts'
export { standardSteps } from './steps/standard.ts'

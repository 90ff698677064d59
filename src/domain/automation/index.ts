export { eraseDue } from './erase.ts'
export type { Issuer } from './make-document.ts'
export { type MidOffice, proceed } from './proceed.ts'
export type { Consultations, Registers } from './sources.ts'

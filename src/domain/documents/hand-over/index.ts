export { createHandOver, type HandOver } from './create.ts'
export { type PrintOutcome, printDocument } from './print.ts'
export { qrModules } from './qr.ts'
export { lookAtHandOver, useHandOver } from './use.ts'

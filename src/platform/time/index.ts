export { type Clock, clockFrom, dayOf } from './clock.ts'

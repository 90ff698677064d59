export * as der from './der.ts'
export * as read from './read.ts'
export { type Element, MalformedDer } from './read.ts'

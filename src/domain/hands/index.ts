export { acceptHandOver } from './accept.ts'
export { type HandOverList, handOverList, handOversToAccept } from './list.ts'
export type { Acceptance } from './store.ts'

export type { MagdaSettings } from './client.ts'
export { MagdaEnvironment, magdaSettings } from './settings.ts'

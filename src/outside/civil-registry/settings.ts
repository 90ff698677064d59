import { z } from 'zod'
import type { CivilRegistrySettings } from './provisional.ts'

/** PROVISIONAL, as the wire format is: see docs/operations/civil-registry.md. */
export const CivilRegistryEnvironment = z.object({
  CIVIL_REGISTRY_URL: z.url(),
  CIVIL_REGISTRY_TOKEN: z.string(),
})

/** From parsed settings to what `provisionalCivilRegistry` takes. */
export const civilRegistrySettings = (env: z.infer<typeof CivilRegistryEnvironment>): CivilRegistrySettings => ({
  url: env.CIVIL_REGISTRY_URL,
  token: env.CIVIL_REGISTRY_TOKEN,
})

import { z } from 'zod'
import type { FederalServiceSettings } from './provisional.ts'

/** PROVISIONAL, as the wire format is: see docs/operations/federal-services.md. */
export const FederalServicesEnvironment = z.object({
  PENSIONS_URL: z.url(),
  PENSIONS_TOKEN: z.string(),
  DISABILITY_URL: z.url(),
  DISABILITY_TOKEN: z.string(),
})

/** Who takes over, by the name that steps of products use. */
export function federalServicesSettings(
  env: z.infer<typeof FederalServicesEnvironment>,
): Readonly<Record<'federale-pensioendienst' | 'personen-met-een-handicap', FederalServiceSettings>> {
  return {
    'federale-pensioendienst': { name: federalNames.pensions, url: env.PENSIONS_URL, token: env.PENSIONS_TOKEN },
    'personen-met-een-handicap': {
      name: federalNames.disability,
      url: env.DISABILITY_URL,
      token: env.DISABILITY_TOKEN,
    },
  }
}

export const federalNames = {
  pensions: 'de Federale Pensioendienst',
  disability: 'de Directie-generaal Personen met een handicap',
} as const

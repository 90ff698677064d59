import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { VehicleRegisterSettings } from './magda.ts'

/** The settings of the REST services of MAGDA: see docs/operations/vehicle-register.md. Files are PEM. */
export const VehicleRegisterEnvironment = z.object({
  MAGDA_REST_URL: z.url({ protocol: /^https$/ }),
  MAGDA_TOKEN_URL: z.url({ protocol: /^https$/ }),
  MAGDA_TOKEN_ISSUER: z.url({ protocol: /^https$/ }),
  MAGDA_CLIENT_ID: z.string(),
  MAGDA_CLIENT_KEY: z.string(),
  MAGDA_TOKEN_SCOPE: z.string(),
})

/** From parsed settings to what `magdaVehicles` takes, but for what it shares with the SOAP services. Throws when the key cannot be read. */
export function vehicleRegisterSettings(
  env: z.infer<typeof VehicleRegisterEnvironment>,
): Pick<VehicleRegisterSettings, 'url' | 'token'> {
  return {
    url: env.MAGDA_REST_URL,
    token: {
      url: env.MAGDA_TOKEN_URL,
      issuer: env.MAGDA_TOKEN_ISSUER,
      clientId: env.MAGDA_CLIENT_ID,
      key: readFileSync(env.MAGDA_CLIENT_KEY, 'utf8'),
      scope: env.MAGDA_TOKEN_SCOPE,
    },
  }
}

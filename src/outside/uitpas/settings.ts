import { z } from 'zod'
import type { UitpasSettings } from './uitpas.ts'

/** The settings of the real card system, as the environment names them: see docs/operations/uitpas.md. */
export const UitpasEnvironment = z.object({
  UITPAS_URL: z.url({ protocol: /^https$/ }).default('https://api.uitpas.be'),
  UITPAS_TOKEN_URL: z.url({ protocol: /^https$/ }).default('https://account.uitid.be/oauth/token'),
  UITPAS_CLIENT_ID: z.string(),
  UITPAS_CLIENT_SECRET: z.string(),
  /** The number of the city's card system. */
  UITPAS_CARD_SYSTEM: z.coerce.number().int().positive(),
  /** The organiser in whose name the city registers. */
  UITPAS_ORGANISER: z.string(),
})

/** From parsed settings to what `uitpas` takes. */
export const uitpasSettings = (env: z.infer<typeof UitpasEnvironment>): UitpasSettings => ({
  url: env.UITPAS_URL,
  tokenUrl: env.UITPAS_TOKEN_URL,
  client: { id: env.UITPAS_CLIENT_ID, secret: env.UITPAS_CLIENT_SECRET },
  cardSystem: env.UITPAS_CARD_SYSTEM,
  organiser: env.UITPAS_ORGANISER,
})

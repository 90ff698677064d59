import { z } from 'zod'
import type { GipodSettings } from './ogc-features.ts'

/** The public read side needs no key: see docs/operations/gipod.md. */
export const GipodEnvironment = z.object({
  GIPOD_FEATURES_URL: z.url().default('https://geo.api.vlaanderen.be'),
})

export const gipodSettings = (env: z.infer<typeof GipodEnvironment>): GipodSettings => ({
  url: env.GIPOD_FEATURES_URL,
})

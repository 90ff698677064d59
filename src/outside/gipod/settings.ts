import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SettingsError } from '#platform/config/index.ts'
import type { GipodSettings } from './ogc-features.ts'
import type { GipodWriterSettings } from './write-api.ts'

/** Reading needs no key; writing needs an agreement with Athumi, all of these or none: see docs/operations/gipod.md. */
export const GipodEnvironment = z.object({
  GIPOD_FEATURES_URL: z.url().default('https://geo.api.vlaanderen.be'),
  GIPOD_API_URL: z.url({ protocol: /^https$/ }).optional(),
  GIPOD_TOKEN_URL: z
    .url({ protocol: /^https$/ })
    .default('https://oauth.vlaanderen.be/authorization/ws/oauth/v2/token'),
  GIPOD_CLIENT_ID: z.string().optional(),
  /** A file in PEM (PKCS#8). */
  GIPOD_CLIENT_KEY: z.string().optional(),
  GIPOD_CLIENT_KEY_ID: z.string().optional(),
  /** `owner=...,plannedWork=...`: ids of GIPOD's lists. */
  GIPOD_CODES: z.string().optional(),
})

export const gipodSettings = (env: z.infer<typeof GipodEnvironment>): GipodSettings => ({
  url: env.GIPOD_FEATURES_URL,
})

const Codes = z.object({
  owner: z.string(),
  plannedWork: z.string(),
  // "Uitgevoerd", as the documentation of GIPOD names it.
  doneWork: z.string().default('3603C0B5778E4407AE577300E0694888'),
  workType: z.string(),
  validHindrance: z.string(),
  doneHindrance: z.string(),
  noParking: z.string(),
})

/** `null`: this city does not write to the register. */
export function gipodWriterSettings(env: z.infer<typeof GipodEnvironment>): GipodWriterSettings | null {
  const { GIPOD_API_URL: url, GIPOD_CLIENT_ID: id, GIPOD_CLIENT_KEY: key, GIPOD_CODES: written } = env
  if (!url && !id && !key && !written) return null
  const codes = Codes.safeParse(Object.fromEntries((written ?? '').split(',').map((pair) => pair.trim().split('='))))
  if (!url || !id || !key || !codes.success)
    throw new SettingsError(
      'Writing to GIPOD needs GIPOD_API_URL, GIPOD_CLIENT_ID, GIPOD_CLIENT_KEY and all GIPOD_CODES.',
    )
  const { GIPOD_TOKEN_URL: tokenUrl, GIPOD_CLIENT_KEY_ID: keyId } = env
  const client = { id, privateKey: readFileSync(key, 'utf8'), ...(keyId && { keyId }) }
  return { url, tokenUrl, client, codes: codes.data }
}

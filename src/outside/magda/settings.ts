import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MagdaSettings } from './client.ts'

/** `attest-bevolking=1300,loket=1301`: the code of each of our purposes. */
const purposes = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()))
  if (pairs.every(([name, code, ...more]) => name && code && more.length === 0)) {
    return Object.fromEntries(pairs) as Record<string, string>
  }
  context.addIssue({ code: 'custom', message: 'write purpose=code, and a comma between two' })
  return z.NEVER
})

/** The settings of the real MAGDA, as the environment names them: see docs/operations/population-register.md. Files are PEM. */
export const MagdaEnvironment = z.object({
  MAGDA_URL: z.url({ protocol: /^https$/ }),
  MAGDA_SENDER: z.string(),
  MAGDA_PURPOSES: purposes,
  MAGDA_CERT: z.string(),
  MAGDA_KEY: z.string(),
  MAGDA_CA: z.string(),
  MAGDA_SIGNING_CERT: z.string().optional(),
  MAGDA_SIGNING_KEY: z.string().optional(),
  MAGDA_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(4_000),
  MAGDA_RETRIES: z.coerce.number().int().min(0).max(10).default(2),
  MAGDA_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(16),
})

/** From parsed settings to what `magdaRegister` takes. Throws when a file cannot be read. */
export function magdaSettings(env: z.infer<typeof MagdaEnvironment>): MagdaSettings {
  const text = (path: string) => readFileSync(path, 'utf8')
  return {
    url: env.MAGDA_URL,
    sender: env.MAGDA_SENDER,
    purposes: env.MAGDA_PURPOSES,
    cert: text(env.MAGDA_CERT),
    key: text(env.MAGDA_KEY),
    ca: text(env.MAGDA_CA),
    ...(env.MAGDA_SIGNING_CERT ? { signingCert: text(env.MAGDA_SIGNING_CERT) } : {}),
    ...(env.MAGDA_SIGNING_KEY ? { signingKey: text(env.MAGDA_SIGNING_KEY) } : {}),
    timeoutMs: env.MAGDA_TIMEOUT_MS,
    retries: env.MAGDA_RETRIES,
    connections: env.MAGDA_CONNECTIONS,
  }
}

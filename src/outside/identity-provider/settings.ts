import { z } from 'zod'

/** How the provider knows us as one kind of user's application. */
export type ClientSettings = Readonly<{
  id: string
  /** A shared secret (client_secret_basic), or our RSA key (private_key_jwt, RS256): PKCS#8 PEM and its key id. */
  authentication: Readonly<{ secret: string } | { privateKey: string; keyId?: string }>
  /** The provider gives only the claims of these scopes, and only those that we are authorised for. */
  scopes: readonly string[]
}>

/** How to reach ACM/IDM. docs/operations/identity-provider.md says where each value comes from. */
export type AcmIdmSettings = Readonly<{
  /** Such as `https://authenticatie.vlaanderen.be/op`. Only on loopback may it be http. */
  issuer: string
  residents: ClientSettings
  employees: ClientSettings & RoleSettings
  /** The claim that says how sure the sign-in is. */
  levelClaim?: string
  /** Per request to the provider. */
  timeoutMs?: number
  /** How long the provider's own description is used before it is asked for again. */
  metadataMs?: number
}>

/** Role values look like `<prefix>-<right>:<context>`; a role counts when its context is one of our organisations. */
export type RoleSettings = Readonly<{ roleClaim: string; rolePrefix: string; organisations: readonly string[] }>

export const residentScopes: readonly string[] = ['openid', 'profile', 'rrn']
export const employeeScopes = (roleScope: string): readonly string[] => ['openid', 'rrn', 'vo', 'profile', roleScope]

const list = (text: string) => text.split(',').flatMap((item) => item.trim() || [])

/** The settings of the real sign-in, as the environment names them: see docs/operations/identity-provider.md. */
export const AcmIdmEnvironment = z.object({
  ACM_IDM_ISSUER: z.url({ protocol: /^https?$/ }),
  ACM_IDM_RESIDENTS_ID: z.string(),
  ACM_IDM_RESIDENTS_SECRET: z.string(),
  ACM_IDM_RESIDENTS_KEY_ID: z.string().optional(),
  ACM_IDM_EMPLOYEES_ID: z.string(),
  ACM_IDM_EMPLOYEES_SECRET: z.string(),
  ACM_IDM_EMPLOYEES_KEY_ID: z.string().optional(),
  ACM_IDM_ROLE_SCOPE: z.string(),
  ACM_IDM_ROLE_CLAIM: z.string(),
  ACM_IDM_ROLE_PREFIX: z.string().default('loketopmaat'),
  ACM_IDM_ORGANISATIONS: z.string().transform(list),
  ACM_IDM_LEVEL_CLAIM: z.string().default('acr'),
})

/** From parsed settings to what `acmIdm` takes. */
export function acmIdmSettings(env: z.infer<typeof AcmIdmEnvironment>): AcmIdmSettings {
  return {
    issuer: env.ACM_IDM_ISSUER,
    residents: {
      id: env.ACM_IDM_RESIDENTS_ID,
      authentication: credential(env.ACM_IDM_RESIDENTS_SECRET, env.ACM_IDM_RESIDENTS_KEY_ID),
      scopes: residentScopes,
    },
    employees: {
      id: env.ACM_IDM_EMPLOYEES_ID,
      authentication: credential(env.ACM_IDM_EMPLOYEES_SECRET, env.ACM_IDM_EMPLOYEES_KEY_ID),
      scopes: employeeScopes(env.ACM_IDM_ROLE_SCOPE),
      roleClaim: env.ACM_IDM_ROLE_CLAIM,
      rolePrefix: env.ACM_IDM_ROLE_PREFIX,
      organisations: env.ACM_IDM_ORGANISATIONS,
    },
    levelClaim: env.ACM_IDM_LEVEL_CLAIM,
  }
}

/** A PEM in an environment often has `\n`, two characters, for its line ends. */
function credential(secret: string, keyId?: string): ClientSettings['authentication'] {
  if (!secret.includes('-----BEGIN PRIVATE KEY-----')) return { secret }
  return { privateKey: secret.replaceAll('\\n', '\n'), ...(keyId ? { keyId } : {}) }
}

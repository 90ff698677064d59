/** How the provider knows us as one kind of user's application. */
export type ClientSettings = Readonly<{
  id: string
  /** A shared secret (client_secret_basic), or our RSA key (private_key_jwt, RS256): PKCS#8 PEM and its key id. */
  authentication: Readonly<{ secret: string } | { privateKey: string; keyId: string }>
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

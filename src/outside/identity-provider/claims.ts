import { z } from 'zod'
import type { Level } from '#platform/context.ts'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import type { Audience, Identity } from './index.ts'
import { signInFailed } from './refused.ts'
import type { AcmIdmSettings, RoleSettings } from './settings.ts'

const name = z.string().trim().max(200).default('')

/** Somebody may have one name only, so neither is required. */
const Claims = z.looseObject({
  sub: z.string().min(1).max(255),
  sid: z.string().max(255).optional(),
  iat: z.number(),
  auth_time: z.number().optional(),
  given_name: name,
  family_name: name,
})
const Resident = z.object({ rrn: z.string().regex(/^\d{11}$/) })
const Employee = z.object({
  vo_id: z.string().min(1).max(255),
  vo_orgcode: z.string().max(50).default(''),
  vo_email: z.string().max(320).default(''),
})
const Roles = z.union([z.string().transform((value) => [value]), z.array(z.string())]).catch([])

/**
 * The federal sign-in's levels: 500 is eID; 450 itsme, 400 an app, 350 SMS. Anything else, also nothing, is low.
 */
export function levelOf(acr: unknown): Level {
  const [, level] = /^urn:be:fedict:iam:fas:Level(\d+)$/.exec(String(acr)) ?? []
  if (level === '500') return 'high'
  return level === '450' || level === '400' || level === '350' ? 'substantial' : 'low'
}

/** `<prefix>-<right>:<context>` -> the right, for our prefix and our organisations; other values are not for us. */
export function rolesOf(values: readonly string[], { rolePrefix, organisations }: RoleSettings): readonly string[] {
  const rights = values.flatMap((value) => {
    const at = value.lastIndexOf(':')
    if (at < 0 || !value.startsWith(`${rolePrefix}-`)) return []
    return organisations.includes(value.slice(at + 1)) ? [value.slice(rolePrefix.length + 1, at)] : []
  })
  return [...new Set(rights.filter((right) => right !== ''))]
}

/** Claims whose signature, issuer, audience, nonce and times are already checked. Throws `access/sign-in-failed`. */
export function identityFrom(
  payload: unknown,
  { audience, idToken }: { audience: Audience; idToken: string },
  settings: AcmIdmSettings,
): Identity {
  const claims = Claims.safeParse(payload)
  if (!claims.success) throw signInFailed('claims')
  const { sub, sid, iat, auth_time, given_name, family_name } = claims.data
  const acr = claims.data[settings.levelClaim ?? 'acr']
  const signedIn = {
    subject: sub,
    ...(sid ? { providerSession: sid } : {}),
    givenName: given_name,
    familyName: family_name,
    level: levelOf(acr),
    method: typeof acr === 'string' ? acr : '',
    authenticatedAt: new Date((auth_time ?? iat) * 1_000),
    idToken,
  }

  if (audience === 'resident') {
    const resident = Resident.safeParse(payload)
    if (!resident.success || !parseNationalNumber(resident.data.rrn)) throw signInFailed('national-number')
    return { ...signedIn, audience, insz: resident.data.rrn }
  }
  const employee = Employee.safeParse(payload)
  if (!employee.success) throw signInFailed('employee')
  const { vo_id, vo_orgcode, vo_email } = employee.data
  const roles = rolesOf(Roles.parse(claims.data[settings.employees.roleClaim]), settings.employees)
  return { ...signedIn, audience, employee: { id: vo_id, organisation: vo_orgcode, email: vo_email, roles } }
}

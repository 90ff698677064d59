import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Device } from './device.ts'
import { type DevicesTables, deviceFrom, deviceRow, hearOnce, recordEvent } from './store.ts'

/** Whom devices speak to: our public address. A message for another city is none for us. */
export type Audience = string

/** What a device may want. Each message is signed for one of these, and is nothing else. */
export type Wish =
  | 'heartbeat'
  | 'screen'
  | 'card-challenge'
  | 'card'
  | 'card-letter'
  | 'card-signature'
  | 'paper-asked'
  | 'paper-files'
  | 'paper'

/** How old a message may be, in seconds; a clock that runs ahead by half a minute is forgiven. */
const oldest = 120
const rules = { algorithms: ['EdDSA'], maxTokenAge: oldest, clockTolerance: 30, typ: 'device+jwt' }

const Key = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[\w-]{43}$/) })
const Introduced = z.object({ wish: z.literal('pair'), code: z.string().max(20), key: Key })
type Introduction = Readonly<Pick<z.infer<typeof Introduced>, 'code' | 'key'>>

/** The first message of a device, signed with the key that it shows; null: it has not that key, or it is for somebody else. */
export async function readIntroduction(audience: Audience, message: string): Promise<Introduction | null> {
  try {
    const [, claims = ''] = message.split('.')
    const { key } = Introduced.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()))
    const { payload } = await jwtVerify(message, await importJWK(key, 'EdDSA'), { ...rules, audience })
    return Introduced.parse(payload)
  } catch {
    // Whatever is wrong with it: nobody introduced himself.
    return null
  }
}

/**
 * Who says this, and what. A message is a JWS (RFC 7515) by the device's key: `iss` the device, `aud` we, `wish` what it is for, `jti`
 * heard once, `iat` at most two minutes ago. Refuses, and writes down, `devices/forged`, `devices/replayed`, `devices/revoked`.
 */
export async function requireDevice(
  { db }: Context<DevicesTables>,
  audience: Audience,
  { message, wish }: Readonly<{ message: string; wish: Wish }>,
): Promise<Readonly<{ device: Device; said: Readonly<Record<string, unknown>> }>> {
  const id = claimedBy(message)
  const row = id ? await deviceRow(db, id) : null
  const refuse = async (kind: 'unauthenticated' | 'forbidden', code: Refusal['code']): Promise<never> => {
    const actor = { kind: 'device', id: row?.id ?? 'unknown' }
    await recordEvent(db, { deviceId: row?.id ?? null, what: 'refused', actor, facts: { code, wish } })
    throw new Refusal(kind, code)
  }
  if (!row) return refuse('unauthenticated', 'devices/forged')
  const payload = await verified(row.public_key, message, { issuer: row.id, audience })
  if (!payload || payload.wish !== wish || !isId(String(payload.jti)))
    return refuse('unauthenticated', 'devices/forged')
  if (row.revoked_at) return refuse('forbidden', 'devices/revoked')
  if (!(await hearOnce(db, row.id, String(payload.jti), 10))) return refuse('unauthenticated', 'devices/replayed')
  return { device: deviceFrom(row), said: payload }
}

/** Who it says to be: nobody believes it yet. */
function claimedBy(message: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(message)
    return kid && isId(kid) ? kid : null
  } catch {
    return null
  }
}

async function verified(
  key: Readonly<Record<string, unknown>>,
  message: string,
  who: { issuer: string; audience: string },
) {
  const known = await importJWK(key, 'EdDSA')
  return jwtVerify(message, known, { ...rules, ...who }).then(
    ({ payload }) => payload,
    () => null,
  )
}

/** What a message says, in the form that it should have. Refuses `devices/malformed`. */
export function readSaid<Said>(form: z.ZodType<Said>, said: unknown): Said {
  const read = form.safeParse(said)
  if (!read.success) throw new Refusal('conflict', 'devices/malformed')
  return read.data
}

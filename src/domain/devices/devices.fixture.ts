import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { newId } from '#platform/ids/uuid.ts'
import type { NewDevice } from './index.ts'

/** A device as a manager describes it; `own` names what matters. */
export const aDevice = (own: Partial<NewDevice> = {}): NewDevice => ({
  ...{ name: `Scherm ${newId()}`, place: 'bibliotheek-de-poort', offer: [], languages: ['nl'] },
  screen: { widthMm: 381, heightMm: 677, widthPx: 1080, heightPx: 1920 },
  ...{ terminal: 'term_1', printer: 'Printer naast het scherm', cardReader: '', providerPage: '' },
  ...own,
})

export const deviceKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

type Claims = Readonly<Record<string, unknown>>
type How = Readonly<{ audience: string; id?: string; ageSeconds?: number; jti?: string; typ?: string }>

/** What a device with this key says. */
export function signedMessage(key: KeyObject, claims: Claims, { audience, id, ageSeconds = 0, jti, typ }: How) {
  const jwt = new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: typ ?? 'device+jwt', ...(id && { kid: id }) })
    .setAudience(audience)
    .setIssuedAt(Math.floor(Date.now() / 1_000) - ageSeconds)
    .setJti(jti ?? newId())
  return (id ? jwt.setIssuer(id) : jwt).sign(key)
}

/** The half of a key that may be shown. */
export const shown = (key: KeyObject) => {
  const { kty, crv, x } = key.export({ format: 'jwk' })
  return { kty, crv, x }
}

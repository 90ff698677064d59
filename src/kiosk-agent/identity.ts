import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { importJWK, type JWK, SignJWT } from 'jose'
import { newId } from '#platform/ids/uuid.ts'

/** What makes this device this device. It lies in one file, and the key never goes anywhere else. */
export type Identity = Readonly<{ id: string; key: JWK }>

/** Reads the file; refuses one that others on this machine can read. Null: there is none yet. */
export function readIdentity(file: string): Identity | null {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return null
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Error(`${file} can be read by others: chmod 600 it, or pair this device again.`)
  return JSON.parse(readFileSync(file, 'utf8')) as Identity
}

/** Makes a key, shows its public half to the city with the code of a manager, and keeps it in `file` (mode 600). */
export async function pair(
  ask: (path: string, message: string) => Promise<unknown>,
  { url, code, file }: Readonly<{ url: string; code: string; file: string }>,
): Promise<Identity> {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK
  const { kty, crv, x } = key
  const claims = { wish: 'pair', code, key: { kty, crv, x } }
  const { id } = (await ask('koppelen', await signed({ id: null, key }, url, claims))) as { id: string }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify({ id, key }), { mode: 0o600 })
  return { id, key }
}

/** A message for the city at `url`, signed: see docs/decisions/335-a-device-signs-what-it-says.md. */
export async function signed(
  { id, key }: Readonly<{ id: string | null; key: JWK }>,
  url: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const message = new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'device+jwt', ...(id && { kid: id }) })
    .setAudience(url)
    .setIssuedAt()
    .setJti(newId())
  if (id) message.setIssuer(id)
  return message.sign(await importJWK(key, 'EdDSA'))
}

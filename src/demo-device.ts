import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { SignJWT } from 'jose'
import { devicesInService, makePairingCode, pairDevice } from '#domain/devices/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { demoScreen } from './demo-screen.ts'

/**
 * One device is paired in the demonstration, as any other is: with a code and a key of its own, which lies in `file` (mode 600). A device
 * that is in service already is left alone.
 */
export async function pairDemoDevice(
  context: OpenContext,
  { publicUrl, terminal, file }: Readonly<{ publicUrl: string; terminal: string; file: string }>,
): Promise<void> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id : null
  const inService = await devicesInService(context)
  if (inService.some(({ id, name }) => id === known || name === demoScreen.name)) return
  const { code } = await makePairingCode(context, { ...demoScreen, terminal })
  const { privateKey } = generateKeyPairSync('ed25519')
  const { kty, crv, x } = privateKey.export({ format: 'jwk' })
  const message = await new SignJWT({ wish: 'pair', code, key: { kty, crv, x } })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'device+jwt' })
    .setAudience(publicUrl)
    .setIssuedAt()
    .setJti(newId())
    .sign(privateKey)
  const { id } = await pairDevice(context, publicUrl, { message, address: 'demonstration' })
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify({ id, key: privateKey.export({ format: 'jwk' }) }), { mode: 0o600 })
}

import { constants, createPrivateKey, generateKeyPairSync, type KeyObject, privateEncrypt } from 'node:crypto'
import { der } from '#platform/asn1/index.ts'

const sha256Oid = '2.16.840.1.101.3.4.2.1'
/** The order of the group of P-256 (FIPS 186-5). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * Signs a ready-made SHA-256 hash, as a device does; node only signs what it hashes itself. For the simulator: the
 * arithmetic takes a time that depends on the key. RSA as PKCS#1 v1.5, ECDSA as two bare numbers.
 */
export function signHash(pem: string, hash: Buffer): Buffer {
  const key = createPrivateKey(pem)
  return key.asymmetricKeyType === 'rsa' ? signWithRsa(key, hash) : signWithCurve(key, hash)
}

function signWithRsa(key: KeyObject, hash: Buffer): Buffer {
  const info = der.sequence(der.sequence(der.oid(sha256Oid), der.nul()), der.octets(hash))
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info)
}

function signWithCurve(key: KeyObject, hash: Buffer): Buffer {
  const secret = numberIn(key.export({ format: 'jwk' }).d)
  const once = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
  const r = numberIn(once.x) % order
  const s = (inverse(numberIn(once.d)) * (BigInt(`0x${hash.toString('hex')}`) + r * secret)) % order
  return Buffer.from(r.toString(16).padStart(64, '0') + s.toString(16).padStart(64, '0'), 'hex')
}

const numberIn = (base64url: string | undefined): bigint =>
  BigInt(`0x${Buffer.from(base64url ?? '', 'base64url').toString('hex')}`)

/** By Fermat: value^(order - 2). */
function inverse(value: bigint): bigint {
  let result = 1n
  let base = value % order
  for (let rest = order - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * base) % order
    base = (base * base) % order
  }
  return result
}

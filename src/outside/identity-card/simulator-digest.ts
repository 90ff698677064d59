import { constants, createECDH, type KeyObject, privateEncrypt, randomBytes } from 'node:crypto'

/** PKCS #1: says of what kind the hash is. */
const sha256Info = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** The numbers of points of the two curves (FIPS 186-4). */
const orders: Readonly<Record<string, bigint>> = {
  prime256v1: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  secp384r1: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
}

/** What a card makes of a hash: node signs only what it hashed itself. For simulated cards alone. */
export function signatureOfDigest(key: KeyObject, digest: Buffer): Buffer {
  if (key.asymmetricKeyType === 'rsa')
    return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([sha256Info, digest]))
  const curve = key.asymmetricKeyDetails?.namedCurve ?? ''
  const order = orders[curve] ?? 0n
  const size = curve === 'secp384r1' ? 48 : 32
  const secret = number(Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url'))
  for (;;) {
    const nonce = randomBytes(size)
    const k = number(nonce)
    if (k === 0n || k >= order) continue
    const point = createECDH(curve)
    point.setPrivateKey(nonce)
    const r = number(point.getPublicKey().subarray(1, 1 + size)) % order
    const s = (inverse(k, order) * (number(digest.subarray(0, size)) + r * secret)) % order
    if (r !== 0n && s !== 0n) return Buffer.concat([bytes(r, size), bytes(s, size)])
  }
}

const number = (from: Uint8Array): bigint => BigInt(`0x${Buffer.from(from).toString('hex')}`)
const bytes = (from: bigint, size: number): Buffer => Buffer.from(from.toString(16).padStart(size * 2, '0'), 'hex')

/** Fermat: the order is prime. */
function inverse(of: bigint, order: bigint): bigint {
  let [base, power, result] = [of % order, order - 2n, 1n]
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % order
    base = (base * base) % order
  }
  return result
}

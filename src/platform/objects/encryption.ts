import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const magic = Buffer.from('LOM1')
const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM; `bound` (the name) is authenticated too, so that no file can be put in the place of another. */
export function encrypted(plain: Uint8Array, key: Buffer, bound: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound))
  return Buffer.concat([magic, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was not made with this key and name, or was changed. */
export function decrypted(stored: Buffer, key: Buffer, bound: string): Buffer {
  if (!isEncrypted(stored)) throw new Error('This file is not encrypted.')
  const iv = stored.subarray(magic.length, magic.length + ivBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound))
  decipher.setAuthTag(stored.subarray(stored.length - tagBytes))
  return Buffer.concat([
    decipher.update(stored.subarray(magic.length + ivBytes, stored.length - tagBytes)),
    decipher.final(),
  ])
}

export const isEncrypted = (stored: Buffer): boolean =>
  stored.length >= magic.length + ivBytes + tagBytes && stored.subarray(0, magic.length).equals(magic)

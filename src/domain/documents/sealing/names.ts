import { X509Certificate } from 'node:crypto'

const names = new WeakMap<Uint8Array, string>()

/** The name (CN) in a certificate, DER; `instead` when it has none. */
export function nameIn(certificate: Uint8Array, instead: string): string {
  const known = names.get(certificate)
  if (known !== undefined) return known
  const name = /^CN=(.*)$/m.exec(new X509Certificate(certificate).subject)?.[1] ?? instead
  names.set(certificate, name)
  return name
}

/** What a time stamp of a real authority may take, with the certificates that lead to its root. What is not used stays zeros. */
const roomForTimestamp = 9_000
const roomForTheRest = 1_500

/** Bytes that a signature with these certificates and a time stamp may take. */
export const roomFor = (certificates: readonly Uint8Array[]): number =>
  certificates.reduce((sum, one) => sum + one.length, roomForTimestamp + roomForTheRest)

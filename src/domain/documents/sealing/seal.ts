import { X509Certificate } from 'node:crypto'
import type { SealKey } from '#outside/seal-service/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { digestOf } from '#platform/cms/index.ts'
import { prepareSeal } from './prepare.ts'
import { sealOver } from './seal-over.ts'

export type Sealed = Readonly<{ pdf: Buffer; stampedAt: Date }>

/**
 * What a time stamp of a real authority may take, with the certificates that lead to its root. What is not used stays
 * zeros in the file.
 */
const roomForTimestamp = 9_000
const roomForTheRest = 1_500

/**
 * Seals a PDF of our renderer as PAdES B-T: detached CMS over every byte but the seal itself, and a time stamp over the
 * signature. `words` describe the seal to who cannot see it. Times are real time.
 * @throws {SealUnavailable | TimestampMissing} when one of the two cannot be had: nothing less than B-T leaves here.
 */
export async function sealPdf(
  pdf: Buffer,
  by: Readonly<{ key: SealKey; timestamps: TimestampAuthority; words: string }>,
): Promise<Sealed> {
  const certificates = by.key.certificateChain
  const [certificate] = certificates
  if (!certificate) throw new Error('the seal has no certificate')
  const room = certificates.reduce((sum, one) => sum + one.length, roomForTimestamp + roomForTheRest)
  const { bytes, gapStart, gapEnd } = prepareSeal(pdf, {
    signer: commonNameOf(certificate),
    words: by.words,
    at: new Date(),
    room,
  })

  const digest = digestOf('sha256', bytes.subarray(0, gapStart), bytes.subarray(gapEnd))
  const { cms: seal, stampedAt } = await sealOver(digest, by)
  if (seal.length > room) throw new Error(`the seal takes ${seal.length} bytes, and there is room for ${room}`)
  bytes.write(seal.toString('hex'), gapStart + 1, 'latin1')
  return { pdf: bytes, stampedAt }
}

const names = new WeakMap<Uint8Array, string>()

function commonNameOf(certificate: Uint8Array): string {
  const known = names.get(certificate)
  if (known !== undefined) return known
  const name = /^CN=(.*)$/m.exec(new X509Certificate(certificate).subject)?.[1] ?? 'Zegel'
  names.set(certificate, name)
  return name
}

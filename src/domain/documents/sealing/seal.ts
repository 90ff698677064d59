import type { SealKey } from '#outside/seal-service/index.ts'
import type { TimestampAuthority } from '#outside/timestamp-authority/index.ts'
import { digestOf } from '#platform/cms/index.ts'
import { nameIn, roomFor } from './names.ts'
import { type AfterSeal, prepareSeal } from './prepare.ts'
import { sealOver } from './seal-over.ts'

export type Sealed = Readonly<{ pdf: Buffer; stampedAt: Date }>

/**
 * Seals a PDF of our renderer as PAdES B-T: detached CMS over every byte but the seal itself, and a time stamp over the
 * signature. `words` describe the seal to who cannot see it; `after` says what may still be done (nothing, when left out).
 * Times are real time.
 * @throws {SealUnavailable | TimestampMissing} when one of the two cannot be had: nothing less than B-T leaves here.
 */
export async function sealPdf(
  pdf: Buffer,
  by: Readonly<{ key: SealKey; timestamps: TimestampAuthority; words: string; after?: AfterSeal }>,
): Promise<Sealed> {
  const certificates = by.key.certificateChain
  const [certificate] = certificates
  if (!certificate) throw new Error('the seal has no certificate')
  const room = roomFor(certificates)
  const { bytes, gapStart, gapEnd } = prepareSeal(
    pdf,
    { signer: nameIn(certificate, 'Zegel'), words: by.words, at: new Date(), room },
    by.after,
  )

  const digest = digestOf('sha256', bytes.subarray(0, gapStart), bytes.subarray(gapEnd))
  const { cms: seal, stampedAt } = await sealOver(digest, by)
  if (seal.length > room) throw new Error(`the seal takes ${seal.length} bytes, and there is room for ${room}`)
  bytes.write(seal.toString('hex'), gapStart + 1, 'latin1')
  return { pdf: bytes, stampedAt }
}

import type { X509Certificate } from 'node:crypto'
import { readTimestamp, type TimestampFault } from '#outside/timestamp-authority/index.ts'
import { MalformedDer } from '#platform/asn1/index.ts'
import { checkSigner, oids, openSignedData, type SignatureFault } from '#platform/cms/index.ts'
import { sealIn } from './seal-in.ts'

/** Whom we believe: our seals (also those of earlier years) and the time-stamp authorities that we used. */
export type TrustAnchors = Readonly<{ seals: readonly X509Certificate[]; timestamps: readonly X509Certificate[] }>

/**
 * What a file says of itself. `genuine`: our seal covers every byte and a time stamp says since when. `changed`: it
 * carries a seal, but something was changed, added or taken away afterwards. `not-ours`: sealed by somebody else.
 * `no-seal`: not sealed at all. `reason` is for logs and staff; screens have their own words.
 */
export type Verdict =
  | Readonly<{ verdict: 'genuine'; sealedAt: Date; signer: string }>
  | Readonly<{ verdict: 'changed'; reason: ChangeReason }>
  | Readonly<{ verdict: 'not-ours' }>
  | Readonly<{ verdict: 'no-seal'; reason: 'no-pdf' | 'too-large' | 'no-signature' }>

export type ChangeReason =
  | 'bytes-after-seal'
  | 'range'
  | 'seal-unreadable'
  | 'no-timestamp'
  | Exclude<SignatureFault, 'stranger'>
  | `timestamp-${TimestampFault}`

/** Certificates have a few hundred kB; nothing of ours comes near this. */
export const largestFile = 20 * 1024 * 1024

/**
 * Judges an uploaded file by its last seal, without a database and without trusting a word of the file: the seal must
 * cover all of it, from the first byte to the last, with nothing but the seal itself in the gap. Never throws and takes
 * time in proportion to the size of the file, whatever the file is.
 */
export function verifyPdf(pdf: Uint8Array, anchors: TrustAnchors): Verdict {
  if (pdf.length > largestFile) return { verdict: 'no-seal', reason: 'too-large' }
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { verdict: 'no-seal', reason: 'no-pdf' }
  const found = sealIn(bytes)
  if ('none' in found) return { verdict: 'no-seal', reason: 'no-signature' }
  if (!('cms' in found)) return { verdict: 'changed', reason: found.wrong }
  try {
    return judged(found, anchors)
  } catch (error) {
    if (error instanceof MalformedDer) return { verdict: 'changed', reason: 'seal-unreadable' }
    throw error
  }
}

function judged(
  { cms, covered, whole }: Readonly<{ cms: Buffer; covered: readonly Buffer[]; whole: boolean }>,
  anchors: TrustAnchors,
): Verdict {
  const opened = openSignedData(cms)
  if (opened.contentType !== oids.data || opened.content) return { verdict: 'changed', reason: 'seal-unreadable' }
  const token = opened.unsignedAttribute(oids.timestampToken)
  if (!token || opened.unsignedCount !== 1) return { verdict: 'changed', reason: 'no-timestamp' }

  // A time stamp that is not to be believed says nothing about when; who sealed is judged first, as of now.
  const stamp = readTimestamp(token.bytes, opened.signature, anchors.timestamps)
  const at = 'at' in stamp ? stamp.at : new Date()
  const checked = checkSigner(opened, { content: covered, anchors: anchors.seals, at })
  if ('fault' in checked) {
    return checked.fault === 'stranger' ? { verdict: 'not-ours' } : { verdict: 'changed', reason: checked.fault }
  }
  if ('fault' in stamp) return { verdict: 'changed', reason: `timestamp-${stamp.fault}` }
  if (!whole) return { verdict: 'changed', reason: 'bytes-after-seal' }
  const signer = /^CN=(.*)$/m.exec(checked.signer.subject)?.[1] ?? ''
  return { verdict: 'genuine', sealedAt: stamp.at, signer }
}

import type { X509Certificate } from 'node:crypto'
import { readTimestamp, type TimestampFault } from '#outside/timestamp-authority/index.ts'
import { MalformedDer } from '#platform/asn1/index.ts'
import { checkSigner, oids, openSignedData, type SignatureFault } from '#platform/cms/index.ts'
import { layersOf } from './layers.ts'
import { type FoundSeal, sealIn } from './seal-in.ts'

/**
 * Whom we believe: our seals (also those of earlier years), the time-stamp authorities that we used, and who vouches for
 * signatures of persons.
 */
export type TrustAnchors = Readonly<{
  seals: readonly X509Certificate[]
  timestamps: readonly X509Certificate[]
  persons?: readonly X509Certificate[]
}>

/** A person who signed the sealed document. The name is that of the certificate. `trusted`: one that we believe vouches for it. */
export type SignedBy = Readonly<{ name: string; signedAt: Date; trusted: boolean }>

/**
 * What a file says of itself. `genuine`: our seal covers every byte and a time stamp says since when; signatures of persons
 * may stand over it, each covering all that was there. `changed`: it
 * carries a seal, but something was changed, added or taken away afterwards. `not-ours`: sealed by somebody else.
 * `no-seal`: not sealed at all. `reason` is for logs and staff; screens have their own words.
 */
export type Verdict =
  | Readonly<{ verdict: 'genuine'; sealedAt: Date; signer: string; signedBy: readonly SignedBy[] }>
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
  const { sealed, signatures } = layersOf(bytes)
  const found = sealIn(sealed)
  if ('none' in found) return { verdict: 'no-seal', reason: 'no-signature' }
  if (!('cms' in found)) return { verdict: 'changed', reason: found.wrong }
  try {
    const verdict = judged(found, anchors)
    if (verdict.verdict !== 'genuine') return verdict
    const signedBy = signatures.map((signature) => personIn(signature, anchors))
    const [wrong] = signedBy.filter((one) => 'fault' in one)
    if (wrong) return { verdict: 'changed', reason: wrong.fault }
    return { ...verdict, signedBy: signedBy.filter((one) => 'name' in one) }
  } catch (error) {
    if (error instanceof MalformedDer) return { verdict: 'changed', reason: 'seal-unreadable' }
    throw error
  }
}

function judged({ cms, covered, whole }: FoundSeal, anchors: TrustAnchors): Verdict {
  const opened = opens(cms)
  if ('fault' in opened) return { verdict: 'changed', reason: opened.fault }
  const { checked, stamp } = heldAgainst(opened, covered, anchors.seals, anchors.timestamps)
  if ('fault' in checked) {
    return checked.fault === 'stranger' ? { verdict: 'not-ours' } : { verdict: 'changed', reason: checked.fault }
  }
  if ('fault' in stamp) return { verdict: 'changed', reason: `timestamp-${stamp.fault}` }
  if (!whole) return { verdict: 'changed', reason: 'bytes-after-seal' }
  return { verdict: 'genuine', sealedAt: stamp.at, signer: commonName(checked.signer), signedBy: [] }
}

/** Who signed over the seal. A signature that does not hold spoils the document; one for which nobody vouches is said to be so. */
function personIn({ cms, covered }: FoundSeal, anchors: TrustAnchors): SignedBy | Readonly<{ fault: ChangeReason }> {
  const opened = opens(cms)
  if ('fault' in opened) return opened
  const { checked, stamp } = heldAgainst(opened, covered, anchors.persons ?? [], anchors.timestamps)
  if ('fault' in stamp) return { fault: `timestamp-${stamp.fault}` }
  if (!('fault' in checked)) return { name: commonName(checked.signer), signedAt: stamp.at, trusted: true }
  return checked.fault === 'stranger' ? { name: '', signedAt: stamp.at, trusted: false } : { fault: checked.fault }
}

type Opened = ReturnType<typeof openSignedData>

function opens(cms: Buffer): (Opened & { token: Buffer }) | Readonly<{ fault: ChangeReason }> {
  const opened = openSignedData(cms)
  if (opened.contentType !== oids.data || opened.content) return { fault: 'seal-unreadable' }
  const token = opened.unsignedAttribute(oids.timestampToken)
  return token && opened.unsignedCount === 1 ? { ...opened, token: token.bytes } : { fault: 'no-timestamp' }
}

function heldAgainst(
  opened: Opened & { token: Buffer },
  content: readonly Buffer[],
  anchors: readonly X509Certificate[],
  timestamps: readonly X509Certificate[],
) {
  // A time stamp that is not to be believed says nothing about when; who sealed is judged first, as of now.
  const stamp = readTimestamp(opened.token, opened.signature, timestamps)
  const at = 'at' in stamp ? stamp.at : new Date()
  return { stamp, checked: checkSigner(opened, { content, anchors, at }) }
}

const commonName = (certificate: X509Certificate): string => /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? ''

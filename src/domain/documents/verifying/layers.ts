import { prepareSignature } from '../sealing/prepare.ts'
import { wordsOfSignature } from '../sealing/sign.ts'
import { type FoundSeal, sealIn } from './seal-in.ts'

/** A file taken apart: what the city sealed, and the signatures of persons over it, the first one first. */
export type Layers = Readonly<{ sealed: Buffer; signatures: readonly FoundSeal[] }>

/** Nobody asks more people to sign one document. */
const mostSignatures = 40

/**
 * Takes the signatures of persons off a file, the last one first. A revision counts as a signature only when it is byte for
 * byte the one that we would have made (`prepareSignature`): whatever else somebody laid over the sealed document, a page
 * or another text, stays, and the seal does not cover it.
 */
export function layersOf(file: Buffer): Layers {
  const signatures: FoundSeal[] = []
  let sealed = file
  while (signatures.length < mostSignatures) {
    const found = sealIn(sealed)
    if (!('cms' in found) || !found.whole) break
    const before = endOfEarlier(sealed, found)
    if (before === undefined || !isOurSignature(sealed, found, before)) break
    signatures.unshift(found)
    sealed = sealed.subarray(0, before)
  }
  return { sealed, signatures }
}

/** Where the revision ends that the seal or signature before this one covers. */
function endOfEarlier(bytes: Buffer, found: FoundSeal): number | undefined {
  const at = bytes.lastIndexOf('/ByteRange', found.at - 1)
  if (at < 0) return undefined
  const range = /^\/ByteRange \[0 (\d{1,10}) {1,10}(\d{1,10}) {1,10}(\d{1,10}) {0,10}\]/.exec(
    bytes.subarray(at, at + 80).toString('latin1'),
  )
  const end = Number(range?.[2]) + Number(range?.[3])
  return end > at && end < found.at ? end : undefined
}

function isOurSignature(bytes: Buffer, { at, gapStart, gapEnd }: FoundSeal, before: number): boolean {
  const head = bytes.subarray(before, at).toString('latin1')
  const said = /\/Name <FEFF([0-9A-F]{0,800})> \/M \(D:(\d{14})Z\) $/.exec(head)
  const revision = /\/ID \[[^\]]*<([0-9a-f]{32})>\]/.exec(bytes.subarray(gapEnd).toString('latin1'))
  if (!said || !revision) return false
  try {
    const signer = textOf(said[1])
    const again = prepareSignature(bytes.subarray(0, before), {
      signer,
      words: wordsOfSignature(signer),
      at: timeOf(said[2] ?? ''),
      room: (gapEnd - gapStart - 2) / 2,
      revision: Buffer.from(revision[1] ?? '', 'hex'),
    }).bytes
    return (
      again.length === bytes.length &&
      again.subarray(0, gapStart + 1).equals(bytes.subarray(0, gapStart + 1)) &&
      again.subarray(gapEnd - 1).equals(bytes.subarray(gapEnd - 1))
    )
  } catch {
    // Not a document of the shape that we make: so not a signature of ours.
    return false
  }
}

const textOf = (digits = ''): string => Buffer.from(digits, 'hex').swap16().toString('utf16le')

const timeOf = (digits: string): Date => new Date(digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'))

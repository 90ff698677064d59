/** A seal or signature as it stands in a file: where, what it covers, and whether that is the whole file. */
export type FoundSeal = Readonly<{
  cms: Buffer
  covered: readonly [Buffer, Buffer]
  whole: boolean
  /** Where its range is written, and the gap that it leaves out. */
  at: number
  gapStart: number
  gapEnd: number
}>

/** The last `/ByteRange` counts; text of a document may hold the word too, but never after the seal. */
const rangePattern =
  /^\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,16}(\d{1,10})\s{1,16}(\d{1,10})\s{1,16}(\d{1,10})\s{0,16}\]/

/** In hexadecimal digits: many times what a seal with its time stamp takes. */
const largestSeal = 128 * 1024

/**
 * Looks for the last seal. The gap that it leaves out must be one hexadecimal string and nothing else: lower case, the
 * seal first and zeros after it, so that there is no byte in it that could be another.
 */
export function sealIn(
  bytes: Buffer,
): FoundSeal | Readonly<{ none: true }> | Readonly<{ wrong: 'range' | 'seal-unreadable' }> {
  const at = bytes.lastIndexOf('/ByteRange')
  if (at < 0) return { none: true }
  const range = rangePattern.exec(bytes.subarray(at, at + 160).toString('latin1'))
  if (!range) return { wrong: 'range' }
  const [from = -1, gapStart = -1, gapEnd = -1, rest = -1] = range.slice(1).map(Number)
  const end = gapEnd + rest
  if (gapEnd - gapStart > largestSeal) return { wrong: 'seal-unreadable' }
  if (from !== 0 || gapStart <= at || gapEnd <= gapStart + 2 || end > bytes.length) return { wrong: 'range' }

  const contents = /\/Contents\s{0,8}$/.test(bytes.subarray(gapStart - 20, gapStart).toString('latin1'))
  if (!contents || bytes[gapStart] !== 0x3c || bytes[gapEnd - 1] !== 0x3e) return { wrong: 'range' }
  const digits = bytes.subarray(gapStart + 1, gapEnd - 1)
  const padded = Buffer.from(digits.toString('latin1'), 'hex')
  const cms = withoutPadding(padded)
  if (!cms || padded.toString('hex') !== digits.toString('latin1')) return { wrong: 'seal-unreadable' }
  return {
    cms,
    covered: [bytes.subarray(0, gapStart), bytes.subarray(gapEnd, end)],
    whole: end === bytes.length,
    at,
    gapStart,
    gapEnd,
  }
}

/** A DER sequence with a length of two or three bytes, and zeros after it. */
function withoutPadding(padded: Buffer): Buffer | undefined {
  const width = padded[1] === 0x82 ? 2 : padded[1] === 0x83 ? 3 : 0
  if (padded[0] !== 0x30 || width === 0 || padded.length < 8) return undefined
  const end = 2 + width + padded.readUIntBE(2, width)
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) return undefined
  return padded.subarray(0, end)
}

import type { X509Certificate } from 'node:crypto'
import { MalformedDer, read } from '#platform/asn1/index.ts'
import { checkSigner, digestOf, hashName, oids, openSignedData } from '#platform/cms/index.ts'

const sequence = 0x30
const octetString = 0x04
const integer = 0x02

export type TimestampFault = 'unreadable' | 'other-hash' | 'stranger' | 'forged'

/** What a token says, checked against nothing yet. */
export type TimestampInfo = Readonly<{ policy: string; hash: string; imprint: Buffer; at: Date; nonce?: Buffer }>

export type ReadTimestamp = Readonly<{ at: Date; info: TimestampInfo }> | Readonly<{ fault: TimestampFault }>

/**
 * The moment on which the bytes existed, when the token is over them and an authority that we trust signed it (its
 * certificate must be for time stamps only and valid at that moment); otherwise why not. Never throws.
 */
export const readTimestamp = (
  token: Uint8Array,
  over: Uint8Array,
  anchors: readonly X509Certificate[],
): ReadTimestamp => readToken(token, ({ hash, imprint }) => imprint.equals(digestOf(hash, over)), anchors)

/** As `readTimestamp`, for who only has the SHA-256 hash of the bytes. */
export const readTimestampOfHash = (
  token: Uint8Array,
  sha256: Uint8Array,
  anchors: readonly X509Certificate[],
): ReadTimestamp => readToken(token, ({ hash, imprint }) => hash === 'sha256' && imprint.equals(sha256), anchors)

function readToken(
  token: Uint8Array,
  isOverIt: (info: TimestampInfo) => boolean,
  anchors: readonly X509Certificate[],
): ReadTimestamp {
  try {
    const opened = openSignedData(token)
    if (opened.contentType !== oids.timestampInfo || !opened.content) return { fault: 'unreadable' }
    if (opened.unsignedCount > 0) return { fault: 'unreadable' }
    const info = readInfo(opened.content)
    if (!isOverIt(info)) return { fault: 'other-hash' }
    const checked = checkSigner(opened, { content: [opened.content], anchors, at: info.at, purpose: oids.timeStamping })
    if ('fault' in checked) return { fault: checked.fault === 'stranger' ? 'stranger' : 'forged' }
    return { at: info.at, info }
  } catch (error) {
    if (error instanceof MalformedDer) return { fault: 'unreadable' }
    throw error
  }
}

/** TSTInfo of RFC 3161. */
function readInfo(der: Buffer): TimestampInfo {
  const [version, policy, imprint, serial, at, ...rest] = read.childrenOf(read.readOne(der), sequence)
  if (read.readSmallInteger(version) !== 1) throw new MalformedDer('version of a time stamp')
  read.expectTag(serial, integer)
  const [algorithm, hashed] = read.childrenOf(imprint, sequence)
  const hash = hashName(read.readOid(read.childrenOf(algorithm, sequence)[0]))
  if (!hash) throw new MalformedDer('hash of a time stamp')
  return {
    policy: read.readOid(policy),
    hash,
    imprint: read.expectTag(hashed, octetString).content,
    at: read.readGeneralizedTime(at),
    nonce: rest.find((part) => part.tag === integer)?.content,
  }
}

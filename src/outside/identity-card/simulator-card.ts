import { type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Issued } from './simulator-certificates.ts'
import { signatureOfDigest } from './simulator-digest.ts'

/** What a card is made of. Without a certificate: as a child's. `isForeign`: it knows no Belgian application. */
export type CardContents = Readonly<{
  authentication: Issued | null
  /** To sign documents with. */
  signature?: Issued | null
  /** DER of what issued it. */
  authority: Uint8Array
  code: string
  isForeign?: boolean
}>

/** Answers commands of ISO 7816-4 as a Belgian card does. */
export type SimulatedCard = Readonly<{ transmit: (command: Buffer) => Buffer; tries: () => number }>

const status = (code: number, data: Uint8Array = Buffer.alloc(0)) =>
  Buffer.concat([data, Buffer.from([code >> 8, code & 0xff])])
const application = 'a000000177504b43532d3135'
const mostTries = 3
/** A file on a card is longer than what it holds. */
const padding = Buffer.alloc(40)

/** A card in somebody's hand. It counts wrong codes itself, whoever asks, and blocks itself at the third. */
export function simulatedCard({
  authentication,
  signature = null,
  authority,
  code,
  isForeign = false,
}: CardContents): SimulatedCard {
  let selected: Buffer = Buffer.alloc(0)
  let tries = mostTries
  let chosen: 'sha256' | 'sha384' | null = null
  let isProved = false
  let key: KeyObject | null = null
  const fileOf = (one: Issued | null) => (one ? Buffer.from(one.certificate.rawData) : Buffer.alloc(64))
  const files: Readonly<Record<string, Buffer>> = {
    '5038': Buffer.concat([fileOf(authentication), padding]),
    '5039': Buffer.concat([fileOf(signature), padding]),
    '503a': Buffer.concat([authority, padding]),
  }

  function select(command: Buffer): Buffer {
    const name = command.subarray(5, 5 + (command[4] ?? 0)).toString('hex')
    if (command[2] === 0x04) return status(!isForeign && name === application ? 0x9000 : 0x6a82)
    const file = files[name]
    if (isForeign || !file) return status(0x6a82)
    selected = file
    return status(0x9000)
  }

  /** As many bytes as are left: a reader asks for 256 and is told how many there are. */
  function read(command: Buffer): Buffer {
    const offset = command.readUInt16BE(2)
    const asked = command[4] || 256
    if (offset >= selected.length) return status(0x6b00)
    const left = selected.length - offset
    return asked > left ? status(0x6c00 | left) : status(0x9000, selected.subarray(offset, offset + asked))
  }

  function setKey(command: Buffer): Buffer {
    isProved = false
    const held = command[9] === 0x82 ? authentication : command[9] === 0x83 ? signature : null
    key = held?.key ?? null
    chosen = key ? hashOf(key, command[7] ?? 0) : null
    return status(chosen ? 0x9000 : 0x6a80)
  }

  function verifyCode(command: Buffer): Buffer {
    if (tries === 0) return status(0x6983)
    const wanted = Buffer.from(`2${code.length.toString(16)}${code}`.padEnd(16, 'f'), 'hex')
    const given = command.subarray(5)
    isProved = given.length === wanted.length && timingSafeEqual(given, wanted)
    tries = isProved ? mostTries : tries - 1
    return status(isProved ? 0x9000 : 0x63c0 | tries)
  }

  /** Once for each code. */
  function signDigest(command: Buffer): Buffer {
    if (!isProved || !chosen || !key) return status(0x6982)
    isProved = false
    return status(0x9000, signatureOfDigest(key, command.subarray(5)))
  }

  const does: Readonly<Record<number, (command: Buffer) => Buffer>> = {
    164: select,
    176: read,
    34: setKey,
    32: verifyCode,
    42: signDigest,
  }
  return { transmit: (command) => does[command[1] ?? 0]?.(command) ?? status(0x6d00), tries: () => tries }
}

/** An older card speaks RSA only, a newer one elliptic curves only. */
function hashOf(key: KeyObject, reference: number): 'sha256' | 'sha384' | null {
  if (key.asymmetricKeyType === 'rsa') return reference === 0x08 ? 'sha256' : null
  return reference === 0x01 ? 'sha256' : reference === 0x02 ? 'sha384' : null
}

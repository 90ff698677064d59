import { X509Certificate } from 'node:crypto'
import type { Answered, CardReader, Challenge, DocumentSigned, Look } from './index.ts'
import { type Algorithm, algorithmFor, digestFor, inDer, toBeSigned } from './proof.ts'

/** A line to the card in the reader: commands and answers of ISO 7816-4. */
export type CardChannel = Readonly<{
  /** Null: no card lies there. Throws `CardMute` when one does and says nothing, anything else when the reader is silent. */
  transmit: (command: Buffer) => Promise<Buffer | null>
  watch: CardReader['watch']
}>

/** Something lies in the reader, and it does not answer. */
export class CardMute extends Error {}
/** No card, or none any more. */
class NoCard extends Error {}

/** What is said to a Belgian identity card, as its public middleware says it (applets 1.7 and 1.8). Read there, never tried on a real card. */
const commands = {
  application: Buffer.from('00a4040c0ca00000017750' + '4b43532d3135', 'hex'),
  file: (id: string) => Buffer.from(`00a4020c02${id}`, 'hex'),
  read: (offset: number) => Buffer.from([0x00, 0xb0, offset >> 8, offset & 0xff, 0x00]),
  more: (length: number) => Buffer.from([0x00, 0xc0, 0x00, 0x00, length]),
  key: (algorithm: Algorithm, key: number) =>
    Buffer.from([0x00, 0x22, 0x41, 0xb6, 0x05, 0x04, 0x80, references[algorithm], 0x84, key]),
  code: (code: string) => Buffer.from(`0020000108${`2${code.length.toString(16)}${code}`.padEnd(16, 'f')}`, 'hex'),
  sign: (digest: Buffer) => Buffer.concat([Buffer.from([0x00, 0x2a, 0x9e, 0x9a, digest.length]), digest]),
}
/** RSA is spoken to older cards, elliptic curves to newer: the numbers mean something else on each. */
const references: Readonly<Record<Algorithm, number>> = { RS256: 0x08, ES256: 0x01, ES384: 0x02 }
const files = { authentication: '5038', signature: '5039', citizenAuthority: '503a' } as const
const keys = { authentication: 0x82, signature: 0x83 } as const

/** A certificate on a card is a few kilobytes. */
const largestFile = 8_192

type Said = Readonly<{ data: Buffer; status: number }>

/** The reader beside a screen, with a Belgian card in it. One conversation at a time. */
export function belgianCardReader({ transmit, watch }: CardChannel): CardReader {
  let turns: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turns.then(work)
    turns = done.catch(() => undefined)
    return done
  }

  /** A card says that there is more (61), or how much should have been asked (6C). */
  async function say(command: Buffer): Promise<Said> {
    const parts: Buffer[] = []
    for (let next = command, round = 0; round < 20; round++) {
      const answer = await transmit(next)
      if (!answer) throw new NoCard()
      if (answer.length < 2) throw new CardMute()
      const [kind = 0, length = 0] = answer.subarray(-2)
      parts.push(answer.subarray(0, -2))
      if (kind === 0x61) next = commands.more(length)
      else if (kind === 0x6c) next = Buffer.concat([command.subarray(0, -1), Buffer.from([length])])
      else return { data: Buffer.concat(parts), status: kind * 256 + length }
    }
    throw new CardMute()
  }

  async function fileOf(id: string): Promise<Buffer> {
    if ((await say(commands.file(id))).status !== 0x9000) return Buffer.alloc(0)
    const parts: Buffer[] = []
    for (let at = 0; at < largestFile; ) {
      const { data, status } = await say(commands.read(at))
      // 6B00: there is nothing from there on.
      if (status !== 0x9000 || data.length === 0) break
      parts.push(data)
      at += data.length
    }
    return Buffer.concat(parts)
  }

  /** Null: this card holds no such certificate. A file of zeros is an empty one. */
  async function certificateIn(id: string): Promise<X509Certificate | null> {
    try {
      return new X509Certificate(trimmed(await fileOf(id)))
    } catch (error) {
      if (error instanceof NoCard || error instanceof CardMute) throw error
      return null
    }
  }

  const isBelgian = async () => (await say(commands.application)).status === 0x9000

  async function look(): Promise<Look> {
    try {
      if (!(await isBelgian())) return 'foreign'
      const certificate = await certificateIn(files.authentication)
      return certificate && algorithmFor(certificate.publicKey) ? 'ready' : 'no-certificate'
    } catch (error) {
      return error instanceof NoCard ? 'none' : error instanceof CardMute ? 'unreadable' : 'silent'
    }
  }

  async function prove(challenge: Challenge, code: string): Promise<Answered> {
    try {
      if (!(await isBelgian())) return { outcome: 'gone' }
      const certificate = await certificateIn(files.authentication)
      const issuer = await certificateIn(files.citizenAuthority)
      const algorithm = certificate && algorithmFor(certificate.publicKey)
      if (!algorithm) return { outcome: 'gone' }
      const digest = digestFor(algorithm, toBeSigned(algorithm, challenge))
      const made = await signatureBy(keys.authentication, algorithm, { digest, code })
      if ('outcome' in made) return made
      return {
        outcome: 'signed',
        proof: { certificates: inBase64(certificate, issuer), algorithm, signature: made.bytes.toString('base64') },
      }
    } catch {
      return { outcome: 'gone' }
    }
  }

  /** The key first, then the code: in the other order a card forgets the code. */
  async function signatureBy(
    key: number,
    algorithm: Algorithm,
    { digest, code }: Readonly<{ digest: Buffer; code: string }>,
  ): Promise<Readonly<{ bytes: Buffer }> | Exclude<Answered, { outcome: 'signed' }>> {
    if ((await say(commands.key(algorithm, key))).status !== 0x9000) return { outcome: 'gone' }
    const { status } = await say(commands.code(code))
    if (status === 0x6983 || status === 0x63c0) return { outcome: 'blocked' }
    if (status >> 4 === 0x63c) return { outcome: 'wrong-code', left: status & 0x0f }
    if (status !== 0x9000) return { outcome: 'gone' }
    const signed = await say(commands.sign(digest))
    return signed.status === 0x9000 ? { bytes: signed.data } : { outcome: 'gone' }
  }

  async function signer(): Promise<readonly string[] | null> {
    try {
      if (!(await isBelgian())) return null
      const certificate = await certificateIn(files.signature)
      if (!certificate || !algorithmFor(certificate.publicKey)) return null
      return inBase64(certificate, await certificateIn(files.citizenAuthority))
    } catch {
      return null
    }
  }

  async function sign(hash: string, code: string): Promise<DocumentSigned> {
    try {
      if (!(await isBelgian())) return { outcome: 'gone' }
      const isRsa = (await certificateIn(files.signature))?.publicKey.asymmetricKeyType === 'rsa'
      // Documents have SHA-256 whatever the curve.
      const digest = Buffer.from(hash, 'base64')
      const made = await signatureBy(keys.signature, isRsa ? 'RS256' : 'ES256', { digest, code })
      if ('outcome' in made) return made
      const signature = (isRsa ? made.bytes : inDer(made.bytes)).toString('base64')
      return { outcome: 'signed', algorithm: isRsa ? 'rsa-sha256' : 'ecdsa-sha256', signature }
    } catch {
      return { outcome: 'gone' }
    }
  }

  return {
    look: () => inTurn(look),
    prove: (challenge, code) => inTurn(() => prove(challenge, code)),
    signer: () => inTurn(signer),
    sign: (hash, code) => inTurn(() => sign(hash, code)),
    watch,
  }
}

const inBase64 = (...certificates: readonly (X509Certificate | null)[]): string[] =>
  certificates.flatMap((one) => (one ? [one.raw.toString('base64')] : []))

/** A card fills the rest of a file with zeros: as long as the certificate itself says. */
function trimmed(file: Buffer): Buffer {
  return file.readUInt16BE(0) === 0x3082 ? file.subarray(0, 4 + file.readUInt16BE(2)) : file
}

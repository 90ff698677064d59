import { randomBytes, X509Certificate } from 'node:crypto'
import { der, MalformedDer, read } from '#platform/asn1/index.ts'
import { oids, withNeededCertificates } from '#platform/cms/index.ts'
import { type Timestamp, type TimestampAuthority, TimestampMissing } from './timestamp.ts'
import { readTimestampOfHash } from './token.ts'

export type TimestampSettings = Readonly<{
  url: string
  /** PEM of the roots (or of the authority itself) that we trust for time stamps. */
  anchors: readonly string[]
  /** The policy that we want, dotted; without it the authority's own. */
  policy?: string
  /** For an authority that asks who we are: HTTP Basic. */
  user?: Readonly<{ name: string; password: string }>
  timeoutMs?: number
}>

const largestAnswer = 64 * 1024
const largestClockDifference = 10 * 60_000

/**
 * A client of RFC 3161 over HTTP. Asks for the certificate in the answer and sends a nonce, so that an old answer
 * cannot be played again. One quick second attempt; longer waiting is for the job that seals.
 */
export function timestampClient(settings: TimestampSettings): TimestampAuthority {
  const anchors = settings.anchors.map((pem) => new X509Certificate(pem))

  return {
    async stamp(hash) {
      const nonce = randomBytes(16)
      const request = requestFor(hash, nonce, settings.policy)
      const answer = await ask(settings, request).catch((error: unknown) => {
        if (error instanceof TimestampMissing && error.reason === 'silent') return ask(settings, request)
        throw error
      })
      return accepted(tokenIn(answer, anchors), hash, nonce, anchors, settings.policy)
    },
  }
}

/** TimeStampReq, version 1. */
function requestFor(hash: Uint8Array, nonce: Uint8Array, policy?: string): Buffer {
  return der.sequence(
    der.integer(1),
    der.sequence(der.sequence(der.oid(oids.sha256), der.nul()), der.octets(hash)),
    ...(policy ? [der.oid(policy)] : []),
    der.integer(nonce),
    der.boolean(true),
  )
}

async function ask({ url, user, timeoutMs = 3_000 }: TimestampSettings, request: Buffer): Promise<Buffer> {
  const authorization = user && `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', ...(authorization && { authorization }) },
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    if (response.status >= 500) throw new TimestampMissing('silent', `the authority answered ${response.status}`)
    if (!response.ok) throw new TimestampMissing('refused', `the authority answered ${response.status}`)
    return await bounded(response)
  } catch (error) {
    if (error instanceof TimestampMissing) throw error
    throw new TimestampMissing('silent', error instanceof Error ? error.name : 'no connection')
  }
}

async function bounded(response: Response): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > largestAnswer) throw new TimestampMissing('garbage', 'the answer is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The token in a TimeStampResp; 0 and 1 are granted, everything else is a no. */
function tokenIn(answer: Buffer, anchors: readonly X509Certificate[]): Buffer {
  try {
    const [info, token] = read.childrenOf(read.readOne(answer), der.tags.sequence)
    const status = read.readSmallInteger(read.childrenOf(info, der.tags.sequence)[0])
    if (status > 1) throw new TimestampMissing('refused', `status ${status}`)
    return withNeededCertificates(read.expectTag(token, der.tags.sequence).bytes, anchors, new Date())
  } catch (error) {
    if (error instanceof MalformedDer) throw new TimestampMissing('garbage', error.message)
    throw error
  }
}

function accepted(
  token: Buffer,
  hash: Uint8Array,
  nonce: Buffer,
  anchors: readonly X509Certificate[],
  policy?: string,
): Timestamp {
  const found = readTimestampOfHash(token, hash, anchors)
  if ('fault' in found) throw new TimestampMissing('garbage', found.fault)
  const { info, at } = found
  const sent = read.readOne(der.integer(nonce)).content
  if (!info.nonce?.equals(sent)) throw new TimestampMissing('garbage', 'another nonce')
  if (policy && info.policy !== policy) throw new TimestampMissing('garbage', 'another policy')
  if (Math.abs(at.getTime() - Date.now()) > largestClockDifference)
    throw new TimestampMissing('garbage', 'the clocks differ by more than ten minutes')
  return { token, at }
}

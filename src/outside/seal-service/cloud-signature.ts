import { constants, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { der } from '#platform/asn1/index.ts'
import { certificatesIn, type SignatureAlgorithm } from '#platform/cms/index.ts'
import { type SealKey, SealUnavailable } from './seal-key.ts'

export type CloudSealSettings = Readonly<{
  /** The base of the service, up to and with `/csc/v2`. */
  url: string
  /** Where OAuth 2.0 tokens come from (client credentials). */
  tokenUrl: string
  client: Readonly<{ id: string; secret: string }>
  /** Which credential of ours there is the seal. */
  credentialId: string
  /** Proves that we may use it, where the service asks so (`explicit` authorisation). */
  pin?: string
  /** PEM: the certificate of the seal and what issued it. Known beforehand, so that we start without the service. */
  certificates: string
  timeoutMs?: number
}>

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const signAlgo: Record<SignatureAlgorithm, string> = {
  'ecdsa-sha256': '1.2.840.10045.4.3.2',
  'rsa-sha256': '1.2.840.113549.1.1.11',
}

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(300) })
const Authorised = z.object({ SAD: z.string().min(1) })
const Signed = z.object({ signatures: z.array(z.base64()).length(1) })

/**
 * The seal at a trust service, by the API of the Cloud Signature Consortium, version 2: credentials/authorize, then
 * signatures/signHash. Only the hash leaves us. What comes back is checked against the certificate before it is used.
 */
export function cloudSeal(settings: CloudSealSettings): SealKey {
  const { url, credentialId, pin } = settings
  const certificateChain = certificatesIn(settings.certificates)
  const [certificate] = certificateChain
  if (!certificate) throw new Error('the certificate of the seal is missing')
  const { publicKey } = new X509Certificate(certificate)
  const algorithm: SignatureAlgorithm = publicKey.asymmetricKeyType === 'ec' ? 'ecdsa-sha256' : 'rsa-sha256'
  const bearer = tokenKeeper(settings)

  async function call<T>(path: string, body: object, shape: z.ZodType<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const token = await bearer(attempt > 1)
      const response = await post(settings, `${url}/${path}`, JSON.stringify(body), {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      })
      if (response.status === 401 && attempt === 1) continue
      return parsed(response, path, shape)
    }
  }

  return {
    certificateChain,
    algorithm,
    async seal({ hash, bytes }) {
      const what = {
        credentialID: credentialId,
        hashes: [Buffer.from(hash).toString('base64')],
        hashAlgorithmOID: sha256Oid,
      }
      const { SAD } = await call(
        'credentials/authorize',
        { ...what, numSignatures: 1, ...(pin && { authData: [{ id: 'PIN', value: pin }] }) },
        Authorised,
      )
      const { signatures } = await call(
        'signatures/signHash',
        { ...what, SAD, signAlgo: signAlgo[algorithm], operationMode: 'S' },
        Signed,
      )
      const signature = asCms(Buffer.from(signatures[0] ?? '', 'base64'), algorithm)
      if (!holds(bytes, signature, publicKey, algorithm))
        throw new SealUnavailable('garbage', 'the signature is not of the certificate that we know')
      return signature
    },
  }
}

type Answer = Readonly<{ status: number; text: string }>

async function post(
  { timeoutMs = 10_000 }: CloudSealSettings,
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    throw new SealUnavailable('silent', error instanceof Error ? error.name : 'no connection')
  }
}

/** The error codes of the service are kept; its descriptions are not, because they may quote what we sent. */
function parsed<T>({ status, text }: Answer, path: string, shape: z.ZodType<T>): T {
  if (status >= 500 || status === 429) throw new SealUnavailable('silent', `${path} answered ${status}`)
  try {
    const body: unknown = JSON.parse(text)
    if (status < 400) return shape.parse(body)
    const code = z.object({ error: z.string().regex(/^[\w-]{1,60}$/) }).safeParse(body).data?.error ?? 'no code'
    throw new SealUnavailable('refused', `${path} answered ${status}, ${code}`)
  } catch (error) {
    if (error instanceof SealUnavailable) throw error
    throw new SealUnavailable('garbage', `${path} answered ${status} with something that is no answer`)
  }
}

/** One token for all calls, renewed a little before it ends. */
function tokenKeeper(settings: CloudSealSettings): (renew: boolean) => Promise<string> {
  let current: Promise<{ token: string; until: number }> | undefined
  const fetchToken = async () => {
    const { id, secret } = settings.client
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'service',
      client_id: id,
      client_secret: secret,
    })
    const answer = await post(settings, settings.tokenUrl, body.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    const { access_token: token, expires_in: seconds } = parsed(answer, 'token', Token)
    return { token, until: Date.now() + seconds * 1000 - 30_000 }
  }
  return async (renew) => {
    if (current && !renew) {
      const kept = await current.catch(() => undefined)
      if (kept && kept.until > Date.now()) return kept.token
    }
    current = fetchToken()
    return (await current).token
  }
}

/** Some services give ECDSA signatures as two bare numbers; CMS wants them as DER. */
function asCms(signature: Buffer, algorithm: SignatureAlgorithm): Buffer {
  if (algorithm !== 'ecdsa-sha256' || signature.length !== 64) return signature
  return der.sequence(der.integer(signature.subarray(0, 32)), der.integer(signature.subarray(32)))
}

function holds(bytes: Uint8Array, signature: Buffer, key: KeyObject, algorithm: SignatureAlgorithm): boolean {
  try {
    return verify(
      'sha256',
      bytes,
      algorithm === 'ecdsa-sha256' ? key : { key, padding: constants.RSA_PKCS1_PADDING },
      signature,
    )
  } catch {
    return false
  }
}

import { createPrivateKey, randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { z } from 'zod'
import { certificatesIn } from '#platform/cms/index.ts'
import { type CertificateRequest, type Credentials, createAuthority, issueCertificate } from '#platform/pki/index.ts'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import type { CloudSealSettings } from './cloud-signature.ts'
import { signHash } from './sign-hash.ts'

export type SealSimulator = Readonly<{
  /** For the client: everything that it needs to know. */
  settings: CloudSealSettings
  /** PEM of the root that a verifier must trust. */
  anchor: string
  url: string
  buttons: Buttons
  /** Forgets every token that it gave, as a restart of the service does. */
  forgetTokens(): void
  stop(): Promise<void>
}>

const secretLife = 300
const hashes = z.array(z.base64()).min(1).max(1)
const Named = z.object({ credentialID: z.string() })
const Authorise = z.object({
  credentialID: z.string(),
  numSignatures: z.literal(1),
  hashes,
  hashAlgorithmOID: z.literal('2.16.840.1.101.3.4.2.1'),
  authData: z.array(z.object({ id: z.string(), value: z.string() })).optional(),
})
const Sign = z.object({
  credentialID: z.string(),
  SAD: z.string(),
  hashes,
  hashAlgorithmOID: z.literal('2.16.840.1.101.3.4.2.1'),
  signAlgo: z.string(),
  operationMode: z.literal('S').default('S'),
})

/**
 * A trust service with one seal in it, at the wire format of the Cloud Signature Consortium, version 2 (SCAL2: an
 * authorisation holds for the hashes that it names, once).
 */
export async function startSealSimulator({
  port = 0,
  keys = 'P-256',
}: Readonly<{ port?: number; keys?: CertificateRequest['keys'] }> = {}): Promise<SealSimulator> {
  const authority = await createAuthority('Demonstratie vertrouwensdienst')
  const seal = await issueCertificate(authority, {
    commonName: 'Stad - zegel op afstand',
    organisation: 'Stad',
    usage: 'seal',
    keys,
  })
  const client = { id: 'stad', secret: randomBytes(16).toString('hex') }
  const pin = '428913'
  const credentialId = 'zegel-1'
  const pressed = buttons()
  const tokens = new Set<string>()
  const app = fastify({ bodyLimit: 64 * 1024 })
  await app.register(formbody)
  obeyButtons(app, pressed, (path) => path.startsWith('/csc/') || path.startsWith('/oauth2/'))
  buttonRoutes(app, pressed)
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', simulatorPolicy)
      .type('text/html')
      .send(simulatorPage('Zegeldienst', <ButtonForm pressed={pressed} />)),
  )

  app.post<{ Body: Record<string, string> }>('/oauth2/token', ({ body }, reply) => {
    if (body.grant_type !== 'client_credentials') return wrong(reply, 400, 'unsupported_grant_type')
    if (body.client_id !== client.id || body.client_secret !== client.secret) return wrong(reply, 401, 'invalid_client')
    const token = randomBytes(24).toString('base64url')
    tokens.add(token)
    return { access_token: token, token_type: 'Bearer', expires_in: secretLife }
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/csc/v2/') || request.url === '/csc/v2/info') return
    if (!tokens.has(request.headers.authorization?.replace(/^Bearer /, '') ?? ''))
      return wrong(reply, 401, 'invalid_token')
  })
  signingRoutes(app, { seal, pin, credentialId })

  await app.listen({ port, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    anchor: authority.cert,
    settings: {
      url: `${url}/csc/v2`,
      tokenUrl: `${url}/oauth2/token`,
      client,
      credentialId,
      pin,
      certificates: seal.cert,
    },
    buttons: pressed,
    forgetTokens: () => tokens.clear(),
    stop: () => app.close(),
  }
}

function signingRoutes(
  app: FastifyInstance,
  { seal, pin, credentialId }: Readonly<{ seal: Credentials; pin: string; credentialId: string }>,
): void {
  const [certificate] = certificatesIn(seal.cert)
  const rsa = createPrivateKey(seal.key).asymmetricKeyType === 'rsa'
  const algorithm = rsa ? '1.2.840.113549.1.1.11' : '1.2.840.10045.4.3.2'
  /** Signature activation data: for these hashes, once. */
  const activated = new Map<string, string>()

  app.post('/csc/v2/info', () => ({
    specs: '2.0.0.2',
    name: 'Demonstratie vertrouwensdienst',
    region: 'BE',
    lang: 'nl-BE',
    authType: ['oauth2client'],
    methods: ['info', 'credentials/info', 'credentials/authorize', 'signatures/signHash'],
  }))
  app.post('/csc/v2/credentials/info', ({ body }, reply) => {
    if (Named.safeParse(body).data?.credentialID !== credentialId) return wrong(reply, 400, 'invalid_request')
    return {
      key: { status: 'enabled', algo: [algorithm], len: rsa ? 2048 : 256 },
      cert: { status: 'valid', certificates: [certificate?.toString('base64')] },
      auth: { mode: 'explicit', objects: [{ type: 'Password', id: 'PIN', format: 'N' }] },
      SCAL: '2',
      multisign: 1,
    }
  })
  app.post('/csc/v2/credentials/authorize', ({ body }, reply) => {
    const { data } = Authorise.safeParse(body)
    if (data?.credentialID !== credentialId) return wrong(reply, 400, 'invalid_request')
    if (!data.authData?.some(({ id, value }) => id === 'PIN' && value === pin)) return wrong(reply, 400, 'invalid_pin')
    const secret = randomBytes(24).toString('base64url')
    activated.set(secret, data.hashes.join())
    return { SAD: secret, expiresIn: secretLife }
  })
  app.post('/csc/v2/signatures/signHash', ({ body }, reply) => {
    const { data } = Sign.safeParse(body)
    if (data?.credentialID !== credentialId || data.signAlgo !== algorithm) return wrong(reply, 400, 'invalid_request')
    const allowed = activated.get(data.SAD)
    activated.delete(data.SAD)
    if (allowed !== data.hashes.join()) return wrong(reply, 400, 'invalid_otp')
    return { signatures: data.hashes.map((hash) => signHash(seal.key, Buffer.from(hash, 'base64')).toString('base64')) }
  })
}

const wrong = (reply: FastifyReply, status: number, error: string) =>
  reply.code(status).send({ error, error_description: 'Demonstratie' })

import { createHash, randomBytes, sign } from 'node:crypto'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { der, MalformedDer, read } from '#platform/asn1/index.ts'
import { certificatesIn, oids, signedAttributes, signedData } from '#platform/cms/index.ts'
import { type KeptCredentials, keepCredentials, makeCredentials } from '#platform/pki/index.ts'
import {
  ButtonForm,
  type Buttons,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'

export type TimestampSimulator = Readonly<{
  /** For the client: takes RFC 3161 requests. */
  url: string
  /** PEM of the authority that stands behind its time stamps: what a verifier must trust. */
  anchor: string
  buttons: Buttons
  stop(): Promise<void>
}>

/** PROVISIONAL policy, under the arc that anybody may use for examples. */
export const simulatedPolicy = '2.999.3161.1'

const wirePath = '/tsa'
const request = { usage: 'timestamp', commonName: 'Demonstratie tijdstempel', organisation: 'Demonstratie' } as const

/**
 * A time-stamp authority that speaks RFC 3161 over HTTP. Its time is real time. With `folder` its keys stay the same
 * from one start to the next, so that what was stamped yesterday is still believed today.
 */
export async function startTimestampSimulator({
  port = 0,
  folder,
}: Readonly<{ port?: number; folder?: string }> = {}): Promise<TimestampSimulator> {
  const name = 'Demonstratie tijdstempelautoriteit'
  const keys = folder ? await keepCredentials(folder, name, request) : await makeCredentials(name, request)
  const stamp = stamper(keys)
  const pressed = buttons()
  const app = fastify({ bodyLimit: 64 * 1024 })
  await app.register(formbody)
  app.addContentTypeParser('application/timestamp-query', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  obeyButtons(app, pressed, (path) => path === wirePath)
  buttonRoutes(app, pressed)

  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', simulatorPolicy)
      .type('text/html')
      .send(simulatorPage('Tijdstempelautoriteit', <ButtonForm pressed={pressed} />)),
  )
  app.post<{ Body: unknown }>(wirePath, (request, reply) =>
    reply.type('application/timestamp-reply').send(Buffer.isBuffer(request.body) ? stamp(request.body) : refused(2)),
  )
  await app.listen({ port, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.')
  return {
    url: `http://127.0.0.1:${address.port}${wirePath}`,
    anchor: keys.authority.cert,
    buttons: pressed,
    stop: () => app.close(),
  }
}

/** From TimeStampReq to TimeStampResp, both DER. */
function stamper({ issued }: KeptCredentials): (request: Buffer) => Buffer {
  const [certificate] = certificatesIn(issued.cert)
  if (!certificate) throw new Error('the authority has no certificate')

  return (bytes) => {
    try {
      const asked = readRequest(bytes)
      if (asked.policy && asked.policy !== simulatedPolicy) return refused(2)
      const content = tokenInfo(asked)
      const digest = createHash('sha256').update(content).digest()
      const { toSign } = signedAttributes({ contentType: oids.timestampInfo, digest, certificate })
      const token = signedData({
        contentType: oids.timestampInfo,
        content,
        certificates: asked.wantsCertificate ? [certificate] : [],
        attributes: toSign,
        algorithm: 'ecdsa-sha256',
        signature: sign('sha256', toSign, issued.key),
      })
      return der.sequence(der.sequence(der.integer(0)), token)
    } catch (error) {
      if (error instanceof MalformedDer) return refused(2)
      throw error
    }
  }
}

type Asked = Readonly<{ imprint: Buffer; policy?: string; nonce?: Buffer; wantsCertificate: boolean }>

function readRequest(bytes: Buffer): Asked {
  const [version, imprint, ...rest] = read.childrenOf(read.readOne(bytes), der.tags.sequence)
  if (read.readSmallInteger(version) !== 1) throw new MalformedDer('version')
  const [algorithm, hash] = read.childrenOf(imprint, der.tags.sequence)
  const named = read.readOid(read.childrenOf(algorithm, der.tags.sequence)[0])
  if (named !== oids.sha256 || hash?.content.length !== 32) throw new MalformedDer('SHA-256 only')
  const part = (tag: number) => rest.find((one) => one.tag === tag)
  const policy = part(der.tags.oid)
  return {
    imprint: imprint?.bytes ?? Buffer.alloc(0),
    policy: policy && read.readOid(policy),
    nonce: part(der.tags.integer)?.bytes,
    wantsCertificate: part(der.tags.boolean)?.content[0] === 0xff,
  }
}

const tokenInfo = ({ imprint, nonce }: Asked): Buffer =>
  der.sequence(
    der.integer(1),
    der.oid(simulatedPolicy),
    imprint,
    der.integer(randomBytes(12)),
    der.generalizedTime(new Date()),
    der.sequence(der.integer(1)),
    ...(nonce ? [nonce] : []),
  )

/** A TimeStampResp without a token: 2 is rejection. */
const refused = (status: number): Buffer => der.sequence(der.sequence(der.integer(status)))

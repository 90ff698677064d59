import 'reflect-metadata'
import { hash, sign } from 'node:crypto'
import {
  BasicOCSPResponse,
  CertStatus,
  id_pkix_ocsp_basic,
  KeyHash,
  OCSPRequest,
  OCSPResponse,
  OCSPResponseStatus,
  ResponderID,
  ResponseBytes,
  ResponseData,
  RevokedInfo,
  SingleResponse,
} from '@peculiar/asn1-ocsp'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509'
import fastify from 'fastify'
import { buttons, obeyButtons } from '#platform/simulation/index.ts'
import { type CardCertificates, cardCertificates, type Issued } from './simulator-certificates.ts'

const ecdsaWithSha384 = '1.2.840.10045.4.3.3'

/** How the responder lies, for tests: an old answer, one signed by somebody whom nobody appointed, one about another card, another nonce. */
export type Lie = 'old' | 'stranger' | 'other-card' | 'other-nonce'

/**
 * Who stands behind the cards: certificates, and over HTTP who says which were withdrawn: the responder (OCSP, RFC 6960) and the list of the
 * root (CRL, RFC 5280). What is withdrawn is so at once.
 */
export async function startCardAuthority({ port = 0 }: Readonly<{ port?: number }> = {}) {
  const pressed = buttons()
  const withdrawn = new Set<string>()
  const forgotten = new Set<string>()
  let authorityIsWithdrawn = false
  let lie: Lie | null = null
  let made: Readonly<{ certificates: CardCertificates; stranger: Issued }> | null = null
  const app = fastify()
  app.addContentTypeParser('application/ocsp-request', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  obeyButtons(app, pressed, (path) => path === '/ocsp' || path === '/root.crl')
  app.post<{ Body: Buffer }>('/ocsp', (request, reply) => {
    const { certificates, stranger } = made as NonNullable<typeof made>
    const signer = lie === 'stranger' ? stranger : certificates.responder
    const statusOf = (serial: string) =>
      withdrawn.has(serial) ? 'withdrawn' : forgotten.has(serial) ? ('unknown' as const) : ('valid' as const)
    return reply.type('application/ocsp-response').send(Buffer.from(answerTo(request.body, { signer, statusOf, lie })))
  })
  app.get('/root.crl', async (_request, reply) => {
    const list = await made?.certificates.list(authorityIsWithdrawn)
    return reply.type('application/pkix-crl').send(Buffer.from(list?.rawData ?? new ArrayBuffer(0)))
  })
  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${chosen}`
  const certificates = await cardCertificates(url)
  // An ordinary certificate of the same authority: nobody appointed its holder to say what was withdrawn.
  const nobody = { insz: '00000000000', givenNames: ['X'], familyNames: ['X'], key: 'P-384' } as const
  made = { certificates, stranger: await certificates.issue(nobody) }

  const serialOf = ({ certificate }: Issued) => certificate.serialNumber.toLowerCase()
  return {
    url,
    buttons: pressed,
    certificates,
    /** What a verifier needs. */
    settings: { roots: [Buffer.from(certificates.root.rawData)], revocationOrigins: [url] },
    withdraw: (issued: Issued) => void withdrawn.add(serialOf(issued)),
    forget: (issued: Issued) => void forgotten.add(serialOf(issued)),
    withdrawAuthority: () => {
      authorityIsWithdrawn = true
    },
    tell: (next: Lie | null) => {
      lie = next
    },
    stop: () => app.close(),
  }
}
export type CardAuthority = Awaited<ReturnType<typeof startCardAuthority>>

type Telling = Readonly<{
  signer: Issued
  statusOf: (serial: string) => 'valid' | 'withdrawn' | 'unknown'
  lie: Lie | null
}>

function answerTo(request: Uint8Array, { signer, statusOf, lie }: Telling): ArrayBuffer {
  const { tbsRequest } = AsnConvert.parse(request, OCSPRequest)
  const age = lie === 'old' ? 7 * 86_400_000 : 60_000
  const responses = tbsRequest.requestList.map(({ reqCert }) => {
    const status = statusOf(Buffer.from(reqCert.serialNumber).toString('hex'))
    const revoked = new RevokedInfo({ revocationTime: new Date(Date.now() - 3_600_000) })
    if (lie === 'other-card') reqCert.serialNumber = new Uint8Array([1, 2, 3]).buffer
    return new SingleResponse({
      certID: reqCert,
      certStatus: new CertStatus(
        status === 'withdrawn' ? { revoked } : status === 'unknown' ? { unknown: null } : { good: null },
      ),
      thisUpdate: new Date(Date.now() - age),
      nextUpdate: new Date(Date.now() - age + 3_600_000),
    })
  })
  const certificate = AsnConvert.parse(signer.certificate.rawData, Certificate)
  const key = Buffer.from(certificate.tbsCertificate.subjectPublicKeyInfo.subjectPublicKey)
  const extensions = tbsRequest.requestExtensions ?? []
  if (lie === 'other-nonce')
    for (const extension of extensions)
      extension.extnValue = new OctetString(AsnConvert.serialize(new OctetString(Buffer.alloc(16, 7))))
  const tbsResponseData = new ResponseData({
    responderID: new ResponderID({ byKey: new KeyHash(hash('sha1', key, 'buffer')) }),
    producedAt: new Date(Date.now() - age),
    responses,
    responseExtensions: extensions,
  })
  const bytes = Buffer.from(AsnConvert.serialize(tbsResponseData))
  const signature = sign('sha384', bytes, signer.key)
  const basic = new BasicOCSPResponse({
    ...{ tbsResponseData, signatureAlgorithm: new AlgorithmIdentifier({ algorithm: ecdsaWithSha384 }) },
    ...{ signature: new Uint8Array(signature).buffer, certs: [certificate] },
  })
  return AsnConvert.serialize(
    new OCSPResponse({
      responseStatus: OCSPResponseStatus.successful,
      responseBytes: new ResponseBytes({
        responseType: id_pkix_ocsp_basic,
        response: new OctetString(AsnConvert.serialize(basic)),
      }),
    }),
  )
}

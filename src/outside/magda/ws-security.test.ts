import 'reflect-metadata'
import { generateKeyPairSync } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { SignedXml } from 'xml-crypto'
import { type Credentials, createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { questionAbout } from './question.ts'
import { registration } from './service.ts'
import { askedIn } from './simulator-answers.ts'
import { signatureCheck } from './simulator-signature.ts'
import { algorithms, ecdsaSha256, type Signer, securedEnvelope, signedEnvelope, signerFrom } from './ws-security.ts'
import { buildXml, type XmlContent } from './xml.ts'

let authority: Credentials
let signing: Credentials
let signer: Signer
let bodyOf: ReturnType<typeof signatureCheck>
beforeAll(async () => {
  authority = await createAuthority('Demonstratie')
  signing = await issueCertificate(authority, { commonName: 'loket', usage: 'signature' })
  signer = signerFrom(signing.cert, signing.key)
  bodyOf = signatureCheck(authority.cert)
})

const signed = (body: XmlContent, at = new Date(), by = signer) =>
  signedEnvelope(buildXml(securedEnvelope(body, by, at)), by)
const about = (insz: string) =>
  questionAbout(insz, registration, { sender: 'stad', purpose: '1300' }, { message: 'm', question: 'q' }, new Date())

/** Text of any script, as a name can hold: letters outside Latin-1, right to left, emoji; no control characters. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('Yıldız-Şahin', 'Đặng', 'عمر', 'עומר', '👩‍👧‍👦', `"'<&>]]>`, 'a\r\nb\tc', '\u202eabc'),
  )
  .map((text) => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, ''))

describe('A signed message', () => {
  it('is believed, and says what was asked', () => {
    const body = bodyOf(signed(about('79710210353')))
    expect(typeof body === 'string' ? body : askedIn(body.children[0], [], '2026-11-23')).toMatchObject({
      insz: '79710210353',
      purpose: '1300',
      sender: 'stad',
    })
  })

  it('is believed whatever it holds, by us and by the library alike', () => {
    fc.assert(
      fc.property(anyText, anyText, (sender, purpose) => {
        const references = { message: 'm', question: sender }
        const message = signed(questionAbout('79710210353', registration, { sender, purpose }, references, new Date()))
        const body = bodyOf(message)
        expect(typeof body).toBe('object')
        expect(libraryBelieves(message)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('signed with RSA is believed too', async () => {
    const rsa = await certificateFor('rsa')
    const by = signerFrom(rsa.cert, rsa.key)
    expect(typeof bodyOf(signed(about('79710210353'), new Date(), by))).toBe('object')
  })

  it.each([
    ['the number that is asked about', '79710210353', '81662110471'],
    ['the purpose', '<Hoedanigheid>1300', '<Hoedanigheid>1301'],
    ['the time', /<wsu:Created>20/, '<wsu:Created>19'],
    ['a space', '<Verzoek>', '<Verzoek> '],
    ['the digest', /<ds:DigestValue>./, '<ds:DigestValue>_'],
    ['the signature', /<ds:SignatureValue>[^<]{4}/, '<ds:SignatureValue>AAAA'],
  ])('of which %s was changed is not believed', (_, from, to) => {
    const changed = signed(about('79710210353')).replace(from, to)
    expect(bodyOf(changed)).toBe('FailedCheck')
  })

  it('from an hour ago is not believed', () => {
    expect(bodyOf(signed(about('79710210353'), new Date(Date.now() - 3_600_000)))).toBe('MessageExpired')
  })

  it('of another authority is not believed', async () => {
    const other = await issueCertificate(await createAuthority('Elders'), { commonName: 'x', usage: 'signature' })
    const by = signerFrom(other.cert, other.key)
    expect(bodyOf(signed(about('79710210353'), new Date(), by))).toBe('InvalidSecurityToken')
  })

  it('without a signature is not believed', () => {
    expect(bodyOf(buildXml(securedEnvelope(about('79710210353'), signer, new Date())))).toBe('InvalidSecurity')
  })

  it('whose signed body was moved aside for another is not believed', () => {
    const message = signed(about('79710210353'))
    const body = /<soapenv:Body[\s\S]*<\/soapenv:Body>/.exec(message)?.[0] ?? ''
    const other = body.replace('79710210353', '81662110471')
    const aside = message.replace(body, `<x>${body}</x>${other}`)
    expect(bodyOf(aside)).toBe('FailedCheck')
    expect(bodyOf(message.replace(body, `${body}${other}`))).toBe('InvalidSecurity')
    expect(bodyOf(message.replace(body, `<x>${body}</x>${other.replace('wsu:Id="body"', 'wsu:Id="b2"')}`))).toBe(
      'FailedCheck',
    )
  })
})

/** The library as an independent judge of what we sign. */
function libraryBelieves(message: string): boolean {
  const check = new SignedXml({ idMode: 'wssecurity', publicCert: signing.cert, getCertFromKeyInfo: () => null })
  check.SignatureAlgorithms[algorithms.ec] = ecdsaSha256
  check.loadSignature(/<ds:Signature [\s\S]*<\/ds:Signature>/.exec(message)?.[0] ?? '')
  return check.checkSignature(message) && check.getSignedReferences().length === 2
}

async function certificateFor(type: 'rsa'): Promise<Credentials> {
  const { privateKey, publicKey } = generateKeyPairSync(type, { modulusLength: 2048 })
  const pem = {
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    public: publicKey.export({ type: 'spki', format: 'der' }),
  }
  const issuerKey = await crypto.subtle.importKey(
    'pkcs8',
    x509.PemConverter.decodeFirst(authority.key),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: 'CN=loket',
    issuer: new x509.X509Certificate(authority.cert).subject,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    publicKey: new x509.PublicKey(pem.public),
    signingKey: issuerKey,
  })
  return { cert: certificate.toString('pem'), key: pem.private.toString() }
}

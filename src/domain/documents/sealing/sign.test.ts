import { createPrivateKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificatesIn } from '#platform/cms/index.ts'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { startMaker } from '../maker.fixture.ts'
import { count, pdfsig } from '../pdfsig.fixture.ts'
import { verifyPdf } from '../verifying/verify.ts'
import { sealPdf } from './seal.ts'
import { beginSignature, completeSignature, NotSigned } from './sign.ts'

type Signer = Readonly<{ certificates: readonly Uint8Array[]; key: string; algorithm: 'ecdsa-sha256' | 'rsa-sha256' }>

let parts: Awaited<ReturnType<typeof startMaker>>
let citizens: Awaited<ReturnType<typeof createAuthority>>
let maria: Signer
let karim: Signer
let open: Buffer
beforeAll(async () => {
  parts = await startMaker()
  citizens = await createAuthority('Demonstratie Citizen CA')
  maria = await signer('Maria Peeters (Signature)', 'P-256')
  karim = await signer('Karim El Amrani (Signature)', 'RSA-2048')
  open = await sealed('open')
})
afterAll(() => parts.stop())

async function signer(commonName: string, keys: 'P-256' | 'RSA-2048'): Promise<Signer> {
  const { cert, key } = await issueCertificate(citizens, { commonName, usage: 'signature', keys })
  return { certificates: certificatesIn(cert), key, algorithm: keys === 'P-256' ? 'ecdsa-sha256' : 'rsa-sha256' }
}

async function sealed(after: 'open' | 'closed'): Promise<Buffer> {
  const request = { key: parts.seal.key, timestamps: parts.timestamps, words: 'Zegel van de stad', after }
  return (await sealPdf(await parts.renderExample('request-receipt'), request)).pdf
}

async function signedBy(pdf: Buffer, who: Signer): Promise<Buffer> {
  const begun = beginSignature(pdf, { certificates: who.certificates, at: new Date() })
  const signature = sign('sha256', begun.toSign, createPrivateKey(who.key))
  return (await completeSignature(begun, { algorithm: who.algorithm, signature, timestamps: parts.timestamps })).pdf
}

const anchors = () => ({ ...parts.anchors, persons: [new X509Certificate(citizens.cert)] })

describe('A document that persons sign beside the seal of the city', () => {
  it('says who signed, in their order, and is genuine as long as nothing else was added', async () => {
    const once = await signedBy(open, maria)
    const twice = await signedBy(once, karim)
    expect(twice.subarray(0, once.length).equals(once)).toBe(true)
    expect(verifyPdf(open, anchors())).toMatchObject({ verdict: 'genuine', signedBy: [] })
    expect(verifyPdf(twice, anchors())).toMatchObject({
      verdict: 'genuine',
      signer: 'Berchem - demonstratiezegel',
      signedBy: [
        { name: 'Maria Peeters (Signature)', trusted: true },
        { name: 'Karim El Amrani (Signature)', trusted: true },
      ],
    })
  })

  it('satisfies pdfsig: each signature valid and trusted, the last one over the total document, each earlier one over its revision', async () => {
    let pdf = open
    for (const who of [maria, karim, await signer('Yusuf Demir (Signature)', 'P-256')]) pdf = await signedBy(pdf, who)
    const found = pdfsig(pdf, [parts.seal.anchor, citizens.cert])
    if (!found)
      return console.warn('pdfsig, certutil or qpdf is not on this machine: signatures were not held against them')
    expect(found.qpdf).toContain('No syntax or stream encoding errors found')
    expect(found.qpdf).not.toContain('WARNING')
    expect(count(found.pdfsig, 'Signature is Valid')).toBe(4)
    expect(count(found.pdfsig, 'Certificate is Trusted')).toBe(4)
    const last = found.pdfsig.split('Signature #').at(-1) ?? ''
    expect(last).toContain('Total document signed')
    expect(count(found.pdfsig, 'Total document signed')).toBe(1)
  })

  it('is not signed by who was not asked: another key, another document, no signature at all', async () => {
    const begun = beginSignature(open, { certificates: maria.certificates, at: new Date() })
    const other = beginSignature(await sealed('open'), { certificates: maria.certificates, at: new Date() })
    const complete = (signature: Buffer, algorithm: Signer['algorithm'] = 'ecdsa-sha256') =>
      completeSignature(begun, { algorithm, signature, timestamps: parts.timestamps })
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    await expect(complete(sign('sha256', begun.toSign, stranger))).rejects.toThrow(NotSigned)
    await expect(complete(sign('sha256', other.toSign, createPrivateKey(maria.key)))).rejects.toThrow(NotSigned)
    await expect(complete(Buffer.from('geen handtekening'))).rejects.toThrow(NotSigned)
    const right = sign('sha256', begun.toSign, createPrivateKey(maria.key))
    await expect(complete(right, 'rsa-sha256')).rejects.toThrow(NotSigned)
  })

  it('cannot be signed when its seal is closed, or when it has none', async () => {
    const by = { certificates: maria.certificates, at: new Date() }
    const closed = await sealed('closed')
    expect(() => beginSignature(closed, by)).toThrow('no open seal')
    const bare = await parts.renderExample('request-receipt')
    expect(() => beginSignature(bare, by)).toThrow('no open seal')
  })

  it('says when nobody that we believe vouches for a signer', async () => {
    const pdf = await signedBy(open, maria)
    expect(verifyPdf(pdf, parts.anchors)).toMatchObject({
      verdict: 'genuine',
      signedBy: [{ name: '', trusted: false }],
    })
  })
})

describe('A signed document that somebody changed', () => {
  it('never says that both signed when one byte is another, anywhere', async () => {
    const pdf = await signedBy(await signedBy(open, maria), karim)
    const place = fc.oneof(fc.nat(pdf.length - 1), fc.integer({ min: open.length, max: pdf.length - 1 }))
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Buffer.from(pdf)
        changed[at] = (changed[at] ?? 0) ^ difference
        const judged = verifyPdf(changed, anchors())
        return judged.verdict !== 'genuine' || judged.signedBy.filter(({ trusted }) => trusted).length < 2
      }),
      { seed: 20210906, numRuns: 400 },
    )
  })

  it('is changed when another page was laid over it between the seal and a signature that holds', async () => {
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(open.subarray(-64).toString('latin1'))?.[1])
    const size = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(open.toString('latin1'))?.[1])
    const root = /\/Root (\d+ 0 R)(?![\s\S]*\/Root)/.exec(open.toString('latin1'))?.[1]
    const object = `${size} 0 obj\n<< /Type /Note >>\nendobj\n`
    const revision =
      `${object}xref\n${size} 1\n${String(open.length).padStart(10, '0')} 00000 n \n` +
      `trailer\n<< /Size ${size + 1} /Root ${root} /Prev ${table} >>\nstartxref\n${open.length + object.length}\n%%EOF\n`
    const pdf = await signedBy(Buffer.concat([open, Buffer.from(revision)]), maria)
    expect(verifyPdf(pdf, anchors()).verdict).not.toBe('genuine')
  })
})

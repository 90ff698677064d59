import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CardProof, cardTrust } from './index.ts'
import { type Algorithm, digestFor, toBeSigned } from './proof.ts'
import { startCardAuthority } from './simulator-authority.ts'
import { type CardOrder, cardCertificates, type Issued } from './simulator-certificates.ts'
import { signatureOfDigest } from './simulator-digest.ts'

const authority = await startCardAuthority()
afterAll(authority.stop)
const settings = { ...authority.settings, policies: ['2.16.56.12.1.1.2.2'], timeoutMs: 1_000 }
const trust = cardTrust(settings)
const challenge = { origin: 'https://loket.test', nonce: randomBytes(33).toString('base64') }
const jan = { insz: '79710210353', givenNames: ['Jan'], familyNames: ['Wouters'], key: 'P-384' } as const
const issue = (own: Partial<CardOrder> = {}) => authority.certificates.issue({ ...jan, ...own })
const card = await issue()
const der = (issued: Pick<Issued, 'certificate'>) => Buffer.from(issued.certificate.rawData).toString('base64')
const above = Buffer.from(authority.certificates.authority.rawData).toString('base64')

/** What this card would answer; `own` is what a forger makes of it. */
function proofOf(by: Issued, own: Partial<CardProof> = {}, to = challenge, algorithm: Algorithm = 'ES384'): CardProof {
  const signature = signatureOfDigest(by.key, digestFor(algorithm, toBeSigned(algorithm, to))).toString('base64')
  return { certificates: [der(by), above], algorithm, signature, ...own }
}
const reasonOf = async (proof: CardProof, by = trust) => {
  const judged = await by.judge(proof, challenge)
  return judged.outcome === 'refused' ? judged.reason : judged.outcome
}

describe('A forged proof', () => {
  it('is told from a real one', async () => expect(await reasonOf(proofOf(card))).toBe('proved'))

  it('for another challenge, or for another site, is refused', async () => {
    expect(await reasonOf(proofOf(card, {}, { ...challenge, nonce: 'N'.repeat(44) }))).toBe('signature')
    expect(await reasonOf(proofOf(card, {}, { ...challenge, origin: 'https://loket.example' }))).toBe('signature')
  })

  it('by the card of somebody else is refused', async () => {
    const other = await issue({ insz: '80661020065' })
    expect(await reasonOf(proofOf(other, { certificates: [der(card), above] }))).toBe('signature')
  })

  it('with one bit changed, wherever in the signature, is refused', async () => {
    const { signature } = proofOf(card)
    const bytes = Buffer.from(signature, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await reasonOf(proofOf(card, { signature: changed.toString('base64') }))).toBe('signature')
    }
  })

  it.each(['RS256', 'ES256'] as const)('that calls the key of its card %s is refused', async (algorithm) => {
    expect(await reasonOf(proofOf(card, { algorithm }))).toBe('algorithm')
    expect(await reasonOf(proofOf(card, {}, challenge, algorithm))).toBe('algorithm')
  })

  it('that names no signature at all, or one by a secret, is not even read', () => {
    for (const algorithm of ['none', 'HS256', 'RS1', 'ES384 ', ''])
      expect(CardProof.safeParse({ ...proofOf(card), algorithm }).success).toBe(false)
    expect(CardProof.safeParse({ ...proofOf(card), certificates: [] }).success).toBe(false)
  })

  it('with an empty signature, or nulls for numbers, is refused', async () => {
    for (const signature of ['', Buffer.alloc(96).toString('base64')])
      expect(await reasonOf(proofOf(card, { signature }))).toBe('signature')
  })

  it('by a key that is too short, or of another curve, is refused', async () => {
    const own = generateKeyPairSync('rsa', { modulusLength: 1_024 })
    expect(own.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1_024)
    const [{ algorithmFor }, edwards] = [await import('./proof.ts'), generateKeyPairSync('ed25519')]
    expect([algorithmFor(own.publicKey), algorithmFor(edwards.publicKey)]).toEqual([null, null])
    const odd = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    expect(algorithmFor(odd.publicKey)).toBe(null)
  })
})

describe('A certificate', () => {
  it('of another country, or of whoever calls himself so, is refused', async () => {
    const elsewhere = await cardCertificates(authority.url)
    const forged = await elsewhere.issue(jan)
    const [theirs, root] = [elsewhere.authority, elsewhere.root].map((one) =>
      Buffer.from(one.rawData).toString('base64'),
    ) as [string, string]
    expect(await reasonOf(proofOf(forged, { certificates: [der(forged), theirs, root] }))).toBe('issuer')
    // The names of our authority and theirs are the same: only the key tells.
    expect(await reasonOf(proofOf(forged))).toBe('issuer')
  })

  it('that comes alone, or with another card in the place of its authority, is refused', async () => {
    const other = await issue()
    expect(await reasonOf(proofOf(card, { certificates: [der(card)] }))).toBe('issuer')
    expect(await reasonOf(proofOf(card, { certificates: [der(card), der(other)] }))).toBe('issuer')
  })

  it('with bytes after its end is refused', async () => {
    const longer = Buffer.concat([Buffer.from(der(card), 'base64'), Buffer.from([0])]).toString('base64')
    expect(await reasonOf(proofOf(card, { certificates: [longer, above] }))).toBe('certificate')
    expect(await reasonOf(proofOf(card, { certificates: ['AAAA', above] }))).toBe('certificate')
  })

  it('that is not yet valid is refused', async () => {
    const from = new Date(Date.now() + 60_000)
    expect(await reasonOf(proofOf(await issue({ from })))).toBe('not-yet-valid')
  })

  it('to sign documents with does not identify anybody', async () => {
    expect(await reasonOf(proofOf(await issue({ use: 'signature' })))).toBe('key-usage')
  })

  it('of another policy is refused', async () => {
    const strict = cardTrust({ ...settings, policies: ['2.999.1'] })
    expect(await reasonOf(proofOf(card), strict)).toBe('policy')
  })

  it.each([['12345678901'], ['7971021035'], ['79710210353x'], ['']])(
    'with %j for a national number names nobody',
    async (insz) => expect(await reasonOf(proofOf(await issue({ insz })))).toBe('holder'),
  )

  it('makes us call no site but those of the country', async () => {
    let called = 0
    const trap = createServer((_request, response) => {
      called++
      response.end()
    })
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
    const { port } = trap.address() as { port: number }
    for (const responder of [`http://127.0.0.1:${port}/ocsp`, 'file:///etc/passwd', ''])
      expect(await reasonOf(proofOf(await issue({ responder })))).toBe('silent')
    trap.close()
    expect(called).toBe(0)
  })
})

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
if (!hasOpenssl) console.warn('openssl is not on this machine: no answer of the responder was held against it')

describe('The responder and the list', () => {
  it.skipIf(!hasOpenssl)('are understood by openssl', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'card-'))
    const file = (name: string, text: string | Uint8Array) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const { root, authority: citizens } = authority.certificates
    const [chain, issuer, leaf] = [
      file('chain.pem', `${root.toString('pem')}\n${citizens.toString('pem')}\n`),
      file('issuer.pem', citizens.toString('pem')),
      file('leaf.pem', card.certificate.toString('pem')),
    ]
    const { execFile } = await import('node:child_process')
    const said = await new Promise<string>((resolve) => {
      const args = ['-issuer', issuer, '-cert', leaf, '-url', `${authority.url}/ocsp`, '-CAfile', chain]
      execFile('openssl', ['ocsp', ...args], (_error, out, err) => resolve(out + err))
    })
    expect(said).toContain('Response verify OK')
    expect(said).toMatch(/leaf\.pem: good/)
    const list = new Uint8Array(await (await fetch(`${authority.url}/root.crl`)).arrayBuffer())
    const crl = spawnSync('openssl', [
      ...['crl', '-inform', 'DER', '-noout', '-CAfile', file('root.pem', root.toString('pem'))],
      ...['-in', file('list.crl', list)],
    ])
    rmSync(folder, { recursive: true })
    expect(crl.stdout.toString() + crl.stderr.toString()).toContain('verify OK')
  })

  it('take an authority and all of its cards back', async () => {
    const other = await startCardAuthority()
    const issued = await other.certificates.issue(jan)
    const theirs = Buffer.from(other.certificates.authority.rawData).toString('base64')
    other.withdrawAuthority()
    const judge = cardTrust({ ...other.settings, policies: [] })
    expect(await reasonOf(proofOf(issued, { certificates: [der(issued), theirs] }), judge)).toBe('authority-withdrawn')
    await other.stop()
  })

  it('are not asked for a proof that is wrong anyway', async () => {
    const other = await startCardAuthority()
    const judge = cardTrust({ ...other.settings, policies: [], timeoutMs: 100 })
    await other.stop()
    const issued = await other.certificates.issue(jan)
    const signature = sign('sha384', Buffer.from('x'), issued.key).toString('base64')
    expect(await reasonOf(proofOf(issued, { signature }), judge)).toBe('signature')
  })
})

import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate, keepCredentials } from './index.ts'

describe('A demonstration authority', () => {
  it('issues certificates that chain to it and match their key', async () => {
    const authority = await createAuthority('Demo-autoriteit')
    const server = await issueCertificate(authority, {
      commonName: 'localhost',
      dns: ['localhost'],
      ip: ['127.0.0.1'],
      usage: 'tls-server',
    })
    const issued = new X509Certificate(server.cert)

    expect(issued.verify(new X509Certificate(authority.cert).publicKey)).toBe(true)
    expect(issued.checkPrivateKey(createPrivateKey(server.key))).toBe(true)
    expect(issued.checkIP('127.0.0.1')).toBe('127.0.0.1')
  })

  it('is not believed for a certificate of another authority', async () => {
    const [one, other] = await Promise.all([createAuthority('Een'), createAuthority('Ander')])
    const client = await issueCertificate(other, { commonName: 'client', usage: 'tls-client' })
    expect(new X509Certificate(client.cert).verify(new X509Certificate(one.cert).publicKey)).toBe(false)
  })
})

describe('Kept credentials', () => {
  it('are made once, by whoever comes first, and are for us alone', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'seal')
    const ask = () => keepCredentials(folder, 'Demo-autoriteit', { commonName: 'Zegel', usage: 'seal' })
    const [one, two] = await Promise.all([ask(), ask()])
    const later = await ask()

    expect(two).toEqual(one)
    expect(later).toEqual(one)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, '..'))).toEqual(['seal'])
  })
})

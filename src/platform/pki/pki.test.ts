import { createPrivateKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate } from './index.ts'

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

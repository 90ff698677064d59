import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority, issueCertificate } from '#platform/pki/index.ts'
import { isMailAddress, type Letter, mailOverSmtp, oneLine, type SmtpSettings } from './index.ts'
import { type MailSimulator, startMailSimulator } from './simulator.ts'

const from = { name: 'Loket op Maat', address: 'loket@stad.example' }
const letter: Letter = {
  id: '0193-aa',
  to: 'maria@voorbeeld.example',
  toName: 'Ömer Yıldız-Şahin',
  subject: 'Uw attest is klaar: Đặng',
  text: 'Dag Ömer,\n\nhttps://loket.example/mijn/attest',
  html: '<p>Dag Ömer, <a href="https://loket.example/mijn/attest">bekijk uw attest</a></p>',
  language: 'nl',
}

let server: MailSimulator
const clients: { close(): void }[] = []
const client = (settings: Partial<SmtpSettings> = {}) => {
  const mail = mailOverSmtp({ host: '127.0.0.1', port: server.smtpPort, tls: 'none', from, patience: 400, ...settings })
  clients.push(mail)
  return mail
}

beforeAll(async () => {
  server = await startMailSimulator()
})
afterEach(() => {
  server.buttons.press('well')
  for (const mail of clients.splice(0)) mail.close()
})
afterAll(() => server.stop())

describe('A letter', () => {
  it('arrives as plain text and as HTML, with the letters of every language', async () => {
    expect(await client().post(letter)).toEqual({ outcome: 'accepted', providerId: '<0193-aa@stad.example>' })

    const [got] = server.letters(letter.to)
    expect(got).toMatchObject({ subject: letter.subject, from: '"Loket op Maat" <loket@stad.example>' })
    expect(got?.text).toContain('Dag Ömer')
    expect(got?.html).toContain('bekijk uw attest')
  })

  it('carries the same Message-ID when it is sent again', async () => {
    await client().post(letter)
    await client().post(letter)
    const ids = server.letters(letter.to).map((one) => one.messageId)
    expect(ids.slice(0, 2)).toEqual(['<0193-aa@stad.example>', '<0193-aa@stad.example>'])
  })

  it('may bring a file along', async () => {
    const content = Buffer.from('%PDF-1.7 demo')
    await client().post({
      ...letter,
      id: 'file',
      attachments: [{ name: 'attest.pdf', type: 'application/pdf', content }],
    })
    expect(server.letters()[0]?.attachments).toEqual([{ name: 'attest.pdf', type: 'application/pdf', content }])
  })

  it('says that a machine sent it, so that no absence note comes back', async () => {
    await client().post(letter)
    expect(server.letters()[0]?.headers.map(({ line }) => line.toLowerCase())).toContain(
      'auto-submitted: auto-generated',
    )
  })
})

describe('When the mail server', () => {
  it('says later, the failure is temporary', async () => {
    server.refuse('vol@voorbeeld.example', 450)
    expect(await client().post({ ...letter, to: 'vol@voorbeeld.example' })).toMatchObject({ outcome: 'temporary' })
  })
  it('does not know the mailbox, the failure is permanent and does not repeat the address', async () => {
    server.refuse('weg@voorbeeld.example', 550)
    expect(await client().post({ ...letter, to: 'weg@voorbeeld.example' })).toEqual({
      outcome: 'permanent',
      reason: 'The mail server answered 550.',
    })
  })
  it('is down, the failure is temporary', async () => {
    server.buttons.press('down')
    expect(await client().post(letter)).toMatchObject({ outcome: 'temporary' })
  })
  it('talks nonsense, the failure is temporary', async () => {
    server.buttons.press('garbage')
    expect(await client().post(letter)).toMatchObject({ outcome: 'temporary' })
  })
  it('is too slow, we stop waiting', async () => {
    server.buttons.press('slow', 3_000)
    const began = Date.now()
    expect(await client().post(letter)).toMatchObject({ outcome: 'temporary' })
    expect(Date.now() - began).toBeLessThan(2_000)
  })
  it('comes back, the same client goes on', async () => {
    const mail = client()
    server.buttons.press('down')
    await mail.post(letter)
    server.buttons.press('well')
    expect(await mail.post(letter)).toMatchObject({ outcome: 'accepted' })
  })
})

describe('TLS', () => {
  it('is used, with a name and password, and a server with a foreign certificate gets nothing', async () => {
    const [authority, other] = await Promise.all([createAuthority('Demo'), createAuthority('Ander')])
    const certificate = await issueCertificate(authority, {
      commonName: 'mail',
      dns: ['localhost'],
      ip: ['127.0.0.1'],
      usage: 'tls-server',
    })
    const secured = await startMailSimulator({ secure: certificate, users: { loket: 'geheim' } })
    const settings = {
      port: secured.smtpPort,
      tls: 'starttls',
      user: 'loket',
      password: 'geheim',
      patience: 2_000,
    } as const
    try {
      expect(await client({ ...settings, ca: authority.cert }).post(letter)).toMatchObject({ outcome: 'accepted' })
      expect(await client({ ...settings, ca: other.cert }).post(letter)).toMatchObject({ outcome: 'temporary' })
      const wrong = client({ ...settings, ca: authority.cert, password: 'fout' })
      expect(await wrong.post(letter)).toMatchObject({ outcome: 'temporary' })
      expect(secured.letters()).toHaveLength(1)
    } finally {
      await secured.stop()
    }
  })

  it('is demanded: a server that cannot gets nothing', async () => {
    const before = server.letters().length
    expect(await client({ tls: 'starttls' }).post(letter)).toMatchObject({ outcome: 'temporary' })
    expect(server.letters()).toHaveLength(before)
  })
})

describe('Whatever a name or a subject holds', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\r\nBcc: dief@voorbeeld.example',
      'a\nTo: x@y.example',
      'a\u2028b',
      '"<x@y.example>, z@y.example',
      '=?utf-8?Q?=0D=0A?=',
    ),
  )

  it('it adds no header and no recipient', async () => {
    const mail = client({ patience: 5_000 })
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (toName, subject) => {
        expect(await mail.post({ ...letter, toName, subject: `Bericht ${subject}` })).toMatchObject({
          outcome: 'accepted',
        })
        const [got] = server.letters()
        expect(got?.to).toEqual([letter.to])
        expect(got?.headers.map(({ name }) => name).sort()).toEqual(expectedHeaders)
      }),
      { numRuns: 60 },
    )
  })
  const expectedHeaders = [
    'auto-submitted',
    'content-language',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]

  it('one line stays one line', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(oneLine(text)))))

  it.each([
    'a@b',
    'a b@c.example',
    'a@b.example,c@d.example',
    'a@b.example\r\nRCPT TO:<x@y.example>',
    '<a@b.example>',
    'a"@b.example',
    '@b.example',
    '.a@b.example',
    'a@-b.example',
  ])('%j is no address and is never tried', async (to) => {
    expect(isMailAddress(to)).toBe(false)
    expect(await client().post({ ...letter, to })).toMatchObject({ outcome: 'permanent' })
  })
  it.each(['jan.wouters+loket@voorbeeld.example', "o'neil@sub.voorbeeld.example", 'đặng@münchen.example'])(
    '%s is one',
    (to) => {
      expect(isMailAddress(to)).toBe(true)
    },
  )
})

describe('The mailbox page', () => {
  it('shows the letters of one address, and each with links that work', async () => {
    await client().post({ ...letter, id: 'page', to: 'yasmina@voorbeeld.example', subject: '<b>Klaar</b>' })
    const list = await (await fetch(`${server.url}/?aan=yasmina@voorbeeld.example`)).text()
    expect(list).toContain('&lt;b>Klaar')
    expect(list).not.toContain('Ömer')

    const page = await (await fetch(`${server.url}/berichten/page@stad.example`)).text()
    expect(page).toContain('<a href="https://loket.example/mijn/attest"')
    const dressed = await fetch(`${server.url}/berichten/page@stad.example/opmaak`)
    expect(dressed.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('has the buttons', async () => {
    await fetch(`${server.url}/knoppen`, { method: 'POST', body: new URLSearchParams({ mood: 'down' }) })
    expect(server.buttons.mood).toBe('down')
    expect(
      (await fetch(`${server.url}/knoppen`, { method: 'POST', body: new URLSearchParams({ mood: 'x' }) })).status,
    ).toBe(400)
  })
})

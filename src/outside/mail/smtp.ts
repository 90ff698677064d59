import nodemailer from 'nodemailer'
import { isMailAddress, oneLine } from './header.ts'
import type { Letter, Mail, Posted } from './index.ts'

export type SmtpSettings = Readonly<{
  host: string
  port: number
  /** `none` only on a loopback or a private network; `starttls` fails when the server cannot; `implicit`: TLS at once. */
  tls: 'none' | 'starttls' | 'implicit'
  /** PEM of a private authority, when the server's certificate is not publicly trusted. */
  ca?: string
  user?: string
  password?: string
  from: Readonly<{ name: string; address: string }>
  replyTo?: string
  /** For each step (connect, greeting, silence); the whole may take three times as long. Milliseconds. */
  patience?: number
}>

/** Sends over SMTP, one message at a time per connection, over a few connections that stay open. */
export function mailOverSmtp(settings: SmtpSettings): Mail {
  const { host, port, tls, ca, user, password, from, replyTo, patience = 10_000 } = settings
  const transport = nodemailer.createTransport({
    host,
    port,
    pool: true,
    maxConnections: 3,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    socketCloseTimeout: 500,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.split('@')[1] ?? 'localhost'

  async function post(letter: Letter): Promise<Posted> {
    if (!isMailAddress(letter.to)) return { outcome: 'permanent', reason: 'This is no e-mail address.' }
    const messageId = `<${letter.id.replace(/[^A-Za-z0-9._-]/g, '')}@${domain}>`
    try {
      const sent = await transport.sendMail({
        messageId,
        from: { name: oneLine(from.name), address: from.address },
        to: { name: oneLine(letter.toName ?? ''), address: letter.to },
        // Stated by us: no text in a header can ever add a recipient.
        envelope: { from: from.address, to: [letter.to] },
        ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        headers: { 'auto-submitted': 'auto-generated', 'content-language': oneLine(letter.language ?? 'nl', 8) },
        attachments: (letter.attachments ?? []).map(({ name, type, content }) => ({
          filename: oneLine(name, 100).replace(/[/\\:"]/g, '-'),
          contentType: oneLine(type, 100),
          content: Buffer.from(content),
        })),
        signal: AbortSignal.timeout(3 * patience),
      })
      return { outcome: 'accepted', providerId: sent.messageId }
    } catch (error) {
      return failure(error)
    }
  }

  return { post, close: () => transport.close({ force: true }) }
}

type SmtpError = Readonly<{ code?: string; command?: string; responseCode?: number; permanent?: boolean }>

/**
 * Only an answer of class 5 about this recipient or this content is for good. No connection, no TLS, a refused login or
 * sender, or a server that talks nonsense say nothing about the message: the settings are mended and it goes out. The
 * server's words are left out: they may quote the address.
 */
function failure(error: unknown): Posted {
  const { code = 'unknown', command = '', responseCode, permanent } = error as SmtpError
  const forGood = permanent === true && (command === 'RCPT TO' || command === 'DATA')
  const outcome = forGood ? 'permanent' : 'temporary'
  return { outcome, reason: responseCode ? `The mail server answered ${responseCode}.` : `No answer (${code}).` }
}

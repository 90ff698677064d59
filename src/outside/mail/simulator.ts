import { createServer, type Socket } from 'node:net'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type Buttons, buttonRoutes, buttons, simulatorPolicy, slowly } from '#platform/simulation/index.ts'
import { mailboxRoutes } from './mailbox.tsx'

export type ReceivedLetter = Readonly<{
  id: string
  messageId: string
  to: readonly string[]
  from: string
  subject: string
  text: string
  html: string
  receivedAt: Date
  headers: readonly Readonly<{ name: string; line: string }>[]
  attachments: readonly Readonly<{ name: string; type: string; content: Buffer }>[]
}>

export type MailSimulator = Readonly<{
  smtpPort: number
  /** The mailbox as a web page. */
  url: string
  buttons: Buttons
  /** Newest first; those to one address, or all. */
  letters(to?: string): readonly ReceivedLetter[]
  /** From now on this address answers with an SMTP code: 450 later, 550 never. */
  refuse(address: string, code: number): void
  stop(): Promise<void>
}>

/** How many letters it keeps: the oldest go first, so that a long demonstration does not grow. */
const capacity = 2_000

/**
 * A mail server that keeps what it gets in memory, with a page where the residents read it. `secure` adds STARTTLS with
 * that certificate; `users` makes it ask for a name and password.
 */
export async function startMailSimulator({
  smtpPort = 0,
  httpPort = 0,
  secure,
  users,
}: Readonly<{
  smtpPort?: number
  httpPort?: number
  secure?: Readonly<{ cert: string; key: string; implicit?: boolean }>
  users?: Readonly<Record<string, string>>
}> = {}): Promise<MailSimulator> {
  const pressed = buttons()
  const received: ReceivedLetter[] = []
  const refused = new Map<string, number>()

  const smtp = new SMTPServer({
    size: 25_000_000,
    rejectOversized: true,
    authOptional: users === undefined,
    disabledCommands: [...(secure ? [] : ['STARTTLS']), ...(users ? [] : ['AUTH'])],
    disableReverseLookup: true,
    closeTimeout: 200,
    ...(secure ? { cert: secure.cert, key: secure.key, secure: secure.implicit === true } : {}),
    onAuth({ username = '', password }, _session, done) {
      if (users && password && users[username] === password) return done(null, { user: username })
      done(new Error('Authentication failed'))
    },
    onRcptTo({ address }, _session, done) {
      const code = refused.get(address.toLowerCase())
      done(code ? Object.assign(new Error(`<${address}> refused`), { responseCode: code }) : null)
    },
    onData(stream, session, done) {
      const keep = async () => {
        const mail = await simpleParser(stream)
        await slowly(pressed)
        received.unshift({
          id: String(mail.messageId ?? session.id).replace(/[<>]/g, ''),
          messageId: mail.messageId ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
          from: mail.from?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          receivedAt: new Date(),
          headers: mail.headerLines.map(({ key, line }) => ({ name: key, line: String(line) })),
          attachments: mail.attachments.map((file) => ({
            name: file.filename ?? 'bijlage',
            type: file.contentType,
            content: file.content,
          })),
        })
        received.length = Math.min(received.length, capacity)
      }
      keep().then(() => done(null, 'Kept'), done)
    },
  } satisfies SMTPServerOptions)
  smtp.on('error', () => {})

  // In front of the mail server, so that the buttons decide before a word of SMTP is spoken.
  const open = new Set<Socket>()
  const door = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    if (pressed.mood === 'down') return socket.destroy()
    if (pressed.mood === 'garbage') return socket.end('HTTP/1.1 200 OK\r\n\r\n<html>\u0000</html>\r\n')
    smtp.server.emit('connection', socket)
  })
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject).listen(smtpPort, '127.0.0.1', resolve)
  })

  // A server that breaks down also breaks the connections that were open.
  const breaking: Buttons = {
    get mood() {
      return pressed.mood
    },
    get slowness() {
      return pressed.slowness
    },
    press(mood, slowness) {
      pressed.press(mood, slowness)
      if (mood === 'down' || mood === 'garbage') for (const socket of open) socket.destroy()
    },
  }
  const letters = (to?: string) =>
    to === undefined ? received : received.filter((one) => one.to.includes(to.toLowerCase()))
  const app = fastify()
  await app.register(formbody)
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', simulatorPolicy)
  })
  mailboxRoutes(app, letters, breaking)
  buttonRoutes(app, breaking)
  await app.listen({ port: httpPort, host: '127.0.0.1' })

  return {
    smtpPort: portOf(door.address()),
    url: `http://127.0.0.1:${portOf(app.server.address())}`,
    buttons: breaking,
    letters,
    refuse: (address, code) => void refused.set(address.toLowerCase(), code),
    async stop() {
      for (const socket of open) socket.destroy()
      await Promise.all([new Promise<void>((resolve) => door.close(() => resolve())), app.close()])
    },
  }
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port.')
  return address.port
}

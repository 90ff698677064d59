import { connect, type NetConnectOpts, type Socket } from 'node:net'
import type { Scanned, VirusScanner } from './index.ts'

export type ClamdSettings = Readonly<{
  /** A host and port, or the path of a unix socket. */
  at: Readonly<{ host: string; port: number }> | Readonly<{ socket: string }>
  /** Bytes that the scanner is given at most; keep it at or under its own StreamMaxLength. */
  maxBytes?: number
  /** Milliseconds for the whole scan. */
  patience?: number
}>

const chunkBytes = 64 * 1024

/** ClamAV's daemon, by the INSTREAM command: chunks with their length before them, an empty one at the end. */
export function clamdScanner({ at, maxBytes = 25_000_000, patience = 20_000 }: ClamdSettings): VirusScanner {
  const target: NetConnectOpts = 'socket' in at ? { path: at.socket } : { host: at.host, port: at.port }

  return {
    async scan(bytes) {
      const chunks = bytes instanceof Uint8Array ? [bytes] : bytes
      let sent = 0
      const reply = await converse(target, patience, async (socket) => {
        socket.write('zINSTREAM\0')
        for await (const chunk of chunks) {
          sent += chunk.length
          if (sent > maxBytes) return false
          for (let from = 0; from < chunk.length; from += chunkBytes)
            await send(socket, chunk.subarray(from, from + chunkBytes))
        }
        await send(socket, new Uint8Array())
        return true
      })
      return sent > maxBytes ? { outcome: 'too-large' } : meaningOf(reply)
    },

    async isReady() {
      const reply = await converse(target, Math.min(patience, 2_000), async (socket) => socket.write('zPING\0') || true)
      return 'text' in reply && reply.text === 'PONG'
    },
  }
}

type Reply = Readonly<{ text: string } | { failed: string }>

/** Opens a connection, lets `talk` write, and gives the one answer that ends with a zero byte. */
async function converse(
  target: NetConnectOpts,
  patience: number,
  talk: (socket: Socket) => Promise<boolean>,
): Promise<Reply> {
  const socket = connect(target)
  let received = ''
  const answered = new Promise<Reply>((resolve) => {
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      const end = received.indexOf('\0')
      if (end >= 0) resolve({ text: received.slice(0, end).trim() })
      else if (received.length > 4_096) resolve({ failed: 'an answer without an end' })
    })
    socket.on('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code ?? 'no connection' }))
    socket.on('close', () => resolve({ failed: 'the connection was closed' }))
    setTimeout(() => resolve({ failed: 'no answer in time' }), patience).unref()
  })
  try {
    const talked = talk(socket).then(
      (finished) => (finished ? answered : { failed: 'stopped' }),
      // What could not be written may have been answered: the daemon says why before it hangs up.
      () => answered,
    )
    return await Promise.race([answered, talked])
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, chunk: Uint8Array): Promise<void> {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  if (socket.destroyed) throw new Error('closed')
  socket.cork()
  socket.write(length)
  const flowing = chunk.length === 0 || socket.write(chunk)
  socket.uncork()
  if (!flowing) await untilDrained(socket)
}

function untilDrained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go)
      resolve()
    }
    socket.on('drain', go).on('close', go)
  })
}

function meaningOf(reply: Reply): Scanned {
  if ('failed' in reply) return { outcome: 'silent', reason: reply.failed }
  if (reply.text === 'stream: OK') return { outcome: 'clean' }
  const [, signature] = /^stream: (.+) FOUND$/.exec(reply.text) ?? []
  if (signature) return { outcome: 'infected', signature }
  if (/size limit exceeded/i.test(reply.text)) return { outcome: 'too-large' }
  return { outcome: 'silent', reason: 'an answer that we do not understand' }
}

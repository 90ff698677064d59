import { createServer, type Socket } from 'node:net'
import { type Buttons, buttons, slowly } from '#platform/simulation/index.ts'
import { eicar } from './eicar.ts'

export type ScannerSimulator = Readonly<{ host: string; port: number; buttons: Buttons; stop(): Promise<void> }>

/** Speaks clamd's protocol (PING, VERSION, INSTREAM) and knows one virus: the EICAR test file, wherever it stands. */
export async function startScannerSimulator({
  port = 0,
  maxBytes = 25_000_000,
}: Readonly<{ port?: number; maxBytes?: number }> = {}): Promise<ScannerSimulator> {
  const pressed = buttons()
  const open = new Set<Socket>()

  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {}).on('close', () => open.delete(socket))
    if (pressed.mood === 'down') return socket.destroy()
    let received = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
      const reply = pressed.mood === 'garbage' ? 'HTTP/1.1 502 Bad Gateway' : replyTo(received, maxBytes)
      if (reply === undefined) return
      socket.removeAllListeners('data')
      slowly(pressed).then(() => socket.end(`${reply}\0`))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const { port: chosen } = server.address() as { port: number }

  return {
    host: '127.0.0.1',
    port: chosen,
    buttons: pressed,
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The answer to what arrived so far; undefined: more must come. */
function replyTo(received: Buffer, maxBytes: number): string | undefined {
  const end = received.indexOf(0)
  if (end < 0) return undefined
  const command = received.toString('latin1', 0, end)
  if (command === 'zPING') return 'PONG'
  if (command === 'zVERSION') return 'ClamAV 1.4.0/simulator'
  if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND'

  const chunks: Buffer[] = []
  for (let at = end + 1, total = 0; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks).includes(eicar()) ? 'stream: Eicar-Signature FOUND' : 'stream: OK'
    total += length
    if (total > maxBytes) return 'INSTREAM size limit exceeded. ERROR'
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

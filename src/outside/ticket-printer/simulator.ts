import { createServer, type Socket } from 'node:net'
import { type Buttons, buttons } from '#platform/simulation/index.ts'
import { askPaper } from './esc-pos.ts'

export type TicketPrinterSimulator = Readonly<{
  port: number
  /** Whatever is not well here is silent. */
  buttons: Buttons
  /** `silent`: takes everything in and answers nothing. */
  put(state: 'ready' | 'paper-out' | 'silent'): void
  /** What came out, newest first: the text that can be read on the ticket. */
  tickets(): readonly string[]
  stop(): Promise<void>
}>

/** A receipt printer that understands as much of ESC/POS as a ticket of ours uses, and keeps the tickets in memory. */
export async function startTicketPrinterSimulator({
  port = 0,
}: Readonly<{ port?: number }> = {}): Promise<TicketPrinterSimulator> {
  const pressed = buttons()
  const tickets: string[] = []
  const lines = new Set<Socket>()
  let state: Parameters<TicketPrinterSimulator['put']>[0] = 'ready'
  const server = createServer((socket) => {
    lines.add(socket)
    let got: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('close', () => lines.delete(socket))
    socket.on('data', (data: Buffer) => {
      got = Buffer.concat([got, data])
      if (state === 'silent' || pressed.mood !== 'well' || !got.subarray(-askPaper.length).equals(askPaper)) return
      const job = got.subarray(0, -askPaper.length)
      if (job.length > 0 && state === 'ready') tickets.unshift(readable(job))
      tickets.length = Math.min(tickets.length, 200)
      got = Buffer.alloc(0)
      socket.write(Buffer.from([state === 'paper-out' ? 0x72 : 0x12]))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: (server.address() as { port: number }).port,
    put: (next) => {
      state = next
    },
    buttons: pressed,
    tickets: () => tickets,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of lines) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** The text of a ticket: commands are skipped, and the content of a square code is given as a line. */
function readable(job: Buffer): string {
  let text = ''
  for (let at = 0; at < job.length; ) {
    const [kind, code] = [job[at], job[at + 1]]
    if (kind === 0x1d && code === 0x28) {
      const length = job.readUInt16LE(at + 3)
      if (job[at + 6] === 0x50) text += `${job.subarray(at + 8, at + 5 + length).toString('ascii')}\n`
      at += 5 + length
    } else if (kind === 0x1d) at += code === 0x56 ? 4 : 3
    else if (kind === 0x1b) at += code === 0x40 ? 2 : 3
    else text += String.fromCharCode(job[at++] ?? 0)
  }
  return text
}

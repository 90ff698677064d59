import { connect, type Socket } from 'node:net'
import type { PrintedTicket, TicketOutcome, TicketPrinter } from './index.ts'

const [esc, gs, dle, eot] = [0x1b, 0x1d, 0x10, 0x04]
/** Asks how the paper is; answered with one byte. */
export const askPaper = Buffer.from([dle, eot, 4])
/** Both ends of the paper are gone: bits 5 and 6 of the answer. */
const paperGone = 0x60

/** ESC/POS as receipt printers speak it over TCP (port 9100): asks for the paper first, for a ticket of which nobody sees the end is no ticket. */
export function escPosPrinter({
  host,
  port = 9_100,
  patience = 3_000,
}: Readonly<{ host: string; port?: number | undefined; patience?: number | undefined }>): TicketPrinter {
  return {
    print: (ticket) =>
      new Promise<TicketOutcome>((resolve) => {
        const socket = connect({ host, port })
        const settle = (outcome: TicketOutcome) => {
          socket.destroy()
          resolve(outcome)
        }
        socket.setTimeout(patience, () => settle({ outcome: 'silent', reason: 'no answer' }))
        socket.once('error', (error: NodeJS.ErrnoException) =>
          settle({ outcome: 'silent', reason: error.code ?? error.name }),
        )
        socket.once('close', () => settle({ outcome: 'silent', reason: 'the line ended' }))
        socket.once('connect', () => socket.write(askPaper))
        socket.once('data', (answer: Buffer) => {
          const paper = answer[0] ?? 0
          if ((paper & 0x93) !== 0x12) return settle({ outcome: 'silent', reason: 'no status' })
          if ((paper & paperGone) === paperGone) return settle({ outcome: 'paper-out' })
          send(socket, ticket, settle)
        })
      }),
  }
}

/** After the ticket the paper is asked for again: the answer comes when the ticket was taken in. */
function send(socket: Socket, ticket: PrintedTicket, settle: (outcome: TicketOutcome) => void): void {
  socket.once('data', (answer: Buffer) =>
    settle({ outcome: ((answer[0] ?? 0) & paperGone) === paperGone ? 'paper-out' : 'printed' }),
  )
  socket.write(Buffer.concat([ticketBytes(ticket), askPaper]))
}

/** The whole ticket. Text is in code page 858, which has the letters of our three languages. */
export function ticketBytes({ place, number, lines, address }: PrintedTicket): Buffer {
  const size = (times: number) => Buffer.from([gs, 0x21, ((times - 1) << 4) | (times - 1)])
  const line = (text: string) => Buffer.concat([Buffer.from(text.split('').map(letter)), Buffer.from([0x0a])])
  const square = (fn: number, ...more: number[]) => {
    const length = more.length + 2
    return Buffer.from([gs, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, fn, ...more])
  }
  return Buffer.concat([
    // Begin anew, code page 858, in the middle.
    Buffer.from([esc, 0x40, esc, 0x74, 19, esc, 0x61, 1]),
    ...[size(1), line(place), size(8), line(number), size(1), ...lines.map(line)],
    // Model 2, modules of 5 dots, correction M, then the text itself, and print it.
    ...[square(0x41, 0x32, 0), square(0x43, 5), square(0x45, 0x31)],
    ...[square(0x50, 0x30, ...Buffer.from(address, 'ascii')), square(0x51, 0x30)],
    // Feed and cut.
    Buffer.from([0x0a, gs, 0x56, 0x42, 3]),
  ])
}

/** Code page 858 from 128 on. */
const from128 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ'
const letter = (one: string): number => {
  const code = one.charCodeAt(0)
  if (code >= 0x20 && code < 0x7f) return code
  if (one === '’') return 0x27
  const at = from128.indexOf(one)
  return at < 0 ? 0x3f : 0x80 + at
}

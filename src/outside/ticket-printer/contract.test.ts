import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { escPosPrinter, TicketPrinterEnvironment, ticketPrintersOf } from './index.ts'
import { startTicketPrinterSimulator } from './simulator.ts'

const machine = await startTicketPrinterSimulator()
afterAll(() => machine.stop())
beforeEach(() => machine.put('ready'))
const printer = escPosPrinter({ host: '127.0.0.1', port: machine.port })
const ticket = {
  place: 'Stadsloket',
  number: 'B 07',
  lines: ['Reispas', '11 september, 9.50 uur', 'Wachten: 10 tot 15 min.'],
  address: 'https://loket.example/wachten/abc',
}

describe('A ticket', () => {
  it('comes out with its number, what is said of the waiting, and where to follow it', async () => {
    expect(await printer.print(ticket)).toEqual({ outcome: 'printed' })
    const [text = ''] = machine.tickets()
    for (const part of [ticket.place, ticket.number, ...ticket.lines, ticket.address]) expect(text).toContain(part)
  })
  it('does not come out without paper, and is not printed later', async () => {
    const before = machine.tickets().length
    machine.put('paper-out')
    expect(await printer.print(ticket)).toEqual({ outcome: 'paper-out' })
    machine.put('ready')
    expect(machine.tickets()).toHaveLength(before)
  })
  it('of a printer that does not answer is not known', async () => {
    machine.put('silent')
    const hasty = escPosPrinter({ host: '127.0.0.1', port: machine.port, patience: 200 })
    expect(await hasty.print(ticket)).toMatchObject({ outcome: 'silent' })
    const gone = escPosPrinter({ host: '127.0.0.1', port: 1 })
    expect(await gone.print(ticket)).toMatchObject({ outcome: 'silent', reason: 'ECONNREFUSED' })
  })
})

describe('The printers at doors', () => {
  it('are named by place', () => {
    const named = TicketPrinterEnvironment.parse({ TICKET_PRINTERS: 'stadsloket=10.0.0.7:9100, huis=10.0.0.8' })
    expect(Object.keys(ticketPrintersOf(named))).toEqual(['stadsloket', 'huis'])
    expect(TicketPrinterEnvironment.safeParse({ TICKET_PRINTERS: '10.0.0.7' }).success).toBe(false)
  })
})

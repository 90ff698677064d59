import { z } from 'zod'
import { escPosPrinter } from './esc-pos.ts'
import type { TicketPrinter } from './index.ts'

/** `place=host:port, place=host`: the ticket printers at doors; none: tickets are shown and not printed. */
export const TicketPrinterEnvironment = z.object({
  TICKET_PRINTERS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]+=[\w.-]+(:\d{1,5})?$/, 'write place=host or place=host:port'))),
})

export const ticketPrintersOf = ({
  TICKET_PRINTERS,
}: z.infer<typeof TicketPrinterEnvironment>): Readonly<Record<string, TicketPrinter>> =>
  Object.fromEntries(
    TICKET_PRINTERS.map((one) => {
      const [place = '', host = '', port] = one.split(/[=:]/)
      return [place, escPosPrinter({ host, port: port ? Number(port) : undefined })]
    }),
  )

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Printers } from './beside.ts'
import type { Printer } from './index.ts'
import { type IppSettings, ippPrinter } from './ipp-client.ts'

const address = /^ipps?:\/\/[^/]+\//

/** The printer beside one screen, as the environment names it: see docs/operations/printer.md. */
export const PrinterEnvironment = z.object({
  PRINTER_URI: z.string().regex(address, 'write ipp://host/path or ipps://host/path'),
  /** A file in PEM: the own certificate of the printer, for ipps; of several printers one after the other. */
  PRINTER_CA: z.string().optional(),
})

/** From parsed settings to what `ippPrinter` takes. */
export const printerSettings = (env: z.infer<typeof PrinterEnvironment>): IppSettings => ({
  uri: env.PRINTER_URI,
  ca: env.PRINTER_CA === undefined ? undefined : readFileSync(env.PRINTER_CA, 'utf8'),
})

const entry = /^([a-z0-9-]+)\/([^=;]+)=(ipps?:\/\/[^/\s]+\/\S*)$/

/** `place/name of the printer=ipp://host/path`, with `;` between them: the printers beside devices. A name stands once for a place. */
export const PrintersEnvironment = PrinterEnvironment.partial().extend({
  KIOSK_PRINTERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(entry, 'write place/name of the printer=ipp://host/path, with ; between them')))
    .transform((list) =>
      list.map((one) => {
        const [, place = '', name = '', uri = ''] = entry.exec(one) ?? []
        return { place, name: name.trim(), uri }
      }),
    )
    .refine(
      (list) => new Set(list.map(({ place, name }) => `${place}/${name}`)).size === list.length,
      'a printer stands twice in it: each name once for a place',
    ),
})

/** The clients of all printers. Two names of one address are one printer. */
export function printersOf(env: z.infer<typeof PrintersEnvironment>): Printers {
  const clients = new Map<string, Printer>()
  const at = (uri: string): Printer => {
    const client = clients.get(uri) ?? ippPrinter(printerSettings({ ...env, PRINTER_URI: uri }))
    clients.set(uri, client)
    return client
  }
  return {
    here: env.PRINTER_URI === undefined ? null : at(env.PRINTER_URI),
    named: env.KIOSK_PRINTERS.map(({ place, name, uri }) => ({ place, name, printer: at(uri) })),
  }
}

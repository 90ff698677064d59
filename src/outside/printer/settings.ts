import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { IppSettings } from './ipp-client.ts'

/** The printer of a contact point, as the environment names it: see docs/operations/printer.md. */
export const PrinterEnvironment = z.object({
  PRINTER_URI: z.string().regex(/^ipps?:\/\/[^/]+\//, 'write ipp://host/path or ipps://host/path'),
  /** A file in PEM: the printer's own certificate, for ipps. */
  PRINTER_CA: z.string().optional(),
})

/** From parsed settings to what `ippPrinter` takes. */
export const printerSettings = (env: z.infer<typeof PrinterEnvironment>): IppSettings => ({
  uri: env.PRINTER_URI,
  ca: env.PRINTER_CA === undefined ? undefined : readFileSync(env.PRINTER_CA, 'utf8'),
})

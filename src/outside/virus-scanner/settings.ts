import { z } from 'zod'
import type { ClamdSettings } from './clamd.ts'

/** The scanner, as the environment names it: see docs/operations/virus-scanner.md. A socket goes before a host. */
export const ScannerEnvironment = z.object({
  CLAMD_SOCKET: z.string().optional(),
  CLAMD_HOST: z.string().default('127.0.0.1'),
  CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3_310),
})

/** From parsed settings to what `clamdScanner` takes. */
export const scannerSettings = (env: z.infer<typeof ScannerEnvironment>): ClamdSettings => ({
  at: env.CLAMD_SOCKET ? { socket: env.CLAMD_SOCKET } : { host: env.CLAMD_HOST, port: env.CLAMD_PORT },
})

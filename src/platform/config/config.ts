import { resolve } from 'node:path'
import { z } from 'zod'

const Common = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address to listen on; production behind a proxy sets 0.0.0.0. */
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOKET_CLOCK: z.string().optional(),
  MESSAGE_FILES: z.string().default('../shared/data'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What the program reads from its environment, whatever it runs as. */
export type Settings = Readonly<{
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  clock: string | undefined
  messageFiles: string
  logLevel: string
}>

/** Throws one error that names every setting that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const { PORT, HOST, DATA_DIR, DATABASE_URL, LOKET_CLOCK, MESSAGE_FILES, LOG_LEVEL } = parseSettings(Common, env)
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL,
    clock: LOKET_CLOCK,
    messageFiles: resolve(MESSAGE_FILES),
    logLevel: LOG_LEVEL,
  }
}

/** An empty setting is an absent one. All that is missing or wrong is named at once, values never: they may be secrets. */
export function parseSettings<Shape extends z.ZodObject>(shape: Shape, env: NodeJS.ProcessEnv): z.infer<Shape> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(
    (issue) => `  ${issue.path.join('.')}: ${given[String(issue.path[0])] === undefined ? 'missing' : issue.message}`,
  )
  throw new SettingsError(`Settings are missing or wrong:\n${wrong.join('\n')}`)
}

export class SettingsError extends Error {}

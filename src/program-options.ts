import type { Catalogue } from '#domain/catalogue/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Clock } from '#platform/time/index.ts'
import type { VoiceRelay } from './channels/voice.ts'

/** What the program is told when it starts: where things are, and how it shows itself. */
export type ProgramOptions = Readonly<{
  databaseUrl: string
  port: number
  host: string
  publicUrl: string
  /** Through which sound goes between a contact point and who helps. */
  voiceRelay?: VoiceRelay | undefined
  clock: Clock
  logLevel: string
  /** Where log lines go instead of to standard output. */
  logTo?: Readonly<{ write: (line: string) => void }>
  /** 32 bytes: plates and cards that were asked about stand in the log as hashes with this key. */
  questionKey: Buffer
  /** Where files lie that people add, and with which key (32 bytes) they are encrypted. */
  files: Readonly<{ folder: string; key?: Buffer | undefined }>
  trustProxy?: boolean
  requestsPerMinute?: number
  /** Times the usual rests before a silent system is asked again; 1 without it, less in tests. */
  patience?: number
  /** What is put in before anybody comes: the demonstration places its employees. */
  prepare?: (context: OpenContext, catalogue: Catalogue) => Promise<void>
}>

import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { keepLines, type LogLine } from './hot.ts'
import type { Asking, Found } from './question.ts'

/** How long a line waits for others, in milliseconds: what a crash of the process may lose, with the writing of it. */
const wait = 50
/** A line that could not be written for this long stops the answers: nobody asks without a trace. */
const patience = 5_000

export type QuestionLog = Readonly<{
  add: (askerId: string, asking: Asking, found: readonly (Found | null)[]) => void
  /** Lines can be kept. False while the database has refused them for seconds. */
  isKeeping: () => boolean
  /** Writes what is left. */
  close: () => Promise<void>
}>

/**
 * The log of the questions, written a moment later for all who asked in that moment: an answer does not wait for it. `key`: plates and
 * cards stand in it as hashes with this key. Real time.
 */
export function questionLog(pool: Pool, key: Buffer, onFault: (error: unknown) => void): QuestionLog {
  let lines = new Map<string, LogLine>()
  let oldest: number | null = null
  let writing: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  async function write(): Promise<void> {
    while (lines.size > 0) {
      const now = lines
      lines = new Map()
      try {
        await keepLines(pool, [...now.values()], (subject) => hashOf(key, subject))
        oldest = lines.size > 0 ? Date.now() : null
      } catch (error) {
        // They come first at the next try.
        lines = new Map([...now.entries(), ...[...lines].map(([name, line]) => [`${name} later`, line] as const)])
        throw error
      }
    }
  }
  function begin(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing ??= write()
      .catch((error: unknown) => {
        onFault(error)
        later(500)
      })
      .finally(() => {
        writing = null
      })
    return writing
  }
  function later(milliseconds: number): void {
    timer ??= setTimeout(begin, milliseconds)
  }

  return {
    add(askerId, { purpose, allows, questions }, found) {
      const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000)
      const name = `${askerId} ${purpose} ${allows} ${minute.getTime()}`
      const line = lines.get(name) ?? { askerId, purpose, allows, minute, grantIds: [], subjects: [] }
      lines.set(name, line)
      for (const [at, { subject }] of questions.entries()) {
        line.grantIds.push(found[at]?.id ?? null)
        line.subjects.push(subject?.key ?? null)
      }
      oldest ??= Date.now()
      later(wait)
    },
    isKeeping: () => oldest === null || Date.now() - oldest < patience,
    close: async () => {
      await writing
      if (lines.size > 0) await begin()
      clearTimeout(timer)
    },
  }
}

/** Who has no key cannot find out which plate or card it was. */
const hashOf = (key: Buffer, subject: string): Buffer =>
  createHmac('sha256', key).update(subject).digest().subarray(0, 16)

import { isDay } from '#platform/formats/dates.ts'
import type { StatementMistake } from './statement.ts'

export class CodaMistake extends Error {
  readonly line: number
  readonly what: StatementMistake['what']

  constructor(line: number, what: StatementMistake['what']) {
    super(`line ${line}: ${what}`)
    this.line = line
    this.what = what
  }
}

/** One line of the file. `at`: positions as the standard counts them, from 1, both included. */
export type CodaRecord = Readonly<{
  line: number
  /** Position 1. */
  kind: string
  /** Position 2, of movements and their information. */
  article: string
  at: (from: number, to: number) => string
}>

const width = 128

/** The lines of a file; mail programs and editors cut blanks at the end of a line, so a short one is filled up. */
export function recordsOf(text: string): readonly CodaRecord[] {
  const lines = text.split(/\r?\n/).map((written, index) => ({ written, line: index + 1 }))
  const records = lines.filter(({ written }) => written.trim() !== '')
  if (records.length === 0) throw new CodaMistake(0, 'empty')
  return records.map(({ written, line }) => {
    if (written.trimEnd().length > width) throw new CodaMistake(line, 'too-long')
    const full = written.padEnd(width)
    return { line, kind: full.charAt(0), article: full.charAt(1), at: (from, to) => full.slice(from - 1, to) }
  })
}

/** Fifteen digits from this position, three of them behind the comma: the last is 0, for euro has cents. */
export function centsAt(record: CodaRecord, from: number): number {
  const digits = record.at(from, from + 14)
  if (!/^\d{15}$/.test(digits)) throw new CodaMistake(record.line, 'not-a-number')
  if (!digits.endsWith('0')) throw new CodaMistake(record.line, 'not-whole-cents')
  return Number(digits.slice(0, -1))
}

/** `DDMMYY` of this century, as `YYYY-MM-DD`; null for `000000` or blank: not known. */
export function dayAt(record: CodaRecord, from: number): string | null {
  const written = record.at(from, from + 5)
  if (written === '000000' || written.trim() === '') return null
  const day = `20${written.slice(4)}-${written.slice(2, 4)}-${written.slice(0, 2)}`
  if (!isDay(day)) throw new CodaMistake(record.line, 'not-a-day')
  return day
}

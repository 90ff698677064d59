import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languageMistakes, sentencesOf, wordsIn, wordsWithin } from './plain-language.ts'

describe('A sentence', () => {
  it('ends at a mark, and not within an abbreviation or a number', () => {
    const sentences = sentencesOf('Bel ons op nr. 12. Kom om 9.30 uur! Kan dat niet? Schrijf ons')
    expect(sentences.map((sentence) => sentence.words)).toEqual([5, 4, 3, 2])
  })
  it('counts what is written with letters or figures', () => {
    expect(wordsIn('Hoogstens 3 maanden – niet ouder.')).toBe(5)
    expect(wordsIn('De e-mail is van u.')).toBe(5)
    expect(wordsIn('')).toBe(0)
  })
})

describe('A text for residents', () => {
  it('keeps its sentences short, in Dutch shorter than in French', () => {
    const sixteen = Array.from({ length: 16 }, () => 'woord').join(' ')
    expect(languageMistakes({ nl: sixteen, fr: sixteen })).toEqual([
      { kind: 'long', language: 'nl', sentence: sixteen, words: 16 },
    ])
  })
  it('says u, and no words that only officials use', () => {
    const mistakes = languageMistakes({ nl: 'Indien je verhuist, dient u dat te melden.' })
    expect(mistakes).toEqual([
      { kind: 'informal', language: 'nl', word: 'je' },
      { kind: 'officialese', language: 'nl', word: 'indien' },
    ])
  })
  it('is found wherever it stands in a definition', () => {
    const found = wordsWithin({ title: { nl: 'A' }, pages: [{ fields: [{ label: { nl: 'B', en: 'C' } }] }], n: 1 })
    expect(found.map(({ path }) => path)).toEqual(['title', 'pages.0.fields.0.label'])
  })
})

const corpus = resolve(process.env['MESSAGE_FILES'] ?? '../shared/data', 'readability/complex-simple-v1-anonymized.csv')
const present = existsSync(corpus)
if (!present) console.warn(`LEFT OUT: the measure of sentences was not held against ${corpus}: it is not there.`)

describe.skipIf(!present)('On 1,300 municipal sentences and their rewriting in plain Dutch, the measure', () => {
  const rows = present ? parseRows(readFileSync(corpus, 'utf8')).slice(1) : []
  const average = (column: number) => {
    const sentences = rows.flatMap((row) => sentencesOf(row[column] ?? ''))
    return sentences.reduce((sum, sentence) => sum + sentence.words, 0) / sentences.length
  }

  it('finds the plain ones shorter by at least two words a sentence', () => {
    const [complex, simple] = [average(1), average(2)]
    console.info(`words a sentence: ${complex.toFixed(1)} before, ${simple.toFixed(1)} after`)
    expect(rows.length).toBeGreaterThan(1_000)
    expect(complex - simple).toBeGreaterThan(2)
  })
})

/** Comma-separated rows with quoted fields, which may hold commas and line ends. */
function parseRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push((quoted ?? plain ?? '').replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 2)
}

import { describe, expect, it } from 'vitest'
import { findingWords } from './appointment-finding.ts'
import { deskQueueWords } from './desk-queue.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

type Entry = string | ((...given: never[]) => string)
const entries = (words: Record<string, Entry>) =>
  Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? word : sample(word)] as const)

/** Each argument is one word. */
const sample = (word: (...given: never[]) => string): string => word(...(Array(word.length).fill('x') as never[]))

describe('The words of screens', () => {
  it.each([
    ['fr', fr],
    ['en', en],
  ])('have the same keys in %s as in Dutch', (_, words) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(nl).sort())
  })

  it.each([
    ['nl', nl],
    ['fr', fr],
    ['en', en],
  ])('are filled in everywhere in %s', (_, words) => {
    for (const [key, text] of entries(words)) expect(text.trim(), key).not.toBe('')
  })

  it('are short in Dutch: at most 15 words in a sentence', () => {
    for (const [key, text] of entries(nl)) {
      for (const sentence of text.split(/[.!?]\s/)) expect(sentence.split(/\s+/).length, key).toBeLessThanOrEqual(15)
    }
  })

  it('name at the desk each language that may be asked for at home', () => {
    for (const language of ['nl', 'fr', 'en'] as const)
      expect(Object.keys(deskQueueWords.languages)).toEqual(
        expect.arrayContaining(Object.keys(findingWords(language).languages)),
      )
  })

  it('never call an answer invalid', () => {
    for (const [key, text] of entries(nl)) expect(text, key).not.toMatch(/ongeldig/i)
  })
})

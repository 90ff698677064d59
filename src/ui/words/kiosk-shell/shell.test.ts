import { describe, expect, it } from 'vitest'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'
import { frameWords } from '../frame.ts'
import { keysWords } from '../keys.ts'
import { kioskWords } from '../kiosk.ts'
import { kioskLanguageWords, ownNames } from '../kiosk-languages.ts'
import { kioskPathWords } from '../kiosk-path.ts'
import { reachWords } from '../kiosk-reach.ts'
import { receiptScreenWords } from '../receipt.ts'

type Entry = string | ((...given: never[]) => string)
type Sheet = Readonly<Record<string, Entry>>

const sheets: Readonly<Record<string, (language: ShellLanguage) => Sheet>> = {
  screens: kioskWords,
  frame: (language) => {
    const shown: Sheet = frameWords(language)
    return Object.fromEntries(frameKeys.map((key) => [key, shown[key] ?? '']))
  },
  keys: keysWords,
  reach: reachWords,
  languages: kioskLanguageWords,
  path: kioskPathWords,
  receipt: (language) => {
    const shown: Sheet = receiptScreenWords(language)
    return Object.fromEntries(receiptKeys.map((key) => [key, shown[key] ?? '']))
  },
}
const receiptKeys = Object.keys(receiptScreenWords('ar'))
const frameKeys = Object.keys(frameWords('ar'))
const others = shellLanguages.filter((language) => language !== 'nl')

const saidIn = (sheet: string, language: ShellLanguage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(sheets[sheet]?.(language) ?? {}).map(([key, word]) => [
      key,
      typeof word === 'string' ? word : word(...(Array(word.length).fill('7') as never[])),
    ]),
  )

/** What is the same in Dutch for a reason: French and English have the word too. */
const isSharedWord = (key: string) => ['contrast', 'online'].includes(key)

describe.each(Object.keys(sheets))('The %s of a contact point', (sheet) => {
  it.each(others)('have each key in %s, filled in', (language) => {
    const words = saidIn(sheet, language)
    expect(Object.keys(words).sort()).toEqual(Object.keys(saidIn(sheet, 'nl')).sort())
    for (const [key, text] of Object.entries(words)) expect(text.trim(), key).not.toBe('')
  })

  it.each(others)('are never Dutch by accident in %s', (language) => {
    const dutch = saidIn(sheet, 'nl')
    for (const [key, text] of Object.entries(saidIn(sheet, language))) {
      if (!isSharedWord(key)) expect(text, key).not.toBe(dutch[key])
    }
  })

  it.each(['tr', 'ar', 'uk'] as const)('are in the letters of %s, and short', (language) => {
    const letters = { tr: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[language]
    for (const [key, text] of Object.entries(saidIn(sheet, language))) {
      if (key !== 'htmlLang') expect(text, key).toMatch(letters)
      for (const sentence of text.split(/[.!?؟]\s/u)) expect(sentence.split(/\s+/).length, key).toBeLessThanOrEqual(15)
    }
  })
})

describe('The name of a language', () => {
  it('is what its speakers write, with letters of its own script', () => {
    expect(Object.keys(ownNames)).toEqual([...shellLanguages])
    expect(ownNames.ar.name).toMatch(/^\p{Script=Arabic}+$/u)
    expect(ownNames.uk.letters).toMatch(/^\p{Script=Cyrillic}+$/u)
  })
})

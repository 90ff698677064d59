import { describe, expect, it } from 'vitest'
import { problemCodes } from '#domain/forms/index.ts'
import { productLanguage, type ShellLanguage, shellLanguages } from '#platform/words.ts'
import { controlWords } from '../controls.ts'
import { followingWords } from '../following.ts'
import { forWhomSaid } from '../for-whom.ts'
import { frameWords } from '../frame.ts'
import { laterWords } from '../go-on.ts'
import { keysWords } from '../keys.ts'
import { kioskWords } from '../kiosk.ts'
import { kioskAppointmentWords } from '../kiosk-appointment.ts'
import { kioskHelpWords } from '../kiosk-help.ts'
import { kioskLanguageWords, ownNames } from '../kiosk-languages.ts'
import { kioskMailWords } from '../kiosk-mail.ts'
import { kioskOwnWords } from '../kiosk-own.ts'
import { kioskPathWords } from '../kiosk-path.ts'
import { reachWords } from '../kiosk-reach.ts'
import { kioskWithoutWords } from '../kiosk-without.ts'
import { openingWords } from '../opening.ts'
import { outcomeSaid } from '../outcomes.ts'
import { paidByPhoneWords } from '../paid-by-phone.ts'
import { paperWords } from '../paper.ts'
import { paperHereWords } from '../paper-here.ts'
import { passScreenWords } from '../passes.ts'
import { phoneScreenWords, phoneSignInWords } from '../phone-sign-in.ts'
import { problemText } from '../problems.ts'
import { receiptScreenWords } from '../receipt.ts'
import { codeWords } from '../verify.ts'
import { shellFileProblems } from './files.ts'
import { shellProblem } from './problems.ts'

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
  mail: kioskMailWords,
  'without signing in': kioskWithoutWords,
  'printed codes': (language) => partOf(codeWords)(language),
  call: kioskHelpWords,
  appointments: kioskAppointmentWords,
  'a paper that follows': followingWords,
  paper: (language) => flat(paperWords(language)),
  'ways for a paper': (language) => flat(paperHereWords(language)),
  'top-up': (language) => partOf(passScreenWords)(language),
  'going on later': (language) => partOf(laterWords)(language),
  questions: (language) => partOf(controlWords)(language),
  'for whom': (language) => partOf(forWhomSaid)(language),
  'opening hours': (language) => flat(openingWords(language)),
  outcomes: (language) => flat(outcomeSaid(language)),
  applications: (language) => flat(kioskOwnWords(language)),
  'sign-in by phone': (language) => partOf(phoneSignInWords)(language),
  'screen of the phone': (language) => partOf(phoneScreenWords)(language),
  'payment by phone': (language) => flat(paidByPhoneWords(language)),
  files: (language) =>
    language === 'tr' || language === 'ar' || language === 'uk'
      ? shellFileProblems[language]
      : Object.fromEntries(fileCodes.map((code) => [code, fileSaid(code, language)])),
  receipt: (language) => {
    const shown: Sheet = receiptScreenWords(language)
    return Object.fromEntries(receiptKeys.map((key) => [key, shown[key] ?? '']))
  },
}
/** Only what the screen or the phone of a contact point says of a sheet of words that says more. */
const partOf =
  (whole: (language: ShellLanguage) => Sheet): ((language: ShellLanguage) => Sheet) =>
  (language) =>
    Object.fromEntries(Object.keys(whole('ar')).map((key) => [key, whole(language)[key] ?? '']))

/** Words in words, by one name. */
const flat = (words: Readonly<Record<string, unknown>>): Sheet =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'object' && word !== null
        ? Object.entries(flat(word as Readonly<Record<string, unknown>>)).map(([name, one]) => [`${key}.${name}`, one])
        : [[key, word as Entry]],
    ),
  )
const receiptKeys = Object.keys(receiptScreenWords('ar'))
const fileCodes = Object.keys(shellFileProblems.ar)
const fileSaid = (code: string, language: ShellLanguage) =>
  problemText(
    { field: 'paper', code: `forms/${code}` },
    { name: 'paper', kind: 'file', label: { nl: 'Papier', fr: 'Papier', en: 'Paper' } },
    productLanguage(language),
  )
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
const isSharedWord = (key: string) => ['code', 'contrast', 'online', 'boundName', 'postcode', 'zone'].includes(key)

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

describe('What is wrong with an answer', () => {
  it('is said at a contact point in each language, with the figure of the problem', () => {
    const tooLarge = { field: 'count', code: 'forms/too-large', facts: { max: 144 } } as const
    const day = (written: string) => written.split('-').reverse().join('.')
    expect(shellProblem(tooLarge, { kind: 'number' }, 'tr', day)).toContain('144')
    const late = { field: 'day', code: 'forms/date-too-late', facts: { latest: '2026-12-31' } } as const
    expect(shellProblem(late, { kind: 'date' }, 'uk', day)).toContain('31.12.2026')
    const money = { field: 'income', code: 'forms/money-too-small', facts: { min: 100 } } as const
    expect(shellProblem(money, { kind: 'money' }, 'ar', day)).toContain('€ 1,00')
  })

  it.each(['tr', 'ar', 'uk'] as const)('is more than look again in %s, whatever kind of question it is', (spoken) => {
    const ofDrawing = /stretch|place|iban|pattern|few|many|forms\/file$/
    for (const code of problemCodes.filter((one) => !ofDrawing.test(one))) {
      const kind = code.includes('file') ? 'file' : 'text'
      const said = shellProblem({ field: 'a', code }, { kind }, spoken, () => '')
      expect(said, code).not.toBe(shellProblem({ field: 'a', code: 'forms/other' }, { kind: 'text' }, spoken, () => ''))
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

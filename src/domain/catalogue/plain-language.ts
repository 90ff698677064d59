import type { Language, Words } from '#platform/words.ts'

/** Longest sentence that a citizen has to read, in words. French needs more small words for the same. */
export const longestSentence: Readonly<Record<Language, number>> = { nl: 15, en: 18, fr: 20 }

/** Words that officials write and nobody says. The plain word stands beside it. */
export const officialese: Readonly<Record<string, string>> = {
  betreffende: 'over',
  desgevallend: 'als dat nodig is',
  'dient te': 'moet',
  echter: 'maar',
  gelieve: 'wilt u',
  heden: 'nu',
  indien: 'als',
  inzake: 'over',
  middels: 'met',
  mits: 'als',
  reeds: 'al',
  teneinde: 'om',
  tevens: 'ook',
  verstrekken: 'geven',
  zulks: 'dat',
}

/** Sentences with their number of words. A sentence ends at a full stop, question or exclamation mark, or at the end. */
export function sentencesOf(text: string): readonly Readonly<{ text: string; words: number }>[] {
  return text
    .replace(/\b(bv|bijv|nr|tel|art|ca|incl|excl|p)\./gi, '$1')
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => ({ text: sentence, words: wordsIn(sentence) }))
    .filter((sentence) => sentence.words > 0)
}

/** What is written with letters or figures: `geboortedatum,` is one word, `3 maanden` two, a dash none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

export type LanguageMistake =
  | Readonly<{ kind: 'long'; language: Language; sentence: string; words: number }>
  | Readonly<{ kind: 'informal' | 'officialese'; language: 'nl'; word: string }>

/** What makes a text hard to read, or less than polite. */
export function languageMistakes(words: Words): readonly LanguageMistake[] {
  const long = (Object.keys(longestSentence) as Language[]).flatMap((language) =>
    sentencesOf(words[language] ?? '')
      .filter((sentence) => sentence.words > longestSentence[language])
      .map((sentence) => ({ kind: 'long' as const, language, sentence: sentence.text, words: sentence.words })),
  )
  const informal = words.nl.match(/\b(je|jij|jou|jouw|jullie)\b/gi) ?? []
  const stiff = Object.keys(officialese).filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(words.nl))
  return [
    ...long,
    ...informal.map((word) => ({ kind: 'informal' as const, language: 'nl' as const, word })),
    ...stiff.map((word) => ({ kind: 'officialese' as const, language: 'nl' as const, word })),
  ]
}

/** Everything that a person may read in a definition, with the path to it: `pages.0.title`. */
export function wordsWithin(value: unknown, path = ''): readonly Readonly<{ path: string; words: Words }>[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => wordsWithin(item, join(path, index)))
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && typeof value.nl === 'string') return [{ path, words: value as Words }]
  return Object.entries(value).flatMap(([name, item]) => wordsWithin(item, join(path, name)))
}

const join = (path: string, name: string | number): string => (path === '' ? `${name}` : `${path}.${name}`)

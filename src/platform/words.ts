/** Dutch is the language of record and complete; other languages follow the same keys. */
export type Language = 'nl' | 'fr' | 'en'

/** One text in every language that we have it in. */
export type Words = Readonly<{ nl: string; fr?: string; en?: string }>

/** The text in the wanted language, in Dutch when it was not translated. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.nl
}

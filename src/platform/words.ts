/** Dutch is the language of record and complete; other languages follow the same keys. */
export type Language = 'nl' | 'fr' | 'en'

/** What a contact point says around a product, also in languages in which no product is written. */
export type ShellLanguage = Language | 'tr' | 'ar' | 'uk'

/** In the order in which they are shown. */
export const shellLanguages: readonly ShellLanguage[] = ['nl', 'fr', 'en', 'tr', 'ar', 'uk']

/** The language of products for who reads the rest in `language`: Dutch where no product is written in it. */
export const productLanguage = (language: ShellLanguage): Language =>
  language === 'fr' || language === 'en' ? language : 'nl'

/** How lines run. */
export const directionOf = (language: ShellLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** One text in every language that we have it in. */
export type Words = Readonly<{ nl: string; fr?: string; en?: string }>

/** The text in the wanted language, in Dutch when it was not translated. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.nl
}

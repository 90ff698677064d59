import snowball from 'snowball-stemmers'

const stemmer = snowball.newStemmer('dutch')
const roots = new Map<string, string>()

/** Words that say nothing about what somebody looks for, in the languages that people search in. */
const stopWords = new Set(
  `aan als bij ben bent dat de der des deze die dit een en er geen gaan graag hebben heb hebt heeft het hoe hier ik in is
  kan kunnen krijg krijgen maar me met mij mijn moet moeten mag na naar niet nog nodig of om ons op over te tot u uit uw van
  vanwege via vind voor vraag vragen waar wanneer wat welke wie wij wil wilt worden wordt zijn zo zonder
  aanvragen aanvraag bekomen regelen halen kopie
  a an and at can for from get how i in is my need of on the to want where with you your
  au aux avec ce comment de des du en est et il je la le les ma mes mon obtenir ou pour que qui sur un une vous votre`.split(
    /\s+/,
  ),
)

/** Lower case, without accents; Turkish dotless i is an i. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replace(/[’']/g, ' ')
}

/** The words of a text, plain, in order, stop words too. */
export const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** What somebody looks for: without stop words, unless nothing else is left. */
export function contentOf(text: string): readonly string[] {
  const words = wordsOf(text)
  const content = words.filter((word) => !stopWords.has(word))
  return content.length > 0 ? content : words
}

/**
 * One form for the forms of a Dutch word: woon, wonen, woont; verhuis, verhuizen; leef, leven. The Snowball stemmer takes
 * endings off; what it leaves differs in spelling only (double vowel, voiced end, final t), which is evened out here.
 */
export function rootOf(word: string): string {
  const known = roots.get(word)
  if (known !== undefined) return known
  const root = stemmer
    .stem(word)
    .replace(/([^aeiouy])t$/, (whole, consonant: string) => (word.length > 4 ? consonant : whole))
    .replace(/(aa|ee|oo|uu)(?=[^aeiou]*$)/, (vowels) => vowels.slice(1))
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
  if (roots.size < 20_000) roots.set(word, root)
  return root
}

import { factWords, type Product } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'

type Seen = Readonly<{ text: string; value: unknown; name?: string }>
type Why = Readonly<{ seen?: readonly Seen[]; parts?: readonly Why[] }>
/** The explanation of a decision as the case keeps it: each condition, how it turned out, and what was looked at. */
export type Explained = readonly Readonly<{ id: string; outcome: boolean | null; why: Why }>[]

/** Why it was refused: for every condition that did not hold, what the product says to do. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = Array.isArray(explanation) ? (explanation as Explained).filter(({ outcome }) => outcome === false) : []
  return product.conditions
    .filter(({ id }) => failed.some((one) => one.id === id))
    .map(({ otherwise }) => inLanguage(otherwise, language))
}

/** Every fact once, by its name in words: "overleden: nee". */
export function valuesOf(why: Why, language: Language): readonly string[] {
  const shown = flat(why).flatMap(({ name, value }) => {
    const words = name && factWords[name]
    return name ? [`${words ? inLanguage(words, language) : name}: ${valueShown(value, language)}`] : []
  })
  return [...new Set(shown)]
}

const flat = (why: Why): readonly Seen[] => [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]

const said = {
  nl: { unknown: 'niet bekend', yes: 'ja', no: 'nee' },
  en: { unknown: 'not known', yes: 'yes', no: 'no' },
  fr: { unknown: 'inconnu', yes: 'oui', no: 'non' },
} as const satisfies Record<Language, unknown>

function valueShown(value: unknown, language: Language): string {
  const words = said[language]
  if (value === null || value === undefined) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value, language)
  return String(value)
}

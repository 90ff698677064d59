import { factWords, judge, lookUpWords, type Product } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { applicationWords } from '#ui/words/application.ts'
import type { Application } from './application.ts'

type Seen = Readonly<{ text: string; value: unknown; name?: string }>
type Why = Readonly<{ seen?: readonly Seen[]; parts?: readonly Why[] }>
/** The explanation of a decision as the case keeps it: each condition, how it turned out, and what was looked at. */
export type Explained = readonly Readonly<{ id: string; outcome: boolean | null; why: Why }>[]

/** Why it was refused: for every condition that did not hold, what the product says to do. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = Array.isArray(explanation) ? (explanation as Explained).filter(({ outcome }) => outcome === false) : []
  const { conditions, atOnce } = product
  const told = [...conditions, ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : [])]
  return told
    .filter(({ id }) => failed.some((one) => one.id === id))
    .map(({ otherwise }) => inLanguage(otherwise, language))
}

/** Why it is sure to be refused with what is known now; empty when it may go on. */
export const notPossibleShown = (
  { product, facts, case: subject }: Pick<Application, 'product' | 'facts' | 'case'>,
  language: Language,
): readonly string[] =>
  judge(product, facts, subject.answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => inLanguage(condition.otherwise, language))

/** Every fact once, by its name in words: "overleden: nee". */
export function valuesOf(why: Why, product: Product, language: Language): readonly string[] {
  const called = { ...factWords, ...lookUpWords(product) }
  const shown = flat(why).flatMap(({ name, value }) => {
    const words = name && called[name]
    return name ? [`${words ? inLanguage(words, language) : name}: ${valueShown(name, value, language)}`] : []
  })
  return [...new Set(shown)]
}

const flat = (why: Why): readonly Seen[] => [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]

const said = {
  nl: { unknown: 'niet bekend', yes: 'ja', no: 'nee' },
  en: { unknown: 'not known', yes: 'yes', no: 'no' },
  fr: { unknown: 'inconnu', yes: 'oui', no: 'non' },
} as const satisfies Record<Language, unknown>

function valueShown(name: string, value: unknown, language: Language): string {
  const words = said[language]
  if (value === null || value === undefined) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value, language)
  if (name === 'applicant.channel') return applicationWords(language).byChannel[String(value)] ?? String(value)
  return String(value)
}

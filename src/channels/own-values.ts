import {
  type City,
  codedFacts,
  factsInYears,
  factWords,
  figureCalled,
  lookUpPages,
  occupationWords,
  outsideZones,
  type Product,
  termWords,
} from '#domain/catalogue/index.ts'
import { type Field, factInWords } from '#domain/forms/index.ts'
import { type Explanation, reasonsFor } from '#domain/rules/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showNumber } from '#platform/formats/number.ts'
import { inLanguage, type Language, type Words } from '#platform/words.ts'

type Seen = Readonly<{ text: string; value: unknown; name?: string }>
/** Why a condition turned out so, as the case keeps it; what older versions kept may be empty. */
export type Why = Readonly<{ outcome?: unknown; seen?: readonly Seen[]; parts?: readonly Why[] }>

/** Whose rules they are, what the city calls its zones, and who reads it. */
export type Reading = Readonly<{ product: Product; city: City; language: Language }>

/** Everything that was looked at, each thing once, in words: "Inkomen van een jaar: € 45.000,00". */
export const valuesOf = (why: Why | null | undefined, reading: Reading): readonly string[] =>
  shown(why ? flat(why) : [], reading)

/** Only what made the outcome what it is. */
export const reasonsOf = (why: Why | null | undefined, reading: Reading): readonly string[] =>
  isExplanation(why) ? shown(reasonsFor(why).flatMap(flat), reading) : valuesOf(why, reading)

/** What is said of a condition may name what an employee looked up for it: `{lookedUp.keeper}`. */
export const withSeen = (
  words: string,
  why: Why | null | undefined,
  { product, language }: Omit<Reading, 'city'>,
): string =>
  words.replace(/\{(lookedUp\.\w+)\}/g, (_, name: string) => {
    const field = fieldNamed(name, product)
    const value = why && flat(why).find((one) => one.name === name)?.value
    return field ? answerShown(field, value, language) : said[language].unknown
  })

/** Written by `explain`, so whole as soon as it has an outcome and parts. */
const isExplanation = (why: Why | null | undefined): why is Explanation =>
  why?.outcome !== undefined && Array.isArray(why.parts)

const flat = (why: Why): readonly Seen[] => [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]

const shown = (seen: readonly Seen[], reading: Reading): readonly string[] => [
  ...new Set(seen.flatMap(({ name, value }) => (name ? lineOf(name, value, reading) : []))),
]

function lineOf(name: string, value: unknown, reading: Reading): readonly string[] {
  const { product, language } = reading
  const field = fieldNamed(name, product)
  if (field) {
    // What an employee was asked is a question to him: the customer reads what it is called.
    const words = name.startsWith('lookedUp.') ? (field.called ?? field.label) : field.label
    return [line(words, answerShown(field, value, language), language)]
  }
  const figure = figureCalled(product, name)
  const words = factWords[name] ?? occupationWords[name] ?? termWords[name] ?? figure?.words
  return words ? [line(words, factShown(name, value, figure?.unit, reading), language)] : []
}

function line(words: Words, value: string, language: Language): string {
  const called = inLanguage(words, language)
  const begun = called.slice(0, 1).toLocaleUpperCase(language) + called.slice(1)
  return /[?:]$/.test(begun) ? `${begun} ${value}` : `${begun}${language === 'fr' ? ' :' : ':'} ${value}`
}

/** A question of the form, or one that an employee looked up. */
function fieldNamed(name: string, product: Product): Field | undefined {
  const [prefix, lookedUp] = name.split('.')
  const pages = prefix === 'lookedUp' && lookedUp ? lookUpPages(product) : product.pages
  const wanted = prefix === 'lookedUp' ? lookedUp : name
  return pages.flatMap(({ fields }) => fields).find((field) => field.name === wanted)
}

const said = {
  nl: { unknown: 'niet bekend', unfilled: 'niet ingevuld', yes: 'ja', no: 'nee', other: 'iets anders', years: 'jaar' },
  en: {
    unknown: 'not known',
    unfilled: 'not filled in',
    yes: 'yes',
    no: 'no',
    other: 'something else',
    years: 'years',
  },
  fr: { unknown: 'inconnu', unfilled: 'non rempli', yes: 'oui', no: 'non', other: 'autre chose', years: 'ans' },
} as const satisfies Record<Language, unknown>

const noZone: Words = { nl: 'geen bewonerszone', en: 'no resident zone', fr: 'aucune zone de riverains' }

const answerShown = (field: Field, value: unknown, language: Language): string =>
  factInWords(field, value, language) || said[language].unfilled

function factShown(name: string, value: unknown, unit: string | undefined, { city, language }: Reading): string {
  const words = said[language]
  if (value === null || value === undefined) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') {
    if (unit === 'cents') return showMoney(value, language)
    if (name === 'thisYear') return String(value)
    const isInYears = unit === 'years' || factsInYears.includes(name)
    return isInYears ? `${showNumber(value, language)} ${words.years}` : showNumber(value, language)
  }
  if (typeof value !== 'string') return words.other
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value, language)
  if (name === 'person.parkingZone') return zoneShown(value, city, language)
  const coded = codedFacts[name]
  if (!coded) return value
  return coded[value] ? inLanguage(coded[value], language) : words.other
}

function zoneShown(code: string, { zones }: City, language: Language): string {
  if (code === outsideZones) return inLanguage(noZone, language)
  return zones?.parking?.find((zone) => zone.code === code)?.name ?? code
}

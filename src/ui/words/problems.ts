import type { Field, Problem } from '#domain/forms/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showNumber } from '#platform/formats/number.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import {
  lookAgain,
  missingWords,
  type ProblemWords,
  partWords,
  problemWords,
  takenWords,
  wholeOnly,
  withExample,
} from './problem-words.ts'

/** How an answer of a kind looks, where the definition gives no example. */
const examples: Readonly<Partial<Record<Field['kind'], string>>> = {
  date: '6 9 2021',
  money: '12,50',
  'national-number': '48.63.14-102.54',
  phone: '0470 12 34 56',
  email: 'naam@voorbeeld.be',
  iban: 'BE68 5390 0754 7034',
  plate: '1-ABC-123',
}

/** What is wrong with an answer and how to put it right, for at the field and for the list on top. */
export function problemText(problem: Problem, field: Field | undefined, language: Language): string {
  if (field === undefined) return lookAgain[language]
  const filled = fillings(problem, field, language)
  const template = wordsFor(problem, field)[language]
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function wordsFor({ code, facts }: Problem, { kind, example }: Field): ProblemWords {
  if (code === 'forms/missing')
    return missingWords[kind] ?? (example || examples[kind] ? withExample : problemWords[code])
  if (code === 'forms/pattern' && example) return withExample
  if (code === 'forms/decimals' && facts?.decimals === 0) return wholeOnly
  return (problemWords as Readonly<Record<string, ProblemWords>>)[code] ?? lookAgain
}

function fillings(
  { code, facts = {}, part }: Problem,
  field: Field,
  language: Language,
): Readonly<Record<string, string>> {
  const shown = Object.entries(facts).map(([name, fact]) => [name, showFact(code, fact, language)])
  const place = partWords[part ?? '']?.[language] ?? ''
  const day = String(facts.earliest ?? facts.latest ?? '')
  return {
    ...Object.fromEntries(shown),
    what: field.called ? inLanguage(field.called, language) : answerTo(field, language),
    label: quoted(inLanguage(field.label, language), language),
    example: field.example ?? examples[field.kind] ?? '',
    part: place,
    date: showDate(day, language),
    kinds: kindsOf(String(facts.accept ?? ''), language),
    taken: takenBy(String(facts.taken ?? ''), language),
    free: freeShown(String(facts.free ?? ''), language),
  }
}

const showFact = (code: string, fact: string | number, language: Language): string => {
  if (typeof fact === 'string') return fact
  return code.startsWith('forms/money') ? showMoney(fact, language) : showNumber(fact, language)
}

/** "Nummerplaat" is the answer itself; "Hoeveel exemplaren wilt u?" has one. */
function answerTo({ label }: Field, language: Language): string {
  const words = inLanguage(label, language)
  // "Uw e-mailadres" reads as it is.
  if (/^(uw|votre|vos|your) [^?]+$/i.test(words)) return words.charAt(0).toLowerCase() + words.slice(1)
  const question = quoted(words, language)
  return words.trimEnd().endsWith('?')
    ? { nl: `uw antwoord op ${question}`, fr: `votre réponse à ${question}`, en: `your answer to ${question}` }[
        language
      ]
    : question
}

const quoted = (words: string, language: Language): string => (language === 'fr' ? `« ${words} »` : `“${words}”`)

const or = { nl: 'of', fr: 'ou', en: 'or' }
const and = { nl: 'en', fr: 'et', en: 'and' }

/** `pdf, jpeg` as people say it: "PDF of JPG". */
const kindsOf = (accept: string, language: Language): string =>
  joined(
    accept.split(', ').map((kind) => (kind === 'jpeg' ? 'JPG' : kind.toUpperCase())),
    or[language],
  )

/** `ban,works` in words: "een ander parkeerverbod en een werf". */
const takenBy = (kinds: string, language: Language): string =>
  joined(
    kinds.split(',').map((kind) => takenWords[kind]?.[language] ?? ''),
    and[language],
  )

/** `2026-12-08/2026-12-09,2026-12-11/2026-12-11`: "dinsdag 8 december 2026 tot en met ..., of ...". */
const freeShown = (periods: string, language: Language): string =>
  periods
    .split(',')
    .map((period) => {
      const [from = '', until = ''] = period.split('/')
      const to = { nl: 'tot en met', fr: 'au', en: 'to' }[language]
      return from === until
        ? showDate(from, language)
        : `${showDate(from, language)} ${to} ${showDate(until, language)}`
    })
    .join({ nl: '. Of ', fr: '. Ou ', en: '. Or ' }[language])

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

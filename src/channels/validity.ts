import { type GrantTerm, isWithin, type Product } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'

const words = {
  nl: {
    openEnded: 'Zonder einddatum, tot u stopt of iets verandert.',
    until: (day: string) => `Hoogstens tot en met ${day}.`,
    chosen: 'Tot en met de dag die u kiest.',
    lasting: (terms: string) => `${terms}.`,
    or: ' of ',
    days: (count: number) => `${count} dagen`,
    months: (count: number) => `${count} ${count === 1 ? 'maand' : 'maanden'}`,
    years: (count: number) => `${count} jaar`,
    renew: (days: number) => `Verlengen kan vanaf ${days} dagen voor het einde.`,
    renewFrom: (day: string) => `Verlengen kan vanaf ${day}.`,
  },
  en: {
    openEnded: 'No last day, until you stop or something changes.',
    until: (day: string) => `Until ${day} at most.`,
    chosen: 'Until the day that you choose.',
    lasting: (terms: string) => `${terms}.`,
    or: ' or ',
    days: (count: number) => `${count} days`,
    months: (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`,
    years: (count: number) => `${count} ${count === 1 ? 'year' : 'years'}`,
    renew: (days: number) => `You may renew from ${days} days before the end.`,
    renewFrom: (day: string) => `You may renew from ${day}.`,
  },
  fr: {
    openEnded: "Sans date de fin, jusqu'à ce que vous arrêtiez ou que quelque chose change.",
    until: (day: string) => `Jusqu'au ${day} inclus au plus.`,
    chosen: "Jusqu'au jour que vous choisissez.",
    lasting: (terms: string) => `${terms}.`,
    or: ' ou ',
    days: (count: number) => `${count} jours`,
    months: (count: number) => `${count} mois`,
    years: (count: number) => `${count} ${count === 1 ? 'an' : 'ans'}`,
    renew: (days: number) => `Vous pouvez renouveler dès ${days} jours avant la fin.`,
    renewFrom: (day: string) => `Vous pouvez renouveler dès le ${day}.`,
  },
} as const satisfies Record<Language, unknown>

/**
 * How long one has it when it is granted on `day` (`YYYY-MM-DD`), and from when it may be renewed, a sentence each. What the product
 * says in words counts; without them it follows from the terms of what is granted. Empty: neither says anything.
 */
export function validityShown(product: Product, day: string, language: Language): readonly string[] {
  const terms = (product.grants ?? []).flatMap((grant) => grant.terms).filter((term) => isWithin(term, day))
  const renewals = terms.flatMap((term) => renewalShown(term, language))
  return [
    ...new Set(product.validity ? [inLanguage(product.validity, language), ...renewals] : termsShown(terms, language)),
  ]
}

/** Each length first, then each end, with from when that may be renewed. */
function termsShown(terms: readonly GrantTerm[], language: Language): readonly string[] {
  const said = words[language]
  const lasting = terms.filter(({ until }) => lastingShown(until, language).length > 0)
  const lengths = [...new Set(lasting.flatMap(({ until }) => lastingShown(until, language)))]
  return [
    ...(lengths.length > 0 ? [said.lasting(listed(lengths, said.or))] : []),
    ...lasting.flatMap((term) => renewalShown(term, language)),
    ...terms.filter((term) => !lasting.includes(term)).flatMap((term) => endOf(term, language)),
  ]
}

function endOf(term: GrantTerm, language: Language): readonly string[] {
  const sentence = endShown(term.until, language)
  if (!sentence) return []
  const ofWhom = term.called
    ? `${inLanguage(term.called, language)}: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
    : sentence
  return [ofWhom, ...renewalShown(term, language)]
}

const listed = (all: readonly string[], or: string): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}${or}${all.at(-1)}`

function lastingShown(until: GrantTerm['until'], language: Language): readonly string[] {
  const said = words[language]
  if (typeof until === 'string') return []
  if ('days' in until) return [said.days(until.days)]
  if (!('months' in until)) return []
  return [until.months % 12 === 0 ? said.years(until.months / 12) : said.months(until.months)]
}

function endShown(until: GrantTerm['until'], language: Language): string | null {
  const said = words[language]
  if (until === 'further-notice') return said.openEnded
  // What the card system gives is said by the product in words: its last day is known there only.
  if (typeof until === 'string') return null
  if ('day' in until) return said.until(showDate(until.day, language))
  return 'answer' in until ? said.chosen : null
}

function renewalShown({ until, renews }: GrantTerm, language: Language): readonly string[] {
  if (!renews) return []
  const said = words[language]
  if (typeof until === 'string' || !('day' in until)) return [said.renew(renews.daysBefore)]
  const first = new Date(Date.parse(`${until.day}T12:00:00Z`) - renews.daysBefore * 86_400_000)
  return [said.renewFrom(showDate(first.toISOString().slice(0, 10), language))]
}

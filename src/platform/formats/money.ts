import type { Language } from '../words.ts'

/** The largest amount that is read or shown exactly: ten thousand million euro. */
const mostCents = 1_000_000_000_000

/** Whole cents as people read them: `€ 1.234,50`, `1 234,50 €`, `€1,234.50`. */
export function showMoney(cents: number, language: Language = 'nl'): string {
  const sign = cents < 0 ? '-' : ''
  const whole = String(Math.floor(Math.abs(cents) / 100))
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  const grouped = (by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by)
  if (language === 'fr') return `${sign}${grouped(' ')},${rest} €`
  if (language === 'en') return `${sign}€${grouped(',')}.${rest}`
  return `€ ${sign}${grouped('.')},${rest}`
}

/** One price, or from the lowest to the highest: `€ 30,00 tot € 1.020,00`. */
export function showMoneyRange(least: number, most: number, language: Language = 'nl'): string {
  if (least === most) return showMoney(least, language)
  const to = { nl: 'tot', en: 'to', fr: 'à' }[language]
  return `${showMoney(least, language)} ${to} ${showMoney(most, language)}`
}

/**
 * Cents from an amount as it is written in Belgium: `12,50`, `€ 1.234,5`, `12.50`, `1 234`. A point or comma before
 * one or two last digits is the decimal mark; before three it groups thousands. `null`: this is no amount.
 */
export function parseMoney(written: string): number | null {
  const bare = written.replace(/\s|€|EURO?/giu, '')
  const match =
    /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?$/.exec(bare) ??
    /^(-?)([1-9]\d{0,2}(?:,\d{3})+|\d+)\.(\d{1,2})$/.exec(bare)
  if (!match) return null
  const [, sign, whole = '', rest = ''] = match
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(rest.replace('-', '').padEnd(2, '0'))
  if (cents > mostCents) return null
  return sign && cents > 0 ? -cents : cents
}

/** As one types it in a Dutch form: `1234,50`. Reads back to the same cents. */
export function writeMoney(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  return `${sign}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

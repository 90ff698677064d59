import type { Language } from '../words.ts'

/**
 * A number as it is written in Belgium: `3,5`, `1.234`, `1 234,5`, `-2`. A point before exactly three digits groups
 * thousands; elsewhere it is a decimal mark, for who is used to it. `null`: this is no number that can be kept exactly.
 */
export function parseNumber(written: string): number | null {
  const bare = written.replace(/\s/gu, '')
  const match = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(bare) ?? /^(-?)(\d+)\.(\d+)$/.exec(bare)
  if (!match) return null
  const [, sign = '', whole = '', rest = ''] = match
  const digits = whole.replace(/\./g, '')
  if (digits.replace(/^0+/, '').length + rest.length > 15) return null
  const value = Number(`${sign}${digits}.${rest || '0'}`)
  return Object.is(value, -0) ? 0 : value
}

/** How many digits stand behind the decimal mark. */
export const decimalsOf = (value: number): number => plain(value).split('.')[1]?.length ?? 0

/** As one types it in a Dutch form: `1234,5`. Reads back to the same number. */
export const writeNumber = (value: number): string => plain(value).replace('.', ',')

/** As people read it: `1.234,5`, `1 234,5`, `1,234.5`. */
export function showNumber(value: number, language: Language = 'nl'): string {
  const [whole = '', rest] = plain(value).split('.')
  const by = { nl: '.', fr: ' ', en: ',' }[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, by)
  return rest === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${rest}`
}

/** Without an exponent: at most 15 digits come in here. */
const plain = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text
}

/**
 * Bank account numbers (ISO 13616). Check: the four first characters moved to the end, letters as 10 to 35, modulo 97
 * is 1. A Belgian one has a second check inside: of its twelve digits the last two are the first ten modulo 97 (0 is 97).
 */
export type IbanMistake = 'shape' | 'length' | 'check'

/** Length per country, for the countries whose accounts are paid by SEPA. Others: 15 to 34. */
const lengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'NO15 BE16 FI18 FO18 DK18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 DE22 GB22 GE22 ' +
    'IE22 ME22 RS22 AD24 CZ24 ES24 MD24 RO24 SE24 SK24 PT25 IS26 FR27 GR27 IT27 MC27 SM27 AL28 CY28 HU28 PL28 MT31 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Upper case, without spaces, points and dashes. */
export const bareIban = (written: string): string => written.replace(/[\s.-]/g, '').toUpperCase()

/** What is wrong with it; `null` when nothing is. */
export function ibanMistake(written: string): IbanMistake | null {
  const iban = bareIban(written)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(iban)) return 'shape'
  const country = iban.slice(0, 2)
  const expected = lengths[country]
  if (expected === undefined ? iban.length < 15 : iban.length !== expected) return 'length'
  if (remainder97(iban.slice(4) + iban.slice(0, 4)) !== 1) return 'check'
  if (country !== 'BE') return null
  const inner = Number(iban.slice(4, 14)) % 97 || 97
  return /^\d{12}$/.test(iban.slice(4)) && inner === Number(iban.slice(14)) ? null : 'check'
}

/** In groups of four, as it is printed on a card: `BE68 5390 0754 7034`. */
export const showIban = (written: string): string => bareIban(written).replace(/(.{4})(?=.)/g, '$1 ')

function remainder97(characters: string): number {
  let rest = 0
  for (const character of characters) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

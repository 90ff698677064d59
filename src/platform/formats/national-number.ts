/**
 * The Belgian national number (INSZ: rijksregisternummer or BIS number): eleven digits YYMMDD-SSS-CC.
 * CC = 97 - (first nine mod 97); who is born in 2000 or later has a 2 before the nine. Both rules are tried and the
 * one that fits fixes the century. Months: 01-12 a resident, +20/+40 a BIS number, +60 a test person. Month or day 00: unknown.
 */
export type NationalNumber = Readonly<{
  digits: string
  century: 1900 | 2000
  kind: 'resident' | 'bis' | 'test'
  /** `YYYY-MM-DD`, with 00 for what is not known. */
  birthDate: string
  gender: 'male' | 'female'
}>

/** Digits only, as people and systems write it: with points, dashes and spaces. */
export const digitsOf = (written: string): string => written.replace(/[\s.\-/]/g, '')

/** `null` when it is no national number: wrong length, check digits or birth date. */
export function parseNationalNumber(written: string): NationalNumber | null {
  const digits = digitsOf(written)
  if (!/^\d{11}$/.test(digits)) return null
  const century = centuryOf(digits)
  if (century === null) return null

  const rawMonth = Number(digits.slice(2, 4))
  const day = Number(digits.slice(4, 6))
  const offset = rawMonth >= 60 ? 60 : rawMonth >= 40 ? 40 : rawMonth >= 20 ? 20 : 0
  const month = rawMonth - offset
  if (month > 12 || day > 31) return null
  const year = century + Number(digits.slice(0, 2))
  if (month > 0 && day > daysIn(year, month)) return null

  return {
    digits,
    century,
    kind: offset === 60 ? 'test' : offset > 0 ? 'bis' : 'resident',
    birthDate: `${year}-${String(month).padStart(2, '0')}-${digits.slice(4, 6)}`,
    gender: Number(digits.slice(6, 9)) % 2 === 1 ? 'male' : 'female',
  }
}

export type NationalNumberMistake = 'length' | 'birth-date' | 'check'

/**
 * What is wrong with it; `null` when nothing is. The birth date is looked at first: who mistypes one of the first six
 * digits is helped more by that than by "the check digits do not fit".
 */
export function nationalNumberMistake(written: string): NationalNumberMistake | null {
  const digits = digitsOf(written)
  if (!/^\d{11}$/.test(digits)) return 'length'
  if (parseNationalNumber(digits) !== null) return null
  const month = Number(digits.slice(2, 4)) % 20
  const day = Number(digits.slice(4, 6))
  const possible = month <= 12 && day <= (month === 0 ? 31 : daysIn(2000, month))
  return possible && centuryOf(digits) === null ? 'check' : 'birth-date'
}

/** As it is printed: `48.63.14-102.54`. */
export function showNationalNumber(digits: string): string {
  return `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}-${digits.slice(6, 9)}.${digits.slice(9)}`
}

function centuryOf(digits: string): 1900 | 2000 | null {
  const check = Number(digits.slice(9))
  if (97 - (Number(digits.slice(0, 9)) % 97) === check) return 1900
  if (97 - (Number(`2${digits.slice(0, 9)}`) % 97) === check) return 2000
  return null
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

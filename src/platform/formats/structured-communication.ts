/**
 * The structured communication of a Belgian transfer (OGM): ten digits and two check digits, the ten modulo 97 (0 is
 * written 97). Shown as `+++123/4567/89002+++`; kept as twelve digits.
 */
export const isCommunication = (digits: string): boolean =>
  /^\d{12}$/.test(digits) && checkOf(digits.slice(0, 10)) === digits.slice(10)

/** Twelve digits from a number of at most ten. */
export function communicationOf(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || number > 9_999_999_999)
    throw new RangeError('A communication holds ten digits.')
  const digits = String(number).padStart(10, '0')
  return digits + checkOf(digits)
}

export const showCommunication = (digits: string): string =>
  `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`

/**
 * Reads one as people write it: with or without `+++` or `***`, slashes and spaces. Within other text only when it is marked or
 * stands alone with its slashes, because any twelve digits may be something else. `null`: there is none, or its check is wrong.
 */
export function readCommunication(written: string): string | null {
  const marked = /(?:\+{3}|\*{3})\s*(\d{3})\s*\/?\s*(\d{4})\s*\/?\s*(\d{5})\s*(?:\+{3}|\*{3})/.exec(written)
  const bare =
    /(?<![\d/])(\d{3})\/(\d{4})\/(\d{5})(?![\d/])/.exec(written) ?? /^\s*(\d{3})(\d{4})(\d{5})\s*$/.exec(written)
  const found = marked ?? bare
  const digits = found ? found.slice(1).join('') : ''
  return isCommunication(digits) ? digits : null
}

const checkOf = (ten: string): string => String(Number(ten) % 97 || 97).padStart(2, '0')

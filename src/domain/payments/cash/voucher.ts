/** With this number a counter takes cash for the order, up to and including `validUntil` (YYYY-MM-DD). */
export type CashVoucher = Readonly<{ orderId: string; number: string; validUntil: string }>

const checkOf = (six: string): string => String(Number(six) % 97 || 97).padStart(2, '0')

/** Eight digits from a number of six: the last two find a mistyped one. */
export const voucherNumber = (counted: number): string => `${counted}${checkOf(String(counted))}`

/** As people read it: `1000 0097`. */
export const showVoucher = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`

/** Reads one as people write it. `null`: it is none, or it is mistyped. */
export function readVoucher(written: string): string | null {
  const digits = written.replace(/[\s.-]/g, '')
  return /^\d{8}$/.test(digits) && checkOf(digits.slice(0, 6)) === digits.slice(6) ? digits : null
}

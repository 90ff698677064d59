import { randomBytes } from 'node:crypto'
import QRCode from 'qrcode'

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 10

/** What is printed on one certificate so that anybody can ask whether it is genuine. */
export type VerificationCodes = Readonly<{
  /** Goes into the QR code: 144 random bits, base64url. Never guessable. */
  token: string
  /** For typing: 50 random bits and a check character, `7KQ4M2XR9T` + check, without separators. */
  shortCode: string
}>

export const newCodes = (): VerificationCodes => ({ token: newToken(), shortCode: newShortCode() })

const newToken = (): string => randomBytes(18).toString('base64url')

/** Whether a text may be a token of ours: asked before the database is. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{24}$/.test(text)

function newShortCode(): string {
  const payload = Array.from(randomBytes(randomCharacters), (byte) => alphabet[byte % 32]).join('')
  return payload + checkCharacter(payload)
}

/** As it is printed: `7KQ4-M2XR-9TB`. */
export const printedShortCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`

/**
 * The short code in what a person typed, or `undefined` when it is none. Forgives lower case, spaces, any dash or dot,
 * O for 0, I and L for 1. One wrong character or two swapped neighbours are always noticed.
 */
export function readShortCode(typed: string): string | undefined {
  if (typed.length > 64) return undefined
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (code.length !== randomCharacters + 1) return undefined
  if ([...code].some((character) => !alphabet.includes(character))) return undefined
  return checkCharacter(code.slice(0, randomCharacters)) === code[randomCharacters] ? code : undefined
}

/**
 * The page that the QR code opens. `verifyAt` is the city's public verification page; the token comes last in the path,
 * so that it says nothing about anybody.
 */
export const verificationUrl = (verifyAt: string, token: string): string => `${verifyAt.replace(/\/$/, '')}/${token}`

/** The QR code as one SVG path on a grid of `size` units, quiet zone not included. */
export function qrPath(text: string): Readonly<{ size: number; path: string }> {
  // Said to be bytes: working out the shortest mix of kinds costs more than it saves here.
  const segment = { data: Buffer.from(text), mode: 'byte' } as const
  const { modules } = QRCode.create([segment], { errorCorrectionLevel: 'M' })
  const rows: string[] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      const start = x
      while (x + 1 < modules.size && modules.get(y, x + 1)) x++
      rows.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`)
    }
  }
  return { size: modules.size, path: rows.join('') }
}

/**
 * Sum of alpha^i * value in the field of 32 elements: every single error and every swap of two characters changes it,
 * because all factors differ and none is zero.
 */
function checkCharacter(payload: string): string {
  let sum = 0
  for (const character of payload) sum = timesAlpha(sum ^ alphabet.indexOf(character))
  return alphabet[sum] ?? ''
}

/** Multiplies by x modulo x^5 + x^2 + 1. */
function timesAlpha(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? shifted ^ 37 : shifted
}

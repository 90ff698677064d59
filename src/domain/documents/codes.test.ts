import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isToken, newCodes, printedShortCode, qrPath, readShortCode, verificationUrl } from './codes.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shortCode = fc.constant(null).map(() => newCodes().shortCode)

describe('A short code', () => {
  it('has fifty random bits, a check character and no ambiguous letter', () => {
    const { shortCode } = newCodes()
    expect(shortCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{11}$/)
    expect(printedShortCode('7KQ4M2XR9TB')).toBe('7KQ4-M2XR-9TB')
  })

  it('is read back from what is printed, in lower case, with spaces, and with O and I typed for 0 and 1', () => {
    fc.assert(
      fc.property(shortCode, (code) => {
        const sloppy = printedShortCode(code)
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll('-', ' – ')
        return readShortCode(sloppy) === code && readShortCode(printedShortCode(code)) === code
      }),
    )
  })

  it('notices every single wrong character', () => {
    fc.assert(
      fc.property(shortCode, fc.nat(10), fc.constantFrom(...alphabet), (code, place, other) => {
        const changed = code.slice(0, place) + other + code.slice(place + 1)
        return changed === code || readShortCode(changed) === undefined
      }),
    )
  })

  it('notices two neighbours that were swapped', () => {
    fc.assert(
      fc.property(shortCode, fc.nat(9), (code, place) => {
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2)
        return swapped === code || readShortCode(swapped) === undefined
      }),
    )
  })

  it('reads nothing from anything else, however long', () => {
    for (const typed of ['', '7KQ4', 'U'.repeat(11), 'é'.repeat(11), '0'.repeat(100_000), '<script>alert'])
      expect(readShortCode(typed)).toBeUndefined()
  })
})

describe('The token in the QR code', () => {
  it('has at least 128 random bits and never repeats', () => {
    const tokens = new Set(Array.from({ length: 1000 }, () => newCodes().token))
    expect(tokens.size).toBe(1000)
    for (const token of tokens) expect(isToken(token)).toBe(true)
    expect(Buffer.from([...tokens][0] ?? '', 'base64url').length * 8).toBeGreaterThanOrEqual(128)
  })

  it('is the last part of the address of the verification page', () => {
    expect(verificationUrl('https://loket.example/controle/', 'abc')).toBe('https://loket.example/controle/abc')
  })

  it('is drawn as one path that stays inside its grid', () => {
    const { size, path } = qrPath(verificationUrl('https://loket.example/controle', newCodes().token))
    expect(size).toBeGreaterThanOrEqual(25)
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(size)
      expect(Number(y)).toBeLessThan(size)
    }
  })
})

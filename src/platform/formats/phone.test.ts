import { describe, expect, it } from 'vitest'
import { parsePhone, showPhone } from './phone.ts'

describe('A telephone number', () => {
  it.each([
    ['0475 12 34 56', '+32475123456'],
    ['0475/12.34.56', '+32475123456'],
    ['+32 (0)475 12 34 56', '+32475123456'],
    ['0032 475 12 34 56', '+32475123456'],
    ['03 123 45 67', '+3231234567'],
    ['050-12 34 56', '+3250123456'],
    ['0800 12 345', '+3280012345'],
    ['+31 6 12345678', '+31612345678'],
    ['+380 44 123 45 67', '+380441234567'],
  ])('%s is kept as %s', (written, kept) => expect(parsePhone(written)).toBe(kept))

  it.each(['', '475 12 34 56', '0475 12 34', '0475 12 34 56 7', 'bel mij', '+0123456', '+32 12', '٠٤٧٥١٢٣٤٥٦', '+'])(
    'is not %j',
    (written) => expect(parsePhone(written)).toBeNull(),
  )

  it.each([
    ['+32475123456', '0475 12 34 56'],
    ['+3231234567', '03 123 45 67'],
    ['+3250123456', '050 12 34 56'],
    ['+31612345678', '+31 612345678'],
    ['+380441234567', '+380 441234567'],
  ])('%s is shown as %s and reads back', (kept, shown) => {
    expect(showPhone(kept)).toBe(shown)
    expect(parsePhone(shown)).toBe(kept)
  })
})

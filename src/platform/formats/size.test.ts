import { expect, it } from 'vitest'
import { showSize } from './size.ts'

it.each([
  [1, 'nl', '1 kB'],
  [999_499, 'nl', '999 kB'],
  [1_234_567, 'nl', '1,2 MB'],
  [10_000_000, 'en', '10 MB'],
  [1_234_567, 'fr', '1,2 Mo'],
] as const)('%d bytes in %s is %s', (bytes, language, shown) => expect(showSize(bytes, language)).toBe(shown))

import { expect, it } from 'vitest'
import { jobOf } from './document.tsx'

it('A job is numbered as printers do, and as the log can hold it', () => {
  expect(jobOf('7')).toBe(7)
  expect(jobOf('2147483647')).toBe(2_147_483_647)
  for (const job of ['2147483648', '99999999999', '-1', '1.5', 'x', ''])
    expect(() => jobOf(job)).toThrow('documents/not-found')
})

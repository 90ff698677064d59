import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communicationOf, readCommunication, showCommunication } from './structured-communication.ts'
import { transferCode } from './transfer-code.ts'

const asked = { iban: 'BE68539007547034', holder: 'Stad Antwerpen', cents: 7_205, text: '+++090/0000/00154+++' }

describe('The code of a transfer', () => {
  it('is what EPC069-12 says, line by line', () => {
    expect(transferCode(asked).split('\n')).toEqual([
      ...['BCD', '002', '1', 'SCT', '', 'Stad Antwerpen', 'BE68539007547034', 'EUR72.05', '', ''],
      '+++090/0000/00154+++',
    ])
  })
  it('holds every amount to the cent, and a communication that we read back from the statement', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), fc.nat(9_999_999_999), (cents, number) => {
        const communication = communicationOf(number)
        const code = transferCode({ ...asked, cents, text: showCommunication(communication) })
        const lines = code.split('\n')
        expect(Math.round(Number(lines[7]?.slice(3)) * 100)).toBe(cents)
        expect(readCommunication(lines[10] ?? '')).toBe(communication)
        expect(Buffer.byteLength(code)).toBeLessThanOrEqual(331)
      }),
    )
  })
  it('has no line too many, whatever the holder is called', () => {
    expect(transferCode({ ...asked, holder: `Stad\nAntwerpen ${'x'.repeat(90)}` }).split('\n')).toHaveLength(11)
  })
  it.each([0, -1, 0.5, 100_000_000_000])('is not made for %s cents', (cents) => {
    expect(() => transferCode({ ...asked, cents })).toThrow('No amount')
  })
})

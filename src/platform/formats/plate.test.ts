import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlate, showPlate } from './plate.ts'

const spellings = [
  '1-ABC-123',
  '1abc123',
  ' 1 ABC 123 ',
  '1.abc-123',
  'B 1-ABC-123',
  'BE1ABC123',
  '１ＡＢＣ１２３',
  '1–АВС–123',
]

describe('A plate', () => {
  it.each(spellings)('written as %s is the same plate', (written) => {
    expect(readPlate(written)?.plate).toBe('1ABC123')
  })

  it.each([
    ['12-ABC-3', 'NL', '12ABC3'],
    ['AB-123-CD', 'F', 'AB123CD'],
    ['M-ÜX 1234', 'D', 'MUX1234'],
    ['ΑΒΕ-1234', 'GR', 'ABE1234'],
    ['O-ABC-123', 'BE', 'OABC123'],
    ['KONING', 'B', 'KONING'],
  ])('of %s (%s) is kept as letters and digits', (written, country, plate) => {
    expect(readPlate(written, country)?.plate).toBe(plate)
  })

  it('is never guessed: an O is no 0', () => {
    expect(readPlate('O-ABC-123')?.plate).not.toBe(readPlate('0-ABC-123')?.plate)
  })

  it.each(['', '-', 'A', 'fiets', '1-ABC-123 of 1-ABC-124', '漢字12', 'x'.repeat(50)])(
    'is not what says %s',
    (written) => {
      expect(readPlate(written)).toBeNull()
    },
  )

  it('has no country that does not exist in shape', () => {
    expect(readPlate('1-ABC-123', 'B3')).toBeNull()
    expect(readPlate('1-ABC-123', '')?.country).toBeNull()
    expect(readPlate('1-ABC-123', 'b')?.country).toBe('BE')
  })

  it('read again is itself, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (written) => {
        const read = readPlate(written)
        return read === null || readPlate(read.plate)?.plate === read.plate
      }),
    )
  })

  it('is shown to people as it stands on the car', () => {
    expect([showPlate('1ABC123'), showPlate('12ABC3')]).toEqual(['1-ABC-123', '12ABC3'])
  })
})

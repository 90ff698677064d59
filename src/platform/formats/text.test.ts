import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanLines, hasPictures, lengthOf } from './text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('Text that somebody typed', () => {
  it('loses what cannot be seen', () => {
    expect(cleanLine('  An\u0000na\u200b \u202eslim\u202c\ud800\tDe  Smet ')).toBe('Anna slim De Smet')
  })
  it('keeps letters of every language, composed', () => {
    expect(cleanLine('O\u0308mer Yıldız-Şahin Đặng Коваленко')).toBe('Ömer Yıldız-Şahin Đặng Коваленко')
  })
  it('keeps its lines where it has lines', () => expect(cleanLines('een\r\n\r\n\r\n\r\ntwee \n')).toBe('een\n\ntwee'))
  it('is counted as a person counts', () => expect(lengthOf('a𝒳b')).toBe(3))
  it('may hold pictures that no letter prints', () => {
    expect(['😀', '❤️', '👨‍👩‍👧', '\ue000'].every(hasPictures)).toBe(true)
    expect(['Jan & Co. © 100 % (1-2) "x" #5*', 'Đặng', 'محمد'].some(hasPictures)).toBe(false)
  })
  it('is clean once it was cleaned', () =>
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed))
        expect(cleanLines(cleanLines(typed))).toBe(cleanLines(typed))
        expect(cleanLine(typed).isWellFormed()).toBe(true)
      }),
    ))
})

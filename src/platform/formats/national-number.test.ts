import { describe, expect, it } from 'vitest'
import { nationalNumberMistake, parseNationalNumber, showNationalNumber } from './national-number.ts'

describe('A national number', () => {
  it.each(['86673000116', '57611399743', '62680599650', '71640618918', '48610999771'])(
    '%s is of the 1900s',
    (digits) => {
      expect(parseNationalNumber(digits)).toMatchObject({ century: 1900, kind: 'test' })
    },
  )

  it.each(['00683042157', '00600099536', '10690510678'])('%s needs the rule of 2000 and later', (digits) => {
    expect(parseNationalNumber(digits)).toMatchObject({ century: 2000, kind: 'test' })
  })

  it('may be written with points and dashes', () => {
    expect(parseNationalNumber('48.63.14-102.54')?.birthDate).toBe('1948-03-14')
  })

  it('may leave month and day of birth open', () => {
    expect(parseNationalNumber('85600012543')?.birthDate).toBe('1985-00-00')
  })

  it.each(['19460614001', '48631410255', '4863141025', 'abc', '', '99999999999'])('is not %s', (written) => {
    expect(parseNationalNumber(written)).toBeNull()
  })

  it('is printed in groups', () => {
    expect(showNationalNumber('48631410254')).toBe('48.63.14-102.54')
  })

  it('tells a wrong birth date from wrong check digits', () => {
    expect(nationalNumberMistake('48631410254')).toBeNull()
    expect(nationalNumberMistake('4863141025')).toBe('length')
    expect(nationalNumberMistake('48631410255')).toBe('check')
    expect(nationalNumberMistake('48631510254')).toBe('check')
    expect(nationalNumberMistake('48733410254')).toBe('birth-date')
    expect(nationalNumberMistake('48623210254')).toBe('birth-date')
  })
})

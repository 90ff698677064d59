import { describe, expect, it } from 'vitest'
import { patternMistake, wholePattern } from './pattern.ts'

describe('A pattern of a definition', () => {
  it.each([
    '[1-9]-[A-Z]{3}-[0-9]{3}',
    '\\d{4}',
    '[A-Za-z]+( [A-Za-z]+)*',
    '(?:[a-z]+-)*[a-z]+',
    '(\\d{3}\\.){2}\\d{3}',
    '\\p{L}+([ ’-]\\p{L}+)*',
    'a|b|cd?',
    '(ab|ac)*',
    '',
    '^.*$',
    'a*a*',
    '[a-z]{0,80}',
    '.*foo.*',
    '(\\d{1,3}\\.)*\\d{1,3}(,\\d{1,2})?',
    '(?:0|1)+?x',
  ])('may be %s', (source) => expect(patternMistake(source)).toBeNull())

  it.each([
    '(a+)+',
    '(a*)*',
    '(a|a)*b',
    '(a|aa)+',
    '(\\w+\\s?)*',
    '([a-z]+)*$',
    '(.*,)*x',
    '(a?b?)*a*(ab)*',
    '(a?){60}',
    'a*a*a*a*',
    '([αβ]+)+',
    '(([ab][cd])?){30}',
  ])('that can search for ever is refused: %s', (source) => expect(patternMistake(source)).toContain('eindeloos'))

  it.each(['[a-', '(', 'a{2,1}', '\\'])('that does not compile is refused: %s', (source) =>
    expect(patternMistake(source)).toContain('klopt niet'),
  )
  it.each(['(?=a)b', '(a)\\1', '(?<!a)b', '(?<n>a)'])('that looks around or back is refused: %s', (source) =>
    expect(patternMistake(source)).toContain('niet kan'),
  )
  it('that is written out too long is refused', () => expect(patternMistake('(a{50}b){50}')).toContain('ingewikkeld'))
  it('must match the whole answer', () => expect(wholePattern('a|b').test('ab')).toBe(false))
})

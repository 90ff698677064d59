import { describe, expect, it } from 'vitest'
import { fieldProblems, readAnswers } from '../answers.ts'
import type { Answer, Field, FieldKind } from '../field.ts'
import { kinds } from './kinds.ts'

const now = new Date('2021-09-06T07:00:00Z')
const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: 'q',
  kind,
  label: { nl: 'Vraag' },
  ...more,
})

const read = (kind: FieldKind, body: Record<string, unknown>, more?: Partial<Field>): Answer | undefined =>
  kinds[kind].read(body, field(kind, more))
/** What is wrong when this is typed: the code, and the input. */
function wrong(kind: FieldKind, typed: string | Record<string, unknown>, more?: Partial<Field>): string | undefined {
  const asked = field(kind, more)
  const [first] = fieldProblems([asked], readAnswers([asked], typeof typed === 'string' ? { q: typed } : typed), now)
  return first && [first.code, first.part].filter(Boolean).join(' ')
}
const value = (kind: FieldKind, typed: string, more?: Partial<Field>) =>
  kinds[kind].value(read(kind, { q: typed }, more) ?? null, field(kind, more))
const show = (kind: FieldKind, typed: string, language: 'nl' | 'fr' | 'en' = 'nl') =>
  kinds[kind].show(read(kind, { q: typed }) ?? null, field(kind), language)

describe('A short text', () => {
  it('is cleaned', () => expect(read('text', { q: ' An\u0000na\u202e\u200b  De\tSmet ' })).toBe('Anna De Smet'))
  it('takes the last of several', () => expect(read('text', { q: ['a', 'b'] })).toBe('b'))
  it('may not be too long or hold pictures', () => {
    expect(wrong('text', 'x'.repeat(201))).toBe('forms/too-long')
    expect(wrong('text', 'Jan 😀')).toBe('forms/characters')
    expect(wrong('text', 'Jan', { min: 4 })).toBe('forms/too-short')
  })
  it('must fit its pattern as a whole', () => {
    const plate = { pattern: '[1-9]-[A-Z]{3}-[0-9]{3}', example: '1-ABC-123' }
    expect(wrong('text', '1-ABC-123', plate)).toBeUndefined()
    expect(wrong('text', 'x1-ABC-123', plate)).toBe('forms/pattern')
  })
  it('is quick with a pattern that publication would have refused', () => {
    expect(wrong('text', `${'a'.repeat(60)}!`, { pattern: '(a+)+' })).toBeUndefined()
  })
})

describe('A long text', () => {
  it('keeps its lines', () => expect(read('long-text', { q: 'een\r\n\r\ntwee\r\n' })).toBe('een\n\ntwee'))
  it('may not be too long', () => expect(wrong('long-text', 'x'.repeat(3_001))).toBe('forms/too-long'))
})

describe('A choice', () => {
  const options = [
    { value: 'red', label: { nl: 'Rood', fr: 'Rouge' } },
    { value: 'blue', label: { nl: 'Blauw' } },
  ]
  it('is one of its options', () => {
    expect(wrong('choice', 'red', { options })).toBeUndefined()
    expect(wrong('choice', 'green', { options })).toBe('forms/option')
    expect(kinds.choice.show('red', field('choice', { options }), 'fr')).toBe('Rouge')
  })
  it('of several keeps the order of the definition, each once', () => {
    expect(read('choices', { q: ['blue', '', 'red', 'red'] }, { options })).toEqual(['red', 'blue'])
    expect(read('choices', { q: '' }, { options })).toBeNull()
    expect(wrong('choices', { q: ['red'] }, { options, min: 2 })).toBe('forms/too-few')
    expect(wrong('choices', { q: ['red', 'blue'] }, { options, max: 1 })).toBe('forms/too-many')
    expect(wrong('choices', { q: ['red', 'green'] }, { options })).toBe('forms/option')
  })
})

describe('Yes or no', () => {
  it('is true or false to rules', () =>
    expect([value('yes-no', 'yes'), value('yes-no', 'no'), value('yes-no', 'x')]).toEqual([true, false, null]))
  it('is said in words', () => expect([show('yes-no', 'yes'), show('yes-no', 'no', 'fr')]).toEqual(['Ja', 'Non']))
})

describe('A date', () => {
  const three = (day: string, month: string, year: string) => ({ 'q-day': day, 'q-month': month, 'q-year': year })

  it.each([
    [three('6', '9', '2021'), '2021-09-06'],
    [three('06', '09', '2021'), '2021-09-06'],
    [three('6', 'sept', '2021'), '2021-09-06'],
    [three('28', 'mars', '2021'), '2021-03-28'],
    [{ q: '2021-09-06' }, '2021-09-06'],
    [{ q: '6/9/2021' }, '2021-09-06'],
    [{ q: '6 september 2021' }, '2021-09-06'],
    [three('', '', ''), null],
    [three('31', '2', '2021'), { day: '31', month: '2', year: '2021' }],
  ])('%j is kept as %j', (body, answer) => expect(read('date', body)).toEqual(answer))

  it.each([
    [three('6', '', '2021'), 'forms/date-incomplete month'],
    [three('', '9', ''), 'forms/date-incomplete day'],
    [three('6', '9', '21'), 'forms/date-year year'],
    [three('31', '2', '2021'), 'forms/date-impossible day'],
    [three('29', '2', '2021'), 'forms/date-impossible day'],
    [three('6', '13', '2021'), 'forms/date-impossible month'],
    [three('6', 'foo', '2021'), 'forms/date-impossible month'],
    [{ q: 'morgen' }, 'forms/date-incomplete month'],
    // The hour that the spring change skips is no matter for a day.
    [three('28', '3', '2021'), undefined],
  ])('%j is wrong by %s', (body, code) => expect(wrong('date', body)).toBe(code))

  it('may be bound to days, or to today in the city', () => {
    const late = new Date('2021-09-05T22:30:00Z')
    const on = (day: string, bounds: Partial<Field>) =>
      fieldProblems([field('date', bounds)], { q: day }, late)[0]?.code
    expect(on('2021-09-06', { latest: 'today' })).toBeUndefined()
    expect(on('2021-09-07', { latest: 'today' })).toBe('forms/date-future')
    expect(on('2021-09-05', { earliest: 'today' })).toBe('forms/date-past')
    expect(on('1999-12-31', { earliest: '2000-01-01' })).toBe('forms/date-too-early')
    expect(on('2030-01-02', { latest: '2030-01-01' })).toBe('forms/date-too-late')
  })
  it('is written out', () => expect(show('date', '2021-09-06')).toBe('maandag 6 september 2021'))
})

describe('A number', () => {
  it('is whole unless decimals are asked', () => {
    expect(wrong('number', '3,5')).toBe('forms/decimals')
    expect(wrong('number', '3,5', { decimals: 1 })).toBeUndefined()
    expect(value('number', '1.234', {})).toBe(1_234)
    expect(wrong('number', 'drie')).toBe('forms/number')
    expect(wrong('number', '11', { max: 10 })).toBe('forms/too-large')
    expect(wrong('number', '-1', { min: 0 })).toBe('forms/too-small')
  })
  it('that can only be a year is shown without a point', () => {
    const show = (more: object) =>
      kinds.number.show('1912', { name: 'year', kind: 'number', label: { nl: 'Jaar' }, ...more }, 'nl')
    expect([show({ min: 1796, max: 2100 }), show({})]).toEqual(['1912', '1.912'])
  })
})

describe('Money', () => {
  it('is read as it is written here, and is cents to rules', () => {
    expect(value('money', '€ 1.234,5')).toBe(123_450)
    expect(show('money', '12,50')).toBe('€ 12,50')
    expect(show('money', '35')).toBe('€ 35,00')
    expect(wrong('money', 'gratis')).toBe('forms/money')
    expect(wrong('money', '-5')).toBe('forms/money-too-small')
    expect(wrong('money', '100', { max: 9_999 })).toBe('forms/money-too-large')
  })
})

describe('A national number', () => {
  it('tells a wrong birth date from wrong check digits', () => {
    expect(value('national-number', '48.63.14-102.54')).toBe('48631410254')
    expect(wrong('national-number', '48.63.14-102.5')).toBe('forms/national-number-length')
    expect(wrong('national-number', '48.63.14-102.55')).toBe('forms/national-number-check')
    expect(wrong('national-number', '48.73.34-102.54')).toBe('forms/national-number-birth-date')
    expect(show('national-number', '48631410254')).toBe('48.63.14-102.54')
  })
})

describe('Contact details', () => {
  it.each(['jan@example.be', 'Jan.Wouters+stad@Post.Example.BE', 'ö@exämple.be'])('%s is an e-mail address', (typed) =>
    expect(wrong('email', typed)).toBeUndefined(),
  )
  it.each([
    ['jan.example.be', 'forms/email-at'],
    ['jan@example', 'forms/email'],
    ['jan@@example.be', 'forms/email'],
    ['jan wouters@example.be', 'forms/email'],
    ['.jan@example.be', 'forms/email'],
    ['jan@-example.be', 'forms/email'],
    ['jan@example.be, piet@example.be', 'forms/email'],
    [`${'x'.repeat(250)}@example.be`, 'forms/too-long'],
  ])('%s is none', (typed, code) => expect(wrong('email', typed)).toBe(code))

  it('a telephone number is kept in one form', () => {
    expect(read('phone', { q: '0475/12.34.56' })).toBe('+32475123456')
    expect(show('phone', '0475/12.34.56')).toBe('0475 12 34 56')
    expect(wrong('phone', '12345')).toBe('forms/phone')
  })
  it('an account number is kept in one form, and says what is wrong', () => {
    expect(read('iban', { q: 'be68 5390 0754 7034' })).toBe('BE68539007547034')
    expect(wrong('iban', '539-0075470-34')).toBe('forms/iban-shape')
    expect(wrong('iban', 'BE68 5390 0754')).toBe('forms/iban-length')
    expect(wrong('iban', 'BE68 5390 0754 7035')).toBe('forms/iban-check')
  })
})

describe('An address', () => {
  const typed = {
    'q-street': 'Statiestraat',
    'q-number': '996',
    'q-box': '2',
    'q-postcode': '2600',
    'q-municipality': 'Berchem',
  }

  it('is shown as it is written on a letter', () =>
    expect(kinds.address.show(read('address', typed) ?? null, field('address'), 'nl')).toBe(
      'Statiestraat 996 bus 2\n2600 Berchem',
    ))
  it('says which part is missing or wrong', () => {
    expect(wrong('address', typed)).toBeUndefined()
    expect(wrong('address', { ...typed, 'q-street': '' })).toBe('forms/address-part street')
    expect(wrong('address', { ...typed, 'q-postcode': '26000' })).toBe('forms/postal-code postcode')
    expect(wrong('address', { ...typed, 'q-number': 'naast de kerk' })).toBe('forms/too-long number')
    expect(wrong('address', { ...typed, 'q-number': 'zn' })).toBe('forms/house-number number')
  })
  it('keeps the id of the register, and no other text as one', () => {
    const id = 'https://data.vlaanderen.be/id/adres/1234567'
    expect(read('address', { ...typed, 'q-id': id })).toMatchObject({ id })
    expect(read('address', { ...typed, 'q-id': '"><b>' })).toMatchObject({ id: null })
    expect(read('address', { 'q-id': id, 'q-street': ' ' })).toBeNull()
  })
})

describe('A file', () => {
  it('that is promised reads within how many days it follows, where its terms agree', () => {
    const term = { validFrom: '2021-01-01', days: 14, remindAfter: 7 }
    const promised = (follows: NonNullable<Field['follows']>) =>
      kinds.file.show({ follows: 'yes' }, field('file', { follows }), 'nl')
    expect(promised([term])).toBe('Dit papier volgt binnen 14 dagen')
    expect(
      promised([
        { ...term, validTo: '2021-06-30' },
        { ...term, validFrom: '2021-07-01', days: 21 },
      ]),
    ).toBe('Dit papier volgt later')
  })

  const stored = { id: 'f1', name: 'contract.pdf', size: 1_000, type: 'application/pdf' }
  const problem = (answer: Answer, more?: Partial<Field>) =>
    fieldProblems([field('file', more)], { q: answer }, now)[0]?.code

  it('is never taken from a form body, only taken away', () => {
    expect(read('file', { q: 'f2', 'q-id': 'f2', 'q-name': 'other.pdf' })).toBeUndefined()
    expect(read('file', { 'q-remove': 'yes' })).toBeNull()
  })
  it('must be of a kind and size that is asked', () => {
    expect(problem(stored)).toBeUndefined()
    expect(problem(stored, { accept: ['jpeg'] })).toBe('forms/file-other-kind')
    expect(problem(stored, { max: 999 })).toBe('forms/file-too-large')
    expect(problem({ ...stored, id: '' })).toBe('forms/file')
  })
})

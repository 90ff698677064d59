import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basicOf, type Fact } from '../../rules/index.ts'
import { someAnswer } from '../answer.fixture.ts'
import { fieldProblems } from '../answers.ts'
import { type Answer, type Field, fieldKinds } from '../field.ts'
import { aField } from '../form.fixture.ts'
import { problemCodes } from '../problem-code.ts'
import { isEmpty } from './kind.ts'
import { kinds } from './kinds.ts'

const now = new Date('2021-09-06T07:00:00Z')

/** What nobody should send, and everybody does. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    'a\udc00b',
    '\u202eabc\u202c',
    '😀👨‍👩‍👧',
    ' ',
    '\u200b',
    '__proto__',
    '-1',
    '1e999',
    '9'.repeat(400),
    'x'.repeat(60_000),
    '<script>',
    "' or 1=1 --",
    '٠١٢',
    '31',
    '2021-02-30',
    'null',
    '+32',
    'a@b',
  ),
)
const sent = fc.oneof(nasty, fc.array(nasty, { maxLength: 4 }), fc.anything())
const suffixes = [
  '',
  '-day',
  '-month',
  '-year',
  '-street',
  '-number',
  '-box',
  '-postcode',
  '-municipality',
  '-id',
  '-side',
  '-left',
  '-right',
  '-move',
  '-remove',
]
const anyBody = (field: Field) =>
  fc.dictionary(fc.constantFrom(...suffixes.map((suffix) => field.name + suffix)), sent, { maxKeys: 15 })

/** As the database and other programs may hand it over. */
const anyAnswer = fc.oneof(nasty, fc.array(nasty), fc.jsonValue(), fc.constant(null)) as fc.Arbitrary<Answer>

const fits = (value: Fact, field: Field): boolean => {
  const basic = basicOf(kinds[field.kind].type(field))
  if (value === null) return true
  if (basic === 'list') return Array.isArray(value)
  if (basic === 'record') return typeof value === 'object' && !Array.isArray(value)
  return typeof value === { boolean: 'boolean', number: 'number', text: 'string', date: 'string' }[basic]
}

describe.each(fieldKinds)('A field of kind %s', (name) => {
  const kind = kinds[name]
  const fields = aField(name)
  const withAnswer = fields.chain((field) =>
    someAnswer({ ...field, optional: false }, now).map((answer) => ({ field, answer })),
  )
  const withAny = fields.chain((field) =>
    fc
      .oneof(
        anyAnswer,
        anyBody(field).map((body) => kind.read(body, field) ?? null),
      )
      .map((answer) => ({ field, answer })),
  )

  it('finds nothing wrong with a good answer', () =>
    fc.assert(
      fc.property(withAnswer, ({ field, answer }) => void expect(kind.problems(answer, field, now)).toEqual([])),
    ))

  it('reads an answer back from the inputs that show it', () =>
    fc.assert(
      fc.property(withAnswer, ({ field, answer }) => {
        if (name !== 'file') expect(kind.read(kind.body(answer, field), field)).toEqual(answer)
      }),
    ))

  it('reads whatever is sent, the same again when it is sent again', () =>
    fc.assert(
      fc.property(
        fields.chain((field) => anyBody(field).map((body) => ({ field, body }))),
        ({ field, body }) => {
          const answer = kind.read(body, field)
          if (answer === undefined || name === 'file') return
          expect(kind.read(kind.body(answer, field), field)).toEqual(answer)
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
        },
      ),
    ))

  it('keeps text that a database and a letter can hold', () =>
    fc.assert(
      fc.property(
        fields.chain((field) => anyBody(field).map((body) => kind.read(body, field) ?? null)),
        (answer) => {
          const text = JSON.stringify(answer)
          expect(text.isWellFormed() && !text.includes('\\ud') && !text.includes('\\u0000')).toBe(true)
          expect(text).toBe(text.normalize('NFC'))
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
          expect(text.length).toBeLessThan(60_000)
        },
      ),
    ))

  it('leaves the answer that there was when nothing is sent', () =>
    fc.assert(fc.property(fields, (field) => void expect(kind.read({ another: 'x' }, field)).toBeUndefined())))

  it('never stumbles over an answer, whatever it is', () =>
    fc.assert(
      fc.property(withAny, ({ field, answer }) => {
        for (const { code } of fieldProblems([field], { [field.name]: answer }, now))
          expect(problemCodes).toContain(code)
        for (const language of ['nl', 'fr', 'en'] as const)
          expect(typeof kind.show(answer, field, language)).toBe('string')
        expect(fits(kind.value(answer, field), field)).toBe(true)
      }),
    ))

  it('gives rules a value for a good answer, and none for an empty one', () =>
    fc.assert(
      fc.property(withAnswer, ({ field, answer }) => {
        expect(kind.value(answer, field)).not.toBeNull()
        expect(fits(kind.value(answer, field), field)).toBe(true)
        expect(kind.value(null, field)).toBeNull()
      }),
    ))

  it('shows a good answer in words', () =>
    fc.assert(
      fc.property(withAnswer, ({ field, answer }) => {
        for (const language of ['nl', 'fr', 'en'] as const) expect(kind.show(answer, field, language)).not.toBe('')
        expect(kind.show(null, field, 'nl')).toBe('')
      }),
    ))

  it('must be answered unless it is optional', () =>
    fc.assert(
      fc.property(fields, (field) => {
        const wrong = [{ field: field.name, code: 'forms/missing' }]
        expect(fieldProblems([{ ...field, optional: false }], {}, now)).toEqual(wrong)
        expect(fieldProblems([{ ...field, optional: true }], {}, now)).toEqual([])
      }),
    ))

  it('left blank is empty', () =>
    fc.assert(
      fc.property(fields, fc.constantFrom('', '  ', '\u200b', '\t\n'), (field, blank) => {
        const body = Object.fromEntries(suffixes.slice(0, -1).map((suffix) => [field.name + suffix, blank]))
        expect(isEmpty(kind.read(body, field))).toBe(true)
      }),
    ))
})

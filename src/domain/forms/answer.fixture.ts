import fc from 'fast-check'
import { cityDay } from '#platform/formats/dates.ts'
import { writeMoney } from '#platform/formats/money.ts'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { writeNumber } from '#platform/formats/number.ts'
import { wholePattern } from '#platform/formats/pattern.ts'
import type { Answer, Answers, Field } from './field.ts'
import { boundOf, earliestOn } from './kinds/bound.ts'
import { largestFile } from './kinds/file.ts'

/**
 * Well-formed answers to any field, as they are kept after reading: what a test sends through a form without knowing it.
 * `now`: for dates that may not lie in the past or the future. Optional fields are sometimes left open.
 */
export function someAnswer(field: Field, now: Date): fc.Arbitrary<Answer> {
  const given = givenAnswer(field, now)
  return field.optional ? fc.option(given, { nil: null, freq: 4 }) : given
}

export function someAnswers(fields: readonly Field[], now: Date): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, someAnswer(field, now)])))
}

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéëïöüŞşĐặЖж')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 9 })

function someText(min: number, max: number): fc.Arbitrary<string> {
  const least = Math.max(1, min)
  return fc
    .array(word, { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' ').padEnd(least, 'x').slice(0, Math.max(least, max)).trim().padEnd(least, 'x'))
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0')

function givenAnswer(field: Field, now: Date): fc.Arbitrary<Answer> {
  const { min = 0, max, options = [] } = field
  const values = options.map(({ value }) => value)
  switch (field.kind) {
    case 'text':
      if (field.pattern === undefined) return someText(min, Math.min(max ?? 60, 60))
      return fc
        .stringMatching(wholePattern(field.pattern))
        .filter((text) => text === text.trim() && !/\s\s/.test(text) && text !== '')
    case 'long-text':
      return fc
        .array(someText(min, Math.min(max ?? 90, 90)), { minLength: 1, maxLength: max === undefined ? 4 : 1 })
        .map((lines) => lines.join('\n'))
    case 'choice':
      return fc.constantFrom(...values)
    case 'choices':
      return fc
        .subarray(values, { minLength: Math.max(1, min), maxLength: Math.min(max ?? values.length, values.length) })
        .map((chosen) => values.filter((value) => chosen.includes(value)))
    case 'yes-no':
      return fc.constantFrom('yes', 'no')
    case 'date':
      return someDay(field, cityDay(now))
    case 'number': {
      const unit = 10 ** (field.decimals ?? 0)
      const least = Math.ceil((field.min ?? 0) * unit)
      return fc
        .integer({ min: least, max: Math.floor(max === undefined ? least + 99_999 : max * unit) })
        .map((n) => writeNumber(n / unit))
    }
    case 'money':
      return fc.integer({ min, max: max ?? min + 99_999 }).map(writeMoney)
    case 'national-number':
      return someNationalNumber
    case 'email':
      return someEmail
    case 'phone':
      return somePhone
    case 'iban':
      return fc.nat(9_999_999_999).map((account) => belgianIban(pad(account, 10)))
    case 'plate':
      return fc.stringMatching(/^[1-9][A-Z]{3}\d{3}$/)
    case 'address':
      return fc.record({
        street: someText(1, 40),
        number: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', 'A')).map((parts) => parts.join('')),
        box: fc.constantFrom(null, '2', 'B1'),
        postcode: fc.integer({ min: 1_000, max: 9_999 }).map(String),
        municipality: someText(1, 30),
        id: fc.constantFrom(null, 'https://data.vlaanderen.be/id/adres/1234567'),
      })
    case 'stretch':
      return fc
        .record({
          ...{ street: someText(1, 40), number: fc.integer({ min: 1, max: 999 }).map(String) },
          postcode: fc.integer({ min: 1_000, max: 9_999 }).map(String),
          municipality: someText(1, 30),
          id: fc.constantFrom(null, 'https://data.vlaanderen.be/id/adres/1234567'),
          side: fc.constantFrom('same', 'opposite'),
          left: fc.integer({ min: -20, max: 20 }),
          length: fc.integer({ min: Math.max(min, 1), max: Math.min(max ?? 60, 60) }),
        })
        .map(({ left, length, ...rest }) => ({ ...rest, left: String(left), right: String(length - left) }))
    case 'file':
      return fc.record({
        id: fc.uuid(),
        name: word.map((name) => `${name}.pdf`),
        size: fc.integer({ min: 1, max: Math.min(max ?? largestFile, largestFile) }),
        type: fc
          .constantFrom(...(field.accept ?? ['pdf', 'jpeg', 'png', 'heic']))
          .map((kind) => (kind === 'pdf' ? 'application/pdf' : `image/${kind}`)),
      })
  }
}

function someDay({ earliest, latest }: Field, today: string): fc.Arbitrary<string> {
  const from = earliestOn(earliest, today) ?? '1930-01-01'
  const until = boundOf(latest, today) ?? (from > '2060-01-01' ? from : '2060-12-31')
  const millis = (day: string) => Date.parse(`${day}T00:00:00Z`)
  return fc
    .integer({ min: millis(from) / 86_400_000, max: millis(until) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
}

const someEmail = fc
  .tuple(fc.stringMatching(/^[a-z]{1,9}(\.[a-z]{1,9})?$/), fc.constantFrom('example.be', 'voorbeeld.example'))
  .map((parts) => parts.join('@'))

const somePhone = fc.oneof(
  fc.nat(9_999_999).map((number) => `+32470${pad(number % 1_000_000, 6)}`),
  fc.nat(9_999_999).map((number) => `+323${pad(number, 7)}`),
  fc.integer({ min: 100_000_000, max: 999_999_999 }).map((number) => `+31${number}`),
)

/** In the test range (month + 60), so that it can be nobody's. */
const someNationalNumber = fc
  .record({
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 997 }),
  })
  .map(({ year, month, day, serial }) => {
    const nine = `${pad(year % 100, 2)}${month + 60}${pad(day, 2)}${pad(serial, 3)}`
    return nine + pad(97 - (Number(year >= 2000 ? `2${nine}` : nine) % 97), 2)
  })
  // Of some both rules fit; then the number belongs to the older century, where the day may not exist.
  .filter((digits) => parseNationalNumber(digits) !== null)

function belgianIban(ten: string): string {
  const account = ten + pad(Number(ten) % 97 || 97, 2)
  return `BE${pad(98 - Number(BigInt(`${account}111400`) % 97n), 2)}${account}`
}

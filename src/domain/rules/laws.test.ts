import fc from 'fast-check'
import { date, evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { functionOf } from './function.ts'
import { compile, type Fact, type Facts, reasonsFor } from './index.ts'
import { parse } from './parse.ts'
import { aRule, dictionary, filledIn, someCondition, someFacts } from './rule.fixture.ts'

const condition = someCondition({ checks: true })
const plain = someCondition({ checks: false })
const facts = someFacts({ gaps: true })
const runs = { numRuns: 300 }

const valueOfRule = (expression: string, given: Facts): Fact => aRule(expression).evaluate(given)

describe('Whatever the rule and the facts', () => {
  it('function and explanation say the same', () =>
    fc.assert(
      fc.property(condition, facts, (expression, given) => {
        const rule = aRule(expression)
        expect(rule.explain(given).outcome).toBe(rule.evaluate(given))
      }),
      runs,
    ))

  it('the closures alone say the same, where code may not be generated', () =>
    fc.assert(
      fc.property(condition, facts, (expression, given) => {
        const parsed = parse(expression, dictionary)
        if ('mistakes' in parsed) throw new Error(expression)
        expect(functionOf(parsed.tree)(given, [])).toBe(valueOfRule(expression, given))
      }),
      runs,
    ))

  it('more facts never turn a yes or a no into something else', () =>
    fc.assert(
      fc.property(plain, facts, someFacts({ gaps: false }), (expression, given, by) => {
        const rule = aRule(expression)
        const before = rule.evaluate(given)
        if (before !== null) expect(rule.evaluate(filledIn(given, by))).toBe(before)
      }),
      runs,
    ))

  it('a source that sends something else than agreed counts as unknown', () =>
    fc.assert(
      fc.property(
        plain,
        fc.dictionary(fc.constantFrom(...Object.keys(dictionary)), fc.anything()),
        (expression, junk) => {
          const rule = aRule(expression)
          expect([true, false, null]).toContain(rule.evaluate(junk as Facts))
          expect(rule.explain(junk as Facts).outcome).toBe(rule.evaluate(junk as Facts))
        },
      ),
      runs,
    ))

  it('with all facts known, the interpreter of the standard agrees', () =>
    fc.assert(
      fc.property(plain, someFacts({ gaps: false }), (expression, given) => {
        const { since, today, vehicle } = given as Record<string, string> & {
          vehicle: { owned: boolean; first: string }
        }
        const dates = {
          since: date(since ?? ''),
          today: date(today ?? ''),
          vehicle: { ...vehicle, first: date(vehicle.first) },
        }
        const { value } = evaluate(expression, { ...given, ...dates })
        // It takes an unknown condition for a no, and so may know more than we do.
        const ours = valueOfRule(expression, given)
        if (ours !== null && value !== null) expect(ours).toBe(value)
      }),
      runs,
    ))

  it('the reasons are never empty', () =>
    fc.assert(
      fc.property(condition, facts, (expression, given) => {
        const explanation = aRule(expression).explain(given)
        const lists = expression.includes('members')
        expect(reasonsFor(explanation).length > 0 || lists).toBe(true)
      }),
    ))
})

describe('The logic is Kleene’s', () => {
  const equal = (
    one: (a: string, b: string, c: string) => string,
    other: (a: string, b: string, c: string) => string,
  ) =>
    fc.assert(
      fc.property(condition, condition, condition, facts, (a, b, c, given) => {
        expect(valueOfRule(one(a, b, c), given)).toBe(valueOfRule(other(a, b, c), given))
      }),
      { numRuns: 60 },
    )

  it('not not is yes', () =>
    equal(
      (a) => `not(not(${a}))`,
      (a) => a,
    ))
  it('De Morgan', () =>
    equal(
      (a, b) => `not(${a} and ${b})`,
      (a, b) => `not(${a}) or not(${b})`,
    ))
  it('and, or commute', () => {
    equal(
      (a, b) => `${a} and ${b}`,
      (a, b) => `${b} and ${a}`,
    )
    equal(
      (a, b) => `${a} or ${b}`,
      (a, b) => `${b} or ${a}`,
    )
  })
  it('and distributes over or', () =>
    equal(
      (a, b, c) => `${a} and (${b} or ${c})`,
      (a, b, c) => `(${a} and ${b}) or (${a} and ${c})`,
    ))
  it('and goes before or', () =>
    equal(
      (a, b, c) => `${a} or ${b} and ${c}`,
      (a, b, c) => `${a} or (${b} and ${c})`,
    ))
  it('absorbs', () =>
    equal(
      (a, b) => `${a} or (${a} and ${b})`,
      (a) => a,
    ))

  it.each([
    ['owner and student', null, true, null],
    ['owner and student', null, false, false],
    ['owner or student', null, true, true],
    ['owner or student', null, false, null],
    ['not(owner)', null, false, null],
  ] as const)('%s of %s and %s is %s', (expression, owner, student, outcome) =>
    expect(valueOfRule(expression, { owner, student })).toBe(outcome),
  )
})

describe('Whatever somebody writes', () => {
  const scraps = fc.array(
    fc.constantFrom(
      'age',
      'in',
      '[',
      ']',
      '(',
      ')',
      '..',
      '18',
      'and',
      'or',
      'not',
      '"a"',
      '=',
      '<',
      'if',
      'then',
      'else',
      'null',
      'date',
      ',',
      'some',
      'satisfies',
      '.',
      '-',
      '{',
      '}',
      '//',
      '@',
      '"',
    ),
    { maxLength: 14 },
  )

  it('it is a rule or it has mistakes within the text, and nothing is thrown', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          scraps.map((words) => words.join(' ')),
        ),
        (expression) => {
          const compiled = compile(expression, dictionary)
          if ('rule' in compiled) return void compiled.rule.explain({})
          expect(compiled.mistakes.length).toBeGreaterThan(0)
          for (const { from, to, message } of compiled.mistakes) {
            expect(from >= 0 && from <= to && to <= expression.length && message.length > 0).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    ))
})

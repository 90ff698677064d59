import { basicOf } from './fact.ts'
import { childrenOf, comparableAs, mistaken, placeOf, type Reading, type Syntax, unwrapped } from './reading.ts'
import type { Comparable, CompareOp, Node, Test } from './tree.ts'

const operators: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies readonly CompareOp[]
const isOperator = (text: string): text is CompareOp => operators.includes(text)

/** What the parser takes for part of a test behind `in`, where whoever wrote it meant the test to end. */
const swallowed = new Set(['Conjunction', 'Disjunction', 'Comparison', 'IfExpression', 'QuantifiedExpression'])

/** `a < b`, `a = null`, `a between b and c`, `a in ...`. */
export function readComparison(syntax: Syntax, reading: Reading): Node | null {
  const [left, operator, ...rest] = childrenOf(syntax)
  const right = rest[0]
  if (!left || !operator || !right)
    return mistaken(reading, syntax, 'rules/syntax', 'Hier ontbreekt een deel van de vergelijking.')
  if (left.name === 'Comparison' || right.name === 'Comparison') {
    const what = 'Vergelijk twee dingen tegelijk. Schrijf bijvoorbeeld “a > 1 and a < 5”.'
    return mistaken(reading, syntax, 'rules/parentheses', what)
  }
  if (operator.name === 'in') return readIn(syntax, left, rest, reading)
  if (operator.name === 'between') return readBetween(syntax, left, rest, reading)
  const op = placeOf(operator, reading).text
  if (!isOperator(op)) return mistaken(reading, operator, 'rules/unsupported', `“${op}” kan hier niet.`)
  const nothing = [left, right].find((side) => unwrapped(side).name === 'null')
  if (nothing) return readKnown(syntax, nothing === left ? right : left, op, reading)
  const one = reading.read(left, reading)
  const other = reading.read(right, reading)
  const on = one && other && comparableFor(op, one, other, reading)
  return on ? { ...placeOf(syntax, reading), kind: 'compare', type: 'boolean', op, on, left: one, right: other } : null
}

function readKnown(syntax: Syntax, asked: Syntax, op: CompareOp, reading: Reading): Node | null {
  if (op !== '=' && op !== '!=')
    return mistaken(reading, syntax, 'rules/null', '“null” kan alleen in “= null” of “!= null”.')
  const of = reading.read(asked, reading)
  return of ? { ...placeOf(syntax, reading), kind: 'known', type: 'boolean', of, wanted: op === '!=' } : null
}

function readBetween(syntax: Syntax, subject: Syntax, [low, , high]: readonly Syntax[], reading: Reading): Node | null {
  const of = reading.read(subject, reading)
  const range = low && high && of ? rangeOf(of, low, high, reading) : null
  if (!of || !range || !high || !low) return null
  const test = { ...placeOf(syntax, reading), ...range, from: low.from, to: high.to, withLow: true, withHigh: true }
  const tests = [{ ...test, text: reading.source.slice(low.from, high.to) }]
  return { ...placeOf(syntax, reading), kind: 'in', type: 'boolean', of, tests }
}

function readIn(syntax: Syntax, subject: Syntax, rest: readonly Syntax[], reading: Reading): Node | null {
  const many = rest.find(({ name }) => name === 'PositiveUnaryTests')
  const written = many ? childrenOf(many) : rest
  const wrong = written.find(swallows)
  if (wrong) return trapped(syntax, subject, wrong, reading)
  const of = reading.read(subject, reading)
  if (!of) return null
  const tests = written.map((test) => readTest(unwrapped(test), of, reading))
  const understood = tests.filter((test) => test !== null)
  if (understood.length < tests.length) return null
  return { ...placeOf(syntax, reading), kind: 'in', type: 'boolean', of, tests: understood }
}

/**
 * The grammar reads `x in [18..85] and y = 3` as "x is in ([18..85] and y = 3)": what follows an unparenthesised test
 * disappears into it. No tree can tell what was meant, so the expression must.
 */
function swallows(test: Syntax): boolean {
  if (test.name === 'PositiveUnaryTest' || test.name === 'SimplePositiveUnaryTest')
    return childrenOf(test).some(swallows)
  return swallowed.has(test.name)
}

function trapped(syntax: Syntax, subject: Syntax, test: Syntax, reading: Reading): null {
  const first = firstOf(test)
  const meant = reading.source.slice(subject.from, first.to)
  const after = reading.source.slice(first.to, syntax.to).trim()
  const message = `Zet haakjes: (${meant}) ${after}. Anders hoort wat volgt bij “in”.`
  return mistaken(reading, { from: subject.from, to: first.to }, 'rules/parentheses', message)
}

/** What was most likely meant as the whole test: the first piece of what disappeared into it. */
function firstOf(test: Syntax): Syntax {
  const children = childrenOf(test)
  const inner = swallowed.has(test.name) ? children[0] : children.find(swallows)
  return inner ? firstOf(inner) : test
}

function readTest(test: Syntax, of: Node, reading: Reading): Test | null {
  const place = placeOf(test, reading)
  if (test.name === 'Interval') {
    const [open, low, , high, close] = childrenOf(test)
    const range = low && high ? rangeOf(of, low, high, reading) : null
    return range && { ...place, ...range, withLow: open?.name === '[', withHigh: close?.name === ']' }
  }
  if (test.name === 'SimplePositiveUnaryTest') {
    const [operator, value] = childrenOf(test)
    if (operator && !value) return readTest(unwrapped(operator), of, reading)
    const op = operator ? placeOf(operator, reading).text : ''
    const than = value ? reading.read(value, reading) : null
    if (!than || !isOperator(op)) return null
    const on = comparableFor(op, of, than, reading)
    return on && { ...place, kind: 'than', op, on, than }
  }
  const than = reading.read(test, reading)
  if (!than) return null
  if (typeof than.type === 'string' || !('list' in than.type)) {
    const on = comparableAs(of, than, reading)
    return on && { ...place, kind: 'than', op: '=', on, than }
  }
  const items: readonly Node[] = than.kind === 'list' ? than.items : [{ ...than, type: than.type.list }]
  const kinds = items.map((item) => comparableAs(of, item, reading))
  const on = kinds[0]
  return on && !kinds.includes(null) ? { ...place, kind: 'member', on, list: than } : null
}

function rangeOf(of: Node, from: Syntax, until: Syntax, reading: Reading) {
  const low = reading.read(from, reading)
  const high = reading.read(until, reading)
  if (!low || !high) return null
  const on = comparableFor('<=', of, low, reading)
  if (low.kind === 'literal' && high.kind === 'literal' && low.value > high.value) {
    const message = `Van ${low.text} tot ${high.text}: daar ligt niets tussen.`
    return mistaken(reading, { from: from.from, to: until.to }, 'rules/types', message)
  }
  return on && comparableFor('<=', of, high, reading) ? { kind: 'range' as const, on, low, high } : null
}

/** More and less are for numbers and dates. */
function comparableFor(op: CompareOp, left: Node, right: Node, reading: Reading): Comparable | null {
  const on = comparableAs(left, right, reading)
  if (on === null || op === '=' || op === '!=' || on === 'number' || on === 'date') return on
  const what =
    basicOf(left.type) === 'text' ? 'Tekst heeft geen meer of minder.' : 'Ja of nee heeft geen meer of minder.'
  return mistaken(reading, { from: left.from, to: right.to }, 'rules/types', what)
}

import { parseDuration } from './day.ts'
import { basicOf } from './fact.ts'
import { childrenOf, mistaken, mustBe, placeOf, type Reading, readAs, type Syntax, unwrapped } from './reading.ts'
import type { ArithmeticOp, Node } from './tree.ts'

const operators: readonly string[] = ['+', '-', '*', '/', '**'] satisfies readonly ArithmeticOp[]
const isOperator = (text: string): text is ArithmeticOp => operators.includes(text)

/** Sums on numbers, and a date moved by a written duration: `birthDate + duration("P18Y")`. */
export function readArithmetic(syntax: Syntax, reading: Reading): Node | null {
  const place = placeOf(syntax, reading)
  const [left, operator, right] = childrenOf(syntax)
  if (left?.name === 'ArithOp') {
    const of = readAs(operator, 'number', reading)
    if (!of) return null
    const zero: Node = { ...place, kind: 'literal', type: 'number', value: 0 }
    return { ...place, kind: 'arithmetic', type: 'number', op: '-', left: zero, right: of }
  }
  const op = operator ? placeOf(operator, reading).text : ''
  if (!left || !right || !isOperator(op))
    return mistaken(reading, place, 'rules/syntax', 'Hier ontbreekt een deel van de som.')
  if (isDuration(right, reading)) return readShift(syntax, left, op, right, reading)
  const one = reading.read(left, reading)
  if (one && basicOf(one.type) === 'date') {
    const what =
      'Tel bij een datum een duur op, zoals duration("P3M"). Voor jaren tussen twee dagen: years and months duration(a, b).years.'
    return mistaken(reading, place, 'rules/types', what)
  }
  const first = mustBe(one, 'number', reading)
  const second = readAs(right, 'number', reading)
  return first && second ? { ...place, kind: 'arithmetic', type: 'number', op, left: first, right: second } : null
}

const isDuration = (syntax: Syntax, reading: Reading): boolean =>
  placeOf(unwrapped(syntax), reading).text.startsWith('duration')

function readShift(syntax: Syntax, day: Syntax, op: ArithmeticOp, amount: Syntax, reading: Reading): Node | null {
  const written = /^duration\s*\(\s*"([^"]*)"\s*\)$/.exec(placeOf(unwrapped(amount), reading).text)?.[1]
  const duration = written === undefined ? null : parseDuration(written)
  if (!duration || (op !== '+' && op !== '-')) {
    return mistaken(
      reading,
      amount,
      'rules/duration',
      'Schrijf een duur als duration("P18Y"), "P3M" of "P90D", met + of -.',
    )
  }
  const of = reading.read(day, reading)
  if (!of) return null
  if (basicOf(of.type) !== 'date') return mistaken(reading, of, 'rules/types', `“${of.text}” is geen datum.`)
  const sign = op === '-' ? -1 : 1
  const { months, days } = duration
  return { ...placeOf(syntax, reading), kind: 'shift', type: 'date', of, months: sign * months, days: sign * days }
}

import { type Fact, known } from './fact.ts'
import { compare, either, type Operand, type Truth } from './logic.ts'
import type { ArithmeticOp, Comparable, FunctionName } from './tree.ts'

/** Whether a list holds it: unknown when it is not found and something in the list is unknown. */
export function holds(list: Operand, item: Operand, on: Comparable): Truth {
  if (!Array.isArray(list) || item === null) return null
  let found: Truth = false
  for (const held of list) {
    found = either(found, compare('=', on, known(held, on), item))
    if (found) return true
  }
  return found
}

/** Unknown when a part is, and when there is no such number. */
export function calculated(op: ArithmeticOp, left: Operand, right: Operand): Fact {
  if (typeof left !== 'number' || typeof right !== 'number') return null
  const result = calculate(op, left, right)
  return Number.isFinite(result) ? result : null
}

function calculate(op: ArithmeticOp, left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '**':
      return left ** right
  }
}

/** `on`: what the list holds, or text. An unknown part makes the whole unknown. */
export function called(name: FunctionName, on: Comparable, [first = null, second = null]: readonly Operand[]): Operand {
  if (name === 'list contains') return holds(first, second, on)
  if (Array.isArray(first)) return name === 'count' ? first.length : ofNumbers(name, first)
  if (typeof first !== 'string') return null
  if (name === 'string length') return Array.from(first).length
  if (name === 'upper case') return first.toUpperCase()
  if (name === 'lower case') return first.toLowerCase()
  if (typeof second !== 'string') return null
  if (name === 'contains') return first.includes(second)
  return name === 'starts with' ? first.startsWith(second) : first.endsWith(second)
}

function ofNumbers(name: FunctionName, list: readonly Fact[]): Operand {
  const numbers = list.map((held) => known(held, 'number'))
  if (numbers.some((number) => number === null)) return null
  const values = numbers as readonly number[]
  // As in the standard: of an empty list nothing can be said, also not that the sum is 0.
  if (values.length === 0) return null
  if (name === 'sum')
    return known(
      values.reduce((sum, value) => sum + value),
      'number',
    )
  return values.reduce((one, other) => (name === 'min' ? Math.min(one, other) : Math.max(one, other)))
}

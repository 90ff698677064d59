import { spanOf } from '#platform/formats/dates.ts'
import type { Spread } from './day.ts'
import type { Fact } from './fact.ts'
import type { Comparable, CompareOp } from './tree.ts'

/** Kleene's logic: true, false, and `null` for unknown. What an operand holds while a rule runs: */
export type Truth = boolean | null
export type Operand = Fact | Spread

const isSpread = (value: Operand): value is Spread => typeof value === 'object' && value !== null && 'least' in value

/** What leaves the rule: of a number that is known by its bounds only, nothing. */
export const settled = (value: Operand): Fact => (isSpread(value) ? null : value)

export const negated = (truth: Truth): Truth => (truth === null ? null : !truth)

export function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false
  return one === null || other === null ? null : true
}

export function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true
  return one === null || other === null ? null : false
}

/** Compares two values of the same kind; unknown when either is, or when what is known of them does not settle it. */
export function compare(op: CompareOp, on: Comparable, left: Operand, right: Operand): Truth {
  if (left === null || right === null) return null
  if (on === 'date') return compareDays(op, left as string, right as string)
  if (on === 'number' && (isSpread(left) || isSpread(right))) {
    return compareBounds(op, boundsOf(left as number | Spread), boundsOf(right as number | Spread))
  }
  return ordered(op, left as number, right as number)
}

/** A day of which parts are unknown stands for every day that it can be. */
export function compareDays(op: CompareOp, left: string, right: string): Truth {
  if (isWhole(left) && isWhole(right)) return ordered(op, left, right)
  const [earliest, latest] = spanOf(left)
  const [from, until] = spanOf(right)
  return compareBounds(op, { least: earliest, most: latest }, { least: from, most: until })
}

/** Of a day that is partly known at least the day of the month is 00. */
export const isWhole = (day: string): boolean => day.charCodeAt(9) !== zero || day.charCodeAt(8) !== zero
const zero = 48

type Bounds = Readonly<{ least: number | string; most: number | string }>

const boundsOf = (value: number | Spread): Bounds => (typeof value === 'number' ? { least: value, most: value } : value)

function compareBounds(op: CompareOp, left: Bounds, right: Bounds): Truth {
  switch (op) {
    case '<':
      return settledBy(left.most < right.least, left.least >= right.most)
    case '<=':
      return settledBy(left.most <= right.least, left.least > right.most)
    case '>':
      return settledBy(left.least > right.most, left.most <= right.least)
    case '>=':
      return settledBy(left.least >= right.most, left.most < right.least)
    case '=':
      return settledBy(oneValue(left, right), apart(left, right))
    case '!=':
      return settledBy(apart(left, right), oneValue(left, right))
  }
}

const settledBy = (surely: boolean, surelyNot: boolean): Truth => (surely ? true : surelyNot ? false : null)
const apart = (left: Bounds, right: Bounds): boolean => left.most < right.least || left.least > right.most
const oneValue = (left: Bounds, right: Bounds): boolean =>
  left.least === left.most && right.least === right.most && left.least === right.least

function ordered<Value extends number | string>(op: CompareOp, left: Value, right: Value): boolean {
  switch (op) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '=':
      return left === right
    case '!=':
      return left !== right
  }
}

import type { Decide } from './decision.ts'
import { isDayLike } from './fact.ts'
import { compareDays, isWhole } from './logic.ts'
import type { CompareOp } from './tree.ts'

/**
 * A fact beside a literal: nearly every condition of every rule, so each has a closure of its own that calls nothing.
 * (One closure that called the operator took twice as long.) What is not of the promised kind is unknown; NaN too.
 */
export function numberBeside(name: string, op: CompareOp, literal: number): Decide {
  switch (op) {
    case '=':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value === literal : null
      }
    case '!=':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value !== literal : null
      }
    case '<':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value < literal : null
      }
    case '<=':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value <= literal : null
      }
    case '>':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value > literal : null
      }
    case '>=':
      return (facts) => {
        const value = facts[name]
        return typeof value === 'number' && value - value === 0 ? value >= literal : null
      }
  }
}

/** `low` and `high` with their bounds. */
export function numberWithin(name: string, low: number, withLow: boolean, high: number, withHigh: boolean): Decide {
  return (facts) => {
    const value = facts[name]
    if (typeof value !== 'number' || value - value !== 0) return null
    return (withLow ? value >= low : value > low) && (withHigh ? value <= high : value < high)
  }
}

export function textBeside(name: string, wanted: boolean, literal: string): Decide {
  return (facts) => {
    const value = facts[name]
    return typeof value === 'string' ? (value === literal) === wanted : null
  }
}

export function textAmong(name: string, literals: readonly string[]): Decide {
  return (facts) => {
    const value = facts[name]
    return typeof value === 'string' ? literals.includes(value) : null
  }
}

export function truthBeside(name: string, wanted: boolean): Decide {
  return (facts) => {
    const value = facts[name]
    return typeof value === 'boolean' ? value === wanted : null
  }
}

export function dayBeside(name: string, op: CompareOp, literal: string): Decide {
  const whole = isWhole(literal)
  return (facts) => {
    const value = facts[name]
    if (!isDayLike(value)) return null
    if (!whole || !isWhole(value)) return compareDays(op, value, literal)
    return op === '<'
      ? value < literal
      : op === '<='
        ? value <= literal
        : op === '>'
          ? value > literal
          : op === '>='
            ? value >= literal
            : (value === literal) === (op === '=')
  }
}

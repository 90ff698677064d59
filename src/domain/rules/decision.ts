import { holds } from './call.ts'
import type { Facts } from './fact.ts'
import { both, compare, either, negated, type Operand, type Truth } from './logic.ts'
import type { Comparable, CompareOp, Node, Test } from './tree.ts'

/** A node as a closure. `locals`: what `some` and `every` are looking at, by slot. */
export type Compute = (facts: Facts, locals: readonly Operand[]) => Operand
/** A node that is true, false or unknown, as a closure. */
export type Decide = (facts: Facts, locals: readonly Operand[]) => Truth
type Compile = (node: Node) => Compute

/** The part of a rule that is true, false or unknown. `functionOf` makes the closures of what is compared. */
export function decisionOf(node: Node, functionOf: Compile): Decide {
  const decide = (part: Node) => decisionOf(part, functionOf)
  switch (node.kind) {
    case 'and':
      return allOf(node.parts.map(decide))
    case 'or':
      return anyOf(node.parts.map(decide))
    case 'not': {
      const of = decide(node.of)
      return (facts, locals) => negated(of(facts, locals))
    }
    case 'compare':
      return comparison(node.op, node.on, node.left, node.right, functionOf)
    case 'known': {
      const of = functionOf(node.of)
      return (facts, locals) => (of(facts, locals) !== null) === node.wanted
    }
    case 'in':
      return among(node.of, node.tests, functionOf)
    case 'matches': {
      const of = functionOf(node.of)
      return (facts, locals) => {
        const text = of(facts, locals)
        return text === null ? null : node.pattern.test(text as string)
      }
    }
    case 'some':
    case 'every':
      return quantified(functionOf(node.list), node.slot, decide(node.where), node.kind === 'every')
    default: {
      const compute = functionOf(node)
      return (facts, locals) => {
        const value = compute(facts, locals)
        return typeof value === 'boolean' ? value : null
      }
    }
  }
}

function among(of: Node, written: readonly Test[], functionOf: Compile): Decide {
  const compute = functionOf(of)
  const tests = written.map((test) => testOf(test, functionOf))
  return (facts, locals) => {
    const value = compute(facts, locals)
    let truth: Truth = false
    for (const test of tests) {
      truth = either(truth, test(value, facts, locals))
      if (truth) return true
    }
    return truth
  }
}

function allOf(parts: readonly Decide[]): Decide {
  return (facts, locals) => {
    let truth: Truth = true
    for (const part of parts) {
      const held = part(facts, locals)
      if (held === false) return false
      if (held === null) truth = null
    }
    return truth
  }
}

function anyOf(parts: readonly Decide[]): Decide {
  return (facts, locals) => {
    let truth: Truth = false
    for (const part of parts) {
      const held = part(facts, locals)
      if (held === true) return true
      if (held === null) truth = null
    }
    return truth
  }
}

function quantified(list: Compute, slot: number, where: Decide, every: boolean): Decide {
  return (facts, locals) => {
    const items = list(facts, locals)
    if (!Array.isArray(items)) return null
    const inner = locals.slice(0, slot)
    let truth: Truth = every
    for (const item of items) {
      inner[slot] = item
      const held = where(facts, inner)
      truth = every ? both(truth, held) : either(truth, held)
      if (truth === !every) return truth
    }
    return truth
  }
}

type Held = (value: Operand, facts: Facts, locals: readonly Operand[]) => Truth

function testOf(test: Test, functionOf: Compile): Held {
  switch (test.kind) {
    case 'than': {
      const than = functionOf(test.than)
      return (value, facts, locals) => compare(test.op, test.on, value, than(facts, locals))
    }
    case 'range': {
      const [low, high] = [functionOf(test.low), functionOf(test.high)]
      const [above, below]: [CompareOp, CompareOp] = [test.withLow ? '>=' : '>', test.withHigh ? '<=' : '<']
      return (value, facts, locals) =>
        both(compare(above, test.on, value, low(facts, locals)), compare(below, test.on, value, high(facts, locals)))
    }
    case 'member': {
      const list = functionOf(test.list)
      return (value, facts, locals) => holds(list(facts, locals), value, test.on)
    }
  }
}

function comparison(op: CompareOp, on: Comparable, left: Node, right: Node, functionOf: Compile): Decide {
  const [one, other] = [functionOf(left), functionOf(right)]
  return (facts, locals) => compare(op, on, one(facts, locals), other(facts, locals))
}

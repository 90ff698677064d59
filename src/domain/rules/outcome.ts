import { calculated, called, holds } from './call.ts'
import { elapsed, shifted } from './day.ts'
import { basicOf, type Facts, known } from './fact.ts'
import { both, compare, either, negated, type Operand, type Truth } from './logic.ts'
import type { Node, Test } from './tree.ts'

type Locals = readonly Operand[]

/** What a part of a rule comes to, by walking its tree: slow and plain, for explanations. */
export function outcomeOf(node: Node, facts: Facts, locals: Locals): Operand {
  const value = (part: Node) => outcomeOf(part, facts, locals)
  const truth = (part: Node) => value(part) as Truth
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'fact':
      return known(facts[node.name], basicOf(node.type))
    case 'local':
      return known(locals[node.slot], basicOf(node.type))
    case 'member': {
      const record = value(node.of)
      return record === null ? null : known((record as Facts)[node.name], basicOf(node.type))
    }
    case 'list':
      return node.items.map((item) => value(item) as string)
    case 'and':
      return node.parts.map(truth).reduce(both, true)
    case 'or':
      return node.parts.map(truth).reduce(either, false)
    case 'not':
      return negated(truth(node.of))
    case 'compare':
      return compare(node.op, node.on, value(node.left), value(node.right))
    case 'known':
      return node.wanted ? value(node.of) !== null : value(node.of) === null
    case 'in': {
      const of = value(node.of)
      return node.tests.map((test) => tested(test, of, value)).reduce(either, false)
    }
    case 'if': {
      const condition = truth(node.condition)
      return condition === null ? null : value(condition ? node.yes : node.no)
    }
    case 'arithmetic':
      return calculated(node.op, value(node.left), value(node.right))
    case 'shift': {
      const day = value(node.of)
      return day === null ? null : shifted(day as string, node.months, node.days)
    }
    case 'elapsed': {
      const [since, until] = [value(node.since), value(node.until)]
      return since === null || until === null ? null : elapsed(since as string, until as string, node.unit)
    }
    case 'call':
      return called(node.name, node.on, node.parts.map(value))
    case 'matches': {
      const text = value(node.of)
      return text === null ? null : node.pattern.test(text as string)
    }
    case 'some':
    case 'every': {
      const items = value(node.list)
      if (!Array.isArray(items)) return null
      const truths = items.map((item) => outcomeOf(node.where, facts, [...locals.slice(0, node.slot), item]) as Truth)
      return node.kind === 'every' ? truths.reduce(both, true) : truths.reduce(either, false)
    }
  }
}

function tested(test: Test, of: Operand, value: (node: Node) => Operand): Truth {
  switch (test.kind) {
    case 'than':
      return compare(test.op, test.on, of, value(test.than))
    case 'range': {
      const above = compare(test.withLow ? '>=' : '>', test.on, of, value(test.low))
      return both(above, compare(test.withHigh ? '<=' : '<', test.on, of, value(test.high)))
    }
    case 'member':
      return holds(value(test.list), of, test.on)
  }
}

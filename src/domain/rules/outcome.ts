import { calculated, called, holds } from './call.ts'
import { elapsed, shifted } from './day.ts'
import { basicOf, type Facts, known } from './fact.ts'
import { both, compare, either, negated, type Operand, type Truth } from './logic.ts'
import type { Node, Test } from './tree.ts'

type Locals = readonly Operand[]

/**
 * What a part of a rule comes to, by walking its tree: plain, for explanations. No inner functions: they would be made
 * anew for every node of every explanation.
 */
export function outcomeOf(node: Node, facts: Facts, locals: Locals): Operand {
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'fact':
      return known(facts[node.name], basicOf(node.type))
    case 'local':
      return known(locals[node.slot], basicOf(node.type))
    case 'member': {
      const record = outcomeOf(node.of, facts, locals)
      return record === null ? null : known((record as Facts)[node.name], basicOf(node.type))
    }
    case 'list':
      return outcomesOf(node.items, facts, locals) as readonly string[]
    case 'and':
      return truthsOf(node.parts, facts, locals).reduce(both, true)
    case 'or':
      return truthsOf(node.parts, facts, locals).reduce(either, false)
    case 'not':
      return negated(outcomeOf(node.of, facts, locals) as Truth)
    case 'compare':
      return compare(node.op, node.on, outcomeOf(node.left, facts, locals), outcomeOf(node.right, facts, locals))
    case 'known':
      return (outcomeOf(node.of, facts, locals) !== null) === node.wanted
    case 'in': {
      const of = outcomeOf(node.of, facts, locals)
      return node.tests.map((test) => tested(test, of, facts, locals)).reduce(either, false)
    }
    case 'if': {
      const condition = outcomeOf(node.condition, facts, locals)
      return condition === null ? null : outcomeOf(condition ? node.yes : node.no, facts, locals)
    }
    case 'arithmetic':
      return calculated(node.op, outcomeOf(node.left, facts, locals), outcomeOf(node.right, facts, locals))
    case 'shift': {
      const day = outcomeOf(node.of, facts, locals)
      return day === null ? null : shifted(day as string, node.months, node.days)
    }
    case 'elapsed': {
      const since = outcomeOf(node.since, facts, locals)
      const until = outcomeOf(node.until, facts, locals)
      return since === null || until === null ? null : elapsed(since as string, until as string, node.unit)
    }
    case 'call':
      return called(node.name, node.on, outcomesOf(node.parts, facts, locals))
    case 'matches': {
      const text = outcomeOf(node.of, facts, locals)
      return text === null ? null : node.pattern.test(text as string)
    }
    case 'some':
    case 'every': {
      const items = outcomeOf(node.list, facts, locals)
      if (!Array.isArray(items)) return null
      const truths = items.map((item) => outcomeOf(node.where, facts, [...locals.slice(0, node.slot), item]) as Truth)
      return node.kind === 'every' ? truths.reduce(both, true) : truths.reduce(either, false)
    }
  }
}

const outcomesOf = (nodes: readonly Node[], facts: Facts, locals: Locals): readonly Operand[] =>
  nodes.map((node) => outcomeOf(node, facts, locals))

const truthsOf = (nodes: readonly Node[], facts: Facts, locals: Locals): readonly Truth[] =>
  nodes.map((node) => outcomeOf(node, facts, locals) as Truth)

function tested(test: Test, of: Operand, facts: Facts, locals: Locals): Truth {
  switch (test.kind) {
    case 'than':
      return compare(test.op, test.on, of, outcomeOf(test.than, facts, locals))
    case 'range': {
      const above = compare(test.withLow ? '>=' : '>', test.on, of, outcomeOf(test.low, facts, locals))
      return both(above, compare(test.withHigh ? '<=' : '<', test.on, of, outcomeOf(test.high, facts, locals)))
    }
    case 'member':
      return holds(outcomeOf(test.list, facts, locals), of, test.on)
  }
}

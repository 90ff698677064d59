import { calculated, called } from './call.ts'
import { elapsed, shifted } from './day.ts'
import { type Compute, decisionOf } from './decision.ts'
import { type Basic, basicOf, type Facts, known } from './fact.ts'
import type { Node } from './tree.ts'

/**
 * A rule as a function: one closure per node of the tree, made once. Complete by itself; `generate.ts` makes the common
 * conditions faster.
 */
export function functionOf(node: Node): Compute {
  const basic = basicOf(node.type)
  switch (node.kind) {
    case 'literal':
      return () => node.value
    case 'fact':
      return factOf(node.name, basic)
    case 'local':
      return (_, locals) => known(locals[node.slot], basic)
    case 'member':
      return memberOf(functionOf(node.of), node.name, basic)
    case 'list': {
      const items = node.items.map(functionOf)
      return (facts, locals) => items.map((item) => item(facts, locals) as string)
    }
    case 'arithmetic': {
      const [left, right] = [functionOf(node.left), functionOf(node.right)]
      return (facts, locals) => calculated(node.op, left(facts, locals), right(facts, locals))
    }
    case 'shift': {
      const of = functionOf(node.of)
      return (facts, locals) => {
        const day = of(facts, locals)
        return day === null ? null : shifted(day as string, node.months, node.days)
      }
    }
    case 'elapsed': {
      const [since, until] = [functionOf(node.since), functionOf(node.until)]
      return (facts, locals) => {
        const from = since(facts, locals)
        const to = until(facts, locals)
        return from === null || to === null ? null : elapsed(from as string, to as string, node.unit)
      }
    }
    case 'if': {
      const condition = decisionOf(node.condition, functionOf)
      const [yes, no] = [functionOf(node.yes), functionOf(node.no)]
      return (facts, locals) => {
        const truth = condition(facts, locals)
        return truth === null ? null : truth ? yes(facts, locals) : no(facts, locals)
      }
    }
    case 'call': {
      const parts = node.parts.map(functionOf)
      return (facts, locals) =>
        called(
          node.name,
          node.on,
          parts.map((part) => part(facts, locals)),
        )
    }
    default:
      return decisionOf(node, functionOf)
  }
}

/** What the dictionary promises under this name, else unknown. */
function factOf(name: string, basic: Basic): Compute {
  if (basic === 'boolean') {
    return (facts) => {
      const value = facts[name]
      return typeof value === 'boolean' ? value : null
    }
  }
  return (facts) => known(facts[name], basic)
}

function memberOf(of: Compute, name: string, basic: Basic): Compute {
  return (facts, locals) => {
    const record = of(facts, locals)
    return typeof record === 'object' && record !== null ? known((record as Facts)[name], basic) : null
  }
}

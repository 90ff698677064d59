import type { Fact, Facts } from './fact.ts'
import { both, either, negated, type Operand, settled, type Truth } from './logic.ts'
import { outcomeOf } from './outcome.ts'
import { type CompareOp, comparedWith, type Node, under } from './tree.ts'

/** One thing that was looked at: the words of the rule, and the customer's own value; `null` is unknown. */
export type Seen = Readonly<{ text: string; value: Fact /** It is this name of the dictionary. */; name?: string }>

/**
 * Why a rule says what it says: the same tree as the rule, each part with its outcome. Plain data; words are made of it
 * elsewhere. `text`, `from`, `to`: the part of the expression. Leaves (no `parts`) say in `seen` what they
 * compared, and after it the facts that this was made from.
 */
export type Explanation = Readonly<{
  kind: 'and' | 'or' | 'not' | 'if' | 'some' | 'every' | 'compare' | 'in' | 'known' | 'matches' | 'value'
  outcome: Fact
  text: string
  from: number
  to: number
  op?: CompareOp
  seen: readonly Seen[]
  parts: readonly Explanation[]
}>

type Locals = readonly Operand[]

/** Walks the tree itself, apart from the compiled function: tests hold the two against each other. */
export function explain(node: Node, facts: Facts, locals: Locals = []): Explanation {
  const { text, from, to } = node
  const of = (kind: Explanation['kind'], outcome: Fact, parts: readonly Explanation[]): Explanation => ({
    ...{ kind, outcome, text, from, to, seen: [], parts },
  })
  const leaf = (kind: Explanation['kind'], outcome: Operand, looked: readonly Node[], op?: CompareOp): Explanation => ({
    ...{ kind, outcome: settled(outcome), text, from, to, parts: [] },
    ...(op && { op }),
    seen: seenIn(looked, facts, locals),
  })
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => explain(part, facts, locals))
      const truths = parts.map(({ outcome }) => outcome as Truth)
      return of(node.kind, node.kind === 'and' ? truths.reduce(both, true) : truths.reduce(either, false), parts)
    }
    case 'not': {
      const inner = explain(node.of, facts, locals)
      return of('not', negated(inner.outcome as Truth), [inner])
    }
    case 'if': {
      const condition = explain(node.condition, facts, locals)
      if (condition.outcome === null) return of('if', null, [condition])
      const chosen = explain(condition.outcome ? node.yes : node.no, facts, locals)
      return of('if', chosen.outcome, [condition, chosen])
    }
    case 'some':
    case 'every': {
      const items = outcomeOf(node.list, facts, locals)
      if (!Array.isArray(items)) return leaf(node.kind, null, [node.list])
      const parts = items.map((item) => explain(node.where, facts, [...locals.slice(0, node.slot), item]))
      const truths = parts.map(({ outcome }) => outcome as Truth)
      const outcome = node.kind === 'every' ? truths.reduce(both, true) : truths.reduce(either, false)
      return { ...of(node.kind, outcome, parts), seen: seenIn([node.list], facts, locals) }
    }
    case 'compare':
      return leaf('compare', outcomeOf(node, facts, locals), [node.left, node.right], node.op)
    case 'known':
    case 'matches':
      return leaf(node.kind, outcomeOf(node, facts, locals), [node.of])
    case 'in':
      return leaf('in', outcomeOf(node, facts, locals), [node.of, ...node.tests.flatMap(comparedWith)])
    case 'call':
      return leaf('value', outcomeOf(node, facts, locals), node.parts)
    default:
      return leaf('value', outcomeOf(node, facts, locals), [node])
  }
}

/** What is compared itself, then the facts that it was made from. */
function seenIn(operands: readonly Node[], facts: Facts, locals: Locals): readonly Seen[] {
  const all = [...operands, ...operands.flatMap((operand) => (nameOf(operand) ? [] : within(operand)))]
  return all.map((node) => {
    const value = settled(outcomeOf(node, facts, locals))
    const name = nameOf(node)
    return name ? { text: node.text, value, name } : { text: node.text, value }
  })
}

const within = (node: Node): readonly Node[] => under(node).flatMap((part) => (nameOf(part) ? [part] : within(part)))

/** `age`, `person.age`; nothing for what is no fact of the dictionary. */
function nameOf(node: Node): string | null {
  if (node.kind === 'fact') return node.name
  if (node.kind !== 'member') return null
  const of = nameOf(node.of)
  return of && `${of}.${node.name}`
}

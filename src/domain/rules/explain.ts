import { basicOf, type Fact, type Facts } from './fact.ts'
import { both, either, negated, type Operand, settled, type Truth } from './logic.ts'
import { outcomeOf } from './outcome.ts'
import { type CompareOp, type Node, under } from './tree.ts'

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
  switch (node.kind) {
    case 'and':
    case 'or':
      return joined(
        node,
        node.kind === 'and',
        node.kind,
        node.parts.map((part) => explain(part, facts, locals)),
        [],
      )
    case 'not': {
      const inner = explain(node.of, facts, locals)
      return whole(node, 'not', negated(inner.outcome as Truth), [inner], [])
    }
    case 'if': {
      const condition = explain(node.condition, facts, locals)
      if (condition.outcome === null) return whole(node, 'if', null, [condition], [])
      const chosen = explain(condition.outcome ? node.yes : node.no, facts, locals)
      return whole(node, 'if', chosen.outcome, [condition, chosen], [])
    }
    case 'some':
    case 'every': {
      const items = outcomeOf(node.list, facts, locals)
      const seen = seenIn(node, facts, locals)
      if (!Array.isArray(items)) return whole(node, node.kind, null, [], seen)
      const parts = items.map((item) => explain(node.where, facts, [...locals.slice(0, node.slot), item]))
      return joined(node, node.kind === 'every', node.kind, parts, seen)
    }
    case 'compare': {
      const { text, from, to, op } = node
      const outcome = settled(outcomeOf(node, facts, locals))
      return { kind: 'compare', outcome, text, from, to, op, seen: seenIn(node, facts, locals), parts: [] }
    }
    case 'known':
    case 'matches':
    case 'in':
      return whole(node, node.kind, settled(outcomeOf(node, facts, locals)), [], seenIn(node, facts, locals))
    default:
      return whole(node, 'value', settled(outcomeOf(node, facts, locals)), [], seenIn(node, facts, locals))
  }
}

type Parts = readonly Explanation[]

function whole(node: Node, kind: Explanation['kind'], outcome: Fact, parts: Parts, seen: readonly Seen[]): Explanation {
  return { kind, outcome, text: node.text, from: node.from, to: node.to, seen, parts }
}

function joined(node: Node, all: boolean, kind: Explanation['kind'], parts: Parts, seen: readonly Seen[]): Explanation {
  let outcome: Truth = all
  for (const part of parts)
    outcome = all ? both(outcome, part.outcome as Truth) : either(outcome, part.outcome as Truth)
  return whole(node, kind, outcome, parts, seen)
}

type Sight = Readonly<{ node: Node; name: string | null }>

/** What a leaf looks at does not depend on the facts: found once per rule. */
const sights = new WeakMap<Node, readonly Sight[]>()

function seenIn(leaf: Node, facts: Facts, locals: Locals): readonly Seen[] {
  let looked = sights.get(leaf)
  if (!looked) {
    looked = sightsOf(leaf)
    sights.set(leaf, looked)
  }
  return looked.map(({ node, name }) => {
    const value = settled(outcomeOf(node, facts, locals))
    return name === null ? { text: node.text, value } : { text: node.text, value, name }
  })
}

/** What is compared itself, then the facts that it was made from. */
function sightsOf(leaf: Node): readonly Sight[] {
  const operands = operandsOf(leaf)
  const made = operands.flatMap((operand) => (nameOf(operand) === null ? within(operand) : []))
  return [...operands, ...made].map((node) => ({ node, name: nameOf(node) }))
}

function operandsOf(leaf: Node): readonly Node[] {
  if (leaf.kind === 'some' || leaf.kind === 'every') return [leaf.list]
  const parts = leaf.kind === 'member' ? [] : under(leaf)
  return parts.length > 0 && basicOf(leaf.type) === 'boolean' ? parts : [leaf]
}

const within = (node: Node): readonly Node[] =>
  under(node).flatMap((part) => (nameOf(part) === null ? within(part) : [part]))

/** `age`, `person.age`; nothing for what is no fact of the dictionary. */
function nameOf(node: Node): string | null {
  if (node.kind === 'fact') return node.name
  if (node.kind !== 'member') return null
  const of = nameOf(node.of)
  return of === null ? null : `${of}.${node.name}`
}

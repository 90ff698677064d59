import type { Compute } from './decision.ts'
import { basicOf, isDayLike } from './fact.ts'
import { compareDays, isWhole } from './logic.ts'
import type { Comparable, CompareOp, Node, Test } from './tree.ts'

/**
 * The conditions that nearly every rule consists of, as generated JavaScript: `and`, `or`, `not` over facts beside facts
 * and literals. Read by name at a place of its own each fact costs 1 ns; read by a variable key, as a closure must, 10 ns.
 * Everything else is a closure that the generated code calls.
 *
 * Safe because nothing of the expression is pasted in: the tree is typed, names are identifiers of the dictionary, values
 * go through JSON. Where generating code is forbidden (`node --disallow-code-generation-from-strings`) there is no
 * generated function and the closures do it all.
 */
export function generatedFrom(tree: Node, functionOf: (node: Node) => Compute): Compute | null {
  if (basicOf(tree.type) !== 'boolean') return null
  const writing: Writing = { closures: [], functionOf, temporaries: 0 }
  const expression = truth(tree, writing)
  const names = Array.from({ length: writing.temporaries }, (_, index) => `t${index}`)
  const body = `'use strict'; return (facts) => { let ${['v', 'w', ...names].join(', ')}; return ${expression} }`
  try {
    const make = new Function('closures', 'isDay', 'isWhole', 'compareDays', 'none', body)
    return make(writing.closures, isDayLike, isWhole, compareDays, []) as Compute
  } catch (error) {
    if (error instanceof EvalError) return null
    throw error
  }
}

type Writing = { readonly closures: Compute[]; readonly functionOf: (node: Node) => Compute; temporaries: number }

const operators: Readonly<Record<CompareOp, string>> = {
  '=': '===',
  '!=': '!==',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** An expression for true, false or null. */
function truth(node: Node, writing: Writing): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return joined(
        node.parts.map((part) => truth(part, writing)),
        node.kind === 'or',
        writing,
      )
    case 'not': {
      const held = temporary(writing)
      return `((${held} = ${truth(node.of, writing)}) === null ? null : !${held})`
    }
    case 'compare':
      return compared(node.op, node.on, node.left, node.right) ?? called(node, writing)
    case 'in':
      return (node.tests.length === 1 && node.tests[0] && within(node.of, node.tests[0])) || called(node, writing)
    case 'literal':
      return String(node.value === true)
    default: {
      const read = readOf(node)
      return read === null ? called(node, writing) : `(typeof (v = ${read}) === 'boolean' ? v : null)`
    }
  }
}

/** Stops at the first part that decides; unknown when none does and one is unknown. */
function joined(parts: readonly string[], stop: boolean, writing: Writing): string {
  const held = parts.map(() => temporary(writing))
  const stops = parts.map((part, index) => `(${held[index]} = ${part}) === ${stop}`)
  const open = held.map((name) => `${name} === null`)
  return `(${stops.join(' || ')} ? ${stop} : ${open.join(' || ')} ? null : ${!stop})`
}

function compared(op: CompareOp, on: Comparable, left: Node, right: Node): string | null {
  const [one, other] = [readOf(left), readOf(right)]
  const sides = [
    { held: 'v', read: one, value: left.kind === 'literal' ? left.value : undefined },
    { held: 'w', read: other, value: right.kind === 'literal' ? right.value : undefined },
  ]
  if (sides.some(({ read, value }) => read === null && value === undefined)) return null
  const checks = sides.flatMap(({ held, read }) => (read === null ? [] : check(held, read, on)))
  const [a, b] = sides.map(({ held, read, value }) => (read === null ? JSON.stringify(value) : held))
  const plain = `${a} ${operators[op]} ${b}`
  const result =
    on === 'date' ? `(isWhole(${a}) && isWhole(${b}) ? ${plain} : compareDays('${op}', ${a}, ${b}))` : plain
  return checks.length === 0 ? null : `(${checks.join(' && ')} ? ${result} : null)`
}

/** One range of numbers or one list of texts, all literals. */
function within(of: Node, test: Test): string | null {
  const read = readOf(of)
  if (read === null) return null
  if (test.kind === 'range' && test.on === 'number' && test.low.kind === 'literal' && test.high.kind === 'literal') {
    const [above, below] = [test.withLow ? '>=' : '>', test.withHigh ? '<=' : '<']
    return `(${check('v', read, 'number')} ? v ${above} ${JSON.stringify(test.low.value)} && v ${below} ${JSON.stringify(test.high.value)} : null)`
  }
  if (test.kind !== 'member' || test.on !== 'text' || test.list.kind !== 'list') return null
  const literals = test.list.items.map((item) =>
    item.kind === 'literal' ? `v === ${JSON.stringify(item.value)}` : null,
  )
  return literals.includes(null) ? null : `(${check('v', read, 'text')} ? ${literals.join(' || ')} : null)`
}

/** Takes the value if it is what the dictionary promises. */
function check(held: string, read: string, on: Comparable): string {
  const value = `(${held} = ${read})`
  if (on === 'date') return `isDay${value}`
  if (on === 'number') return `typeof ${value} === 'number' && ${held} - ${held} === 0`
  return `typeof ${value} === '${on === 'text' ? 'string' : 'boolean'}'`
}

/** A fact, or a member of a record of facts. `w` is free while a member is read: the left side is read first, into `v`. */
function readOf(node: Node): string | null {
  if (node.kind === 'fact') return `facts[${JSON.stringify(node.name)}]`
  if (node.kind !== 'member') return null
  const record = readOf(node.of)
  const name = JSON.stringify(node.name)
  return record && `(typeof (w = ${record}) === 'object' && w !== null && !Array.isArray(w) ? w[${name}] : null)`
}

function called(node: Node, writing: Writing): string {
  return `closures[${writing.closures.push(writing.functionOf(node)) - 1}](facts, none)`
}

const temporary = (writing: Writing): string => `t${writing.temporaries++}`

import { parseExpression } from 'feelin'
import { basicOf, type Dictionary, type FactType, inDutch } from './fact.ts'
import type { MistakeCode, RuleMistake } from './mistake.ts'
import type { Comparable, Node, Place } from './tree.ts'

/** A node of the parser's own tree. */
export type Syntax = ReturnType<typeof parseExpression>['topNode']

/** What is carried along while an expression is read: where the names come from, and what was found wrong so far. */
export type Reading = Readonly<{
  source: string
  dictionary: Dictionary
  /** The names that `some` and `every` bring; their place in this list is their slot. */
  locals: readonly Readonly<{ name: string; type: FactType }>[]
  mistakes: RuleMistake[]
  /** The names of the dictionary that were met. */
  variables: Set<string>
  read: (syntax: Syntax, reading: Reading) => Node | null
}>

export function syntaxTree(source: string): Syntax {
  return parseExpression(source, {}, undefined).topNode
}

/** The children that mean something: no comments. */
export function childrenOf(syntax: Syntax): Syntax[] {
  const children: Syntax[] = []
  for (let child = syntax.firstChild; child; child = child.nextSibling) {
    if (!child.name.endsWith('Comment')) children.push(child)
  }
  return children
}

export function placeOf(syntax: Syntax, { source }: Reading): Place {
  return { from: syntax.from, to: syntax.to, text: source.slice(syntax.from, syntax.to) }
}

/** Notes a mistake; returns `null`, which stands for "could not be read". */
export function mistaken(reading: Reading, at: { from: number; to: number }, code: MistakeCode, message: string): null {
  reading.mistakes.push({ code, message, from: at.from, to: at.to })
  return null
}

/** Parentheses mean nothing once the tree is made. */
export function unwrapped(syntax: Syntax): Syntax {
  if (syntax.name !== 'ParenthesizedExpression' && syntax.name !== 'PositiveUnaryTest') return syntax
  const inner = childrenOf(syntax).find(({ name }) => name !== '(' && name !== ')')
  return inner ? unwrapped(inner) : syntax
}

type Wanted = 'boolean' | 'number' | 'text' | 'list'

/** Reads an operand that must be of this kind. */
export function readAs(syntax: Syntax | undefined, wanted: Wanted, reading: Reading): Node | null {
  return mustBe(syntax ? reading.read(syntax, reading) : null, wanted, reading)
}

export function mustBe(node: Node | null, wanted: Wanted, reading: Reading): Node | null {
  if (!node || basicOf(node.type) === wanted) return node
  const message = `Hier hoort ${inDutch[wanted]}, maar “${node.text}” is ${kindOf(node.type)}.`
  return mistaken(reading, node, 'rules/types', message)
}

/**
 * As what two operands can be compared, or `null` after noting why not. Text that is one of fixed options is held
 * against literals, so that `colour = "rde"` does not pass.
 */
export function comparableAs(left: Node, right: Node, reading: Reading): Comparable | null {
  const on = basicOf(left.type)
  const other = basicOf(right.type)
  const at = { from: Math.min(left.from, right.from), to: Math.max(left.to, right.to) }
  if (on !== other || on === 'list' || on === 'record') {
    const dateAsText = (on === 'date' && other === 'text') || (on === 'text' && other === 'date')
    const hint = dateAsText ? ' Schrijf een datum als date("2021-09-06").' : ''
    const what = `“${left.text}” is ${kindOf(left.type)} en “${right.text}” is ${kindOf(right.type)}`
    return mistaken(reading, at, 'rules/types', `${what}: die kunt u niet vergelijken.${hint}`)
  }
  return isOption(left, right, reading) && isOption(right, left, reading) ? on : null
}

export const kindOf = (type: FactType): string => inDutch[basicOf(type)]

function isOption(chosen: Node, literal: Node, reading: Reading): boolean {
  if (literal.kind !== 'literal' || typeof chosen.type === 'string' || !('oneOf' in chosen.type)) return true
  const options = chosen.type.oneOf
  if (options.includes(String(literal.value))) return true
  const message = `“${chosen.text}” kan niet ${literal.text} zijn. Het kan zijn: ${options.join(', ')}.`
  mistaken(reading, literal, 'rules/option', message)
  return false
}

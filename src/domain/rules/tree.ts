import type { FactType } from './fact.ts'

/** A rule after parsing and type checking: what function and explanation are both made from. */
export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>='
export type ArithmeticOp = '+' | '-' | '*' | '/' | '**'
/** What both sides of a comparison are. */
export type Comparable = 'boolean' | 'number' | 'text' | 'date'

/** Where it stands in the expression (UTF-16 offsets), and the words that stand there. */
export type Place = Readonly<{ from: number; to: number; text: string }>

/** One of the things behind `in`: a comparison, a range, or a list to be found in. */
export type Test = Place &
  (
    | Readonly<{ kind: 'than'; op: CompareOp; on: Comparable; than: Node }>
    | Readonly<{ kind: 'range'; on: Comparable; low: Node; high: Node; withLow: boolean; withHigh: boolean }>
    | Readonly<{ kind: 'member'; on: Comparable; list: Node }>
  )

export type FunctionName =
  | 'contains'
  | 'starts with'
  | 'ends with'
  | 'list contains'
  | 'count'
  | 'sum'
  | 'min'
  | 'max'
  | 'string length'
  | 'upper case'
  | 'lower case'

export type Node = Place &
  Readonly<{ type: FactType }> &
  (
    | Readonly<{ kind: 'literal'; value: boolean | number | string }>
    | Readonly<{ kind: 'fact'; name: string }>
    | Readonly<{ kind: 'local'; name: string; slot: number }>
    | Readonly<{ kind: 'member'; of: Node; name: string }>
    | Readonly<{ kind: 'list'; items: readonly Node[] }>
    | Readonly<{ kind: 'and' | 'or'; parts: readonly Node[] }>
    | Readonly<{ kind: 'not'; of: Node }>
    | Readonly<{ kind: 'compare'; op: CompareOp; on: Comparable; left: Node; right: Node }>
    | Readonly<{ kind: 'known'; of: Node; wanted: boolean }>
    | Readonly<{ kind: 'in'; of: Node; tests: readonly Test[] }>
    | Readonly<{ kind: 'if'; condition: Node; yes: Node; no: Node }>
    | Readonly<{ kind: 'arithmetic'; op: ArithmeticOp; left: Node; right: Node }>
    | Readonly<{ kind: 'shift'; of: Node; months: number; days: number }>
    | Readonly<{ kind: 'elapsed'; since: Node; until: Node; unit: 'years' | 'months' }>
    | Readonly<{ kind: 'call'; name: FunctionName; on: Comparable; parts: readonly Node[] }>
    | Readonly<{ kind: 'matches'; of: Node; pattern: RegExp }>
    | Readonly<{ kind: 'some' | 'every'; list: Node; slot: number; where: Node }>
  )

/** The nodes directly under a node. */
export function under(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'fact':
    case 'local':
      return []
    case 'list':
      return node.items
    case 'and':
    case 'or':
    case 'call':
      return node.parts
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right]
    case 'if':
      return [node.condition, node.yes, node.no]
    case 'in':
      return [node.of, ...node.tests.flatMap(comparedWith)]
    case 'elapsed':
      return [node.since, node.until]
    case 'some':
    case 'every':
      return [node.list, node.where]
    default:
      return [node.of]
  }
}

function comparedWith(test: Test): readonly Node[] {
  if (test.kind === 'range') return [test.low, test.high]
  return test.kind === 'than' ? [test.than] : [test.list]
}

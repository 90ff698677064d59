import { isDay } from '#platform/formats/dates.ts'
import { basicOf, type Dictionary, type FactType } from './fact.ts'
import { nearest, type RuleMistake } from './mistake.ts'
import { readArithmetic } from './parse-arithmetic.ts'
import { readCall, readElapsed } from './parse-call.ts'
import { readComparison } from './parse-comparison.ts'
import {
  childrenOf,
  kindOf,
  mistaken,
  placeOf,
  type Reading,
  readAs,
  type Syntax,
  syntaxTree,
  unwrapped,
} from './reading.ts'
import type { Node, Place } from './tree.ts'

const longest = 4_000
const deepest = 60

/** From expression to typed tree; the mistakes when it cannot be made. Never throws on what somebody wrote. */
export function parse(
  source: string,
  dictionary: Dictionary,
): Readonly<{ tree: Node; variables: readonly string[] }> | Readonly<{ mistakes: readonly RuleMistake[] }> {
  const reading: Reading = { source, dictionary, locals: [], mistakes: [], variables: new Set(), read: readNode }
  const whole = { from: 0, to: source.length }
  if (source.trim() === '') mistaken(reading, whole, 'rules/empty', 'De voorwaarde is leeg.')
  else if (source.length > longest) {
    mistaken(reading, whole, 'rules/too-long', `De voorwaarde is langer dan ${longest} tekens.`)
  } else {
    const tree = readWhole(source, reading)
    if (tree && reading.mistakes.length === 0) return { tree, variables: [...reading.variables] }
  }
  return { mistakes: reading.mistakes }
}

function readWhole(source: string, reading: Reading): Node | null {
  const top = syntaxTree(source)
  let wrong: { from: number; to: number } | null = null
  let depth = 0
  let most = 0
  top.cursor().iterate(
    (node) => {
      if (node.type.isError) wrong ??= { from: node.from, to: Math.max(node.to, node.from) }
      most = Math.max(most, ++depth)
    },
    () => {
      depth--
    },
  )
  if (wrong) return notUnderstood(wrong, reading)
  if (most > deepest) return mistaken(reading, top, 'rules/too-deep', 'Er staan te veel haakjes in elkaar.')
  const [only, ...more] = childrenOf(top)
  return only && more.length === 0 ? readNode(only, reading) : notUnderstood(more[0] ?? top, reading)
}

function notUnderstood(at: { from: number; to: number }, reading: Reading): null {
  const near = reading.source.slice(Math.max(0, at.from - 12), at.to + 12).trim()
  return mistaken(reading, at, 'rules/syntax', `Hier klopt de schrijfwijze niet: “${near}”.`)
}

function readNode(wrapped: Syntax, reading: Reading): Node | null {
  const syntax = unwrapped(wrapped)
  const place = placeOf(syntax, reading)
  switch (syntax.name) {
    case 'NumericLiteral':
      return readNumber(place, reading)
    case 'BooleanLiteral':
      return { ...place, kind: 'literal', type: 'boolean', value: place.text === 'true' }
    case 'StringLiteral':
      return { ...place, kind: 'literal', type: 'text', value: unquoted(place.text) }
    case 'DateTimeLiteral':
      return readDate(syntax, reading)
    case 'VariableName':
      return readName(syntax, reading)
    case 'PathExpression':
      return readPath(syntax, reading)
    case 'Conjunction':
      return readJoined(syntax, 'and', reading)
    case 'Disjunction':
      return readJoined(syntax, 'or', reading)
    case 'Comparison':
      return readComparison(syntax, reading)
    case 'ArithmeticExpression':
      return readArithmetic(syntax, reading)
    case 'FunctionInvocation':
      return readCall(syntax, reading)
    case 'IfExpression':
      return readIf(syntax, reading)
    case 'QuantifiedExpression':
      return readQuantified(syntax, reading)
    case 'List':
      return readList(syntax, reading)
    case 'null':
      return mistaken(reading, place, 'rules/null', '“null” kan alleen in “= null” of “!= null”.')
    default:
      return mistaken(reading, place, 'rules/unsupported', `Dit kan niet in een voorwaarde: “${place.text}”.`)
  }
}

function readNumber(place: Place, reading: Reading): Node | null {
  const value = Number(place.text.replaceAll(/\s/g, ''))
  if (!Number.isFinite(value)) return mistaken(reading, place, 'rules/types', `“${place.text}” is te groot.`)
  return { ...place, kind: 'literal', type: 'number', value }
}

/** FEEL's escapes are those of JSON, and `\U` with six digits. */
function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(u[\da-f]{4}|U[\da-f]{6}|.)/gi, (_, escaped: string) => {
    if (escaped.length > 1) return String.fromCodePoint(Math.min(Number.parseInt(escaped.slice(1), 16), 0x10ffff))
    return { n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped
  })
}

function readDate(syntax: Syntax, reading: Reading): Node | null {
  const place = placeOf(syntax, reading)
  const day = /^date\s*\(\s*"([^"]*)"\s*\)$/.exec(place.text)?.[1] ?? /^@\s*"([^"]*)"$/.exec(place.text)?.[1]
  if (day !== undefined && isDay(day)) return { ...place, kind: 'literal', type: 'date', value: day }
  if (place.text.startsWith('duration')) {
    return mistaken(reading, place, 'rules/duration', 'Een duur kan alleen bij een datum: vandaag - duration("P3M").')
  }
  return mistaken(
    reading,
    place,
    'rules/date',
    `Schrijf een dag die bestaat als date("2021-09-06"), niet als ${place.text}.`,
  )
}

function readName(syntax: Syntax, reading: Reading): Node | null {
  const place = placeOf(syntax, reading)
  const name = place.text
  const slot = reading.locals.findLastIndex((local) => local.name === name)
  const local = reading.locals[slot]
  if (local) return { ...place, kind: 'local', name, slot, type: local.type }
  const type = Object.hasOwn(reading.dictionary, name) ? reading.dictionary[name] : undefined
  if (type) reading.variables.add(name)
  return type ? { ...place, kind: 'fact', name, type } : unknownName(place, Object.keys(reading.dictionary), reading)
}

function unknownName(
  place: { from: number; to: number; text: string },
  names: readonly string[],
  reading: Reading,
): null {
  // The parser cannot always tell this function from "years and ...": then it takes its first word for a name.
  if (place.text === 'years' && /years\s+and\s+months\s+duration/.test(reading.source)) {
    const message = 'Zet haakjes rond (years and months duration(a, b).years).'
    return mistaken(reading, place, 'rules/parentheses', message)
  }
  const meant = nearest(place.text, names)
  const negation = /^not\s+(.+)$/s.exec(place.text)
  const hint = negation ? ` Schrijf not(${negation[1]}).` : meant ? ` Bedoelde u “${meant}”?` : ''
  return mistaken(reading, place, 'rules/unknown-name', `“${place.text}” is geen bekend gegeven.${hint}`)
}

function readPath(syntax: Syntax, reading: Reading): Node | null {
  const [left, , right] = childrenOf(syntax)
  if (!left || !right) return notUnderstood(syntax, reading)
  const name = placeOf(right, reading)
  if (unwrapped(left).name === 'FunctionInvocation')
    return readElapsed(unwrapped(left), name, placeOf(syntax, reading), reading)
  const of = readNode(left, reading)
  if (!of) return null
  if (typeof of.type === 'string' || !('record' in of.type)) {
    return mistaken(reading, name, 'rules/types', `“${of.text}” is ${kindOf(of.type)} en heeft geen “${name.text}”.`)
  }
  const members = of.type.record
  const type = Object.hasOwn(members, name.text) ? members[name.text] : undefined
  return type
    ? { ...placeOf(syntax, reading), kind: 'member', of, name: name.text, type }
    : unknownName(name, Object.keys(members), reading)
}

/** `a and b and c` is one node with three parts: an explanation lists them beside each other. */
function readJoined(syntax: Syntax, kind: 'and' | 'or', reading: Reading): Node | null {
  const parts: Node[] = []
  for (const child of childrenOf(syntax)) {
    if (child.name === kind) continue
    const part = readAs(child, 'boolean', reading)
    if (!part) continue
    if (part.kind === kind && child.name !== 'ParenthesizedExpression') parts.push(...part.parts)
    else parts.push(part)
  }
  return reading.mistakes.length > 0 ? null : { ...placeOf(syntax, reading), kind, type: 'boolean', parts }
}

function readIf(syntax: Syntax, reading: Reading): Node | null {
  const [, test, , then, , otherwise] = childrenOf(syntax)
  const condition = readAs(test, 'boolean', reading)
  const yes = then ? readNode(then, reading) : null
  const no = otherwise ? readNode(otherwise, reading) : null
  if (!condition || !yes || !no) return null
  if (basicOf(yes.type) !== basicOf(no.type)) {
    const what = `“then” geeft ${kindOf(yes.type)}, “else” geeft ${kindOf(no.type)}: dat moet hetzelfde zijn.`
    return mistaken(reading, syntax, 'rules/types', what)
  }
  return { ...placeOf(syntax, reading), kind: 'if', type: unionOf(yes.type, no.type), condition, yes, no }
}

function readQuantified(syntax: Syntax, reading: Reading): Node | null {
  const [quantifier, sources, , claim] = childrenOf(syntax)
  const [source, ...more] = sources ? childrenOf(sources) : []
  const [naming, , iterated] = source ? childrenOf(source) : []
  const over = iterated ? childrenOf(iterated) : []
  if (!source || !naming || more.length > 0 || over.length !== 1) {
    return mistaken(
      reading,
      syntax,
      'rules/unsupported',
      'Schrijf één lijst: some kind in kinderen satisfies kind.leeftijd < 18.',
    )
  }
  const list = readAs(over[0], 'list', reading)
  if (!list || typeof list.type === 'string' || !('list' in list.type)) return null
  const name = placeOf(naming, reading).text
  const locals = [...reading.locals, { name, type: list.type.list }]
  const where = readAs(claim, 'boolean', { ...reading, locals })
  if (!where) return null
  const kind = quantifier?.name === 'every' ? 'every' : 'some'
  return { ...placeOf(syntax, reading), kind, type: 'boolean', list, slot: reading.locals.length, where }
}

function readList(syntax: Syntax, reading: Reading): Node | null {
  const items: Node[] = []
  for (const child of childrenOf(syntax)) {
    if (child.name === '[' || child.name === ']') continue
    const item = readNode(child, reading)
    if (!item) return null
    items.push(item)
  }
  const [first, ...others] = items
  if (!first) return mistaken(reading, syntax, 'rules/types', 'Deze lijst is leeg.')
  const other = others.find((item) => basicOf(item.type) !== basicOf(first.type))
  if (other) {
    const what = `In deze lijst staan ${kindOf(first.type)} en ${kindOf(other.type)} door elkaar.`
    return mistaken(reading, other, 'rules/types', what)
  }
  const type = items.map((item) => item.type).reduce(unionOf)
  return { ...placeOf(syntax, reading), kind: 'list', type: { list: type }, items }
}

/** Fixed options stay fixed only when both sides have them. */
function unionOf(one: FactType, other: FactType): FactType {
  if (typeof one === 'string' || typeof other === 'string') return basicOf(one) === 'text' ? 'text' : one
  if ('oneOf' in one && 'oneOf' in other) return { oneOf: [...new Set([...one.oneOf, ...other.oneOf])] }
  return one
}

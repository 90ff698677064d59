import { patternMistake } from '#platform/formats/pattern.ts'
import { basicOf, type FactType } from './fact.ts'
import { nearest } from './mistake.ts'
import { childrenOf, comparableAs, mistaken, placeOf, type Reading, readAs, type Syntax } from './reading.ts'
import type { Comparable, FunctionName, Node, Place } from './tree.ts'

type Signature = Readonly<{ takes: readonly ('text' | 'list' | 'item')[]; gives: FactType; of?: 'number' }>

/** What can be called. `item` must fit the list before it; `of`: what the list must hold. */
const signatures: Readonly<Record<FunctionName, Signature>> = {
  contains: { takes: ['text', 'text'], gives: 'boolean' },
  'starts with': { takes: ['text', 'text'], gives: 'boolean' },
  'ends with': { takes: ['text', 'text'], gives: 'boolean' },
  'list contains': { takes: ['list', 'item'], gives: 'boolean' },
  count: { takes: ['list'], gives: 'number' },
  sum: { takes: ['list'], gives: 'number', of: 'number' },
  min: { takes: ['list'], gives: 'number', of: 'number' },
  max: { takes: ['list'], gives: 'number', of: 'number' },
  'string length': { takes: ['text'], gives: 'number' },
  'upper case': { takes: ['text'], gives: 'text' },
  'lower case': { takes: ['text'], gives: 'text' },
}
const names = [...Object.keys(signatures), 'not', 'matches', 'date', 'duration']
const isFunction = (name: string): name is FunctionName => Object.hasOwn(signatures, name)

/** `name(a, b)`. */
export function readCall(syntax: Syntax, reading: Reading): Node | null {
  const place = placeOf(syntax, reading)
  const [called, , written] = childrenOf(syntax)
  const name = called ? placeOf(called, reading).text.replaceAll(/\s+/g, ' ') : ''
  if (written?.name === 'NamedParameters') {
    return mistaken(reading, written, 'rules/unsupported', 'Schrijf de waarden zonder naam: contains(a, "b").')
  }
  const given = written ? childrenOf(written) : []
  if (name === 'not') return readNot(place, given, reading)
  if (name === 'matches') return readMatches(place, given, reading)
  if (name === 'years and months duration') {
    return mistaken(reading, place, 'rules/duration', 'Voeg .years of .months toe aan years and months duration(a, b).')
  }
  if (!isFunction(name)) {
    const meant = nearest(name, names)
    const hint = meant ? ` Bedoelde u “${meant}”?` : ` U kunt gebruiken: ${names.join(', ')}.`
    return mistaken(reading, place, 'rules/unknown-function', `“${name}” bestaat niet.${hint}`)
  }
  const { takes, gives, of } = signatures[name]
  if (given.length !== takes.length) return wrongCount(place, name, takes.length, given.length, reading)
  const parts: Node[] = []
  for (const [index, wanted] of takes.entries()) {
    const written = given[index]
    const part = wanted === 'item' ? written && reading.read(written, reading) : readAs(written, wanted, reading)
    if (!part) return null
    parts.push(part)
  }
  const on = itemsOf(parts, of, reading)
  return on && { ...place, kind: 'call', type: gives, name, on, parts }
}

/** As what the items of the list are compared; functions without a list are about text. */
function itemsOf([list, item]: readonly Node[], of: 'number' | undefined, reading: Reading): Comparable | null {
  if (!list || typeof list.type === 'string' || !('list' in list.type)) return 'text'
  const held: Node = { ...list, type: list.type.list }
  if (item) return comparableAs(held, item, reading)
  if (of && basicOf(held.type) !== of)
    return mistaken(reading, list, 'rules/types', `“${list.text}” is geen lijst van getallen.`)
  return 'number'
}

function readNot(place: Place, given: readonly Syntax[], reading: Reading): Node | null {
  if (given.length !== 1) return wrongCount(place, 'not', 1, given.length, reading)
  const of = readAs(given[0], 'boolean', reading)
  return of && { ...place, kind: 'not', type: 'boolean', of }
}

/** The pattern is fixed, so that it is compiled and judged once. As in XPath, it may match anywhere: `^` and `$` bind it. */
function readMatches(place: Place, given: readonly Syntax[], reading: Reading): Node | null {
  if (given.length !== 2) return wrongCount(place, 'matches', 2, given.length, reading)
  const of = readAs(given[0], 'text', reading)
  const written = readAs(given[1], 'text', reading)
  if (!of || !written) return null
  if (written.kind !== 'literal')
    return mistaken(reading, written, 'rules/pattern', 'Schrijf het patroon tussen aanhalingstekens.')
  const source = String(written.value)
  const wrong = patternMistake(source)
  if (wrong) return mistaken(reading, written, 'rules/pattern', wrong)
  return { ...place, kind: 'matches', type: 'boolean', of, pattern: new RegExp(source, 'u') }
}

/** `years and months duration(a, b).years`: how long it is from a to b, in whole years or months. */
export function readElapsed(call: Syntax, unit: Place, place: Place, reading: Reading): Node | null {
  const [called, , written] = childrenOf(call)
  const name = called ? placeOf(called, reading).text.replaceAll(/\s+/g, ' ') : ''
  if (name !== 'years and months duration' || (unit.text !== 'years' && unit.text !== 'months')) {
    return mistaken(reading, place, 'rules/unsupported', `“.${unit.text}” kan hier niet.`)
  }
  const given = written ? childrenOf(written) : []
  if (given.length !== 2) return wrongCount(place, name, 2, given.length, reading)
  const [since, until] = given.map((one) => reading.read(one, reading))
  if (!since || !until) return null
  const other = [since, until].find((one) => basicOf(one.type) !== 'date')
  if (other) return mistaken(reading, other, 'rules/types', `“${other.text}” is geen datum.`)
  return { ...place, kind: 'elapsed', type: 'number', since, until, unit: unit.text }
}

function wrongCount(place: Place, name: string, wanted: number, given: number, reading: Reading): null {
  return mistaken(
    reading,
    place,
    'rules/arguments',
    `“${name}” wil ${wanted} waarde(n) tussen haakjes en kreeg er ${given}.`,
  )
}

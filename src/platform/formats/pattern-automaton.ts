/** An expression written out is a row of positions, each with the characters that fit it. More than this is refused. */
export const mostPositions = 120

/**
 * The position automaton (Glushkov) of a regular expression: `sets`, the characters of each position as a bit set over
 * samples of characters; `first`, where it begins; `follow`, which positions can come after it; `doubled`, those of them that two different
 * ways of repeating lead to, as in `(a*)*`.
 */
export type Automaton = Readonly<{
  sets: readonly bigint[]
  first: readonly number[]
  follow: readonly (readonly number[])[]
  doubled: readonly (readonly number[])[]
}>

type Part = Readonly<{ empty: boolean; first: readonly number[]; last: readonly number[] }>
type Tree =
  | Readonly<{ kind: 'set'; set: bigint }>
  | Readonly<{ kind: 'sequence' | 'choice'; parts: readonly Tree[] }>
  | Readonly<{ kind: 'repeat'; of: Tree; least: number; most: number }>

/** Latin with its accents, and a few of everything else: enough to see whether two classes share a character. */
const samples = [
  ...Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code)),
  ...['Ω', 'ж', 'Ж', 'ש', 'ع', '١', 'あ', '中', '\u2028', '–', '’', '€', '\u0301', '😀', '\u{1d4b3}'],
]

export function automatonOf(source: string): Automaton | 'unsupported' | 'too-large' {
  const alphabet = [...new Set([...samples, ...source])]
  const tree = treeOf(source, alphabet)
  if (tree === null) return 'unsupported'
  if (sizeOf(tree) > mostPositions) return 'too-large'
  const sets: bigint[] = []
  const follow: number[][] = []
  const doubled: number[][] = []

  function link(from: readonly number[], to: readonly number[]): void {
    for (const one of from) {
      for (const other of to) (follow[one]?.includes(other) ? doubled : follow)[one]?.push(other)
    }
  }

  function build(part: Tree): Part {
    if (part.kind === 'set') {
      const position = sets.push(part.set) - 1
      follow.push([])
      doubled.push([])
      return { empty: false, first: [position], last: [position] }
    }
    if (part.kind === 'repeat') return repeatedly(part.of, part.least, part.most)
    const parts = part.parts.map(build)
    return part.kind === 'choice' ? parts.reduce(chosen) : parts.reduce(joined, nothing)
  }

  /** `a{2,4}` is written out as a matcher tries it: `aa(a(a)?)?`. */
  function repeatedly(of: Tree, least: number, most: number): Part {
    const loops = most === Number.POSITIVE_INFINITY
    const copies = Array.from({ length: loops ? Math.max(1, least) : most }, () => build(of))
    const last = copies.at(-1)
    if (loops && last) link(last.last, last.first)
    return copies.reduceRight((rest, copy, index) => {
      const whole = joined(copy, rest)
      return index < least ? whole : { ...whole, empty: true }
    }, nothing)
  }

  function joined(one: Part, other: Part): Part {
    link(one.last, other.first)
    return {
      empty: one.empty && other.empty,
      first: one.empty ? [...one.first, ...other.first] : one.first,
      last: other.empty ? [...one.last, ...other.last] : other.last,
    }
  }

  const { first } = build(tree)
  return { sets, first, follow, doubled }
}

const nothing: Part = { empty: true, first: [], last: [] }

const chosen = (one: Part, other: Part): Part => ({
  empty: one.empty || other.empty,
  first: [...one.first, ...other.first],
  last: [...one.last, ...other.last],
})

function sizeOf(tree: Tree): number {
  if (tree.kind === 'set') return 1
  if (tree.kind !== 'repeat') return tree.parts.reduce((sum, part) => sum + sizeOf(part), 0)
  return sizeOf(tree.of) * (tree.most === Number.POSITIVE_INFINITY ? Math.max(1, tree.least) : tree.most)
}

const token =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?[:=!]|\(\?<[=!]|\(\?<|[(){}|*+?^$]|[\s\S]/uy

/** `null`: it holds look-around, a reference back or a named group. The expression is known to compile. */
function treeOf(source: string, alphabet: readonly string[]): Tree | null {
  const tokens: string[] = []
  token.lastIndex = 0
  for (let match = token.exec(source); match; match = token.exec(source)) tokens.push(match[0])
  let at = 0

  function choice(): Tree | null {
    const parts: (Tree | null)[] = [sequence()]
    while (tokens[at] === '|') {
      at++
      parts.push(sequence())
    }
    const understood = parts.filter((part) => part !== null)
    return understood.length === parts.length ? { kind: 'choice', parts: understood } : null
  }

  function sequence(): Tree | null {
    const parts: Tree[] = []
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const part = atom()
      if (part === null) return null
      parts.push(repeated(part))
    }
    return { kind: 'sequence', parts }
  }

  function atom(): Tree | null {
    const text = tokens[at++] ?? ''
    if (text === '^' || text === '$' || /^\\[bB]$/.test(text)) return { kind: 'sequence', parts: [] }
    if (text === '(' || text === '(?:') {
      const inner = choice()
      at++
      return inner
    }
    if (text.startsWith('(?') || /^\\[1-9k]/.test(text)) return null
    return { kind: 'set', set: setOf(text, alphabet) }
  }

  function repeated(of: Tree): Tree {
    const [least, most] = bounds()
    return least === 1 && most === 1 ? of : { kind: 'repeat', of, least, most }
  }

  function bounds(): [number, number] {
    const mark = tokens[at]
    if (mark !== '*' && mark !== '+' && mark !== '?' && mark !== '{') return [1, 1]
    at++
    let written = ''
    if (mark === '{') {
      while (tokens[at] !== '}') written += tokens[at++]
      at++
    }
    if (tokens[at] === '?') at++
    const [least = '0', most] = written.split(',')
    if (mark === '{')
      return [Number(least), most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)]
    return [mark === '+' ? 1 : 0, mark === '?' ? 1 : Number.POSITIVE_INFINITY]
  }

  return choice()
}

function setOf(atom: string, alphabet: readonly string[]): bigint {
  const matcher = new RegExp(`^(?:${atom})$`, 'u')
  let set = 0n
  for (const [index, character] of alphabet.entries()) if (matcher.test(character)) set |= 1n << BigInt(index)
  return set
}

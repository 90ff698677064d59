import { type Automaton, automatonOf, mostPositions } from './pattern-automaton.ts'

/**
 * Why a regular expression of a definition is not accepted, in Dutch for its editor; `null` when it is. Refused are what
 * does not compile and what can take exponential time: a state that two different paths lead back to on the same text
 * (`(a+)+`, `(a|a)*`), since a matcher that backtracks then tries them all; and what has very many paths over 64 characters
 * (`(a?){60}`, `a*a*a*a*`). Look-around and references back are refused too.
 */
export function patternMistake(source: string): string | null {
  try {
    new RegExp(source, 'u')
  } catch (error) {
    return `Dit patroon klopt niet: ${error instanceof Error ? error.message : source}.`
  }
  const automaton = automatonOf(source)
  if (automaton === 'unsupported') return 'Dit patroon gebruikt iets dat hier niet kan (vooruitkijken, terugverwijzen).'
  if (automaton === 'too-large')
    return `Dit patroon is te ingewikkeld: meer dan ${mostPositions} tekens na uitschrijven.`
  return isCostly(automaton) || isExplosive(automaton)
    ? 'Dit patroon kan eindeloos lang zoeken: herhalingen die elkaar overlappen.'
    : null
}

/** The whole text must match, as for an answer to a question. */
export const wholePattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u')

/**
 * Exponential ambiguity: a position from which two different paths over the same characters come back to it. Looked for
 * in the product of the automaton with itself: a cycle through (p, p) that leaves the diagonal.
 */
function isExplosive({ sets, follow, doubled }: Automaton): boolean {
  const size = sets.length
  const forward: number[][] = []
  const backward: number[][] = Array.from({ length: size * size }, () => [])
  for (let pair = 0; pair < size * size; pair++) {
    const next: number[] = []
    for (const one of follow[Math.floor(pair / size)] ?? []) {
      for (const other of follow[pair % size] ?? []) {
        if (((sets[one] ?? 0n) & (sets[other] ?? 0n)) !== 0n) next.push(one * size + other)
      }
    }
    forward.push(next)
    for (const target of next) backward[target]?.push(pair)
  }
  for (let position = 0; position < size; position++) {
    const here = position * size + position
    const there = reached(here, forward)
    const back = reached(here, backward)
    for (const pair of there) {
      const [one, other] = [Math.floor(pair / size), pair % size]
      if (back.has(pair) && (one !== other || (doubled[one] ?? []).some((next) => back.has(next * size + next))))
        return true
    }
  }
  return false
}

/** Everything that can be reached in one step or more. */
function reached(start: number, edges: readonly (readonly number[])[]): Set<number> {
  const seen = new Set<number>()
  const waiting = [...(edges[start] ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(edges[next] ?? []))
  }
  return seen
}

/**
 * Counts the paths over a text that is made bad step by step: each time the character that leaves the most of them. More
 * than a few times the square of its length is too many.
 */
function isCostly({ sets, first, follow }: Automaton): boolean {
  const characters = distinct(sets)
  const starts = [first, ...sets.map((_, position) => [position])]
  return starts.some((start) => {
    let paths = new Map(start.map((position) => [position, 1]))
    for (let length = 1; length <= 64; length++) {
      let best = new Map<number, number>()
      for (const character of characters) {
        const next = new Map<number, number>()
        for (const [position, count] of paths) {
          for (const target of length === 1 ? [position] : (follow[position] ?? [])) {
            if (((sets[target] ?? 0n) & character) !== 0n) next.set(target, (next.get(target) ?? 0) + count)
          }
        }
        if (total(next) > total(best)) best = next
      }
      if (total(best) > 16_384) return true
      paths = best
    }
    return false
  })
}

const total = (paths: ReadonlyMap<number, number>): number => [...paths.values()].reduce((sum, count) => sum + count, 0)

/** One character of every group that no position tells apart. */
function distinct(sets: readonly bigint[]): bigint[] {
  const seen = new Map<string, bigint>()
  const widest = sets.reduce((all, set) => all | set, 0n)
  for (let bit = 1n; bit <= widest; bit <<= 1n) {
    const column = sets.map((set) => ((set & bit) === 0n ? '0' : '1')).join('')
    if (column.includes('1') && !seen.has(column)) seen.set(column, bit)
  }
  return [...seen.values()]
}

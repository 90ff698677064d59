/** What is wrong with an expression, and where: for whoever edits a product, so in Dutch. `from`/`to`: UTF-16 offsets. */
export type RuleMistake = Readonly<{
  code: MistakeCode
  message: string
  from: number
  to: number
}>

export type MistakeCode = `rules/${
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'syntax'
  | 'parentheses'
  | 'unknown-name'
  | 'reserved-name'
  | 'unknown-function'
  | 'unsupported'
  | 'arguments'
  | 'types'
  | 'option'
  | 'null'
  | 'date'
  | 'duration'
  | 'pattern'
  | 'result'}`

/** The known name that was most likely meant; `null` when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of names) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

/** How many letters must be put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

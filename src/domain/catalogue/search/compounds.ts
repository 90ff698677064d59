/** Splits Dutch compounds: `geboorteakte` is `geboorte` and `akte`. */
export type Splitter = (word: string) => readonly string[]

/** What Dutch puts between the parts. */
const links = ['', 's', 'e', 'en', 'n']
const shortest = 4

/**
 * A splitter that knows the words of `vocabulary` (plain, lower case). It finds the split with the fewest parts, all of
 * them known and at least four letters; a word that cannot be split so gives nothing.
 */
export function splitterOf(vocabulary: Iterable<string>): Splitter {
  const known = new Set([...vocabulary].filter((word) => word.length >= shortest))
  const memory = new Map<string, readonly string[]>()

  function split(word: string): readonly string[] {
    if (word.length < 2 * shortest) return []
    const remembered = memory.get(word)
    if (remembered) return remembered
    const found = [...candidates(word)].toSorted((a, b) => a.length - b.length)[0] ?? []
    if (memory.size < 10_000) memory.set(word, found)
    return found
  }

  function* candidates(word: string): Generator<readonly string[]> {
    for (let at = shortest; at <= word.length - shortest; at++) {
      const head = word.slice(0, at)
      if (!known.has(head)) continue
      for (const link of links) {
        if (!word.startsWith(link, at)) continue
        const rest = word.slice(at + link.length)
        if (known.has(rest)) yield [head, rest]
        else if (rest.length >= 2 * shortest) {
          const parts = split(rest)
          if (parts.length > 0) yield [head, ...parts]
        }
      }
    }
  }

  return split
}

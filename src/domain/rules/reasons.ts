import type { Explanation } from './explain.ts'

/**
 * The leaves that made the outcome what it is: of an "and" that fails only the parts that fail, of an unknown only what is
 * unknown. What a refusal or a grant tells the customer.
 */
export function reasonsFor(explanation: Explanation): readonly Explanation[] {
  const { kind, parts, outcome } = explanation
  if (parts.length === 0) return [explanation]
  if (kind === 'not' || kind === 'if') return parts.flatMap(reasonsFor)
  return parts.filter((part) => part.outcome === outcome).flatMap(reasonsFor)
}

/** The facts to ask for when the outcome is unknown: names of the dictionary, each once. */
export function unknownIn(explanation: Explanation): readonly string[] {
  const names = reasonsFor(explanation).flatMap(({ seen }) => seen.filter(({ value }) => value === null))
  return [...new Set(names.flatMap(({ name }) => name ?? []))]
}

import { type Facts, judge, type Product } from '../catalogue/index.ts'
import type { Explanation } from '../rules/index.ts'

/** What the conditions of a product come to: granted, refused with the conditions that failed, or not known. */
export type Verdict = Readonly<{
  outcome: 'yes' | 'no' | 'unknown'
  failed: readonly string[]
  unknown: readonly string[]
  /** Per condition, with the values that it looked at: what a refusal and a grant rest on. */
  explanation: readonly Readonly<{ id: string; outcome: boolean | null; why: Explanation }>[]
}>

/** A no wins from an unknown: what is missing can no longer change it. An unknown is never a no. */
export function verdictOf(product: Product, facts: Facts): Verdict {
  const explanation = judge(product, facts).map(({ condition, outcome, explanation }) => ({
    id: condition.id,
    outcome,
    why: explanation,
  }))
  const failed = explanation.filter(({ outcome }) => outcome === false).map(({ id }) => id)
  const unknown = explanation.filter(({ outcome }) => outcome === null).map(({ id }) => id)
  return { outcome: failed.length > 0 ? 'no' : unknown.length > 0 ? 'unknown' : 'yes', failed, unknown, explanation }
}

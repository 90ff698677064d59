import { conditionOf, type Explanation } from '../rules/index.ts'
import { type Facts, factDictionary } from './facts.ts'
import type { Condition, Product } from './product.ts'

/** One condition held against the facts. `null`: a fact is unknown, so ask the source or a person; never a "no". */
export type Judged = Readonly<{ condition: Condition; outcome: boolean | null; explanation: Explanation }>

/** Every condition of the product, in its order. */
export function judge(product: Product, facts: Facts): readonly Judged[] {
  return product.conditions.map((condition) => {
    const explanation = conditionOf(condition.rule, factDictionary).explain(facts)
    return { condition, outcome: explanation.outcome as boolean | null, explanation }
  })
}

/** Whether a `when` of a definition holds; `null`: a fact is unknown. */
export const conditionHolds = (rule: string, facts: Facts): boolean | null =>
  conditionOf(rule, factDictionary).evaluate(facts) as boolean | null

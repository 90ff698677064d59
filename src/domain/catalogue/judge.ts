import type { Words } from '#platform/words.ts'
import type { Answers } from '../forms/index.ts'
import { conditionOf, type Explanation } from '../rules/index.ts'
import { productDictionary, valuesFor } from './dictionary.ts'
import type { Facts } from './facts.ts'
import type { Condition, Product } from './product.ts'

/** One condition held against facts and answers. `null`: something is unknown, so ask the source or a person; never a "no". */
export type Judged = Readonly<{ condition: Condition; outcome: boolean | null; explanation: Explanation }>

/** Every condition of the product, in its order. */
export const judge = (product: Product, facts: Facts, answers: Answers = {}): readonly Judged[] =>
  judgeThese(product.conditions, product, facts, answers)

/** The same for other conditions of the product. */
export function judgeThese(
  conditions: readonly Condition[],
  product: Product,
  facts: Facts,
  answers: Answers,
): readonly Judged[] {
  const values = valuesFor(product, answers, facts)
  return conditions.map((condition) => {
    const explanation = conditionOf(condition.rule, productDictionary(product)).explain(values)
    return { condition, outcome: explanation.outcome as boolean | null, explanation }
  })
}

/** Whether a `when` of the definition holds; `null`: something is unknown. */
export const conditionHolds = (product: Product, rule: string, facts: Facts, answers: Answers): boolean | null =>
  conditionOf(rule, productDictionary(product)).evaluate(valuesFor(product, answers, facts)) as boolean | null

/** A condition does not hold with what is known now, and nothing that is still unknown can change that. */
export const isSureToBeRefused = (product: Product, facts: Facts, answers: Answers): boolean =>
  judge(product, facts, answers).some(({ outcome }) => outcome === false)

/** What is said before one hands in, of what holds now. */
export const toldBefore = (product: Product, facts: Facts, answers: Answers = {}): readonly Words[] =>
  (product.tells ?? [])
    .filter(({ when }) => conditionHolds(product, when, facts, answers) === true)
    .map(({ words }) => words)

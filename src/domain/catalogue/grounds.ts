import type { Condition, Product } from './product.ts'

/** What a decision can name, in the law's words: a condition, a line of the table, a term. */
export type Ground = Omit<Condition, 'rule'>

/** Everything of the product that a decision can name, in the order in which it is told. */
export const groundsOf = ({ conditions, atOnce }: Pick<Product, 'conditions' | 'atOnce'>): readonly Ground[] => [
  ...conditions,
  ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : []),
]

import type { ProductMistake } from './definition.ts'
import type { Condition, Product } from './product.ts'
import { stepsOf } from './step.ts'

/** What a decision can name, in the law's words: a condition, a line of the table, a term. */
export type Ground = Omit<Condition, 'rule'>

/** What no rule can see and only a person finds: why he may refuse, in the law's words, with the rule that says so. */
export type RefusalGround = Ground & Readonly<{ source: string; toConfirm?: boolean }>

type Grounded = Pick<Product, 'conditions' | 'atOnce' | 'refusals'>

/** Everything of the product that a decision can name: what a person finds comes first. */
export const groundsOf = ({ conditions, atOnce, refusals = [] }: Grounded): readonly Ground[] => [
  ...refusals,
  ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : []),
  ...conditions,
]

/** Whoever decides must be able to say why: a refusable product that comes before a person has grounds for that person. */
export function groundMistakes(product: Product): readonly ProductMistake[] {
  const { refusals = [], refusable } = product
  const ids = groundsOf(product).map(({ id }) => id)
  return [
    ...(refusable && refusals.length === 0 && isDecidedByPerson(product)
      ? [{ where: 'refusals', what: 'Een medewerker kan dit weigeren. Zeg op welke gronden.' }]
      : []),
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => ({ where: 'refusals', what: `De grond ${id} staat er twee keer.` })),
  ]
}

/** By the definition a person looks at some of its applications, whatever the sources say. */
export const isDecidedByPerson = (product: Product): boolean =>
  !product.notYetObtainable &&
  (stepsOf(product).some(({ kind }) => kind === 'review' || kind === 'decide') ||
    product.atOnce !== undefined ||
    product.cardSystem !== undefined ||
    (product.street?.rules ?? []).some(({ taken }) => Object.values(taken).includes('person')))

import { type Answers, dictionaryOf, valuesOf } from '../forms/index.ts'
import type { Dictionary, Facts as RuleFacts } from '../rules/index.ts'
import { factDictionary } from './fact-dictionary.ts'
import type { Facts } from './facts.ts'
import { figureDictionary, figuresOn } from './figures.ts'
import { lookedUpValues, lookUpDictionary } from './look-up.ts'
import type { Product } from './product.ts'
import { occupationOf, occupationType } from './street.ts'

const dictionaries = new WeakMap<Product, Dictionary>()

/** What conditions, fees, zones and terms may name: the answers and the facts. One object per product, so that each is compiled once. */
export function productDictionary(product: Product): Dictionary {
  const kept = dictionaries.get(product) ?? {
    ...dictionaryOf(product.pages),
    ...factDictionary,
    ...figureDictionary(product),
    ...lookUpDictionary(product),
    ...(product.street && { occupation: occupationType }),
  }
  dictionaries.set(product, kept)
  return kept
}

/** The values of those names. */
export const valuesFor = (product: Product, answers: Answers, { lookedUp, ...facts }: Facts): RuleFacts => ({
  ...valuesOf(product.pages, answers),
  ...facts,
  ...lookedUpValues(product, lookedUp),
  ...(product.figures && { figures: figuresOn(product, facts.today) }),
  ...(product.street && { occupation: occupationOf(product, answers) }),
})

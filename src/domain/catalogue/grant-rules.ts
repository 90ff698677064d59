import { compile, type Dictionary, type Fact, type Facts as RuleFacts } from '../rules/index.ts'
import { productDictionary } from './dictionary.ts'
import { type GrantRule, type GrantTerm, isWithin, type Product } from './product.ts'

/** The zone of a grant; `undefined`: not known (yet), `null`: the whole city. */
export function zoneOf(product: Product, { zone }: GrantRule, values: RuleFacts): string | null | undefined {
  if (zone === undefined) return null
  const found = valueIn(product, zone, values)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** The term that holds for a decision on `day`; `null`: none does, `undefined`: it cannot be told. */
export function termOf(
  product: Product,
  { terms }: GrantRule,
  { day, values }: Readonly<{ day: string; values: RuleFacts }>,
): GrantTerm | null | undefined {
  for (const term of terms.filter((one) => isWithin(one, day))) {
    const holds = term.when === undefined || valueIn(product, term.when, values)
    if (holds === null) return undefined
    if (holds === true) return term
  }
  return null
}

/** How many of this kind there may be in a dwelling on `day`; `null`: any number. */
export function limitOn({ limit }: GrantRule, day: string): number | null {
  return limit?.counts.find((one) => isWithin(one, day))?.count ?? null
}

/** Whether these answers and facts fall under the limit; `null`: it cannot be told. */
export function isLimited(product: Product, { limit }: GrantRule, values: RuleFacts): boolean | null {
  if (!limit) return false
  if (limit.when === undefined) return true
  const holds = valueIn(product, limit.when, values)
  return typeof holds === 'boolean' ? holds : null
}

const rules = new WeakMap<Dictionary, Map<string, (facts: RuleFacts) => Fact>>()

function valueIn(product: Product, expression: string, values: RuleFacts): Fact {
  const dictionary = productDictionary(product)
  const ofProduct = rules.get(dictionary) ?? new Map<string, (facts: RuleFacts) => Fact>()
  rules.set(dictionary, ofProduct)
  const kept = ofProduct.get(expression)
  if (kept) return kept(values)
  const compiled = compile(expression, dictionary)
  if ('mistakes' in compiled) throw new Error(`${product.id} ${product.version}: ${expression} does not compile`)
  ofProduct.set(expression, compiled.rule.evaluate)
  return compiled.rule.evaluate(values)
}

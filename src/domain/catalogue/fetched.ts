import { readPlate } from '#platform/formats/plate.ts'
import { type Answers, valuesOf } from '../forms/index.ts'
import { conditionOf } from '../rules/index.ts'
import { productDictionary } from './dictionary.ts'
import { lookUpDictionary } from './look-up.ts'
import type { NeededFact, Product } from './product.ts'

/** What a source is asked for, and what rules call it, are one word but for these. */
const ruleNames: Readonly<Partial<Record<NeededFact['name'], string>>> = { socialStatus: 'social', acts: 'foundAct' }
const inRules = (name: NeededFact['name']): string => ruleNames[name] ?? name

/** Where rules find how many are left. */
const counted = { dwelling: 'dwelling', 'plate-year': 'vehicle', 'parking-card': 'parkingCard' } as const

/** The names of the dictionary of which something can be known in this product. */
export function factsFetched(product: Product): readonly string[] {
  const { facts, declares, grants = [], street, vouchers, figures, payInTime } = product
  const ownRegister = grants.flatMap(({ limit }) => (limit ? [counted[limit.per]] : []))
  const ofProduct = [
    ...(declares ? ['vehicle'] : []),
    ...(street ? ['occupation', 'street'] : []),
    ...(vouchers ? ['vouchers'] : []),
    ...(figures ? ['figures'] : []),
    ...(payInTime ? ['payment'] : []),
    ...Object.keys(lookUpDictionary(product)),
  ]
  return ['today', 'thisYear', 'applicant', ...ownRegister, ...ofProduct, ...facts.map(({ name }) => inRules(name))]
}

/** What is fetched for these answers. What depends on an answer that is not given yet is not. */
export function neededFacts(product: Product, answers: Answers): readonly NeededFact[] {
  if (product.facts.every(({ when, plate }) => when === undefined && plate === undefined)) return product.facts
  const values = valuesOf(product.pages, answers)
  return product.facts.filter(
    (fact) =>
      (fact.when === undefined || conditionOf(fact.when, productDictionary(product)).evaluate(values) === true) &&
      (fact.plate === undefined || plateFor(fact, answers) !== null),
  )
}

/** The plate that a fact is about: capitals and digits; `null` when there is none. */
export function plateFor({ plate }: Pick<NeededFact, 'plate'>, answers: Answers): string | null {
  const answer = plate === undefined ? null : answers[plate]
  return typeof answer === 'string' ? (readPlate(answer)?.plate ?? null) : null
}

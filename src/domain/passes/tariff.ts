import {
  type Facts,
  isWithin,
  type PassCredit,
  type PassRules,
  type Period,
  type Product,
  passFacts,
} from '../catalogue/index.ts'
import { compile, type Rule } from '../rules/index.ts'

/** The rules of the pass that the city offers now; null: it offers none. */
export const passRulesOf = (products: readonly Product[]): PassRules | null =>
  products.find(({ passes }) => passes)?.passes ?? null

const on = <Dated extends Period>(periods: readonly Dated[], day: string): Dated | undefined =>
  periods.find((period) => isWithin(period, day))

/** What an opening costs on the day that it was, in cents; null: the tariff does not say. */
export function priceOn(rules: PassRules, day: string, fraction: string, litres: number): number | null {
  const prices = rules.prices.filter((price) => price.fraction === fraction && price.litres === litres)
  return on(prices, day)?.cents ?? null
}

export const topUpOn = (rules: PassRules, day: string) => on(rules.topUps, day) ?? null
export const lowOn = (rules: PassRules, day: string): number | null => on(rules.low, day)?.cents ?? null
/** How often in thirty days is collected at most; more is asked. */
export const refillsOn = (rules: PassRules, day: string): number => on(rules.refills, day)?.mostAMonth ?? 0
export const newCardOn = (rules: PassRules, day: string): number => on(rules.newCard, day)?.cents ?? 0
export const settleDaysOn = (rules: PassRules, day: string): number => on(rules.settleAfter, day)?.days ?? 0

/** What a rule of a credit may ask of a household. Null: no source said it, which is never "yes". */
export type HouseholdFacts = Pick<Facts, 'social'>

const compiled = new Map<string, Rule>()

/** The gifts that this household gets on `day`. */
export function creditsOn(rules: PassRules, day: string, facts: HouseholdFacts): readonly PassCredit[] {
  return rules.credits.filter((credit) => isWithin(credit, day) && entitles(credit, facts))
}

export const entitles = (credit: PassCredit, facts: HouseholdFacts): boolean =>
  ruleOf(credit.rule).evaluate(facts) === true

function ruleOf(text: string): Rule {
  const known = compiled.get(text)
  if (known) return known
  const result = compile(text, passFacts, 'boolean')
  if ('mistakes' in result) throw new Error(`The rule of a credit does not compile: ${text}`)
  compiled.set(text, result.rule)
  return result.rule
}

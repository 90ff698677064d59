import { z } from 'zod'
import type { Words } from '#platform/words.ts'
import { compile } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { factDictionary } from './fact-dictionary.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { Period } from './product.ts'

/** What goes into a container of a sorting street. */
const fractions = ['residual', 'pmd', 'organic', 'paper', 'glass'] as const
type Fraction = (typeof fractions)[number]

type Marked = Period & Readonly<{ toConfirm?: boolean }>

/** What one opening costs, in cents, for a fraction and the litres of its drum. */
type OpeningPrice = Marked & Readonly<{ fraction: Fraction; litres: number; cents: number }>

/** A gift of the city to a household, once a calendar year, when the rule holds. FEEL over `passFacts`. */
export type PassCredit = Marked & Readonly<{ id: string; rule: string; cents: number; words: Words }>

/** A street where the containers replace the truck, from a day on. */
export type SortingStreet = Marked & Readonly<{ street: string; postalCode: string }>

/** What the city decided about prepaid passes. All of it by date, all of it an editor's. */
export type PassRules = Readonly<{
  prices: readonly OpeningPrice[]
  /** The least and the most that is topped up at once, and the amounts that are offered. */
  topUps: readonly (Marked & Readonly<{ leastCents: number; mostCents: number; choices: readonly number[] }>)[]
  /** Below this balance the household is told, or asked for the top-up that it agreed to. */
  low: readonly (Marked & Readonly<{ cents: number }>)[]
  /** How often in thirty days a top-up is collected at most, with a mandate; more is asked. */
  refills: readonly (Marked & Readonly<{ mostAMonth: number }>)[]
  /** For a card in the place of a lost one. */
  newCard: readonly (Marked & Readonly<{ cents: number }>)[]
  credits: readonly PassCredit[]
  streets: readonly SortingStreet[]
  /** How long late openings are waited for before a household that left gets its balance back. */
  settleAfter: readonly (Marked & Readonly<{ days: number }>)[]
}>

/** What the rule of a credit may ask of a household; unknown is null, which is never "yes". */
export const passFacts = { social: factDictionary.social }

const whole = z.int().min(0)
const marked = { validFrom: z.iso.date(), validTo: z.iso.date().optional(), toConfirm: z.boolean().optional() }
const words = z.strictObject({ nl: z.string(), fr: z.string().optional(), en: z.string().optional() }).readonly()
const fraction = z.enum(fractions, `Deze fractie bestaat niet. Kies uit: ${fractions.join(', ')}.`)

export const PassRulesShape = z.strictObject({
  prices: z.array(z.strictObject({ fraction, litres: whole, cents: whole, ...marked })),
  topUps: z.array(z.strictObject({ leastCents: whole, mostCents: whole, choices: z.array(whole), ...marked })),
  low: z.array(z.strictObject({ cents: whole, ...marked })),
  refills: z.array(z.strictObject({ mostAMonth: whole, ...marked })).default([]),
  newCard: z.array(z.strictObject({ cents: whole, ...marked })),
  credits: z.array(z.strictObject({ id: z.string(), rule: z.string(), cents: whole, words, ...marked })),
  streets: z.array(
    z.strictObject({ street: z.string(), postalCode: z.string().regex(/^\d{4}$/, 'Vier cijfers.'), ...marked }),
  ),
  settleAfter: z.array(z.strictObject({ days: z.int().min(1), ...marked })),
})

/** What keeps the rules from being published: a day without a price, amounts that nobody may choose, a rule that is none. */
export function passMistakes(rules: PassRules, from: string): readonly ProductMistake[] {
  const everyDay = { topUps: rules.topUps, low: rules.low, newCard: rules.newCard, settleAfter: rules.settleAfter }
  const gaps = Object.entries(everyDay).flatMap(([name, periods]) =>
    periodMistakes(periods, from).map((mistake) => ({ where: `passes.${name}`, what: inDutch(mistake) })),
  )
  const drums = Map.groupBy(rules.prices, ({ fraction, litres }) => `${fraction} ${litres}`)
  const prices = [...drums].flatMap(([drum, periods]) =>
    periodMistakes(periods, from).map((mistake) => ({ where: 'passes.prices', what: `${drum}: ${inDutch(mistake)}` })),
  )
  const choices = rules.topUps.flatMap(({ leastCents, mostCents, choices }, at) =>
    choices.every((cents) => leastCents <= cents && cents <= mostCents)
      ? []
      : [{ where: `passes.topUps.${at}`, what: 'Een keuze ligt buiten de grenzen.' }],
  )
  const credits = rules.credits.flatMap(({ rule }, at) => {
    const compiled = compile(rule, passFacts, 'boolean')
    if (!('mistakes' in compiled)) return []
    return compiled.mistakes.map(({ message }) => ({ where: `passes.credits.${at}.rule`, what: message }))
  })
  return [...gaps, ...prices, ...choices, ...credits]
}

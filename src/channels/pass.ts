import type { PassRules } from '#domain/catalogue/index.ts'
import { isTopUp, type LedgerLine, passRulesOf, topUpOn } from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { parseMoney, showMoney } from '#platform/formats/money.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { passWords } from '#ui/words/passes.ts'
import type { Site } from './site.ts'

/** What the city decided about passes; refuses when it offers none. */
export function passRulesNow(site: Site): PassRules {
  const rules = passRulesOf(site.catalogue.all(site.clock()))
  if (!rules) throw new Refusal('missing', 'passes/not-found')
  return rules
}

/** The amounts that may be topped up today. */
export function topUpToday(site: Site, rules: PassRules) {
  const limits = topUpOn(rules, cityDay(site.clock()))
  if (!limits) throw new Refusal('conflict', 'passes/wrong-amount')
  return limits
}

/** What was chosen or typed, in cents; null: no amount that may be topped up today. */
export function amountOf(site: Site, rules: PassRules, chosen: string, typed: string): number | null {
  const cents = chosen === 'anders' ? parseMoney(typed) : /^\d{1,7}$/.test(chosen) ? Number(chosen) : null
  return cents !== null && isTopUp(rules, cityDay(site.clock()), cents) ? cents : null
}

/** A line of the ledger in plain words: "Restafval, 30 liter". */
export function lineShown({ kind, opening }: LedgerLine, language: Language): string {
  const words = passWords(language)
  if (!opening) return words.lineKinds[kind] ?? kind
  const fraction = words.fractions[opening.fraction] ?? opening.fraction
  return `${fraction}, ${words.litres(opening.litres)}`
}

/** What a line took or gave: "gratis", "- € 0,50", "+ € 20,00". */
export function centsShown({ cents, kind }: LedgerLine, language: Language): string {
  if (cents === 0 && kind === 'opening') return passWords(language).freeOfCharge
  return `${cents < 0 ? '−' : '+'} ${showMoney(Math.abs(cents), language)}`
}

import type { SocialStatuses, SocialStatusSource } from '#outside/social-status/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { type PassRules, socialFacts } from '../catalogue/index.ts'
import { consultSocialStatus, lastAnswer } from '../people/index.ts'
import { creditsLeft, giveCredits, type OnGift } from './credit.ts'
import { entitles, type HouseholdFacts } from './tariff.ts'
import { requireSystem } from './wallet.ts'

/** Cents that are new. `silent`: a source did not answer, so that it is asked again tomorrow. */
type Credited = Readonly<{ cents: number; silent: boolean }>

const why = { purpose: 'sorteerpas-tegoed', caseId: null }
/** Whoever is not entitled today may be next month; nobody's statuses are asked every day. */
const daysBetween = 30

/**
 * Gives a household the gifts of this year to which the statuses of one of its members entitle it. Members are asked one by one,
 * each time in the log that they read, and only until every gift is known to be due; who got this year's is not asked about. `onGift` is in the transaction of the gift.
 */
export async function creditHousehold(
  context: OpenContext,
  source: SocialStatusSource,
  rules: PassRules,
  { walletId, members }: Readonly<{ walletId: string; members: readonly string[] }>,
  onGift?: OnGift,
): Promise<Credited> {
  requireSystem(context.actor)
  const left = await creditsLeft(context, rules, walletId)
  const said: HouseholdFacts['social'][] = []
  let silent = false
  for (const personId of members) {
    const facts = { social: ofHousehold(said) }
    if (left.every((credit) => entitles(credit, facts))) break
    const answer = await statusesOf(context, source, personId)
    if (answer === 'silent') silent = true
    else said.push(socialFacts(answer ?? undefined))
  }
  const cents = left.length > 0 ? await giveCredits(context, rules, walletId, { social: ofHousehold(said) }, onGift) : 0
  return { cents, silent }
}

/** Null: the source does not know this person, or may not say it. */
async function statusesOf(context: OpenContext, source: SocialStatusSource, personId: string) {
  // Real time, as the log of who looked.
  const since = new Date(Date.now() - daysBetween * 86_400_000)
  const heard = await lastAnswer(context, personId, { what: 'socialStatus', purpose: why.purpose, since })
  if (heard) return heard.value as SocialStatuses | null
  const answer = await consultSocialStatus(context, source, personId, why)
  if (answer.outcome === 'found') return answer.value
  return answer.outcome === 'silent' || answer.outcome === 'alarm' ? 'silent' : null
}

/** A status of one member is one of the household; it has none of it only when every source said so of everybody. */
function ofHousehold(said: readonly HouseholdFacts['social'][]): HouseholdFacts['social'] {
  const together = (name: keyof HouseholdFacts['social']): boolean | null => {
    if (said.some((one) => one[name] === true)) return true
    return said.length === 0 || said.some((one) => one[name] === null) ? null : false
  }
  return {
    known: together('known'),
    increasedAllowance: together('increasedAllowance'),
    increasedAllowanceInFamily: together('increasedAllowanceInFamily'),
    subsistenceIncome: together('subsistenceIncome'),
    incomeGuarantee: together('incomeGuarantee'),
  }
}

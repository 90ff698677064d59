import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { PassRules } from '../catalogue/index.ts'
import { addLine } from './ledger/store.ts'
import { lockWallet, type PassesTables, recordEvent } from './store.ts'
import { creditsOn, type HouseholdFacts } from './tariff.ts'
import { requireSystem } from './wallet.ts'

/** Gives a household the gifts that its facts entitle it to, each once a calendar year. Gives the cents that are new. */
export function giveCredits(
  context: Context<PassesTables>,
  rules: PassRules,
  walletId: string,
  facts: HouseholdFacts,
): Promise<number> {
  const { actor, now } = context
  requireSystem(actor)
  const day = cityDay(now)
  return transaction(context, async (tx) => {
    const { status } = await lockWallet(tx, walletId)
    if (status !== 'open') return 0
    let given = 0
    for (const { id, cents } of creditsOn(rules, day, facts)) {
      const key = `credit:${id}:${day.slice(0, 4)}:${walletId}`
      if (!(await addLine(tx, { walletId, kind: 'credit', cents, key }, now))) continue
      given += cents
      await recordEvent(tx, { walletId, actor: actor.id, what: 'credit', at: now, facts: { credit: id, cents } })
    }
    return given
  })
}

import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isWithin, type PassCredit, type PassRules } from '../catalogue/index.ts'
import { addLine, keysInLedger } from './ledger/store.ts'
import { lockWallet, type PassesTables, recordEvent } from './store.ts'
import { creditsOn, type HouseholdFacts } from './tariff.ts'
import { requireSystem } from './wallet.ts'

/** What follows on a gift (that it is told), in the transaction that books it: cut off, there is neither, and both come later. */
export type OnGift = (within: OpenContext, cents: number) => Promise<void>

/** Gives a household the gifts that its facts entitle it to, each once a calendar year. Gives the cents that are new. */
export function giveCredits(
  context: Context<PassesTables>,
  rules: PassRules,
  walletId: string,
  facts: HouseholdFacts,
  onGift: OnGift = async () => {},
): Promise<number> {
  const { actor, now } = context
  requireSystem(actor)
  const day = cityDay(now)
  return transaction(context, async (tx) => {
    const { status } = await lockWallet(tx, walletId)
    if (status !== 'open') return 0
    let given = 0
    for (const credit of creditsOn(rules, day, facts)) {
      const { id, cents } = credit
      if (!(await addLine(tx, { walletId, kind: 'credit', cents, key: keyOf(credit, day, walletId) }, now))) continue
      given += cents
      await recordEvent(tx, { walletId, actor: actor.id, what: 'credit', at: now, facts: { credit: id, cents } })
    }
    if (given > 0) await onGift(handedOver(context, tx), given)
    return given
  })
}

/** The gifts of today that this household did not get this year: nobody is asked anything about the others. */
export async function creditsLeft(
  { db, now }: Pick<Context<PassesTables>, 'db' | 'now'>,
  rules: PassRules,
  walletId: string,
): Promise<readonly PassCredit[]> {
  const day = cityDay(now)
  const offered = rules.credits.filter((credit) => isWithin(credit, day))
  const given = await keysInLedger(
    db,
    offered.map((credit) => keyOf(credit, day, walletId)),
  )
  return offered.filter((credit) => !given.has(keyOf(credit, day, walletId)))
}

const keyOf = ({ id }: PassCredit, day: string, walletId: string) => `credit:${id}:${day.slice(0, 4)}:${walletId}`

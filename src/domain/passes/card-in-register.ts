import { type Context, handedOver, type OpenContext, system, transaction } from '#platform/context.ts'
import { askBackDays, giveGrant, grantsOfCards, withdrawGrant } from '../grants/index.ts'
import { cardsAfter } from './report.ts'
import { findCard, lockWallet, type PassesTables } from './store.ts'
import { type Card, requireSystem } from './wallet.ts'

/** As barriers and readers are told what the card is. It names no person: whose card it is stands with the wallet alone. */
const pass = { kind: 'sorteerpas', allows: 'open', product: 'sorteerpas', version: 1 } as const

/**
 * Lets the register of grants say of a card what the wallet says of it, in the same transaction: a card in use opens, any other
 * is refused from this instant on. Needs the lock of the wallet. Again changes nothing.
 */
export async function keepInRegister(context: OpenContext, card: Card, from = context.now): Promise<void> {
  const city = { ...handedOver(context), actor: system('passes') }
  const given = await grantsOfCards(city, pass.kind, [card.number])
  const running = given.get(card.number)?.running
  if (card.status !== 'in-use') {
    if (running) await withdrawGrant(city, running, 'card-stopped')
    return
  }
  if (!running) await giveGrant(city, orderOf(card, { from, until: null }))
}

const orderOf = ({ number }: Card, valid: Readonly<{ from: Date; until: Date | null }>) => ({
  ...pass,
  subject: { of: 'card' as const, key: number },
  holder: null,
  zone: null,
  caseId: null,
  valid,
  // No longer than somebody may ask how it stood.
  keepDays: askBackDays,
})

/**
 * Sets right every card of which the register says something else: cards from before they stood in it, and what a program of the
 * release before did beside this one. Gives how many. Again changes nothing.
 */
export async function keepAllInRegister(context: Context<PassesTables>): Promise<number> {
  requireSystem(context.actor)
  let mended = 0
  let after = ''
  for (;;) {
    const cards = await cardsAfter(context, after)
    const given = await grantsOfCards(
      handedOver(context),
      pass.kind,
      cards.map(({ number }) => number),
    )
    for (const card of cards) {
      const known = given.get(card.number)
      if (known ? (card.status === 'in-use') === (known.running !== null) : !isToWrite(card, context.now)) continue
      await mend(context, card, known !== undefined)
      mended += 1
    }
    const last = cards.at(-1)
    if (!last) return mended
    after = last.number
  }
}

/** Of a card that never stood in the register: it opens, or somebody may still ask how it stood before it stopped. */
function isToWrite({ status, attachedAt, stoppedAt }: Card, now: Date): boolean {
  if (status === 'in-use' || !stoppedAt) return true
  return attachedAt < stoppedAt && now.getTime() - stoppedAt.getTime() < askBackDays * 86_400_000
}

function mend(context: Context<PassesTables>, { number, walletId }: Card, wasGiven: boolean): Promise<void> {
  return transaction(context, async (tx) => {
    await lockWallet(tx, walletId)
    const card = await findCard(tx, number)
    if (!card) return
    const within = handedOver(context, tx)
    if (wasGiven || card.status === 'in-use') {
      // What happened between two grants is not known any more: from now on.
      await keepInRegister(within, card, wasGiven ? context.now : card.attachedAt)
    } else if (card.stoppedAt) {
      await giveGrant(within, orderOf(card, { from: card.attachedAt, until: card.stoppedAt }))
    }
  })
}

import { type Context, transaction } from '#platform/context.ts'
import { findHolder, type PassesTables, saveHolder } from './store.ts'
import { requireMember, requireSystem } from './wallet.ts'

/** Who holds a leisure card (A-kaart), as the card system last told us. */
export type CardHolder = Readonly<{
  personId: string
  /** The id at the card system. */
  holderId: string
  number: string | null
  /** The last day of the reduced tariff (`YYYY-MM-DD`); null: none. */
  reducedUntil: string | null
  /** The parent who agreed, for a child. */
  consentBy: string | null
}>

/** Keeps what the card system told, in the transaction of the decision. */
export function keepHolder(context: Context<PassesTables>, holder: CardHolder): Promise<void> {
  requireSystem(context.actor)
  return transaction(context, (tx) => saveHolder(tx, holder, context.now))
}

/** The leisure card of a person; null: none that we know of. */
export async function leisureCardOf(
  { db, actor }: Context<PassesTables>,
  personId: string,
): Promise<CardHolder | null> {
  requireMember([personId], actor)
  return (await findHolder(db, personId)) ?? null
}

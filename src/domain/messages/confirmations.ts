import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { isMailAddress } from '#outside/mail/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import {
  awaitingConfirmation,
  insertConfirmation,
  recentConfirmations,
  tryConfirmation,
  useConfirmation,
} from './confirmation-store.ts'
import type { MessagesTables } from './store.ts'
import { tell } from './tell.ts'

const mostTries = 5
const mostAnHour = 5

/** `wrong`: with how many tries are left. `expired`: too late, too many tries, or used: ask a new code. */
export type Confirmed =
  | Readonly<{ outcome: 'confirmed'; address: string }>
  | Readonly<{ outcome: 'wrong'; triesLeft: number }>
  | Readonly<{ outcome: 'expired' }>

/**
 * Sends a code of six digits to an address, so that its owner can show that it is theirs. Five codes an hour at most; a
 * new one makes the former useless. False: this is no address.
 */
export async function requestConfirmation(
  context: Context<MessagesTables>,
  { personId, address, language }: Readonly<{ personId: string; address: string; language?: Language }>,
): Promise<boolean> {
  requireSelfOrCounter(context, personId)
  if (!isMailAddress(address)) return false
  const id = newId()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await transaction(context, async (tx) => {
    if ((await recentConfirmations(tx, personId)) >= mostAnHour)
      throw new Refusal('too-many', 'messages/too-many-codes')
    await insertConfirmation(tx, { id, personId, address, codeHash: hashOf(id, code) })
    const facts = { code, confirmationId: id }
    await tell({ ...context, db: tx }, { personId, template: 'confirm-email', facts, language })
  })
  return true
}

/** Compares what was typed with the newest code of this person. Whoever calls it then keeps the address as confirmed. */
export async function confirmAddress(
  context: Context<MessagesTables>,
  { personId, code }: Readonly<{ personId: string; code: string }>,
): Promise<Confirmed> {
  requireSelfOrCounter(context, personId)
  const tried = await tryConfirmation(context.db, personId, mostTries)
  if (!tried) return { outcome: 'expired' }
  const typed = hashOf(tried.id, code.replace(/\D/g, ''))
  if (!timingSafeEqual(typed, tried.code_hash)) {
    const triesLeft = mostTries - tried.tries
    return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'expired' }
  }
  const isFirst = await useConfirmation(context.db, tried.id)
  return isFirst ? { outcome: 'confirmed', address: tried.address } : { outcome: 'expired' }
}

/** Where the newest code went, while it can still be typed back; null: ask a new one. */
export async function addressAwaitingCode(context: Context<MessagesTables>, personId: string): Promise<string | null> {
  requireSelfOrCounter(context, personId)
  return awaitingConfirmation(context.db, personId, mostTries)
}

/** Six digits can be guessed by whoever has the table: the hash keeps them out of sight, the fifteen minutes keep them safe. */
const hashOf = (id: string, code: string): Buffer => createHmac('sha256', id).update(code).digest()

function requireSelfOrCounter({ actor }: Context<MessagesTables>, personId: string): void {
  if (actor.kind === 'resident' && actor.id === personId) return
  if (actor.kind === 'employee' && actor.roles.some((role) => role === 'counter' || role === 'contact-centre')) return
  throw new Refusal('missing', 'messages/not-found')
}

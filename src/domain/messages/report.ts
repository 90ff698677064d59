import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { hasCode, type Message, requireMender, requireReader } from './message.ts'
import { type Rendered, rendered, type Sender } from './render.ts'
import {
  emptyMessages,
  forgetRecipients,
  listMessages,
  listTrouble,
  type MessagesTables,
  messageById,
} from './store.ts'

/** What was sent to a person, newest first. */
export async function messagesOf(context: Context<MessagesTables>, personId: string): Promise<readonly Message[]> {
  requireReader(context.actor, personId)
  return listMessages(context.db, { personId })
}

/** What was sent about a case, newest first; a resident sees only what was sent to himself. */
export async function messagesOfCase(context: Context<MessagesTables>, caseId: string): Promise<readonly Message[]> {
  const { actor, db } = context
  const own = actor.kind === 'resident' ? actor.id : undefined
  requireReader(actor, own ?? '')
  return listMessages(db, { caseId, personId: own })
}

/** The text as it was sent, for the profile and the desk; null content: it was erased, or was a code. */
export async function readMessage(
  context: Context<MessagesTables>,
  messageId: string,
  sender: Sender,
): Promise<Readonly<{ message: Message; content: Rendered | null }>> {
  const found = await messageById(context.db, messageId)
  if (!found) throw new Refusal('missing', 'messages/not-found')
  requireReader(context.actor, found.personId)
  const { facts, ...message } = found
  const isGone = message.erasedAt !== null || hasCode(message.template)
  return { message, content: isGone ? null : rendered(message.template, facts as never, message.language, sender) }
}

/** What did not arrive and waits for a person, oldest first. */
export async function troubledMessages(context: Context<MessagesTables>): Promise<readonly Message[]> {
  requireMender(context.actor)
  return listTrouble(context.db)
}

/** Retention: the content of all messages about a case goes; state and dates stay. */
export async function eraseMessages(context: Context<MessagesTables>, caseId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'messages/not-found')
  await emptyMessages(context.db, caseId, context.now)
}

/**
 * Retention: what was said to these visits goes, with links and addresses, and so does the hash of whom it was sent to. What still waited to be sent is
 * not sent. In the transaction that forgets whose they were.
 */
export async function forgetMessagesTo(context: Context<MessagesTables>, visitIds: readonly string[]): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'messages/not-found')
  await forgetRecipients(context.db, visitIds, context.now)
}

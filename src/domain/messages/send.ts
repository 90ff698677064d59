import { createHash } from 'node:crypto'
import type { Letter, Mail } from '#outside/mail/index.ts'
import { type Sms, type TextMessage, takesSms } from '#outside/sms/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Language } from '#platform/words.ts'
import { addressToConfirm } from './confirmation-store.ts'
import { hasCode, type MessageFacts, patienceAfter, requireMender, type Template } from './message.ts'
import { rendered, type Sender } from './render.ts'
import { isOfVisit, smsOf } from './sms.ts'
import {
  leaseMessage,
  type MessagesTables,
  type MessageWithFacts,
  messageById,
  requeueMessage,
  settleMessage,
} from './store.ts'

/** Where a person can be reached; contacts live with the people. */
export type Reach = Readonly<{ address: string; confirmed: boolean; name: string; medium?: 'email' | 'sms' }>

type Attachment = Readonly<{ name: string; type: string; content: Uint8Array }>

/** What sending needs from the rest of the program. */
export type PostRoom = Readonly<{
  mail: Mail
  /** Without it nobody gets a text message. */
  sms?: Sms
  /** An address of ours, shorter: for text messages. */
  shortPath?: (path: string) => string
  sender: Sender
  /** Null: no e-mail address is known. */
  reach: (personId: string) => Promise<Reach | null>
  /** Null: there is no such document, it was erased, or it is not of this person. */
  documentOf: (documentId: string, personId: string) => Promise<Attachment | null>
  /** The calendar file of a visit, for the messages that carry one; null: it has none any more. */
  calendarOf?: (visitId: string) => Promise<Attachment | null>
  /** Times the usual rest before a silent mail server is tried again; 1 without it. */
  patience?: number
}>

type Ready =
  | Readonly<{ letter: Letter }>
  | Readonly<{ text: TextMessage; sms: Sms }>
  | Readonly<{ undeliverable: string }>

/**
 * Sends one message, if it is still to be sent. May run twice, also at once: one of both sends, and after a crash between
 * sending and noting it the same Message-ID goes out again. What may go well later is tried again by itself.
 */
export async function sendMessage(context: Context<MessagesTables>, room: PostRoom, messageId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'messages/not-found')
  const message = await leaseMessage(context.db, messageId)
  if (message === null) return
  if ('heldUntil' in message) return enqueue(context.db, 'messages.send', { messageId }, { after: message.heldUntil })

  const ready = await prepared(context, room, message)
  if ('undeliverable' in ready)
    return settleMessage(context.db, messageId, {
      status: 'undeliverable',
      reason: ready.undeliverable,
      ...spent(message),
    })

  const posted = 'text' in ready ? await ready.sms.send(ready.text) : await room.mail.post(ready.letter)
  const medium = 'text' in ready ? 'sms' : 'email'
  const to = 'text' in ready ? ready.text.to : ready.letter.to
  const toHash = createHash('sha256').update(to.toLowerCase()).digest()
  if (posted.outcome === 'accepted') {
    const { providerId } = posted
    return settleMessage(context.db, messageId, {
      status: 'sent',
      medium,
      sentAt: context.now,
      toHash,
      providerId,
      ...spent(message),
    })
  }

  const wait = posted.outcome === 'temporary' ? patienceAfter(message.attempts) : null
  const { reason } = posted
  if (wait === null)
    return settleMessage(context.db, messageId, { status: 'failed', medium, reason, toHash, ...spent(message) })
  await transaction(context, async (tx) => {
    await settleMessage(tx, messageId, { status: 'queued', reason })
    await enqueue(tx, 'messages.send', { messageId }, { after: new Date(Date.now() + wait * (room.patience ?? 1)) })
  })
}

/** Staff mended what was wrong: a message that failed goes out again. */
export async function resendMessage(context: Context<MessagesTables>, messageId: string): Promise<void> {
  requireMender(context.actor)
  await transaction(context, async (tx) => {
    const message = await messageById(tx, messageId)
    if (!message) throw new Refusal('missing', 'messages/not-found')
    if (!(await requeueMessage(tx, messageId))) throw new Refusal('conflict', 'messages/not-failed')
    await enqueue(tx, 'messages.send', { messageId })
  })
}

async function prepared(context: Context<MessagesTables>, room: PostRoom, message: MessageWithFacts): Promise<Ready> {
  const reach = await reachFor(context, room, message)
  if ('undeliverable' in reach) return reach
  const { template, language, personId } = message
  if (reach.medium === 'sms') return asText(room, message, reach.address)
  const { subject, text, html } = rendered(template, message.facts as never, language, {
    ...room.sender,
    to: reach.name,
  })
  const letter = {
    id: message.id,
    to: reach.address,
    toName: reach.name,
    subject,
    text,
    html,
    language: language satisfies Language,
  }
  if (/^(visit|home)-(confirmed|moved|cancelled)$/.test(template)) {
    const calendar = await room.calendarOf?.(personId)
    return { letter: calendar ? { ...letter, attachments: [calendar] } : letter }
  }
  if (!isOf('certificate-file', message)) return { letter }

  if (!reach.confirmed) return { undeliverable: 'The address was not confirmed.' }
  const file = await room.documentOf(message.facts.documentId, personId)
  return file ? { letter: { ...letter, attachments: [file] } } : { undeliverable: 'The document is no longer there.' }
}

/** Only what is about a visit goes as a text message. */
function asText({ sms, shortPath, sender }: PostRoom, message: MessageWithFacts, to: string): Ready {
  const { id, template, language } = message
  if (!sms || !isOfVisit(template)) return { undeliverable: 'No text message can be sent of this.' }
  if (!takesSms(to)) return { undeliverable: 'This number takes no text messages.' }
  const facts = message.facts as MessageFacts[typeof template]
  const link = new URL(shortPath?.(facts.path) ?? facts.path, sender.url).href
  return { text: { id, to, text: smsOf(template, facts, language, link) }, sms }
}

async function reachFor(
  { db }: Context<MessagesTables>,
  { reach }: PostRoom,
  message: MessageWithFacts,
): Promise<Reach | Readonly<{ undeliverable: string }>> {
  const known = await reach(message.personId)
  if (!isOf('confirm-email', message)) return known ?? { undeliverable: 'No e-mail address is known.' }
  const address = await addressToConfirm(db, message.facts.confirmationId)
  return address
    ? { address, confirmed: false, name: known?.name ?? '' }
    : { undeliverable: 'The code is no longer of use.' }
}

/** A code is of no use once it was sent: it does not stay in a table. */
const spent = (message: MessageWithFacts) => (hasCode(message.template) ? { facts: {} } : {})

function isOf<Kind extends Template>(
  template: Kind,
  message: MessageWithFacts,
): message is MessageWithFacts & { facts: MessageFacts[Kind] } {
  return message.template === template
}

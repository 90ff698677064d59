import { type ColumnType, type Generated, type JSONColumnType, type Kysely, sql } from 'kysely'
import { type OutboxTables, promised } from '#platform/jobs/index.ts'
import type { Language } from '#platform/words.ts'
import type { Message, MessageStatus, Template } from './message.ts'

/** This module owns schema `messages`. No other file names these tables. */
export type MessagesTables = OutboxTables & {
  'messages.message': {
    id: string
    person_id: string
    medium: 'email' | 'sms'
    template: Template
    language: Language
    facts: JSONColumnType<object>
    case_id: string | null
    once: string | null
    status: Generated<MessageStatus>
    reason: string | null
    attempts: Generated<number>
    leased_until: Date | null
    to_hash: Buffer | null
    provider_id: string | null
    created_at: Date
    sent_at: Date | null
    erased_at: Date | null
  }
  'messages.confirmation': {
    id: string
    person_id: string
    address: string
    code_hash: Buffer
    tries: Generated<number>
    created_at: ColumnType<Date, Date | undefined, never>
    expires_at: ColumnType<Date, Date | undefined, Date>
    used_at: Date | null
  }
}

export type Db = Kysely<MessagesTables>
export type MessageWithFacts = Message & Readonly<{ facts: unknown }>

const listed = [
  'id',
  'person_id',
  'case_id',
  'template',
  'language',
  'status',
  'reason',
  'attempts',
  'created_at',
  'sent_at',
  'erased_at',
] as const

/** Writes a message and promises to send it, in one statement; false: this was said before (`once`). Call `hintPromised` after it. */
export async function insertMessage(
  db: Db,
  row: Readonly<{
    id: string
    personId: string
    template: Template
    language: Language
    facts: object
    caseId: string | null
    once: string | null
    createdAt: Date
  }>,
): Promise<boolean> {
  const inserting = db
    .insertInto('messages.message')
    .values({
      id: row.id,
      person_id: row.personId,
      medium: 'email',
      template: row.template,
      language: row.language,
      facts: JSON.stringify(row.facts),
      case_id: row.caseId,
      once: row.once,
      created_at: row.createdAt,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .returning('id')
  const job = sql`select jsonb_build_object('messageId', id) as data from told`
  const { rows } = await sql`with told as (${inserting}), promise as (${promised('messages.send', job)})
    select id from told`.execute(db)
  return rows.length > 0
}

/** Takes a queued message for two minutes; `held`: another has it until then. Null: nothing left to send. */
export async function leaseMessage(
  db: Db,
  id: string,
): Promise<MessageWithFacts | Readonly<{ heldUntil: Date }> | null> {
  const taken = await db
    .updateTable('messages.message')
    .set({ attempts: sql`attempts + 1`, leased_until: sql`now() + interval '2 minutes'` })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<', sql<Date>`now()`)]))
    .returning([...listed, 'facts'])
    .executeTakeFirst()
  if (taken) return { ...messageFrom(taken), facts: taken.facts }
  const held = await db
    .selectFrom('messages.message')
    .select('leased_until')
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .executeTakeFirst()
  return held?.leased_until ? { heldUntil: held.leased_until } : null
}

/** What came of an attempt; a message that is no longer queued is left as it is. */
export async function settleMessage(
  db: Db,
  id: string,
  outcome: Readonly<{
    status: MessageStatus
    medium?: 'email' | 'sms'
    reason?: string
    sentAt?: Date
    toHash?: Buffer
    providerId?: string
    facts?: object
  }>,
): Promise<void> {
  await db
    .updateTable('messages.message')
    .set({
      status: outcome.status,
      reason: outcome.reason ?? null,
      ...(outcome.medium ? { medium: outcome.medium } : {}),
      leased_until: null,
      sent_at: outcome.sentAt ?? null,
      ...(outcome.toHash ? { to_hash: outcome.toHash } : {}),
      ...(outcome.providerId ? { provider_id: outcome.providerId } : {}),
      ...(outcome.facts ? { facts: JSON.stringify(outcome.facts) } : {}),
    })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .execute()
}

/** False: it is not one that failed. */
export async function requeueMessage(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messages.message')
    .set({ status: 'queued', attempts: 0, reason: null, leased_until: null })
    .where('id', '=', id)
    .where('status', 'in', ['failed', 'undeliverable'])
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function messageById(db: Db, id: string): Promise<MessageWithFacts | null> {
  const row = await db
    .selectFrom('messages.message')
    .select([...listed, 'facts'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...messageFrom(row), facts: row.facts } : null
}

/** Content goes; that something was said, when, and to which address (as a hash) stays. */
export async function emptyMessages(db: Db, caseId: string, at: Date): Promise<void> {
  await db
    .updateTable('messages.message')
    .set({ facts: '{}', erased_at: at })
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .execute()
}

/** All that was said to somebody who is no person of ours (a visit) goes, and whom it was sent to. That and when something was said stays. */
export async function forgetRecipients(db: Db, personIds: readonly string[], at: Date): Promise<void> {
  if (personIds.length === 0) return
  await db
    .updateTable('messages.message')
    .set({ facts: '{}', to_hash: null, provider_id: null, erased_at: at })
    .where('person_id', 'in', personIds)
    .execute()
}

export async function listMessages(
  db: Db,
  of: Readonly<{ personId?: string; caseId?: string }>,
): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom('messages.message')
    .select(listed)
    .$if(of.personId !== undefined, (query) => query.where('person_id', '=', of.personId ?? ''))
    .$if(of.caseId !== undefined, (query) => query.where('case_id', '=', of.caseId ?? ''))
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(messageFrom)
}

/** What failed, and what keeps failing; oldest first. */
export async function listTrouble(db: Db): Promise<readonly Message[]> {
  const rows = await db
    .selectFrom('messages.message')
    .select(listed)
    .where((is) => is.or([is('status', '=', 'failed'), is.and([is('status', '=', 'queued'), is('attempts', '>', 2)])]))
    .orderBy('created_at')
    .limit(500)
    .execute()
  return rows.map(messageFrom)
}

const messageFrom = (row: {
  id: string
  person_id: string
  case_id: string | null
  template: Template
  language: Language
  status: MessageStatus
  reason: string | null
  attempts: number
  created_at: Date
  sent_at: Date | null
  erased_at: Date | null
}): Message => ({
  id: row.id,
  personId: row.person_id,
  caseId: row.case_id,
  template: row.template,
  language: row.language,
  status: row.status,
  reason: row.reason,
  attempts: row.attempts,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  erasedAt: row.erased_at,
})

/** How many of this kind were promised to a person since an instant of domain time. */
export async function countMessages(db: Db, personId: string, template: Template, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('messages.message')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('template', '=', template)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

import type { Generated, Kysely, Selectable } from 'kysely'
import type { Actor } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import type { OutboxTables } from '#platform/jobs/index.ts'

/** This module owns schema `help`. No other file names these tables. */
export type HelpTables = OutboxTables & {
  'help.call': {
    id: string
    line_hash: Buffer
    place: string
    language: string
    asked_at: Generated<Date>
    answered_at: Date | null
    answered_by: string | null
    answered_name: string | null
    helper_seen_at: Date | null
    ended_at: Date | null
    outcome: 'helped' | 'left' | 'nobody' | null
    case_id: string | null
    shown_at: Date | null
    at_question: string | null
    points_at: string | null
  }
  'help.call_back': {
    id: string
    call_id: string
    place: string
    language: string
    name: string | null
    phone: string | null
    about: string | null
    asked_at: Generated<Date>
    done_at: Date | null
    done_by: string | null
    outcome: 'reached' | 'not-reached' | 'forgotten' | null
  }
  'help.signal': {
    id: Generated<string>
    call_id: string
    by_side: 'caller' | 'helper'
    kind: 'hello' | 'offer' | 'answer'
    body: string
  }
  'help.event': { id: string; call_id: string; what: string; actor_kind: string; actor_id: string; at: Generated<Date> }
}

type Db = Kysely<HelpTables>
type CallRow = Selectable<HelpTables['help.call']>

/** How a call stands. `nobody`: nobody answered in time. */
export type CallState = 'ringing' | 'open' | 'over' | 'nobody'

/** A call for help from a contact point. `place`: an id of the city's list; `helper`: who answered, as the customer sees it. */
export type HelpCall = Readonly<{
  id: string
  place: string
  language: string
  state: CallState
  askedAt: Date
  helper: Readonly<{ id: string; name: string }> | null
  /** Whether the page of who helps was heard of just now: as long as it is, the screen waits for nobody. */
  isHelperThere: boolean
  /** The draft that is shown to who helps. */
  caseId: string | null
  atQuestion: string | null
  pointsAt: string | null
}>

/** How long the page of who helps may be silent, in seconds. */
const thereSeconds = 30

export function callFrom(row: CallRow): HelpCall {
  const open = row.answered_at ? 'open' : 'ringing'
  return {
    id: row.id,
    place: row.place,
    language: row.language,
    state: row.ended_at ? (row.outcome === 'nobody' ? 'nobody' : 'over') : open,
    askedAt: row.asked_at,
    helper: row.answered_by && row.answered_name ? { id: row.answered_by, name: row.answered_name } : null,
    isHelperThere: Date.now() - (row.helper_seen_at?.getTime() ?? 0) < thereSeconds * 1_000,
    caseId: row.case_id,
    atQuestion: row.at_question,
    pointsAt: row.points_at,
  }
}

export async function callByLine(db: Db, lineHash: Buffer, lock = false): Promise<HelpCall | null> {
  const row = await db
    .selectFrom('help.call')
    .selectAll()
    .where('line_hash', '=', lineHash)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? callFrom(row) : null
}

export async function callById(db: Db, id: string, lock = false): Promise<HelpCall | null> {
  const row = await db
    .selectFrom('help.call')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? callFrom(row) : null
}

export async function changeCall(db: Db, id: string, change: Partial<CallRow>): Promise<void> {
  await db.updateTable('help.call').set(change).where('id', '=', id).execute()
}

export async function noteCall(db: Db, callId: string, what: string, { kind, id }: Actor): Promise<void> {
  await db
    .insertInto('help.event')
    .values({ id: newId(), call_id: callId, what, actor_kind: kind, actor_id: id })
    .execute()
}

/** Ends a call. Nothing that was shown or told between browsers is kept. */
export async function endNow(db: Db, id: string, outcome: 'helped' | 'left' | 'nobody', actor: Actor): Promise<void> {
  await changeCall(db, id, ended(outcome))
  await db.deleteFrom('help.signal').where('call_id', '=', id).execute()
  await noteCall(db, id, outcome, actor)
}

const ended = (outcome: 'helped' | 'left' | 'nobody') => ({
  ...{ ended_at: new Date(), outcome, case_id: null, shown_at: null, at_question: null, points_at: null },
})

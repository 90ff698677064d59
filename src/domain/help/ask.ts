import { createHash, randomBytes } from 'node:crypto'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { lookAtCase } from '../cases/index.ts'
import { callById, callByLine, changeCall, endNow, type HelpCall, type HelpTables, noteCall } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Nobody answered this call for help in time. */
    'help.nobody': { callId: string }
  }
}

/** How long a call rings before another way is offered, in seconds. */
export const ringSeconds = 45

const hashOf = (line: string): Buffer => createHash('sha256').update(line).digest()
const isLine = (text: string | undefined): text is string => /^[\w-]{32}$/.test(text ?? '')

/**
 * Calls for a person. `line` is for a cookie of this browser: whoever has it is the caller. Asked again while it rings or runs, it
 * is the same call.
 */
export async function askHelp(
  context: Context<HelpTables>,
  { line, place, language }: Readonly<{ line?: string | undefined; place: string; language: string }>,
): Promise<Readonly<{ line: string; call: HelpCall }>> {
  return transaction(context, async (tx) => {
    const known = isLine(line) ? await callByLine(tx, hashOf(line), true) : null
    if (known && isLine(line) && ['ringing', 'open'].includes(known.state)) return { line, call: known }
    const made = { line: randomBytes(24).toString('base64url'), id: newId() }
    await tx
      .insertInto('help.call')
      .values({ id: made.id, line_hash: hashOf(made.line), place, language, ...unanswered })
      .execute()
    await noteCall(tx, made.id, 'asked', context.actor)
    await enqueue(tx, 'help.nobody', { callId: made.id }, { after: new Date(Date.now() + ringSeconds * 1_000) })
    return { line: made.line, call: (await callById(tx, made.id)) as HelpCall }
  })
}

const unanswered = {
  ...{ answered_at: null, answered_by: null, answered_name: null, helper_seen_at: null, ended_at: null, outcome: null },
  ...{ case_id: null, shown_at: null, at_question: null, points_at: null },
}

/** The call of this browser; null: none. */
export const callOf = async (
  { db }: Pick<Context<HelpTables>, 'db'>,
  line: string | undefined,
): Promise<HelpCall | null> => (isLine(line) ? callByLine(db, hashOf(line)) : null)

/** Nobody came to the telephone: the caller gets another way. For the job; a call that was answered stays. */
export async function endUnanswered(context: Context<HelpTables>, callId: string): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'help/system-only')
  await transaction(context, async (tx) => {
    const call = await callById(tx, callId, true)
    if (call?.state !== 'ringing') return
    await endNow(tx, callId, 'nobody', context.actor)
  })
}

/** The caller hangs up; what was shown is shown no longer. Twice, it changes nothing. */
export async function hangUp(context: Context<HelpTables>, line: string | undefined): Promise<void> {
  await withCall(context, line, ['ringing', 'open'], async (call, tx) => {
    await endNow(tx, call.id, 'left', context.actor)
  })
}

/** With consent: who helps sees the questions of this draft and the one that is on the screen. Only the caller's own. */
export async function showForm(context: Context<HelpTables>, line: string | undefined, caseId: string): Promise<void> {
  if (context.actor.kind !== 'resident') throw new Refusal('forbidden', 'help/not-open')
  await lookAtCase(handedOver(context), caseId)
  const shown = await withCall(context, line, ['open'], async (call, tx) => {
    await changeCall(tx, call.id, { case_id: caseId, shown_at: new Date(), points_at: null })
    await noteCall(tx, call.id, 'shown', context.actor)
  })
  if (!shown) throw new Refusal('conflict', 'help/not-open')
}

/** Nothing is shown any more; the call goes on. */
export async function hideForm(context: Context<HelpTables>, line: string | undefined): Promise<void> {
  await withCall(context, line, ['open'], async (call, tx) => {
    await changeCall(tx, call.id, { case_id: null, shown_at: null, at_question: null, points_at: null })
    await noteCall(tx, call.id, 'hidden', context.actor)
  })
}

/** The question that is on the screen now, while the form is shown. Another form is not shown by itself: that asks consent. */
export async function noteQuestion(
  { db }: Pick<Context<HelpTables>, 'db'>,
  call: Pick<HelpCall, 'id' | 'caseId'>,
  at: Readonly<{ caseId: string; question: string | null }>,
): Promise<void> {
  if (call.caseId !== at.caseId) return
  await db
    .updateTable('help.call')
    .set({ at_question: at.question })
    .where('id', '=', call.id)
    .where('case_id', '=', at.caseId)
    .execute()
}

/** Works on the caller's call, locked, when it stands so. False: it does not. */
async function withCall(
  context: Context<HelpTables>,
  line: string | undefined,
  states: readonly HelpCall['state'][],
  work: (call: HelpCall, tx: Context<HelpTables>['db']) => Promise<void>,
): Promise<boolean> {
  if (!isLine(line)) return false
  return transaction(context, async (tx) => {
    const call = await callByLine(tx, hashOf(line), true)
    if (!call || !states.includes(call.state)) return false
    await work(call, tx)
    return true
  })
}

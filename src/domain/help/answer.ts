import { type Actor, type Context, handedOver, system, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import { lookAtCase, recordLook } from '../cases/index.ts'
import { callById, callFrom, changeCall, endNow, type HelpCall, type HelpTables, noteCall } from './store.ts'

/** Who may answer calls for help. */
export const helpRoles = ['contact-centre', 'counter'] as const

type Helper = Extract<Actor, { kind: 'employee' }>

function requireHelper(actor: Actor): Helper {
  requireRole(actor, ...helpRoles)
  return actor
}

/** Calls that ring, the longest first, and the one that this employee answered. */
export async function callsNow(
  context: Context<HelpTables>,
): Promise<Readonly<{ ringing: readonly HelpCall[]; mine: HelpCall | null }>> {
  const { id } = requireHelper(context.actor)
  const rows = await context.db
    .selectFrom('help.call')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('answered_by', 'is', null), is('answered_by', '=', id)]))
    .orderBy('asked_at')
    .execute()
  const calls = rows.map(callFrom)
  return {
    ringing: calls.filter(({ state }) => state === 'ringing'),
    mine: calls.find(({ helper }) => helper?.id === id) ?? null,
  }
}

/** Answers a call: one employee, whoever is first. Refuses `help/taken`, `help/busy` (one helps somebody already). */
export async function answerCall(context: Context<HelpTables>, callId: string): Promise<void> {
  const { id, name } = requireHelper(context.actor)
  await transaction(context, async (tx) => {
    const { mine } = await callsNow({ ...context, db: tx })
    if (mine?.id === callId) return
    if (mine) throw new Refusal('conflict', 'help/busy')
    const call = await callById(tx, callId, true)
    if (!call) throw new Refusal('missing', 'help/not-found')
    if (call.state !== 'ringing') throw new Refusal('conflict', 'help/taken')
    await changeCall(tx, callId, {
      answered_at: new Date(),
      answered_by: id,
      answered_name: name,
      helper_seen_at: new Date(),
    })
    await noteCall(tx, callId, 'answered', context.actor)
  })
}

/** The call that this employee answered, also when it is over: then nothing of it is shown. To others it does not exist. */
export async function answeredCall(context: Context<HelpTables>, callId: string): Promise<HelpCall> {
  const { id } = requireHelper(context.actor)
  const call = await callById(context.db, callId)
  if (call?.helper?.id !== id) throw new Refusal('missing', 'help/not-found')
  return call
}

/** The page of who helps is still open. */
export async function noteHelperThere(context: Context<HelpTables>, callId: string): Promise<HelpCall> {
  const call = await answeredCall(context, callId)
  if (call.state === 'open') await changeCall(context.db, callId, { helper_seen_at: new Date() })
  return call
}

/**
 * What the caller shows: the draft as it stands, read for the screen of who helps. The employee needs no right to the file: the customer
 * gave this look, as long as the call and the consent last. Null: nothing is shown.
 */
export async function shownCase(context: Context<HelpTables>, callId: string) {
  return transaction(context, async (tx) => {
    const { caseId } = await answeredCall({ ...context, db: tx }, callId)
    if (!caseId) return null
    const subject = await lookAtCase(handedOver({ ...context, actor: system('help') }, tx), caseId)
    if (await isNewLook(tx, callId)) {
      // The customer reads later who looked; their consent goes before what is kept from this employee.
      await recordLook(handedOver({ ...context, actor: { ...requireHelper(context.actor), withheld: [] } }, tx), caseId)
      await noteCall(tx, callId, 'looked', context.actor)
    }
    return subject
  })
}

/** Whether nobody looked since the form was shown. */
async function isNewLook(db: Context<HelpTables>['db'], callId: string): Promise<boolean> {
  const looked = await db
    .selectFrom('help.event')
    .innerJoin('help.call', 'help.call.id', 'help.event.call_id')
    .select('help.event.id')
    .where('help.event.call_id', '=', callId)
    .where('help.event.what', '=', 'looked')
    .whereRef('help.event.at', '>', 'help.call.shown_at')
    .executeTakeFirst()
  return looked === undefined
}

/** Points to a question of the form that is shown; null: to nothing any more. Refuses `help/not-shown`. */
export async function pointAt(context: Context<HelpTables>, callId: string, question: string | null): Promise<void> {
  await transaction(context, async (tx) => {
    const call = await answeredCall({ ...context, db: tx }, callId)
    if (!call.caseId) throw new Refusal('conflict', 'help/not-shown')
    await changeCall(tx, callId, { points_at: question })
    await noteCall(tx, callId, 'pointed', context.actor)
  })
}

/** Who helps ends it. Twice, it changes nothing. */
export async function endCall(context: Context<HelpTables>, callId: string): Promise<void> {
  await transaction(context, async (tx) => {
    const call = await answeredCall({ ...context, db: tx }, callId)
    if (call.state !== 'open') return
    await endNow(tx, callId, 'helped', context.actor)
  })
}

import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import { helpRoles } from './answer.ts'
import { callOf } from './ask.ts'
import { type HelpTables, noteCall } from './store.ts'

/** Somebody to call back: nobody was there when they asked. */
export type CallBack = Readonly<{
  id: string
  place: string
  language: string
  name: string
  phone: string
  about: string
  askedAt: Date
}>

/** Asks to be called back, once for each call: asked again, the last number counts. Refuses `help/not-open` for a call that runs or is none. */
export async function askCallBack(
  context: Context<HelpTables>,
  line: string | undefined,
  { name, phone, about }: Readonly<{ name: string; phone: string; about: string }>,
): Promise<void> {
  await transaction(context, async (tx) => {
    const call = await callOf({ db: tx }, line)
    if (!call) throw new Refusal('missing', 'help/not-open')
    if (call.state !== 'nobody') throw new Refusal('conflict', 'help/not-open')
    const { id: callId, place, language } = call
    await tx
      .insertInto('help.call_back')
      .values({
        ...{ id: newId(), call_id: callId, place, language, name, phone, about },
        ...{ done_at: null, done_by: null, outcome: null },
      })
      .onConflict((conflict) =>
        conflict.column('call_id').doUpdateSet({ name, phone, about }).where('help.call_back.done_at', 'is', null),
      )
      .execute()
    await noteCall(tx, callId, 'call-back-asked', context.actor)
  })
}

/** Who waits to be called, the longest first. */
export async function callBacks(context: Context<HelpTables>): Promise<readonly CallBack[]> {
  requireRole(context.actor, ...helpRoles)
  const rows = await context.db
    .selectFrom('help.call_back')
    .selectAll()
    .where('done_at', 'is', null)
    .orderBy('asked_at')
    .execute()
  return rows.map(({ id, place, language, name, phone, about, asked_at }) => ({
    ...{ id, place, language, name: name ?? '', phone: phone ?? '', about: about ?? '', askedAt: asked_at },
  }))
}

/** Somebody called. Reached or given up: name and number go. Refuses `help/taken` when a colleague did it meanwhile. */
export async function settleCallBack(
  context: Context<HelpTables>,
  id: string,
  outcome: 'reached' | 'not-reached',
): Promise<void> {
  requireRole(context.actor, ...helpRoles)
  await transaction(context, async (tx) => {
    const done = await tx
      .updateTable('help.call_back')
      .set({
        ...{ done_at: new Date(), done_by: context.actor.id, outcome },
        ...{ name: null, phone: null, about: null },
      })
      .where('id', '=', id)
      .where('done_at', 'is', null)
      .returning('call_id')
      .executeTakeFirst()
    if (!done) throw new Refusal('conflict', 'help/taken')
    await noteCall(tx, done.call_id, `call-back-${outcome}`, context.actor)
  })
}

/** Days after which a name and a number that nobody called go. */
const callBackDays = 14

/** Retention, by the nightly job: who was not called in two weeks is not called any more, and nothing of them stays. */
export async function forgetCallBacks(context: Context<HelpTables>): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'help/system-only')
  await transaction(context, (tx) =>
    tx
      .updateTable('help.call_back')
      .set({ ...{ done_at: new Date(), outcome: 'forgotten' }, ...{ name: null, phone: null, about: null } })
      .where('done_at', 'is', null)
      .where('asked_at', '<', new Date(Date.now() - callBackDays * 86_400_000))
      .execute(),
  )
}

import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { answeredCall } from './answer.ts'
import { callOf } from './ask.ts'
import type { HelpCall, HelpTables } from './store.ts'

/**
 * What one browser tells the other, so that sound and picture go between them and not through us. `hello`: somebody is here and wants an
 * offer; `offer` and `answer`: a session description (RFC 8829) with all its candidates. `id` grows.
 */
export type Signal = Readonly<{ id: number; kind: 'hello' | 'offer' | 'answer'; body: string }>
export type NewSignal = Omit<Signal, 'id'>

export const signalKinds = ['hello', 'offer', 'answer'] as const
/** A session description takes a few kB. */
export const longestSignal = 30_000
/** Every page that is opened makes a new one; nobody opens so many in one call. */
const mostSignals = 2_000

type Side = 'caller' | 'helper'

/** From the browser of the caller. Refusal `help/not-open`: nobody is on the line. */
export const signalFromCaller = (context: Context<HelpTables>, line: string | undefined, signal: NewSignal) =>
  transaction(context, async (tx) => add(tx, openOnly(await callOf({ db: tx }, line)), 'caller', signal))

/** What the one who helps told since `after`. */
export const signalsForCaller = async (
  context: Context<HelpTables>,
  line: string | undefined,
  after: number,
): Promise<readonly Signal[]> => since(context.db, openOnly(await callOf(context, line)), 'helper', after)

/** From the browser of who helps: only who answered. */
export const signalFromHelper = (context: Context<HelpTables>, callId: string, signal: NewSignal) =>
  transaction(context, async (tx) =>
    add(tx, openOnly(await answeredCall({ ...context, db: tx }, callId)), 'helper', signal),
  )

export const signalsForHelper = async (
  context: Context<HelpTables>,
  callId: string,
  after: number,
): Promise<readonly Signal[]> => since(context.db, openOnly(await answeredCall(context, callId)), 'caller', after)

function openOnly(call: HelpCall | null): HelpCall {
  if (call?.state !== 'open') throw new Refusal('missing', 'help/not-open')
  return call
}

async function add(db: Context<HelpTables>['db'], { id }: HelpCall, side: Side, signal: NewSignal): Promise<void> {
  const { count } = await db
    .selectFrom('help.signal')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('call_id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostSignals) throw new Refusal('conflict', 'help/not-open')
  await db
    .insertInto('help.signal')
    .values({ call_id: id, by_side: side, kind: signal.kind, body: signal.body })
    .execute()
}

async function since(
  db: Context<HelpTables>['db'],
  { id }: HelpCall,
  side: Side,
  after: number,
): Promise<readonly Signal[]> {
  const rows = await db
    .selectFrom('help.signal')
    .select(['id', 'kind', 'body'])
    .where('call_id', '=', id)
    .where('by_side', '=', side)
    .where('id', '>', String(after))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

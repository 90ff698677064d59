import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { idFrom, newId } from '../ids/uuid.ts'

/** Every kind of job with the ids it carries: modules add theirs by declaration merging. A misspelt name does not compile. */
export interface Jobs {
  /** Shows that jobs run: part of being healthy. */
  'platform.heartbeat': Record<string, never>
}

export type JobName = keyof Jobs & string

export type OutboxTables = {
  'platform.outbox': { id: string; name: string; data: unknown; not_before: Date; created_at: Date }
}

type Promised = Readonly<{ id: string; name: string; data: unknown; after: string | null }>
/** What a running transaction has promised so far: `waiting` is written together, just before it commits. */
type Promises = { waiting: Promised[]; isHinted: boolean }
const promisedIn = new WeakMap<object, Promises>()

/**
 * Promises a job in the transaction of the command: after a rollback there is none. Jobs carry ids, never data of people,
 * and may run twice. `once`: of one name and key the same job stands once, also when it has run or failed since, for as long as the queue
 * remembers it (some days): put the day in the key.
 */
export async function enqueue<Name extends JobName>(
  tx: QueryExecutorProvider,
  name: Name,
  data: Jobs[Name],
  { after, once }: { after?: Date; once?: string } = {},
): Promise<void> {
  const job = {
    id: once === undefined ? newId() : idFrom(`${name} ${once}`),
    name,
    data,
    after: after?.toISOString() ?? null,
  }
  const promises = promisedIn.get(tx)
  if (promises) promises.waiting.push(job)
  else await write(tx, [job]).then(nudgeRelay)
}

/** Runs `work` in the transaction `tx` and writes what it promised in one statement at its end. */
export async function withPromises<Result>(
  tx: QueryExecutorProvider,
  work: () => Promise<Result>,
): Promise<Readonly<{ result: Result; isPromised: boolean }>> {
  const promises: Promises = { waiting: [], isHinted: false }
  promisedIn.set(tx, promises)
  const result = await work()
  promisedIn.delete(tx)
  const { waiting, isHinted } = promises
  if (waiting.length > 0) await write(tx, waiting)
  return { result, isPromised: isHinted || waiting.length > 0 }
}

/** Remembers what `tx` promised so far; what is called then forgets what it promised after that, because that part of it is undone. */
export function promisesSoFar(tx: object): () => void {
  const waiting = promisedIn.get(tx)?.waiting
  const before = waiting?.length
  return () => {
    waiting?.splice(before ?? 0)
  }
}

async function write(tx: QueryExecutorProvider, jobs: readonly Promised[]): Promise<void> {
  await sql`insert into platform.outbox (id, name, data, not_before)
    select id, name, data, coalesce(after, now())
    from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as job (id uuid, name text, data jsonb, after timestamptz)
    on conflict (id) do nothing`.execute(tx)
}

/**
 * The same as a part of a statement that does more: `rows` gives the `data` (jsonb) of each job, as a query. For a command that is one
 * statement; call `hintPromised` after it.
 */
export const promised = (name: JobName, rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`insert into platform.outbox (id, name, data) select gen_random_uuid(), ${name}, data from (${rows}) promise`

/** Something was promised by such a statement. Inside a transaction (`db`) it is told once that has committed. */
export function hintPromised(db?: object): void {
  const promises = db && promisedIn.get(db)
  if (promises) promises.isHinted = true
  else listener?.()
}

let listener: (() => void) | undefined

/** Something was promised, and is there as soon as its transaction is. */
export const nudgeRelay = (): void => listener?.()

/** Tells the relay of this process that something may be waiting: a hint only, the relay also looks by itself. */
export function onPromise(listen: (() => void) | undefined): void {
  listener = listen
}

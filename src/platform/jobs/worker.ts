import { type Kysely, sql } from 'kysely'
import { type Job, PgBoss } from 'pg-boss'
import { NamingClient } from '../database/named.ts'
import { redacted } from '../http/redacted.ts'
import { type JobName, type Jobs, type OutboxTables, onPromise } from './outbox.ts'

/** What is done for each kind of job. A handler is idempotent: it may run twice, also at the same time. */
export type Handlers = { [Name in JobName]?: (data: Jobs[Name]) => Promise<void> }

export type JobLog = Readonly<{
  error: (facts: Record<string, unknown>, text: string) => void
  info: (facts: Record<string, unknown>, text: string) => void
}>

/** `atStart`: once more when the program starts, for what was missed while it was down. */
export type Schedule = Readonly<{ name: JobName; cron: string; atStart?: boolean }>

/** A job that failed to the end. `said`: the text of the last error, without what looks like a number or an address. */
export type FailedJob = Readonly<{ id: string; name: string; failedAt: Date; tries: number; said: string }>

export type Worker = Readonly<{
  isRunning: () => boolean
  /** What failed to the end, oldest first. */
  failed: () => Promise<readonly FailedJob[]>
  /** Promises a failed job once more; false when it is not (any more) there. */
  sendAgain: (id: string) => Promise<boolean>
  stop: () => Promise<void>
}>

const queue = {
  retryLimit: 60,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 120,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  notify: true,
}
/** Jobs that failed to the end: staff see them and may send them again. */
export const deadLetterQueue = 'dead-letter'

/**
 * Runs promised jobs: a relay moves them from the outbox to the queue (pg-boss, same database), workers take them in batches
 * and handle one by one. What a killed process held is taken up by another within seconds.
 */
export async function startWorker(
  url: string,
  db: Kysely<OutboxTables>,
  handlers: Handlers,
  { schedules = [], log }: { schedules?: readonly Schedule[]; log: JobLog },
): Promise<Worker> {
  // Its long statements cost more to plan than to carry out: the pool that it opens takes a client that has them planned once.
  const pool = { Client: NamingClient, options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off' }
  const boss = new PgBoss({
    ...pool,
    connectionString: url,
    schema: 'jobs',
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    application_name: 'loket-jobs',
  })
  boss.on('error', (error) => log.error({ error: error.message }, 'queue'))
  await boss.start()
  await boss.createQueue(deadLetterQueue, { retryLimit: 0 })
  const names = Object.keys(handlers) as JobName[]
  for (const name of names) {
    const exists = await boss.getQueue(name)
    if (!exists) await boss.createQueue(name, { ...queue, deadLetter: deadLetterQueue })
    const handle = handlers[name] as (data: unknown) => Promise<void>
    await boss.work<object>(
      name,
      { batchSize: 20, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, perJobResults: true },
      async (jobs) => {
        const results = []
        for (const job of jobs) results.push(await runOne(job, handle, log))
        return results
      },
    )
  }
  for (const { name, cron, atStart } of schedules) {
    await boss.schedule(name, cron, {}, { tz: 'Europe/Brussels' })
    if (atStart) await boss.send(name, {})
  }

  const relay = startRelay(db, boss, new Set(names), log)
  let running = true
  return {
    isRunning: () => running && relay.isAlive(),
    failed: () => failedJobs(boss),
    sendAgain: async (id) => (await boss.redrive(deadLetterQueue, { ids: [id] })) > 0,
    stop: async () => {
      running = false
      await relay.stop()
      await boss.stop({ graceful: true, timeout: 5_000 })
    },
  }
}

async function failedJobs(boss: PgBoss): Promise<readonly FailedJob[]> {
  const jobs = await boss.findJobs<object>(deadLetterQueue, { queued: true, limit: 200 })
  return jobs.map(({ id, sourceName, createdOn, sourceRetryCount, sourceOutput }) => ({
    id,
    name: sourceName ?? '',
    failedAt: createdOn,
    tries: (sourceRetryCount ?? 0) + 1,
    said: redacted(String((sourceOutput as { message?: unknown } | null)?.message ?? '')).slice(0, 300),
  }))
}

async function runOne(job: Job<object>, handle: (data: unknown) => Promise<void>, log: JobLog) {
  try {
    await handle(job.data)
    return { id: job.id, status: 'completed' as const }
  } catch (error) {
    log.error({ job: job.name, id: job.id, error: (error as Error).message }, 'job failed, will be tried again')
    return { id: job.id, status: 'failed' as const, output: { message: (error as Error).message } }
  }
}

function startRelay(db: Kysely<OutboxTables>, boss: PgBoss, known: ReadonlySet<string>, log: JobLog) {
  let stopping = false
  let busy: Promise<void> | undefined
  let again = false
  let lastSuccess = Date.now()

  const round = async () => {
    do {
      again = false
      try {
        while ((await relayBatch(db, boss, known)) === mostAtOnce) {}
        lastSuccess = Date.now()
      } catch (error) {
        if (!stopping) log.error({ error: (error as Error).message }, 'outbox relay')
      }
    } while (again && !stopping)
  }
  const run = () => {
    if (stopping) return
    if (busy) again = true
    else
      busy = round().finally(() => {
        busy = undefined
      })
  }
  // What many commands promise in one moment goes together: each queue then hears of it once. Every second anyway.
  let isDue = false
  onPromise(() => {
    if (isDue) return
    isDue = true
    setTimeout(() => {
      isDue = false
      run()
    }, 25)
  })
  const timer = setInterval(run, 1_000)
  return {
    isAlive: () => Date.now() - lastSuccess < 15_000,
    stop: async () => {
      stopping = true
      onPromise(undefined)
      clearInterval(timer)
      await busy
    },
  }
}

/** Jobs that go from the outbox to the queue in one transaction. */
const mostAtOnce = 200

async function relayBatch(db: Kysely<OutboxTables>, boss: PgBoss, known: ReadonlySet<string>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; name: string; data: object }>`
      delete from platform.outbox where id in (
        select id from platform.outbox where not_before <= now() and name = any(${[...known]}::text[])
        order by not_before limit ${mostAtOnce} for update skip locked)
      returning id, name, data`.execute(tx)
    for (const [name, jobs] of Map.groupBy(rows, (row) => row.name)) {
      const adapter = { executeSql: async (text: string, values: unknown[] = []) => rawQuery(tx, text, values) }
      await boss.insert(
        name,
        jobs.map(({ id, data }) => ({ id, data })),
        { db: adapter },
      )
    }
    return rows.length
  })
}

async function rawQuery(tx: Kysely<OutboxTables>, text: string, values: unknown[]) {
  const { rows } = await tx.executeQuery<Record<string, unknown>>({
    sql: text,
    parameters: values,
    query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
    queryId: { queryId: 'relay' },
  } as never)
  return { rows: [...rows] }
}

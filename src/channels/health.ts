import type { FastifyInstance } from 'fastify'

export type Health = Readonly<{
  /** The database answers and every migration is applied. */
  database: () => Promise<boolean>
  jobs: () => boolean
}>

/** 200 only when the database answers, migrations are done and jobs run; otherwise 503. Says nothing else to strangers. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  app.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const database = await within(2_000, health.database()).catch(() => false)
    const jobs = health.jobs()
    const ok = database && jobs
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ok ? 'ok' : 'unavailable', database, jobs })
  })
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), ms).unref())
  return Promise.race([promise, late])
}

import fastify from 'fastify'
import { z } from 'zod'
import { apiRoutes, appointmentOperations, type Operation, operation } from '../src/channels/api/index.ts'
import { aCityOfCounters, beforeOpening } from '../src/domain/appointments/appointments.fixture.ts'
import { type AppointmentsTables, bookTime, openBoard } from '../src/domain/appointments/index.ts'
import type { Actor, OpenContext } from '../src/platform/context.ts'
import { openDatabase } from '../src/platform/database/index.ts'
import { createServer } from '../src/platform/http/index.ts'
import { newId } from '../src/platform/ids/uuid.ts'
import { type BareBooking, benchVisits } from './visits-city.ts'

/**
 * The routes for appointments as the program serves them, and beside them, in the same process and on the same pool, a bare server: it answers
 * with bytes that it has, or inserts one row under the same constraints.
 */
async function serve(databaseUrl: string): Promise<void> {
  const database = openDatabase<AppointmentsTables>(databaseUrl)
  const city = aCityOfCounters(benchVisits)
  const clock = () => beforeOpening
  const board = await openBoard({ db: database.db, city, clock, pool: database.pool })
  const site = { db: database.db as OpenContext['db'], clock, city, appointments: { board, key: Buffer.alloc(32, 1) } }
  const app = await createServer({ logLevel: 'error', formTargets: [], secure: false })
  const operations = [...appointmentOperations(site), bookForCaller(site)]
  await apiRoutes(app, { publicUrl: 'http://loket.test', operations })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  await database.pool.query('create table if not exists public.bench_booking (like appointments.booking including all)')
  const bare = fastify()
  let bytes = Buffer.from('{}')
  bare.post<{ Body: { bytes: string } }>('/bytes', { bodyLimit: 10_000_000 }, ({ body }) => {
    bytes = Buffer.from(body.bytes)
    return { kept: bytes.length }
  })
  bare.post('/days', (_, reply) => reply.type('application/json; charset=utf-8').send(bytes))
  bare.post<{ Body: BareBooking }>('/book', async ({ body }, reply) => {
    const { products, persons, place, startsAt, endsAt, desk, employeeId, visitor } = body
    const { rows } = await database.pool.query({
      name: 'bench.book',
      text: `insert into public.bench_booking (id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons,
          name, contact_kind, contact, person_key, channel, made_at)
        values ($1, 'booked', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'portal', now())
        on conflict do nothing returning id`,
      values: [
        ...[newId(), newCode(), place, startsAt.slice(0, 10), desk, employeeId, startsAt, endsAt, products, persons],
        ...[visitor.name, visitor.contact.kind, visitor.contact.value, Buffer.alloc(16)],
      ],
    })
    if (rows.length === 0) reply.code(409)
    return { id: rows[0]?.id }
  })
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ url, bareUrl })
}

/**
 * A booking of somebody of whom nothing is to be confirmed, in the one statement that pages and desk use, sent as to the API: a program of others
 * gets there in two steps, with a message that a person reads in between.
 */
function bookForCaller({ db, clock, appointments }: Parameters<typeof appointmentOperations>[0]): Operation {
  const name = { id: newId(), name: 'An Dierckx', unit: '', roles: ['contact-centre'] }
  const actor: Actor = { kind: 'employee', ...name, channel: 'phone', sessionId: newId() }
  const contact = z.strictObject({ kind: z.enum(['email', 'phone']), value: z.string().max(254) })
  return operation({
    ...{ id: 'bookForCaller', method: 'POST', path: '/bench/book', open: true, largest: 10_000, refusals: [] },
    summary: 'Books at once.',
    body: z.strictObject({
      ...{ products: z.array(z.string()).min(1).max(6), persons: z.int().min(1), place: z.string() },
      ...{ startsAt: z.iso.datetime(), request: z.uuid(), visitor: z.strictObject({ name: z.string(), contact }) },
    }),
    answer: z.strictObject({ link: z.string(), code: z.string() }),
    async handle({ body: { request, place, startsAt, visitor, ...wish } }) {
      const ask = { wish, place, startsAt: new Date(startsAt), once: `api/${request}` }
      const who = { ...visitor, companions: [] }
      const { link, code } = await bookTime({ db, actor, now: clock() }, appointments, { ...ask, visitor: who })
      return { link, code }
    },
  })
}

let count = 0
const newCode = () => (++count).toString(36).toUpperCase().padStart(6, '0')

await serve(process.env.BENCH_DATABASE ?? '')

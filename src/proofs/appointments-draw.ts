import { type Kysely, sql } from 'kysely'
import { anyone, aVisitor, weekFrom } from '#domain/appointments/appointments.fixture.ts'
import { type Appointments, type AppointmentsTables, timesOn, type Wish } from '#domain/appointments/index.ts'
import { linkOf } from '#domain/appointments/link.ts'
import type { Queue } from '#domain/queue/index.ts'
import { system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { type ChildOrder, proofKey, proofNow } from './appointments-city.ts'
import { chance } from './chance.ts'

/** What a process says it did: `visit` is what its customer was promised, `ticket` a person who was let in, `called` whom by whom. */
export type Act = Readonly<{
  what: string
  refused?: string
  fault?: string
  visit?: string
  state?: 'booked' | 'cancelled'
  ticket?: string
  called?: Readonly<{ visitor: string; by: string }>
}>

/** The more an act weighs, the more often it is drawn. */
export type Acts = Readonly<Record<string, readonly [weight: number, act: () => Promise<Partial<Act> | undefined>]>>

/** The first is today. */
export const proofDays = weekFrom('2022-06-13', 3)

export const proofWishes: readonly Wish[] = [
  { products: ['kaart'], persons: 1 },
  { products: ['geboorte'], persons: 1 },
  { products: ['kaart', 'geboorte'], persons: 2 },
  // Nobody of the employees speaks it: one of two interpreters comes.
  { products: ['kaart'], persons: 1, language: 'ar', interpreter: true },
]

export type Draw = ReturnType<typeof drawFrom>

/** Everything that an act needs, by chance. */
export function drawFrom(
  db: Kysely<AppointmentsTables>,
  { appointments, queue }: Readonly<{ appointments: Appointments; queue: Queue }>,
  { seed, employees }: ChildOrder,
) {
  const random = chance(seed)
  const one = <Any>(all: readonly Any[]): Any | undefined => all[Math.floor(random() * all.length)]
  const context = anyone(db)
  const places = appointments.board.city.counters?.map(({ place }) => place) ?? []
  const wish = (): Wish => one(proofWishes) ?? { products: ['kaart'], persons: 1 }

  /** A row of the database; `query` has no order. */
  async function row<Row>(query: string): Promise<Row | undefined> {
    const { rows } = await sql<Row>`select * from (${sql.raw(query)}) of
      order by md5(id::text || ${String(random())}) limit 1`.execute(db)
    return rows[0]
  }
  const some = async (from: string, where: string) =>
    (await row<{ id: string }>(`select id from ${from} where ${where}`))?.id

  return {
    ...{ db, appointments, queue, employees, places, random, one, wish, row, some, context },
    planner: { ...context, actor: system('planner') },
    program: { ...context, actor: system('jobs') },
    booked: () => some('appointments.booking', `state = 'booked'`),
    linkTo: (id: string) => linkOf(proofKey, 'booking', id),
    waitingLink: (id: string) => linkOf(proofKey, 'waiting', id),
    visitor: (persons: number) =>
      aVisitor({
        contact:
          random() < 0.8 ? { kind: 'email', value: `${newId()}@stad.example` } : { kind: 'phone', value: newId() },
        companions: Array.from({ length: persons - 1 }, (_, at) => `Gezelschap ${at}`),
      }),
    /** A time that is offered. */
    ask() {
      const wanted = wish()
      const place = one(places) ?? ''
      const startsAt = one(timesOn(appointments, wanted, { now: proofNow, place, day: one(proofDays) ?? '' }))
      return startsAt ? { wish: wanted, place, startsAt } : null
    },
  }
}

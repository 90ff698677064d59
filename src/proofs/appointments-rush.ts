import type { Kysely } from 'kysely'
import { anyone, aVisitor } from '#domain/appointments/appointments.fixture.ts'
import { type Appointments, type AppointmentsTables, bookTime, timesOn } from '#domain/appointments/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { proofNow } from './appointments-city.ts'

export type Rushed = Readonly<{ booked: number; lost: number; withoutThree: number; endedAt: number }>

const wish = { products: ['kaart'], persons: 1 }

/** Clients of one process who all want a time of one day, until none is offered: each takes what they see at random, and looks again when they lose. */
export async function joinRush(
  db: Kysely<AppointmentsTables>,
  appointments: Appointments,
  { day, clients }: Readonly<{ day: string; clients: number }>,
): Promise<Rushed> {
  const context = anyone(db)
  const counts = { booked: 0, lost: 0, withoutThree: 0, endedAt: 0 }
  const places = appointments.board.city.counters?.map(({ place }) => place) ?? []
  const pick = <One>(all: readonly One[]) => all[Math.floor(Math.random() * all.length)]

  async function client(): Promise<void> {
    for (;;) {
      const offered = places.flatMap((place) =>
        timesOn(appointments, wish, { now: proofNow, place, day }).map((startsAt) => ({ place, startsAt })),
      )
      const time = pick(offered)
      if (!time) return
      const visitor = aVisitor({ contact: { kind: 'email', value: `${newId()}@stad.example` } })
      try {
        await bookTime(context, appointments, { wish, ...time, visitor })
        counts.booked++
        counts.endedAt = Date.now()
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        counts.lost++
        if ((error.facts.alternatives as unknown[]).length !== 3) counts.withoutThree++
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return counts
}

import { type Kysely, sql } from 'kysely'
import { anyone, aVisitor, weekFrom } from '#domain/appointments/appointments.fixture.ts'
import {
  type Appointments,
  type AppointmentsTables,
  acceptProposal,
  bookTime,
  cancelVisit,
  changeHours,
  changeRosterWith,
  confirmHold,
  declineProposal,
  holdTime,
  joinWaitingList,
  moveVisit,
  proposalLink,
  releaseHold,
  reportAbsence,
  reportBack,
  takeOffer,
  timesOn,
  undoRoster,
} from '#domain/appointments/index.ts'
import { linkOf } from '#domain/appointments/link.ts'
import { system } from '#platform/context.ts'
import { isDatabaseGone } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type ChildOrder, proofKey, proofNow } from './appointments-city.ts'
import { chance } from './chance.ts'

/** What a process says it did: `visit` is what its customer was promised. */
export type Act = Readonly<{
  what: string
  refused?: string
  fault?: string
  visit?: string
  state?: 'booked' | 'cancelled'
}>

const days = weekFrom('2022-06-13', 3)

/** Acts without end, some at a time, and tells after each: what was told holds, what was under way at a crash may or may not. */
export async function actAtRandom(
  db: Kysely<AppointmentsTables>,
  appointments: Appointments,
  { seed, employees }: ChildOrder,
  tell: (act: Act) => void,
): Promise<never> {
  const random = chance(seed)
  const one = <Any>(all: readonly Any[]): Any | undefined => all[Math.floor(random() * all.length)]
  const context = anyone(db)
  const planner = { ...context, actor: system('planner') }
  const places = appointments.board.city.counters?.map(({ place }) => place) ?? []
  const wishes = [
    { products: ['kaart'], persons: 1 },
    { products: ['geboorte'], persons: 1 },
    { products: ['kaart', 'geboorte'], persons: 2 },
  ]
  /** An id of the database, by chance. */
  async function some(from: string, where: string): Promise<string | undefined> {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(from)} where ${sql.raw(where)}
      order by md5(id::text || ${String(random())}) limit 1`.execute(db)
    return rows[0]?.id
  }
  const booked = () => some('appointments.booking', `state = 'booked'`)
  const visitor = (persons: number) => {
    const contact =
      random() < 0.8
        ? { kind: 'email' as const, value: `${newId()}@stad.example` }
        : { kind: 'phone' as const, value: newId() }
    return aVisitor({ contact, companions: Array.from({ length: persons - 1 }, (_, at) => `Gezelschap ${at}`) })
  }
  function ask() {
    const wish = one(wishes) ?? { products: ['kaart'], persons: 1 }
    const place = one(places) ?? ''
    const startsAt = one(timesOn(appointments, wish, { now: proofNow, place, day: one(days) ?? '' }))
    return startsAt ? { wish, place, startsAt } : null
  }

  const acts: Readonly<Record<string, readonly [weight: number, act: () => Promise<Partial<Act> | undefined>]>> = {
    book: [
      30,
      async () => {
        const wanted = ask()
        if (!wanted) return
        const { bookingId } = await bookTime(context, appointments, {
          ...wanted,
          visitor: visitor(wanted.wish.persons),
        })
        return { visit: bookingId, state: 'booked' }
      },
    ],
    hold: [
      14,
      async () => {
        const wanted = ask()
        if (wanted) await holdTime(context, appointments, { ...wanted, keeper: newId() })
        return undefined
      },
    ],
    confirm: [
      12,
      async () => {
        const id = await some('appointments.booking', `state = 'held' and for_booking is null and for_waiting is null`)
        if (!id) return
        const { rows } = await sql<{
          persons: number
        }>`select persons from appointments.booking where id = ${id}`.execute(db)
        const link = linkOf(proofKey, 'booking', id)
        await confirmHold(context, appointments, { link, visitor: visitor(rows[0]?.persons ?? 1) })
        return { visit: id, state: 'booked' }
      },
    ],
    release: [
      3,
      async () => {
        const id = await some('appointments.booking', `state = 'held' and for_booking is null and for_waiting is null`)
        if (id) await releaseHold(context, appointments, linkOf(proofKey, 'booking', id))
        return undefined
      },
    ],
    expire: [
      4,
      async () => {
        await sql`update appointments.booking set expires_at = now() - interval '1 second'
          where state = 'held' and id = (select id from appointments.booking where state = 'held' order by md5(id::text || ${String(random())}) limit 1)`.execute(
          db,
        )
        return undefined
      },
    ],
    cancel: [
      16,
      async () => {
        const id = await booked()
        if (!id) return
        await cancelVisit(context, appointments, { link: linkOf(proofKey, 'booking', id) })
        return { visit: id, state: 'cancelled' }
      },
    ],
    move: [
      10,
      async () => {
        const [id, wanted] = [await booked(), ask()]
        if (id && wanted) await moveVisit(context, appointments, { link: linkOf(proofKey, 'booking', id), to: wanted })
        return undefined
      },
    ],
    wait: [
      3,
      async () => {
        const wish = one(wishes) ?? { products: ['kaart'], persons: 1 }
        const [fromDay = '', toDay = ''] = [days[0], days.at(-1)]
        await joinWaitingList(context, appointments, { wish, places, fromDay, toDay, visitor: visitor(wish.persons) })
        return undefined
      },
    ],
    take: [
      4,
      async () => {
        const id = await some('appointments.waiting', `state = 'offered'`)
        if (!id) return
        const { bookingId } = await takeOffer(context, appointments, linkOf(proofKey, 'waiting', id))
        return { visit: bookingId, state: 'booked' }
      },
    ],
    sick: [
      1.2,
      async () => {
        const day = one(days)
        const [startsAt, endsAt] = [new Date(`${day}T05:00:00Z`), new Date(`${day}T20:00:00Z`)]
        await reportAbsence(planner, appointments, { employeeId: one(employees) ?? '', kind: 'sick', startsAt, endsAt })
        return undefined
      },
    ],
    back: [
      1.4,
      async () => {
        const id = await some('roster.absence', 'withdrawn_at is null')
        if (id) await reportBack(planner, appointments, id)
        return undefined
      },
    ],
    accept: [
      3,
      async () => {
        const id = await some(
          'appointments.booking',
          `exists (select from appointments.proposal p where p.booking_id = booking.id and p.state = 'open')`,
        )
        if (!id) return
        const link = proposalLink(appointments, id)
        if (random() < 0.7) await acceptProposal(context, appointments, link)
        else await declineProposal(context, appointments, link)
        return undefined
      },
    ],
    shift: [
      0.8,
      async () => {
        const id = await some('roster.shift', `starts_at > '2022-06-13 06:00Z'`)
        if (!id) return
        const change = { kind: 'shifts', text: '', instead: [id] } as const
        await changeRosterWith(planner, appointments, { change, stranded: random() < 0.3 ? 'refuse' : 'replan' })
        return undefined
      },
    ],
    unshift: [
      1,
      async () => {
        const changeId = await some(
          'roster.change',
          `undone_at is null and exists (
          select from roster.change_shift s where s.change_id = change.id and s.what = 'removed')`,
        )
        if (changeId) await undoRoster(planner, appointments, { changeId, stranded: 'replan' })
        return undefined
      },
    ],
    hours: [
      0.8,
      async () => {
        const spans =
          one([[{ from: '09:00', to: '12:00' }], [{ from: '09:00', to: '17:00' }], [{ from: '09:00', to: '19:00' }]]) ??
          []
        const change = { place: one(places) ?? '', day: one(days) ?? '', spans, reason: 'Proef' }
        await changeHours(planner, appointments, { change, stranded: random() < 0.3 ? 'refuse' : 'replan' })
        return undefined
      },
    ],
  }
  const all = Object.entries(acts)
  const total = all.reduce((sum, [, [weight]]) => sum + weight, 0)

  /** The more an act weighs, the more often it is drawn. */
  function drawn(at: number): (typeof all)[number] {
    let passed = 0
    for (const act of all) {
      passed += act[1][0]
      if (at < passed) return act
    }
    return all[0] as (typeof all)[number]
  }

  async function actor(): Promise<never> {
    for (;;) {
      const [what, [, act]] = drawn(random() * total)
      try {
        tell({ what, ...(await act()) })
      } catch (error) {
        if (error instanceof Refusal) tell({ what, refused: error.code })
        else if (isDatabaseGone(error)) process.exit(1)
        else tell({ what, fault: String((error as Error).stack ?? error) })
      }
    }
  }
  return (await Promise.all(Array.from({ length: 4 }, actor)))[0] as never
}

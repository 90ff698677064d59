import { type Kysely, sql } from 'kysely'
import { type AppointmentsTables, openBoard, timesOn, type Wish } from '#domain/appointments/index.ts'
import { whenOpen, whoIsAway, whoIsThere } from './appointments-books.ts'
import { proofCity, proofInterpreters, proofKey, proofNow } from './appointments-city.ts'
import { proofDays, proofWishes } from './appointments-draw.ts'

type Stretch = Readonly<{ place: string; desk: string; employee: string; from: number; until: number }>
const minute = 60_000

/**
 * Every time that is offered now, by a program that reads the books anew, counted after minute by minute from the rows of planners and bookings: the
 * place is open, two people are there, and somebody is free all that time, with an interpreter where one is needed. Nothing else may be going on.
 */
export async function brokenOffers(
  db: Kysely<AppointmentsTables>,
): Promise<Readonly<{ count: number; broken: readonly string[] }>> {
  const city = proofCity('model')
  const board = await openBoard({ db, city, clock: () => proofNow })
  const rows = async (query: string) =>
    (
      await sql<Record<'place' | 'desk' | 'employee', string> & { from: Date; until: Date }>`${sql.raw(query)}`.execute(
        db,
      )
    ).rows.map(({ from, until, ...who }): Stretch => ({ ...who, from: from.getTime(), until: until.getTime() }))
  const named = 'starts_at as from, ends_at as until'
  const there = await rows(`select place, desk, employee_id as employee, ${named} from (${whoIsThere}) t`)
  const pauses = await rows(`select place, desk, employee_id as employee, break_from as from, break_until as until
    from roster.shift where break_from is not null`)
  const away = await rows(`select '' as place, '' as desk, employee_id as employee, ${named} from (${whoIsAway}) t`)
  const opened = await rows(`select place, '' as desk, '' as employee, ${named} from (${whenOpen}) t`)
  const active = `state in ('booked', 'arrived') or (state = 'held' and expires_at > now())`
  const taken = await rows(
    `select place, desk, employee_id as employee, ${named} from appointments.booking where ${active}`,
  )
  const interpreting = await rows(`select '' as place, '' as desk, interpreter as employee, ${named}
    from appointments.booking where interpreter is not null and (${active})`)

  const plans = await sql<{ id: string; places: string[] | null; from: string; to: string }>`
    select interpreter as id, places, week->'monday'->>'from' as from, week->'monday'->>'to' as to
    from appointments.interpreter_plan where ended_at is null`.execute(db)
  const interpreters = proofInterpreters.map(
    ({ id }) => plans.rows.find((plan) => plan.id === id) ?? { id, places: null, from: '09:00', to: '17:00' },
  )

  const holds = (all: readonly Stretch[], at: number, fits: (one: Stretch) => boolean) =>
    all.some((one) => one.from <= at && at < one.until && fits(one))
  const isAway = (employee: string, at: number) => holds(away, at, (one) => one.employee === employee)

  function whyNot(wish: Wish, place: string, startsAt: Date): string | null {
    const minutes = wish.products.reduce(
      (sum, product) => sum + (product === 'kaart' ? 15 + 10 * (wish.persons - 1) : 30),
      0,
    )
    const all = Array.from({ length: minutes }, (_, more) => startsAt.getTime() + more * minute)
    for (const at of all) {
      if (!holds(opened, at, (one) => one.place === place)) return 'closed'
      const here = there.filter(
        (one) => one.place === place && one.from <= at && at < one.until && !isAway(one.employee, at),
      )
      if (here.length < 2) return 'fewer than two people'
    }
    const free = there.some(({ employee, desk, ...one }) =>
      one.place === place
        ? all.every(
            (at) =>
              holds(
                there,
                at,
                (shift) => shift.employee === employee && shift.desk === desk && shift.place === place,
              ) &&
              !isAway(employee, at) &&
              !holds(pauses, at, (pause) => pause.employee === employee) &&
              !holds(
                taken,
                at,
                (visit) => visit.employee === employee || (visit.place === place && visit.desk === desk),
              ),
          )
        : false,
    )
    if (!free) return 'nobody free'
    if (!wish.interpreter) return null
    const clock = (at: number) =>
      new Date(at).toLocaleTimeString('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' })
    const comes = interpreters.some(
      ({ id, places, from, to }) =>
        (!places || places.includes(place)) &&
        all.every(
          (at) => from <= clock(at) && clock(at) < to && !holds(interpreting, at, (one) => one.employee === id),
        ),
    )
    return comes ? null : 'no interpreter'
  }

  const broken: string[] = []
  let count = 0
  for (const { id: place } of city.places)
    for (const day of proofDays)
      for (const wish of proofWishes)
        for (const startsAt of timesOn({ board, key: proofKey }, wish, { now: proofNow, place, day })) {
          count++
          const why = whyNot(wish, place, startsAt)
          if (why && broken.length < 5)
            broken.push(`offered at ${place} at ${startsAt.toISOString()} for ${JSON.stringify(wish)}: ${why}`)
        }
  await board.close()
  return { count, broken }
}

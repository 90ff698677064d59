import { type Kysely, sql } from 'kysely'
import type { AppointmentsTables } from '#domain/appointments/index.ts'
import { whoIsAway, whoIsThere } from './appointments-books.ts'

type Row = Readonly<{ id: string; desk: string; day: string; from: Date; until: Date; north: number; east: number }>
const minute = 60_000
/** As the route of the proof says: where its day begins, how fast it drives, and how much longer the way is than the straight line. */
const base = { north: 51.2, east: 4.42 }
const [kilometresAnHour, detour] = [20, 1.3]
/** A sphere is not the earth, and the program may round. */
const slack = 0.5

/**
 * Every round to people at home, driven after stop by stop: who leaves one door is at the next in time, leaves when somebody of the team works, and is
 * back before they stop. Without those about whom somebody is to call: nobody comes there as it stands.
 */
export async function brokenRounds(
  db: Kysely<AppointmentsTables>,
): Promise<Readonly<{ count: number; broken: readonly string[] }>> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows: stops } = await sql<Row>`
        select b.id, b.desk, b.day::text as day, b.starts_at as from, b.ends_at as until, s.latitude as north, s.longitude as east
        from appointments.booking b join appointments.stop s on s.booking_id = b.id
        where (b.state = 'booked' or (b.state = 'held' and b.expires_at > now()))
          and not exists (select from appointments.call k where k.booking_id = b.id and k.done_at is null)
        order by b.starts_at`.execute(tx)
      const { rows: works } = await sql<{ team: string; day: string; from: Date; until: Date }>`
        select team, to_char(t.starts_at at time zone 'Europe/Brussels', 'YYYY-MM-DD') as day, min(t.starts_at) as from, max(t.ends_at) as until
        from (values ('ploeg-1', '1a'), ('ploeg-1', '1b'), ('ploeg-2', '2a')) team (team, seat)
        join (${sql.raw(whoIsThere)}) t on t.place = 'aan-huis' and t.desk = team.seat
        where not exists (select from (${sql.raw(whoIsAway)}) x where x.employee_id = t.employee_id
          and x.starts_at <= t.starts_at and t.ends_at <= x.ends_at)
        group by 1, 2`.execute(tx)
      const broken: string[] = []
      for (const [round, all] of Map.groupBy(stops, ({ desk, day }) => `${desk} on ${day}`)) {
        const day = works.find(({ team, day: on }) => `${team} on ${on}` === round)
        if (!day) {
          broken.push(`nobody works in ${round}, with ${all.length} stops`)
          continue
        }
        let [at, where]: [number, Readonly<{ north: number; east: number }>] = [day.from.getTime(), base]
        for (const stop of all) {
          if (stop.from.getTime() < at + (drive(where, stop) - slack) * minute)
            broken.push(`${round} is too late at ${stop.id}: ${stop.from.toISOString()}`)
          ;[at, where] = [stop.until.getTime(), stop]
        }
        if (at + (drive(where, base) - slack) * minute > day.until.getTime()) broken.push(`${round} is back too late`)
      }
      return { count: stops.length, broken: broken.slice(0, 5) }
    })
}

/** Minutes from door to door. */
function drive(a: Readonly<{ north: number; east: number }>, b: Readonly<{ north: number; east: number }>): number {
  const radians = Math.PI / 180
  const east = (b.east - a.east) * Math.cos(((a.north + b.north) / 2) * radians)
  const kilometres = Math.hypot(b.north - a.north, east) * radians * 6_371
  return ((kilometres * detour) / kilometresAnHour) * 60
}

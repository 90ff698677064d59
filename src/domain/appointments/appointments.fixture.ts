import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Actor, anonymous, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { type City, type Counter, dayAfter, weekdays } from '../catalogue/index.ts'
import { anOffer } from '../catalogue/product.fixture.ts'
import { importShifts, saveEmployee, shiftColumns } from '../roster/index.ts'
import type { Visitor } from './appointment.ts'
import { type BoardOptions, openBoard } from './board.ts'
import { codeOf } from './contact.ts'
import { readLink } from './link.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, bookingById } from './store.ts'

const always = '2021-01-01'
const nineToFive = [{ from: '09:00', to: '17:00' }]
const week = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, nineToFive]))

/** The Monday on which these tests begin, before the counters open. */
export const monday = '2022-06-13'
export const beforeOpening = new Date('2022-06-13T06:00:00Z')

/** A city with `places` places of `desks` desks, where at least two are there; one product of a quarter, one of half an hour. */
export function aCityOfCounters({ places = 2, desks = 3, daysAhead = 10, holdMinutes = 10 } = {}): City {
  const names = Array.from({ length: places }, (_, at) => `place-${at}`)
  const counter = (place: string): Counter => ({
    ...{ place, facilities: [], rules: [], closures: [] },
    desks: Array.from({ length: desks }, (_, at) => ({ id: `${place}-${at}`, validFrom: always, facilities: [] })),
    themes: [{ themes: ['identity', 'life'], validFrom: always }],
    minimumStaff: [{ people: 2, validFrom: always }],
    alone: [{ today: 'second-adult', later: 'replan', secondAdult: 'de verpleegkundige', validFrom: always }],
  })
  return {
    ...anOffer().city,
    holidays: { country: 'BE', besides: [] },
    places: names.map((id) => ({ id, name: id, roles: [], hours: [{ validFrom: always, week }] })),
    counters: names.map(counter),
    visits: [
      { product: 'kaart', theme: 'identity', minutes: 15, eachFurther: 10, validFrom: always },
      { product: 'geboorte', theme: 'life', minutes: 30, eachFurther: 0, validFrom: always },
    ],
    booking: [
      {
        ...{
          daysAhead,
          holdMinutes,
          offerMinutes: 30,
          mostMissed: 1,
          keepNamesDays: 90,
          proposalHours: 24,
          holdsEach: 3,
          holdsOfAnybody: 40,
          eachHourAtScreen: 3,
        },
        ...{ longerMinutes: 15, confirmMinutes: 15, proofBits: 8 },
        validFrom: always,
      },
    ],
  }
}

/** At every desk somebody who knows all, nine to five on these days. Gives the ids of the employees, by desk. */
export async function staffEveryDesk(
  db: Kysely<AppointmentsTables>,
  city: City,
  days: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const planner = { db: db as never, actor: system('planner'), now: beforeOpening }
  const employees = new Map<string, string>()
  const lines: string[] = []
  for (const { place, desks } of city.counters ?? [])
    for (const { id: desk } of desks) {
      const knows = { themes: ['identity', 'life'], languages: ['nl'], certificates: [] }
      employees.set(desk, await saveEmployee(planner, { number: desk, name: `Wie aan ${desk} zit`, ...knows }))
      for (const day of days) lines.push(`${desk};${day};${place};${desk};09:00;17:00;;`)
    }
  const outcome = await importShifts(planner, city, [shiftColumns.join(';'), ...lines].join('\n'))
  if ('mistakes' in outcome) throw new Error(JSON.stringify(outcome.mistakes[0]))
  return employees
}

export const weekFrom = (day: string, count = 5): string[] =>
  Array.from({ length: count }, (_, at) => dayAfter(day, at))

export async function appointmentsOver(
  db: Kysely<AppointmentsTables>,
  city: City,
  options: Partial<BoardOptions> = {},
): Promise<Appointments> {
  return { board: await openBoard({ db, city, clock: () => beforeOpening, ...options }), key }
}
const key = randomBytes(32)

let count = 0
/** Somebody nobody met before. */
export const aVisitor = (more: Partial<Visitor> = {}): Visitor => ({
  ...{
    name: `Bezoeker ${++count}`,
    companions: [],
    contact: { kind: 'email', value: `bezoeker${count}@stad.example` },
  },
  ...more,
})

/** Somebody without an account who stands at a contact point, and needs no code there. */
export const anyone = (db: Kysely<AppointmentsTables>, now = beforeOpening): Context<AppointmentsTables> => ({
  ...{ db, now, actor: { kind: 'anonymous', id: 'anonymous', channel: 'kiosk' } },
})

/** Somebody without an account, from afar. */
export const fromAfar = (db: Kysely<AppointmentsTables>, now = beforeOpening): Context<AppointmentsTables> => ({
  ...{ db, now, actor: anonymous },
})

/** The code that the contact of a held time gets by message. */
export const codeInMessage = async ({ key }: Appointments, db: Kysely<AppointmentsTables>, link: string) => {
  const held = await bookingById(db, readLink(key, 'booking', link) ?? '')
  return held ? codeOf(key, held) : ''
}

export const anEmployee = (...roles: string[]): Actor => ({
  ...{ kind: 'employee', id: newId(), name: 'An Dierckx', unit: 'OS', roles, channel: 'desk', sessionId: newId() },
})

import type { Kysely } from 'kysely'
import {
  aCityOfCounters,
  beforeOpening,
  monday,
  staffEveryDesk,
  weekFrom,
} from '#domain/appointments/appointments.fixture.ts'
import { aRoute, staffTeams } from '#domain/appointments/home.fixture.ts'
import type { AppointmentsTables } from '#domain/appointments/index.ts'
import type { City, Interpreter } from '#domain/catalogue/index.ts'

/** `began`: when the proof did (real time, milliseconds). */
export type ChildOrder = Readonly<{
  kind: 'model' | 'rush'
  databaseUrl: string
  seed: number
  employees: readonly string[]
  began: number
}>

/** The same in both processes: a link that one gives is good at the other. */
export const proofKey = Buffer.alloc(32, 7)
export const proofNow = beforeOpening
export const rushDay = '2022-06-14'

/** The time at the places: ten o'clock when the proof began, and on from there, the same in both processes. */
export const counterNow = (began: number): Date => new Date(Date.parse('2022-06-13T08:00:00Z') + Date.now() - began)

const always = '2021-01-01'
export const proofInterpreters: readonly Interpreter[] = ['tolk-1', 'tolk-2'].map((id) => ({
  ...{ id, languages: ['ar'] },
  turns: [
    {
      ...{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00' },
      validFrom: always,
    },
  ],
}))

/** `model`: small, so that everybody wants the same; `rush`: 13 places of three desks. */
export const proofCity = (kind: ChildOrder['kind']): City =>
  kind === 'rush' ? aCityOfCounters({ places: 13, desks: 3, daysAhead: 4 }) : modelCity()

/** Teams that go to people at home besides, and three places a kilometre apart, so that one replaces another, where people are let in all day with an appointment or without. */
function modelCity(): City {
  const city = aCityOfCounters({ places: 3, desks: 3, daysAhead: 4, holdMinutes: 1 })
  const policy = { earlyMinutes: 600, lateMinutes: 15, walkIns: ['identity'], mostWaiting: 25, validFrom: always }
  return {
    ...city,
    places: city.places.map((place, at) => ({
      ...{ ...place, position: { latitude: 51.2, longitude: 4.42 + at / 69.75 } },
    })),
    counters: (city.counters ?? []).map((one) => ({ ...one, queue: [policy] })),
    travel: [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: always }],
    interpreters: proofInterpreters,
    routes: [aRoute],
  }
}

/** Gives the employees. */
export async function staffProof(db: Kysely<AppointmentsTables>, kind: ChildOrder['kind']): Promise<readonly string[]> {
  const city = proofCity(kind)
  const atCounters = [...(await staffEveryDesk(db, city, weekFrom(monday))).values()]
  if (kind === 'rush') return atCounters
  // More days than are looked at: this file is too large to be taken back, as the other with which all began is.
  return [...atCounters, ...(await staffTeams(db, city, weekFrom(monday, 8))).values()]
}

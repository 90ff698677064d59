import type { Kysely } from 'kysely'
import {
  aCityOfCounters,
  beforeOpening,
  monday,
  staffEveryDesk,
  weekFrom,
} from '#domain/appointments/appointments.fixture.ts'
import type { AppointmentsTables } from '#domain/appointments/index.ts'

export type ChildOrder = Readonly<{
  kind: 'model' | 'rush'
  databaseUrl: string
  seed: number
  employees: readonly string[]
}>

/** The same in both processes: a link that one gives is good at the other. */
export const proofKey = Buffer.alloc(32, 7)
export const proofNow = beforeOpening
export const rushDay = '2022-06-14'

/** `model`: small, so that everybody wants the same; `rush`: 13 places of three desks. */
export const proofCity = (kind: ChildOrder['kind']) =>
  kind === 'rush'
    ? aCityOfCounters({ places: 13, desks: 3, daysAhead: 4 })
    : aCityOfCounters({ places: 3, desks: 3, daysAhead: 4, holdMinutes: 1 })

/** Gives the employees. */
export async function staffProof(db: Kysely<AppointmentsTables>, kind: ChildOrder['kind']): Promise<readonly string[]> {
  return [...(await staffEveryDesk(db, proofCity(kind), weekFrom(monday))).values()]
}

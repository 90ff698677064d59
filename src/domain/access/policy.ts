import type { Channel, Level } from '#platform/context.ts'

/**
 * How long a session lasts, in seconds. `idle`: without a request, `patientIdle`: for who asked for more time; `absolute`: whatever
 * happens, unless somebody asks for more time.
 */
export type SessionPolicy = Readonly<{
  idle: number
  patientIdle?: number
  absolute: number
  warnBefore: number
  minimumLevel: Level
}>

const minutes = 60
const hours = 60 * minutes

/** By date, because the city changes its rules by date. The newest that has begun holds for new sessions. */
const policies: readonly Readonly<{
  validFrom: string
  resident: SessionPolicy
  kiosk: SessionPolicy
  employee: SessionPolicy
}>[] = [
  {
    validFrom: '2021-01-01',
    resident: { idle: 30 * minutes, absolute: 8 * hours, warnBefore: 2 * minutes, minimumLevel: 'low' },
    kiosk: {
      ...{ idle: 2 * minutes, patientIdle: 6 * minutes, absolute: 20 * minutes },
      ...{ warnBefore: 30, minimumLevel: 'low' },
    },
    employee: { idle: 30 * minutes, absolute: 10 * hours, warnBefore: 2 * minutes, minimumLevel: 'substantial' },
  },
]

/** Sessions keep real time, so `day` (`YYYY-MM-DD`) is the real day. */
export function sessionPolicy(kind: 'resident' | 'employee', channel: Channel, day: string): SessionPolicy {
  const policy = policies.findLast(({ validFrom }) => validFrom <= day)
  if (!policy) throw new Error(`no session policy holds on ${day}`)
  if (kind === 'employee') return policy.employee
  return channel === 'kiosk' ? policy.kiosk : policy.resident
}

/** A sign-in that was begun must be finished within this time. */
export const attemptMinutes = 10
/** Sign-ins begun from one network address within that time: a contact point or an office shares one. */
export const attemptsPerAddress = 60
/** An ended session is kept this long, for whoever has to find out what happened; then only the events stay. */
export const endedSessionDays = 30

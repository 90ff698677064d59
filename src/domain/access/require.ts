import type { Actor, Level } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

export type Resident = Extract<Actor, { kind: 'resident' }>
export type Employee = Extract<Actor, { kind: 'employee' }>

const order: readonly Level[] = ['low', 'substantial', 'high']
export const reaches = (level: Level, wanted: Level): boolean => order.indexOf(level) >= order.indexOf(wanted)

const signInNeeded = () => new Refusal('unauthenticated', 'access/sign-in-needed')

export function requireResident(actor: Actor): asserts actor is Resident {
  if (actor.kind === 'anonymous') throw signInNeeded()
  if (actor.kind !== 'resident') throw new Refusal('forbidden', 'access/residents-only')
}

/** Refusal `access/level-too-low` with `wanted`: the screen then offers to sign in in a stronger way. */
export function requireLevel(actor: Actor, wanted: Level): asserts actor is Resident {
  requireResident(actor)
  if (!reaches(actor.level, wanted)) throw new Refusal('forbidden', 'access/level-too-low', { wanted })
}

/** One of the roles is enough; without any named, being an employee is. */
export function requireRole(actor: Actor, ...roles: readonly string[]): asserts actor is Employee {
  if (actor.kind === 'anonymous') throw signInNeeded()
  if (actor.kind !== 'employee') throw new Refusal('forbidden', 'access/employees-only')
  if (roles.length > 0 && !actor.roles.some((role) => roles.includes(role))) {
    throw new Refusal('forbidden', 'access/role-missing', { roles })
  }
}

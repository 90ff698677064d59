import type { Actor, OpenContext } from '#platform/context.ts'
import { anonymous } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

type ResidentActor = Extract<Actor, { kind: 'resident' }>
type EmployeeActor = Extract<Actor, { kind: 'employee' }>

/** How long the session still lasts, in seconds from now. */
export type Deadlines = Readonly<{ idleSeconds: number; absoluteSeconds: number }>

/** Who asks for this page. `csrf`: the token that every form of this session posts back. */
export type Visitor =
  | Readonly<{ kind: 'anonymous'; actor: Actor }>
  | Readonly<{ kind: 'resident'; actor: ResidentActor; name: string; csrf: string; deadlines: Deadlines }>
  | Readonly<{ kind: 'employee'; actor: EmployeeActor; name: string; csrf: string; deadlines: Deadlines }>

export type Resident = Extract<Visitor, { kind: 'resident' }>
export type Employee = Extract<Visitor, { kind: 'employee' }>

export const nobody: Visitor = { kind: 'anonymous', actor: anonymous }

/** Refuses who is not signed in as a resident: answered by leading to the sign-in and back. */
export function requireResident(visitor: Visitor): Resident {
  if (visitor.kind !== 'resident') throw new Refusal('unauthenticated', 'access/sign-in-needed')
  return visitor
}

export function requireEmployee(visitor: Visitor): Employee {
  if (visitor.kind !== 'employee') throw new Refusal('unauthenticated', 'access/sign-in-needed')
  return visitor
}

/** The context of a command for this visitor. */
export const contextOf = (site: { db: OpenContext['db']; clock: () => Date }, visitor: Visitor): OpenContext => ({
  db: site.db,
  actor: visitor.actor,
  now: site.clock(),
})

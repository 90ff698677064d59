import { type Catalogue, confidentialElsewhere } from '#domain/catalogue/index.ts'
import type { AlarmsNear } from '#domain/queue/index.ts'
import type { Actor, Channel, OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

type ResidentActor = Extract<Actor, { kind: 'resident' }>
type EmployeeActor = Extract<Actor, { kind: 'employee' }>

/** How long the session still lasts, in seconds from now. */
export type Deadlines = Readonly<{ idleSeconds: number; absoluteSeconds: number }>

/** Who asks for this page. `csrf`: the token that every form of this session posts back. */
export type Visitor =
  | Readonly<{ kind: 'anonymous'; actor: Actor }>
  | Readonly<{
      kind: 'resident'
      actor: ResidentActor
      name: string
      initials: string
      csrf: string
      deadlines: Deadlines
    }>
  | Readonly<{
      kind: 'employee'
      actor: EmployeeActor
      name: string
      csrf: string
      deadlines: Deadlines
      /** Who calls for help where they are; of who receives nobody it is not known. */
      near?: AlarmsNear
    }>

/** What the frame of a page writes of who asks: nothing by which somebody is known. */
export type Framed =
  | Readonly<{ kind: 'anonymous' | 'employee' }>
  | Readonly<{ kind: 'resident'; initials: string; csrf: string; deadlines: Deadlines }>

export type Resident = Extract<Visitor, { kind: 'resident' }>
/** A resident for whom something is done, whether or not a page of his stands on a screen. */
export type ActingResident = Pick<Resident, 'actor'>
export type Employee = Extract<Visitor, { kind: 'employee' }>

/** Who has not signed in. Where he stands counts: who is at a contact point is there in person (decision 460). */
export const nobodyAt = (channel: Exclude<Channel, 'system'>): Visitor => ({
  kind: 'anonymous',
  actor: { kind: 'anonymous', id: 'anonymous', channel },
})
export const nobody: Visitor = nobodyAt('portal')

/** Refuses who is not signed in as a resident: answered by leading to the sign-in and back. */
export function requireResident(visitor: Visitor): Resident {
  if (visitor.kind !== 'resident') throw new Refusal('unauthenticated', 'access/sign-in-needed')
  return visitor
}

export function requireEmployee(visitor: Visitor): Employee {
  if (visitor.kind !== 'employee') throw new Refusal('unauthenticated', 'access/sign-in-needed')
  return visitor
}

/** The context of a command for this visitor: of an employee also what is kept from him at this moment. */
export function contextOf(
  { db, clock, catalogue }: Readonly<{ db: OpenContext['db']; clock: () => Date; catalogue: Catalogue }>,
  { actor }: Pick<Visitor, 'actor'>,
): OpenContext {
  const now = clock()
  if (actor.kind !== 'employee') return { db, actor, now }
  return { db, actor: { ...actor, withheld: confidentialElsewhere(catalogue, actor.unit, now) }, now }
}

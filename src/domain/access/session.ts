import { hash, randomBytes } from 'node:crypto'
import type { Actor, Channel, Level } from '#platform/context.ts'

/** Somebody who is signed in. `subjectId`: the person's or the employee's id of ours. Times are real time. */
export type Session = Readonly<{
  id: string
  kind: 'resident' | 'employee'
  subjectId: string
  level: Level
  /** Of an employee; residents' names are in their profile. */
  name: string
  unit: string
  roles: readonly string[]
  channel: Exclude<Channel, 'system'>
  createdAt: Date
  authenticatedAt: Date
  lastSeenAt: Date
  /** When it ends if nothing happens; and when it ends in any case. */
  idleExpiresAt: Date
  expiresAt: Date
}>

/** What a page needs of a resident's session. */
export type ResidentSession = Pick<Session, 'id' | 'subjectId' | 'level' | 'channel' | 'idleExpiresAt' | 'expiresAt'>

/** 256 random bits for a cookie; the table keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
export const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer')

/** Who acts, for commands. */
export function actorOf(session: Session): Actor {
  if (session.kind === 'resident') return residentActorOf(session)
  const { subjectId: id, id: sessionId, channel } = session
  return { kind: 'employee', id, name: session.name, unit: session.unit, roles: session.roles, channel, sessionId }
}

export const residentActorOf = ({ subjectId, id, level, channel }: ResidentSession): Actor & { kind: 'resident' } => ({
  kind: 'resident',
  id: subjectId,
  level,
  channel,
  sessionId: id,
})

/** An address on our own site: where the browser goes on to. Anything else becomes `/`. */
export function localPath(path: string): string {
  return /^\/(?!\/)[\w\-/.~%]*(\?[\w\-/.~%=&+:,]*)?(#[\w-]*)?$/.test(path) && path.length <= 500 ? path : '/'
}

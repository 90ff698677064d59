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

/** 256 random bits for a cookie; the table keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)
export const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer')

/** Who acts, for commands. */
export function actorOf(session: Session): Actor {
  const { subjectId: id, id: sessionId, channel } = session
  if (session.kind === 'resident') return { kind: 'resident', id, level: session.level, channel, sessionId }
  return { kind: 'employee', id, name: session.name, unit: session.unit, roles: session.roles, channel, sessionId }
}

/** An address on our own site: where the browser goes on to. Anything else becomes `/`. */
export function localPath(path: string): string {
  return /^\/(?!\/)[\w\-/.~%]*(\?[\w\-/.~%=&+:,]*)?(#[\w-]*)?$/.test(path) && path.length <= 500 ? path : '/'
}

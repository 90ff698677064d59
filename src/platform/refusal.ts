import type { Actor } from './context.ts'

export type RefusalKind = 'missing' | 'forbidden' | 'conflict' | 'unauthenticated' | 'too-many' | 'unavailable'

/**
 * A "no" that the caller can act on, because a rule said so. Mapped to HTTP in one place (channels/refusals.ts).
 * Wrong input is no refusal but a problem (a value); anything else that is thrown is a fault.
 * `facts` may be shown to the caller and logged: never personal data.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: `${string}/${string}`
  readonly facts: Readonly<Record<string, unknown>>

  constructor(kind: RefusalKind, code: Refusal['code'], facts: Refusal['facts'] = {}) {
    super(code)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.facts = facts
  }
}

/**
 * Somebody asked for what is not his: to him it does not exist, to us it is a record of who tried (by session, never a name or
 * number) and for what.
 */
export function notTheirs(code: Refusal['code'], actor: Actor, asked?: string): Refusal {
  const session = 'sessionId' in actor ? { session: actor.sessionId } : {}
  return new Refusal('missing', code, { foreign: true, by: actor.kind, ...session, ...(asked && { asked }) })
}

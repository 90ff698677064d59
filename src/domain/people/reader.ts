import type { Actor } from '#platform/context.ts'

/** Who looks, as the log keeps it: unit and role for the resident, the name for the auditor. */
export function readerOf(actor: Actor) {
  if (actor.kind !== 'employee')
    return { actor_kind: actor.kind, actor_id: actor.id, actor_name: null, unit: null, role: null }
  return {
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    unit: actor.unit,
    role: actor.roles[0] ?? null,
  }
}

import type { Actor, OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { placeEmployee } from '../access/index.ts'

/** Somebody of the mid-office of a unit, known to the program. */
export async function aWorker(
  system: OpenContext,
  { unit = 'OS', name = 'Luc Mertens', skills = [] as readonly string[], roles = ['mid-office'] } = {},
): Promise<Extract<Actor, { kind: 'employee' }>> {
  const voId = newId()
  await placeEmployee(system, { voId, name, unit, skills })
  const { id } = await system.db
    .selectFrom('access.employee')
    .select('id')
    .where('vo_id', '=', voId)
    .executeTakeFirstOrThrow()
  return { kind: 'employee', id: String(id), name, unit, roles, channel: 'desk', sessionId: newId() }
}

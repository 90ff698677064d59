import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Colleague } from './colleagues.ts'
import { requireRole } from './require.ts'
import { type AccessTables, lockEmployee, recordEvent, saveSkills } from './store.ts'

/** Roles that say what colleagues are skilled in and which work goes first: of their own unit, or of every one. */
export const leadRoles = ['team-lead', 'administrator'] as const

/**
 * Says what a colleague is skilled in, of the skills that the work of the unit asks (`known`); others that he has stay. Gives him as he
 * was: giving him those skills again undoes it. What he has taken already stays his. Refuses `access/other-unit`.
 */
export function giveSkills(
  context: Context<AccessTables>,
  { employeeId, skills, known }: Readonly<{ employeeId: string; skills: readonly string[]; known: readonly string[] }>,
): Promise<Colleague> {
  const { actor } = context
  requireRole(actor, ...leadRoles)
  return transaction(context, async (tx) => {
    const before = await lockEmployee(tx, employeeId)
    const isTheirs = before !== null && (actor.roles.includes('administrator') || before.unit === actor.unit)
    if (!isTheirs) throw new Refusal('missing', 'access/other-unit')
    const given = known.filter((skill) => skills.includes(skill) && !before.skills.includes(skill))
    const taken = known.filter((skill) => !skills.includes(skill) && before.skills.includes(skill))
    if (given.length + taken.length === 0) return before
    const after = [...before.skills.filter((skill) => !taken.includes(skill)), ...given]
    await saveSkills(tx, employeeId, after.toSorted())
    await recordEvent(tx, {
      ...{ what: 'skills-changed', session_id: actor.sessionId, subject_id: employeeId },
      ...{ actor_kind: actor.kind, actor_id: actor.id, channel: actor.channel, facts: { given, taken } },
    })
    return before
  })
}

import type { Context } from '#platform/context.ts'
import { requireRole } from './require.ts'
import type { AccessTables } from './store.ts'

/** Somebody who works for the city: to hand work over to. */
export type Colleague = Readonly<{ id: string; name: string; unit: string; skills: readonly string[] }>

const columns = ['id', 'name', 'unit', 'skills'] as const

/** Who works in these units, by name; without any named, everybody who has one. */
export async function colleagues(
  context: Context<AccessTables>,
  units: readonly string[] = [],
): Promise<readonly Colleague[]> {
  requireRole(context.actor, 'mid-office', 'team-lead', 'administrator')
  return context.db
    .selectFrom('access.employee')
    .select(columns)
    .$if(units.length > 0, (query) => query.where('unit', 'in', [...units]))
    .where('unit', '!=', '')
    .orderBy('name')
    .limit(500)
    .execute()
}

export async function employeeById(context: Context<AccessTables>, id: string): Promise<Colleague | null> {
  if (context.actor.kind !== 'system') requireRole(context.actor, 'mid-office', 'administrator')
  const found = await context.db.selectFrom('access.employee').select(columns).where('id', '=', id).executeTakeFirst()
  return found ?? null
}

import { type Context, transaction } from '#platform/context.ts'
import { requireRole } from './require.ts'
import { type AccessTables, placeEmployee as place } from './store.ts'

/** Says in which unit an employee works and what he is skilled in; whoever never signed in yet is known from then on. For administrators. */
export function placeEmployee(
  context: Context<AccessTables>,
  employee: Readonly<{ voId: string; name: string; unit: string; skills?: readonly string[] }>,
): Promise<void> {
  if (context.actor.kind !== 'system') requireRole(context.actor, 'administrator')
  return transaction(context, (tx) => place(tx, employee))
}

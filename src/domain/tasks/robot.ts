import { createHash, randomBytes } from 'node:crypto'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../access/index.ts'
import type { TasksTables } from './store.ts'

/** A colleague that is a program: what it may do stands in `works`, and nothing else is given to it. */
export type Robot = Readonly<{
  id: string
  name: string
  works: readonly string[]
  employedAt: Date
  dismissedAt: Date | null
}>

/** What the table keeps of a key. */
export const robotKeyHash = (key: string): Buffer => createHash('sha256').update(key).digest()

/** 256 random bits after a name that tells what it is; the table keeps only the hash. */
const newKey = (): string => `robot_${randomBytes(32).toString('base64url')}`
export const isRobotKey = (text: string): boolean => /^robot_[\w-]{43}$/.test(text)

/** Takes a robot on, or gives one that is known a new key and other work. The key is shown once. For administrators. */
export async function employRobot(
  context: Context<TasksTables>,
  { name, works }: Readonly<{ name: string; works: readonly string[] }>,
): Promise<string> {
  const { actor, now } = context
  if (actor.kind !== 'system') requireRole(actor, 'administrator')
  const key = newKey()
  await context.db
    .insertInto('tasks.robot')
    .values({
      ...{ id: newId(), name, key_hash: robotKeyHash(key), works: [...works] },
      ...{ employed_at: now, employed_by: actor.id, dismissed_at: null },
    })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ key_hash: robotKeyHash(key), works: [...works], dismissed_at: null }),
    )
    .execute()
  return key
}

/** Its key opens nothing any more, and what it had returns to the list. */
export function dismissRobot(context: Context<TasksTables>, robotId: string): Promise<void> {
  requireRole(context.actor, 'administrator')
  return transaction(context, async (tx) => {
    const gone = await tx
      .updateTable('tasks.robot')
      .set({ dismissed_at: context.now })
      .where('id', '=', robotId)
      .where('dismissed_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw new Refusal('missing', 'tasks/not-found')
    await tx
      .updateTable('tasks.task')
      .set({ status: 'open', taken_by: null, taken_name: null, taken_at: null, leased_until: null, lease_id: null })
      .where('taken_by', '=', robotId)
      .where('status', '=', 'taken')
      .execute()
  })
}

export async function robots(context: Context<TasksTables>): Promise<readonly Robot[]> {
  requireRole(context.actor, 'administrator')
  const rows = await context.db.selectFrom('tasks.robot').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, works: row.works },
    ...{ employedAt: row.employed_at, dismissedAt: row.dismissed_at },
  }))
}

/** Whose key this is. Refuses `tasks/unknown-robot`. */
export async function robotOf(
  db: Context<TasksTables>['db'],
  key: string,
): Promise<Readonly<{ id: string; name: string }>> {
  const found = isRobotKey(key)
    ? await db
        .selectFrom('tasks.robot')
        .select(['id', 'name'])
        .where('key_hash', '=', robotKeyHash(key))
        .where('dismissed_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Refusal('unauthenticated', 'tasks/unknown-robot')
  return found
}

import { type Kysely, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantOrder } from './give.ts'
import type { Grant } from './grant.ts'
import { columns, cutOff, fromRow, type GrantsTables, insertCarriedOn, insertGrant, recordEvent } from './store.ts'

type Tx = Kysely<GrantsTables>

/**
 * A person has one tariff of a kind at a time: what he has already goes on until the later of the two days, on the card that he has now. Of two
 * processes that give it at once, the second finds what the first gave. `row`: as it is written when it is the first.
 */
export async function giveTariff(
  tx: Tx,
  context: Pick<Context<GrantsTables>, 'actor' | 'now'>,
  { kind, holder, subject, valid, version, caseId, renewal }: GrantOrder,
  row: Parameters<typeof insertGrant>[1],
): Promise<Grant> {
  const own = await lockRunning(tx, { kind, holder }, context.now)
  if (own) {
    const [until, given] = [latest(own.valid?.until ?? null, valid.until), own.valid?.until ?? null]
    const isSame = own.subject?.key === subject.key && own.renewable === (renewal !== undefined)
    if (isSame && until?.getTime() === given?.getTime()) return own
    // Somebody whose clock runs ahead gave it just before.
    const from = own.valid && own.valid.from > context.now ? own.valid.from : context.now
    await cutOff(tx, own.id, from)
    const now = { subject_key: subject.key, version, case_id: caseId, renewable: renewal !== undefined }
    const changes = { id: newId(), given_at: context.now, ...now }
    const after = await insertCarriedOn(tx, own.id, changes, { from, until })
    await recordEvent(tx, own.id, 'renewed', context, { to: after.id })
    await recordEvent(tx, after.id, 'given', context, { from: own.id })
    return after
  }
  const grant = await insertGrant(tx, row, valid)
  if (grant) {
    await recordEvent(tx, grant.id, 'given', context, { kind })
    return grant
  }
  const meanwhile = await lockRunning(tx, { kind, holder }, context.now)
  if (!meanwhile) throw new Refusal('conflict', 'grants/limit-reached', { kind, places: 1 })
  return meanwhile
}

async function lockRunning(tx: Tx, { kind, holder }: Pick<GrantOrder, 'kind' | 'holder'>, now: Date) {
  const row = await tx
    .selectFrom('grants.grant')
    .select(columns)
    .where('kind', '=', kind)
    .where('holder', '=', holder)
    .where('allows', '=', 'tariff')
    .where(sql<boolean>`not isempty(valid) and coalesce(upper(valid) > ${now}, true)`)
    .orderBy(sql`upper(valid)`, 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** `null` is until further notice. */
const latest = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? null : one > other ? one : other

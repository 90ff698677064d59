import { sql } from 'kysely'
import type { Address } from '#outside/population-register/index.ts'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { limitOn, type Product } from '../catalogue/index.ts'
import { recordReading } from '../people/index.ts'
import { dwellingOf } from './dwelling.ts'
import { type Grant, requireKeeper, requireReader } from './grant.ts'
import { ends, fromRow, type GrantsTables } from './store.ts'

/** Everything that was granted to a person, newest first: also what ended. */
export async function grantsOf(context: Context<GrantsTables>, personId: string): Promise<readonly Grant[]> {
  requireReader(context.actor, personId)
  const rows = await context.db
    .selectFrom('grants.grant')
    .selectAll()
    .select(ends)
    .where('holder', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(fromRow)
}

/** One grant. A look by an employee is logged in the same transaction. Refuses `grants/not-found`, also for what is somebody else's. */
export function lookAtGrant(
  context: Context<GrantsTables>,
  grantId: string,
  purpose = 'hulp aan het loket',
): Promise<Grant> {
  return transaction(context, async (tx) => {
    const row = await tx
      .selectFrom('grants.grant')
      .selectAll()
      .select(ends)
      .where('id', '=', grantId)
      .executeTakeFirst()
    requireReader(context.actor, row?.holder ?? null)
    if (!row) throw new Refusal('missing', 'grants/not-found')
    const grant = fromRow(row)
    const look = { source: 'stad', what: 'grant', purpose, caseId: grant.caseId }
    if (grant.holder) await recordReading(handedOver(context, tx), grant.holder, look)
    return grant
  })
}

/** What holds of these kinds for a dwelling at this instant, and for whom: for the mid-office. */
export async function activeGrants(
  context: Context<GrantsTables>,
  wanted: Readonly<{ kind: string } & ({ dwelling: string } | { plate: string } | { holder: string })>,
): Promise<readonly Grant[]> {
  requireKeeper(context.actor)
  let query = context.db
    .selectFrom('grants.grant')
    .selectAll()
    .select(ends)
    .where('kind', '=', wanted.kind)
    .where(sql<boolean>`valid @> ${context.now}::timestamptz`)
  if ('dwelling' in wanted) query = query.where('dwelling', '=', wanted.dwelling)
  else if ('plate' in wanted) query = query.where('subject_key', '=', wanted.plate).where('subject', '=', 'plate')
  else query = query.where('holder', '=', wanted.holder)
  return (await query.orderBy('given_at').execute()).map(fromRow)
}

/**
 * How many more a dwelling may have of what this product gives, now; the least, when it gives several. `null`: the dwelling is
 * not known. Any number when there is no limit: then nothing asks for it.
 */
export async function freePlaces(
  context: Context<GrantsTables>,
  product: Product,
  address: Address | undefined,
): Promise<number | null> {
  const dwelling = dwellingOf(address)
  const limited = (product.grants ?? []).filter(({ limit }) => limit)
  if (!dwelling || limited.length === 0) return null
  const left = limited.map(async (rule) => {
    const taken = await activeGrants(context, { kind: rule.kind, dwelling })
    return (limitOn(rule, cityDay(context.now)) ?? 0) - taken.length
  })
  return Math.max(0, Math.min(...(await Promise.all(left))))
}

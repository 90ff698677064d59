import { sql } from 'kysely'
import type { Address } from '#outside/population-register/index.ts'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { readPlate } from '#platform/formats/plate.ts'
import { Refusal } from '#platform/refusal.ts'
import { type GrantRule, limitOn, type Product, termOf } from '../catalogue/index.ts'
import { type Answers, valuesOf } from '../forms/index.ts'
import { recordReading } from '../people/index.ts'
import { dwellingOf } from './dwelling.ts'
import type { GrantOrder } from './give.ts'
import { type Grant, requireKeeper, requireReader } from './grant.ts'
import { carriesOn, firstDayOf, midnight, yearOfTerm } from './order.ts'
import { ownOfOrder } from './own.ts'
import { columns, fromRow, type GrantsTables } from './store.ts'

/** Everything that was granted to a person, newest first: also what ended. */
export async function grantsOf(context: Context<GrantsTables>, personId: string): Promise<readonly Grant[]> {
  requireReader(context.actor, personId)
  const rows = await context.db
    .selectFrom('grants.grant')
    .select(columns)
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
    const row = await tx.selectFrom('grants.grant').select(columns).where('id', '=', grantId).executeTakeFirst()
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
    .select(columns)
    .where('kind', '=', wanted.kind)
    .where(sql<boolean>`valid @> ${context.now}::timestamptz`)
  if ('dwelling' in wanted) query = query.where('dwelling', '=', wanted.dwelling)
  else if ('plate' in wanted) query = query.where('subject_key', '=', wanted.plate).where('subject', '=', 'plate')
  else query = query.where('holder', '=', wanted.holder)
  return (await query.orderBy('given_at').execute()).map(fromRow)
}

/** Who asks, and what he answered: what he has already and would go on, or rest, takes no place of its own. */
export type Asking = Readonly<{ holder: string; answers: Answers }>

/** What the holder has that goes on, or rests, with these answers, as far as they alone say it. */
async function ownOf(
  { db, now }: Context<GrantsTables>,
  product: Product,
  rule: GrantRule,
  asking: Asking | null,
  limit: GrantOrder['limit'],
): Promise<boolean> {
  const values = asking && valuesOf(product.pages, asking.answers)
  const term = values && termOf(product, rule, { day: cityDay(now), values })
  const written = rule.subject.of === 'plate' && asking ? asking.answers[rule.subject.answer] : null
  const plate = typeof written === 'string' ? readPlate(written) : null
  if (!asking || !term || !plate) return false
  const subject = { of: 'plate', key: plate.plate } as const
  const wanted = { kind: rule.kind, subject, holder: asking.holder, limit, ...carriesOn(term, asking.answers) }
  return (await ownOfOrder(db, wanted, now)) !== null
}

/**
 * How many more a dwelling may have of what this product gives, now, besides what who asks has already and would go on or rest; the
 * least, when it gives several. `null`: the dwelling is
 * not known. Any number when there is no limit: then nothing asks for it.
 */
export async function freePlaces(
  context: Context<GrantsTables>,
  product: Product,
  address: Address | undefined,
  asking: Asking | null = null,
): Promise<number | null> {
  const dwelling = dwellingOf(address)
  const limited = (product.grants ?? []).filter(({ limit }) => limit?.per === 'dwelling')
  if (!dwelling || limited.length === 0) return null
  const left = limited.map(async (rule) => {
    const places = limitOn(rule, cityDay(context.now)) ?? 0
    const taken = await activeGrants(context, { kind: rule.kind, dwelling })
    const own = await ownOf(context, product, rule, asking, { dwelling, places })
    return places - taken.length + (own ? 1 : 0)
  })
  return Math.max(0, Math.min(...(await Promise.all(left))))
}

/**
 * How many more a vehicle may have this calendar year of what this product gives; `null`: the product knows no such limit, or there is no
 * plate yet. What was taken away before it began does not count.
 */
export async function passesLeft(
  context: Context<GrantsTables>,
  product: Product,
  answers: Answers,
): Promise<number | null> {
  requireKeeper(context.actor)
  const rule = product.grants?.find(({ limit }) => limit?.per === 'plate-year')
  const asked = rule?.subject.of === 'plate' ? answers[rule.subject.answer] : null
  const plate = typeof asked === 'string' ? readPlate(asked) : null
  if (!rule || !plate) return null
  const { taken } = await context.db
    .selectFrom('grants.grant')
    .select((count) => count.fn.countAll<string>().as('taken'))
    .where('kind', '=', rule.kind)
    .where('subject_key', '=', plate.plate)
    .where('year', '=', yearOfTerm(rule, answers, context.now))
    .where(sql<boolean>`not isempty(valid)`)
    .executeTakeFirstOrThrow()
  return Math.max(0, (limitOn(rule, cityDay(context.now)) ?? 0) - Number(taken))
}

/**
 * For how many more vehicles the parking card of this person can be used, for what this product gives, from the day on which it would begin;
 * `null`: nothing of it rests on a card. Later vehicles count too.
 */
export async function cardVehiclesLeft(
  context: Context<GrantsTables>,
  product: Product,
  { cardHolder, answers, holder }: Readonly<{ cardHolder: string; answers: Answers; holder?: string }>,
): Promise<number | null> {
  requireKeeper(context.actor)
  const rule = product.grants?.find(({ limit }) => limit?.per === 'parking-card')
  if (!rule) return null
  const from = midnight(firstDayOf(rule, answers, context.now))
  const { taken } = await context.db
    .selectFrom('grants.grant')
    .select((count) => count.fn.countAll<string>().as('taken'))
    .where('card_holder', '=', cardHolder)
    .where(sql<boolean>`valid && tstzrange(${from}::timestamptz, null)`)
    .executeTakeFirstOrThrow()
  const places = limitOn(rule, cityDay(context.now)) ?? 0
  const own = await ownOf(context, product, rule, holder ? { holder, answers } : null, { places, cardHolder })
  return Math.max(0, places - Number(taken) + (own ? 1 : 0))
}

/** What somebody has that hangs on a dwelling, now or later, of another dwelling than this one (`null`: of any). */
export async function grantsElsewhere(
  context: Context<GrantsTables>,
  holder: string,
  dwelling: string | null,
): Promise<readonly Grant[]> {
  requireKeeper(context.actor)
  const rows = await context.db
    .selectFrom('grants.grant')
    .select(columns)
    .where('holder', '=', holder)
    .where('dwelling', 'is not', null)
    .where('dwelling', 'is distinct from', dwelling)
    .where(sql<boolean>`not isempty(valid) and (upper(valid) is null or upper(valid) > ${context.now})`)
    .orderBy('given_at')
    .execute()
  return rows.map(fromRow)
}

/** What an application gave, as far as it still is under that application; whoever may not see it sees none. */
export async function grantsOfCase(context: Context<GrantsTables>, caseId: string): Promise<readonly Grant[]> {
  const rows = await context.db
    .selectFrom('grants.grant')
    .select(columns)
    .where('case_id', '=', caseId)
    .where(sql<boolean>`not exists (select from grants."grant" later where later.replaces = "grants"."grant".id)`)
    .orderBy('given_at')
    .execute()
  const grants = rows.map(fromRow)
  for (const { holder } of grants) requireReader(context.actor, holder)
  return grants
}

/**
 * What each of these cards was ever given of a kind, as far as it is not erased; `running`: the grant that neither ended nor was
 * withdrawn, whatever the clock says. For who keeps the cards.
 */
export async function grantsOfCards(
  context: Context<GrantsTables>,
  kind: string,
  cards: readonly string[],
): Promise<ReadonlyMap<string, Readonly<{ running: string | null }>>> {
  requireKeeper(context.actor)
  if (cards.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('grants.grant')
    .select(['id', 'subject_key', sql<boolean>`upper_inf(valid) and withdrawn_at is null`.as('running')])
    .where('subject', '=', 'card')
    .where('kind', '=', kind)
    .where('subject_key', 'in', [...cards])
    .execute()
  const known = new Map<string, { running: string | null }>()
  for (const { id, subject_key: card, running } of rows) {
    if (card) known.set(card, { running: running ? id : (known.get(card)?.running ?? null) })
  }
  return known
}

/** Which of these cases gave something to a plate, whatever became of it. Says nothing of the plates. */
export async function casesWithPlates(
  { db }: Pick<Context<GrantsTables>, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('grants.grant')
    .select('case_id')
    .distinct()
    .where('subject', '=', 'plate')
    .where('case_id', 'in', [...new Set(caseIds)])
    .execute()
  return new Set(rows.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])))
}

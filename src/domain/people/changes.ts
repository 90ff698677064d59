import { type Kysely, sql } from 'kysely'
import type { PersonChanges, PopulationRegister } from '#outside/population-register/index.ts'
import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { consultPerson } from './consult.ts'
import type { PeopleTables } from './store.ts'

type Db = Kysely<PeopleTables>

/** What the register is asked for, as the resident reads it. */
const purpose = 'wijziging-rijksregister'
/** The reference of receipt is not one that the source gave: it starts anew. */
const wrongReceipt = '30014'
/** So many answers in one turn, and so many people: what is left over waits for the next one. */
const [mostBatches, mostPeople] = [50, 500]
/** So many people in a row without an answer: the register is down. */
const mostSilent = 5

/** `batches`: answers that held something; `noted`: of whom we know something, and who are asked about next. */
export type Changes = { batches: number; noted: number }

/**
 * Asks the register what changed, and notes about whom, until it has nothing more. What was received is noted with whom it named, or not
 * at all: cut off anywhere, the same is given again. Only of whom the register spoke to us before something is noted; of others we
 * keep nothing.
 */
export async function readChanges(context: Context<PeopleTables>, register: PopulationRegister): Promise<Changes> {
  requireSystem(context)
  const read: Changes = { batches: 0, noted: 0 }
  let receipt = await lastReceipt(context.db)
  while (read.batches < mostBatches) {
    const said = await register.changes(receipt, { purpose, reference: newId() })
    if (said.outcome === 'wrong-question' && receipt && said.notices.some(({ code }) => code === wrongReceipt)) {
      // What it still has is given again: whoever is asked about twice loses nothing.
      receipt = null
      continue
    }
    if (said.outcome !== 'found' || said.value.receipt === receipt) return read
    const noted = await note(context, said.value)
    read.batches += 1
    read.noted += noted
    receipt = said.value.receipt
  }
  return read
}

/** Numbers that somebody had before count too. */
function note(context: Context<PeopleTables>, { receipt, people }: PersonChanges): Promise<number> {
  return transaction(context, async (tx) => {
    await tx
      .insertInto('people.change_receipt')
      .values({ receipt, read_at: context.now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ receipt, read_at: context.now }))
      .execute()
    if (people.length === 0) return 0
    const numbers = sql.join([...people])
    const { numAffectedRows } = await sql`
      insert into people.changed (person_id, noted_at)
      select p.id, clock_timestamp() from people.person p
      where (p.insz in (${numbers}) or exists (
          select from people.former_number f where f.person_id = p.id and f.insz in (${numbers})))
        and exists (select from people.fact k where k.person_id = p.id and k.name = 'person')
      on conflict (person_id) do update set noted_at = excluded.noted_at, tried_at = null`.execute(tx)
    return Number(numAffectedRows ?? 0)
  })
}

async function lastReceipt(db: Db): Promise<string | null> {
  const row = await db.selectFrom('people.change_receipt').select('receipt').executeTakeFirst()
  return row?.receipt ?? null
}

/**
 * Asks the register about everybody of whom something changed. What it says now counts, whatever changed, how often and in which order
 * it was told: who lives elsewhere, left or died by then takes the course of `people.moved`. Who gets no answer is asked again the next
 * time. Gives how many it answered about.
 */
export async function followChanges(context: Context<PeopleTables>, register: PopulationRegister): Promise<number> {
  requireSystem(context)
  const { rows } = await sql<{ personId: string; notedAt: string }>`
    select person_id as "personId", noted_at::text as "notedAt" from people.changed
    order by coalesce(tried_at, noted_at), person_id limit ${mostPeople}`.execute(context.db)
  let [answered, silent] = [0, 0]
  for (const { personId, notedAt } of rows) {
    const said = await consultPerson(context, register, personId, { purpose, caseId: null })
    // Refused or not understood is no answer either: nothing of a change is lost while our side is being mended.
    if (said.outcome !== 'found' && said.outcome !== 'unknown') {
      await sql`update people.changed set tried_at = clock_timestamp() where person_id = ${personId}`.execute(
        context.db,
      )
      silent += 1
      if (silent === mostSilent) return answered
      continue
    }
    silent = 0
    answered += 1
    // What was noted meanwhile is asked about again.
    await sql`delete from people.changed where person_id = ${personId} and noted_at = ${notedAt}::timestamptz`.execute(
      context.db,
    )
  }
  return answered
}

function requireSystem({ actor }: Context<PeopleTables>): void {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'people/system-only')
}

import { type Generated, type Kysely, sql } from 'kysely'
import type { StepKind } from '../catalogue/index.ts'
import type { HandedOver } from './handed-over.ts'

/** This module owns schema `automation`. No other file names these tables. */
export type AutomationTables = {
  'automation.step': {
    id: string
    case_id: string
    round: number
    step: string
    kind: StepKind
    product: string
    version: number
    unit: string
    outcome: 'done' | 'refused' | 'silent' | 'task'
    reason: string | null
    began_at: Date
    ended_at: Date
    recorded_at: Generated<Date>
  }
  'automation.handed_over': {
    case_id: string
    step: string
    taker: string
    reference: string
    taken_at: Date
    recorded_at: Generated<Date>
  }
}

export type StepRow = Omit<AutomationTables['automation.step'], 'recorded_at'>

/** All at once. What ended before in this round, ended then. */
export async function recordSteps(db: Kysely<AutomationTables>, rows: readonly StepRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('automation.step')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'round', 'step']).where(sql<boolean>`outcome in ('done', 'refused')`).doNothing(),
    )
    .execute()
}

export async function insertHandOver(db: Kysely<AutomationTables>, taken: HandedOver): Promise<void> {
  const { caseId, stepId, to, reference, takenAt } = taken
  await db
    .insertInto('automation.handed_over')
    .values({ case_id: caseId, step: stepId, taker: to, reference, taken_at: takenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function handOversOf(db: Kysely<AutomationTables>, caseId: string): Promise<readonly HandedOver[]> {
  const rows = await db
    .selectFrom('automation.handed_over')
    .select(['case_id', 'step', 'taker', 'reference', 'taken_at'])
    .where('case_id', '=', caseId)
    .orderBy('taken_at')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    stepId: row.step,
    to: row.taker,
    reference: row.reference,
    takenAt: row.taken_at,
  }))
}

/** When a step of this round was first begun; null: it never was. */
export async function firstBegan(
  db: Kysely<AutomationTables>,
  { id, round, step }: Readonly<{ id: string; round: number; step: string }>,
): Promise<Date | null> {
  const row = await db
    .selectFrom('automation.step')
    .select('began_at')
    .where('case_id', '=', id)
    .where('round', '=', round)
    .where('step', '=', step)
    .orderBy('began_at')
    .limit(1)
    .executeTakeFirst()
  return row?.began_at ?? null
}

/** Which steps of this round have ended. */
export async function endedSteps(
  db: Kysely<AutomationTables>,
  { id, round }: Readonly<{ id: string; round: number }>,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('automation.step')
    .select('step')
    .where('case_id', '=', id)
    .where('round', '=', round)
    .where('outcome', '=', 'done')
    .execute()
  return new Set(rows.map(({ step }) => step))
}

import type { Kysely } from 'kysely'

/** This module owns schema `hands`. No other file names these tables. */
export type HandsTables = {
  'hands.acceptance': {
    id: string
    change_id: string
    unit: string
    fingerprint: string
    files: number
    by: string
    by_name: string
    at: Date
  }
}

/** A unit said that the list with this fingerprint is right. */
export type Acceptance = Readonly<{
  id: string
  changeId: string
  unit: string
  fingerprint: string
  files: number
  by: string
  byName: string
  at: Date
}>

export async function insertAcceptance(db: Kysely<HandsTables>, acceptance: Acceptance): Promise<void> {
  const { changeId, byName, ...rest } = acceptance
  await db
    .insertInto('hands.acceptance')
    .values({ ...rest, change_id: changeId, by_name: byName })
    .onConflict((conflict) => conflict.columns(['change_id', 'unit', 'fingerprint']).doNothing())
    .execute()
}

export async function acceptancesOf(db: Kysely<HandsTables>, changeId: string): Promise<readonly Acceptance[]> {
  const rows = await db
    .selectFrom('hands.acceptance')
    .selectAll()
    .where('change_id', '=', changeId)
    .orderBy('at')
    .execute()
  return rows.map(({ change_id, by_name, ...rest }) => ({ ...rest, changeId: change_id, byName: by_name }))
}

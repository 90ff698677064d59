import type { ColumnType, Kysely, Selectable, Updateable } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import { personById } from '../../people/index.ts'
import type { CasesTables } from '../store.ts'
import type { NamedSigner, Signer, SignerState } from './signer.ts'

/** `cases.signer`. */
export type SignerTable = {
  id: string
  case_id: string
  role: string
  place: number
  person_id: string
  state: SignerState
  letter_id: string | null
  asked_on: string | null
  ends_on: string | null
  remind_after: ColumnType<number[], number[] | undefined, number[]>
  reminded: ColumnType<number, number | undefined, number>
  remind_on: string | null
  answered_at: Date | null
  signature_id: string | null
  reason: string | null
}

type Db = Kysely<CasesTables>

/** States of those who count: not of who said no, or whose signature is wanted no more. */
export const counting: readonly SignerState[] = ['chosen', 'asked', 'signed']

/** Those who count, in their turn. */
export async function signersIn(db: Db, caseId: string): Promise<readonly Signer[]> {
  const rows = await db
    .selectFrom('cases.signer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', 'in', [...counting])
    .orderBy('place')
    .execute()
  return rows.map(fromRow)
}

/** The newest place that somebody was asked for in a case, whatever became of it. */
export async function newestPlaceOf(db: Db, caseId: string, personId: string): Promise<Signer | null> {
  const row = await db
    .selectFrom('cases.signer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('asked_on', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** With their names, as the register told them when they were chosen, or as they signed in since. */
export async function namedSigners(db: Db, caseId: string): Promise<readonly NamedSigner[]> {
  const signers = await signersIn(db, caseId)
  return Promise.all(signers.map(async (one) => ({ ...one, name: await nameOf(db, one.personId) })))
}

export async function nameOf(db: Db, personId: string): Promise<string> {
  const person = await personById(db as never, personId)
  return person ? `${person.givenName} ${person.familyName}`.trim() : ''
}

/** In the place of whoever was chosen before. Only of a draft, whose row is locked. */
export async function replaceChosen(
  db: Db,
  caseId: string,
  chosen: readonly Pick<Signer, 'role' | 'personId'>[],
): Promise<void> {
  await db.deleteFrom('cases.signer').where('case_id', '=', caseId).where('state', '=', 'chosen').execute()
  if (chosen.length === 0) return
  const rows = chosen.map(({ role, personId }, at) => ({
    ...{ id: newId(), case_id: caseId, role, place: at + 1, person_id: personId, state: 'chosen' as const },
    ...{ letter_id: null, asked_on: null, ends_on: null, remind_on: null },
    ...{ answered_at: null, signature_id: null, reason: null },
  }))
  await db.insertInto('cases.signer').values(rows).execute()
}

/** What may change of somebody who was chosen. */
export type SignerChange = Omit<Updateable<SignerTable>, 'id' | 'case_id' | 'role' | 'place' | 'person_id'>

export async function changeSigner(db: Db, id: string, change: SignerChange): Promise<void> {
  await db.updateTable('cases.signer').set(change).where('id', '=', id).execute()
}

export function fromRow(row: Selectable<SignerTable>): Signer {
  return {
    id: row.id,
    caseId: row.case_id,
    role: row.role,
    place: row.place,
    personId: row.person_id,
    state: row.state,
    letterId: row.letter_id,
    askedOn: row.asked_on,
    endsOn: row.ends_on,
    remindAfter: row.remind_after,
    reminded: row.reminded,
    answeredAt: row.answered_at,
    reason: row.reason,
  }
}

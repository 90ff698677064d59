import { type Generated, type JSONColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { CasesTables } from './store.ts'

/** A link keeps real time: it is a token. */
export const paperMinutes = 5

/** From where a paper comes. */
export type PaperSource = 'phone' | 'scanner' | 'stick' | 'camera'
/** A browser of a device, and the device that has it. */
export type AtScreen = Readonly<{ screenId: string; deviceId: string }>
/** What is asked at such a screen: by this id alone a device answers it, so that what comes late is nobody else's. */
export type AskedAt = AtScreen & Readonly<{ paperId: string }>
/** What somebody can choose from. `left`: so many more are there that are not shown. */
export type Offered = Readonly<{ files: readonly Readonly<{ name: string; size: number }>[]; left: number }>

/** This file is the only one that names this table. */
export type PaperTable = {
  id: string
  token_hash: Buffer
  case_id: string
  field: string
  session_id: string
  created_at: Generated<Date>
  expires_at: Date
  attachment_id: string | null
  advice: Generated<string[]>
  used_at: Date | null
  settled_at: Date | null
  sheet: number | null
  original_id: string | null
  source: Generated<PaperSource>
  screen_id: string | null
  device_id: string | null
  offered: JSONColumnType<Offered, string | null, string | null> | null
}
export type PaperLink = Selectable<PaperTable>
type Db = Kysely<CasesTables>

const columns = [
  'id',
  'token_hash',
  'case_id',
  'field',
  'session_id',
  'created_at',
  'expires_at',
  'attachment_id',
  'advice',
  'used_at',
  'settled_at',
  'sheet',
  'original_id',
  'source',
  'screen_id',
  'device_id',
  'offered',
] as const

type NewLink = Readonly<{
  id: string
  tokenHash: Buffer
  caseId: string
  field: string
  sessionId: string
  source: PaperSource
  at: AtScreen | null
}>

/** Links of this case that nobody used end here: only the newest screen's works. */
export async function insertLink(
  db: Db,
  { id, tokenHash, caseId, field, sessionId, source, at }: NewLink,
): Promise<Date> {
  await db
    .deleteFrom('cases.paper_link')
    .where((is) => is.or([is('expires_at', '<', sql<Date>`now() - interval '1 day'`), is('case_id', '=', caseId)]))
    .where('used_at', 'is', null)
    .execute()
  const { expires_at } = await db
    .insertInto('cases.paper_link')
    .values({
      ...{ id, token_hash: tokenHash, case_id: caseId, field, session_id: sessionId, source },
      ...{ screen_id: at?.screenId ?? null, device_id: at?.deviceId ?? null },
      expires_at: sql<Date>`now() + make_interval(mins => ${paperMinutes})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/** A link that nobody used and that is young enough; `lock`: whoever comes second waits. */
export function openLink(db: Db, tokenHash: Buffer, lock = false): Promise<PaperLink | undefined> {
  return db
    .selectFrom('cases.paper_link')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst()
}

/** This that is asked at this screen of this device, when nothing came of it yet. */
export function openLinkAt(
  db: Db,
  { screenId, deviceId, paperId }: AskedAt,
  lock = false,
): Promise<PaperLink | undefined> {
  return db
    .selectFrom('cases.paper_link')
    .select(columns)
    .where('id', '=', paperId)
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst()
}

export async function offerOn(db: Db, id: string, offered: Offered): Promise<void> {
  await db
    .updateTable('cases.paper_link')
    .set({ offered: JSON.stringify(offered) })
    .where('id', '=', id)
    .execute()
}

/** What came by a link, or may still come, for the session that asked; one that was settled is over. */
export function linkOf(db: Db, id: string, sessionId: string, lock = false): Promise<PaperLink | undefined> {
  return db
    .selectFrom('cases.paper_link')
    .select(columns)
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('settled_at', 'is', null)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst()
}

export async function useLink(db: Db, id: string, attachmentId: string, advice: readonly string[]): Promise<void> {
  await db
    .updateTable('cases.paper_link')
    .set({ used_at: sql<Date>`now()`, attachment_id: attachmentId, advice: [...advice], offered: null })
    .where('id', '=', id)
    .execute()
}

export async function settleLink(db: Db, id: string): Promise<void> {
  await db.updateTable('cases.paper_link').set({ settled_at: sql<Date>`now()` }).where('id', '=', id).execute()
}

/** What came in the place of it, or stood there before. */
export async function changeLink(
  db: Db,
  id: string,
  {
    attachmentId,
    originalId,
    advice,
  }: Readonly<{ attachmentId: string; originalId: string | null; advice: readonly string[] }>,
): Promise<void> {
  await db
    .updateTable('cases.paper_link')
    .set({ attachment_id: attachmentId, original_id: originalId, advice: [...advice] })
    .where('id', '=', id)
    .execute()
}

type Sheaf = Readonly<{ caseId: string; field: string; sessionId: string }>

/** The sheets that this session gathered for this question, in their order. */
export function sheetsIn(db: Db, { caseId, field, sessionId }: Sheaf): Promise<PaperLink[]> {
  return db
    .selectFrom('cases.paper_link')
    .select(columns)
    .where('case_id', '=', caseId)
    .where('field', '=', field)
    .where('session_id', '=', sessionId)
    .where('sheet', 'is not', null)
    .where('settled_at', 'is', null)
    .orderBy('sheet')
    .execute()
}

export async function numberSheet(db: Db, id: string, sheet: number): Promise<void> {
  await db.updateTable('cases.paper_link').set({ sheet }).where('id', '=', id).execute()
}

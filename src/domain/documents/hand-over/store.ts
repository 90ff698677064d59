import { type Kysely, sql } from 'kysely'
import type { DocumentsTables } from '../store.ts'

type Db = Kysely<DocumentsTables>

/** A link keeps real time: it is a token. */
export const handOverMinutes = 15

/** Links that were made earlier for this document end here: only the newest screen's works. */
export async function insertHandOver(db: Db, documentId: string, tokenHash: Buffer): Promise<Date> {
  await db
    .deleteFrom('documents.hand_over')
    .where((is) =>
      is.or([is('expires_at', '<', sql<Date>`now() - interval '1 day'`), is('document_id', '=', documentId)]),
    )
    .where('used_at', 'is', null)
    .execute()
  const { expires_at } = await db
    .insertInto('documents.hand_over')
    .values({
      token_hash: tokenHash,
      document_id: documentId,
      expires_at: sql<Date>`now() + make_interval(mins => ${handOverMinutes})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/** Uses the link up in one statement: of two at once, one gets the document. */
export async function takeHandOver(db: Db, tokenHash: Buffer): Promise<string | null> {
  const taken = await db
    .updateTable('documents.hand_over')
    .set({ used_at: sql<Date>`now()` })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('document_id')
    .executeTakeFirst()
  return taken?.document_id ?? null
}

export async function isOpenHandOver(db: Db, tokenHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('documents.hand_over')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row !== undefined
}

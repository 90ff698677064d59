import type { ColumnType, JSONColumnType, Kysely } from 'kysely'
import { fingerprintOf } from './fingerprint.ts'
import type { HandsTables } from './hands/store.ts'
import type { Product } from './product.ts'

/** This module owns schema `catalogue`. No other file names these tables. */
export type CatalogueTables = HandsTables & {
  'catalogue.product_version': {
    id: string
    version: number
    definition: JSONColumnType<object, string, never>
    sha256: ColumnType<string, string, never>
    published_by: string
    published_at: ColumnType<Date, Date, never>
  }
}

type Db = Kysely<CatalogueTables>
type Publication = Readonly<{ by: string; at: Date }>

/** Adds the version unless it is there. Two processes that start at once both succeed. */
export async function insertVersion(db: Db, product: Product, { by, at }: Publication): Promise<void> {
  await db
    .insertInto('catalogue.product_version')
    .values({
      id: product.id,
      version: product.version,
      definition: JSON.stringify(product),
      sha256: fingerprintOf(product),
      published_by: by,
      published_at: at,
    })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute()
}

/** Every version ever published, as JSON with the fingerprint that it was published with; oldest first. */
export async function publishedVersions(
  db: Db,
): Promise<readonly Readonly<{ id: string; version: number; sha256: string; definition: object }>[]> {
  return await db
    .selectFrom('catalogue.product_version')
    .select(['id', 'version', 'sha256', 'definition'])
    .orderBy('id')
    .orderBy('version')
    .execute()
}

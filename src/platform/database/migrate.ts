import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url))
const sha256 = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

/** The migrations that the program brings, by name. */
export function migrationsOf(path = folder): { name: string; sql: string; sha256: string }[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(path, name), 'utf8')
      return { name, sql, sha256: sha256(sql) }
    })
}

/**
 * Applies what is missing, each file in a transaction of its own, one process at a time. Forward only: a file that
 * was changed after it was applied is refused.
 */
export async function migrate(url: string, path = folder): Promise<readonly string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(6021)')
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from platform.migration')
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))

    const fresh: string[] = []
    for (const migration of migrationsOf(path)) {
      const known = applied.get(migration.name)
      if (known === migration.sha256) continue
      if (known)
        throw new Error(`Migration ${migration.name} was changed after it was applied: write a new one instead.`)
      await apply(client, migration)
      fresh.push(migration.name)
    }
    return fresh
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: { name: string; sql: string; sha256: string }): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}

/** Whether every migration that this program brings is applied: part of being healthy. */
export async function isMigrated(pool: pg.Pool, wanted = migrationsOf().length): Promise<boolean> {
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from platform.migration')
  return (rows[0]?.count ?? 0) >= wanted
}

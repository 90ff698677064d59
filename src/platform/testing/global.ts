import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, startEmbedded } from '../database/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

/** One PostgreSQL for the whole run with a migrated template; each test file clones it (see database.ts). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL
  const folder = own ? undefined : mkdtempSync(join(tmpdir(), 'loket-test-'))
  // As root the server runs as another user, who must be let in.
  if (folder) chmodSync(folder, 0o755)
  const server = folder ? await startEmbedded(folder, { durable: false }) : undefined
  const url = new URL(own ?? (server?.url as string))

  url.pathname = '/postgres'
  const client = new pg.Client(url.toString())
  await client.connect()
  await client.query('drop database if exists loket_template with (force)')
  await client.query('create database loket_template')
  await client.end()
  url.pathname = '/loket_template'
  await migrate(url.toString())
  project.provide('databaseServer', url.toString())

  return async () => {
    await server?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

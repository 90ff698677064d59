import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../database/index.ts'

export type TestDatabase<Tables> = Database<Tables> & Readonly<{ url: string }>

let count = 0

/** A migrated database of its own for this test file, gone afterwards. Call at the top: `const { db } = await testDatabase<XTables>()`. */
export async function testDatabase<Tables>({ connections = 10 } = {}): Promise<TestDatabase<Tables>> {
  const url = new URL(inject('databaseServer'))
  const name = `test_${process.pid}_${Date.now().toString(36)}_${count++}`
  await administer(url, `create database ${name} template loket_template`)
  url.pathname = `/${name}`
  const database = openDatabase<Tables>(url.toString(), { connections, name })
  afterAll(async () => {
    await database.close()
    await administer(url, `drop database ${name} with (force)`)
  })
  return { ...database, url: url.toString() }
}

const noError = () => null

async function administer(server: URL, statement: string): Promise<void> {
  const url = new URL(server)
  url.pathname = '/postgres'
  const client = new pg.Client(url.toString())
  await client.connect()
  try {
    for (let left = 20; ; left--) {
      const failed = await client.query(statement).then(noError, (error: Error) => error)
      if (!failed) return
      // Another file fills a disk of this server on purpose: until it is through, no checkpoint ends, and this begins with one.
      if (left === 0 || !/checkpoint request failed|No space left/.test(failed.message)) throw failed
      await setTimeout(1_000)
    }
  } finally {
    await client.end()
  }
}

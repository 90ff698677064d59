import { expect, it } from 'vitest'
import { type AskingTables, makeAsker } from '#domain/grants/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aMortalProgram } from './proofs/mortal-program.ts'

const { db, pool, url: databaseUrl } = await testDatabase<AskingTables>()
/** What the docs say that a crash may lose of this log, in milliseconds: `docs/operations/checks.md`. */
const mayLose = 100
const askers = 4

it('killed while enforcement asks, the log lacks at most what was asked in the last 100 ms', {
  timeout: 120_000,
}, async () => {
  const administrator: Context<AskingTables> = {
    db,
    actor: {
      ...{ kind: 'employee', id: newId(), name: 'Els Claes', unit: 'IT', roles: ['administrator'] },
      ...{ channel: 'desk', sessionId: newId() },
    },
    now: new Date(),
  }
  const { key } = await makeAsker(administrator, {
    name: 'Scanwagen',
    role: 'enforcement',
    units: ['MOB'],
    purposes: ['parkeercontrole'],
    perMinute: 1_000_000,
    days: 1,
  })
  const program = await aMortalProgram({ databaseUrl })
  const answered: number[] = []
  let killed = Number.POSITIVE_INFINITY
  try {
    await program.start()
    const ask = async () => {
      while (killed === Number.POSITIVE_INFINITY) {
        const response = await fetch(`${program.url.replace('localhost', '127.0.0.1')}/api/checks/plate`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          body: JSON.stringify({ purpose: 'parkeercontrole', may: 'stand', plate: '1ABC123' }),
        }).catch(() => null)
        if (response?.status === 200) answered.push(performance.now())
      }
    }
    const asking = Array.from({ length: askers }, ask)
    while (answered.length < 300) await new Promise((resolve) => setTimeout(resolve, 10))
    killed = performance.now()
    await program.kill()
    await Promise.all(asking)
  } finally {
    await program.stop()
  }
  const { rows } = await pool.query<{ asked: number }>(
    'select coalesce(sum(asked), 0)::int as asked from grants.question',
  )
  const safe = answered.filter((at) => at < killed - mayLose).length
  expect(safe).toBeGreaterThan(50)
  expect(rows[0]?.asked).toBeGreaterThanOrEqual(safe)
})

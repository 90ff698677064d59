import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anOrder } from './grants.fixture.ts'
import { changePlate, endGrant, giveGrant, renewGrant, withdrawGrant } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const begin = Date.UTC(2021, 8, 6)
const day = (n: number) => new Date(begin + n * 86_400_000)
const at = (n: number, on = db): OpenContext => ({ db: on, actor: system('mid-office'), now: day(n) })
const places = 2

/** What may happen to the permits of a dwelling, on a day; `which`: one of those that were given before. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('give' as const), from: fc.nat(60), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    what: fc.constantFrom('end' as const, 'withdraw' as const, 'change' as const, 'renew' as const),
    which: fc.nat(9),
  }),
  // Asked anew for the same car, and for a car that stands in for it.
  fc.record({
    what: fc.constantFrom('give-again' as const, 'stand-in' as const),
    whose: fc.nat(2),
    days: fc.integer({ min: 1, max: 90 }),
  }),
)
/** The three cars of a dwelling whose holders ask again. */
const holders = [newId(), newId(), newId()]
const renewal = { daysBefore: 20, until: { days: 30 } } as const

/** Two change the plate of one permit; the clock of the second is behind that of the first. */
const clocksApart: [number, typeof happening extends fc.Arbitrary<infer One> ? One : never][] = [
  [0, { what: 'give', from: 0, days: 2 }],
  [1, { what: 'change', which: 0 }],
  [0, { what: 'change', which: 0 }],
]

describe('Whatever happens in whatever order, a dwelling', () => {
  it('never has more than its limit at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(60), happening), { maxLength: 20 }), async (happenings) => {
        const limit = { dwelling: newId(), places }
        const ids: string[] = []
        for (const [n, one] of happenings) {
          try {
            if (one.what === 'give') {
              const valid = { from: day(one.from), until: day(one.from + one.days) }
              ids.push((await giveGrant(at(n), anOrder({ limit, valid }))).id)
              continue
            }
            if ('whose' in one) {
              const own = { of: 'plate', key: `1OWN10${one.whose}` } as const
              const order = {
                limit,
                holder: holders[one.whose] ?? null,
                valid: { from: day(n), until: day(n + one.days) },
              }
              const given =
                one.what === 'give-again'
                  ? await giveGrant(at(n), anOrder({ ...order, subject: own, renewal }))
                  : await giveGrant(at(n), anOrder({ ...order, standsInFor: own.key }))
              ids.push(given.id)
              continue
            }
            const id = 'which' in one ? ids[one.which % (ids.length || 1)] : null
            if (!id) continue
            if (one.what === 'end') await endGrant(at(n), id)
            else if (one.what === 'withdraw') await withdrawGrant(at(n), id, 'misuse')
            else if (one.what === 'renew') {
              const to = { until: day(n + 40), daysBefore: 20, version: 1 }
              ids.push((await renewGrant(at(n), id, to)).id)
            } else ids.push((await changePlate(at(n), id, { plate: '2-DEF-456' })).id)
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        }
        expect(await mostAtOneTime(limit.dwelling)).toBeLessThanOrEqual(places)
      }),
      { numRuns: 60, examples: [[clocksApart]] },
    )
  }, 120_000)
})

describe('Ten residents of one dwelling that race for the last place, on two processes', () => {
  it('end with exactly one who got it; the others hear why', async () => {
    const other = openDatabase<unknown>(database.url)
    for (let round = 0; round < 5; round++) {
      const limit = { dwelling: newId(), places }
      await giveGrant(at(0), anOrder({ limit }))
      const runners = Array.from({ length: 10 }, (_, n) =>
        giveGrant(at(1, n % 2 ? db : (other.db as OpenContext['db'])), anOrder({ limit, caseId: newId() })),
      )
      const outcomes = await Promise.allSettled(runners)
      const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
      expect(lost).toEqual(Array(9).fill('grants/limit-reached'))
      expect(await mostAtOneTime(limit.dwelling)).toBe(places)
    }
    await other.close()
  })
})

/** Naively: at the beginning of each, how many hold. */
async function mostAtOneTime(dwelling: string): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select coalesce(max(n), 0) as most from (
      select (select count(*) from grants."grant" b where b.dwelling = a.dwelling and b.valid @> lower(a.valid)) as n
      from grants."grant" a where a.dwelling = ${dwelling} and not isempty(a.valid)) counts`.execute(db)
  return rows[0]?.most ?? 0
}

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenConstraint, openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { monday } from '../appointments/appointments.fixture.ts'
import * as queues from './index.ts'
import { aCityOfQueues, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'
import { compareTurns } from './turn.ts'

const { db, url, pool } = await testDatabase<QueueTables>()
// Another process: connections of its own.
const other = openDatabase<QueueTables>(url)
const city = aCityOfQueues(4)
const queue = await queueOver(db, city, [monday], pool)
const { appointments } = queue
const elsewhere = { appointments, news: await queues.openNews({ pool: other.pool }) }
afterAll(async () => {
  await queue.news.close()
  await elsewhere.news.close()
  await other.close()
})

const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number, queue.alarm, appointments.booking cascade`.execute(db)
  await sql`truncate appointments.claim`.execute(db)
  await appointments.board.refresh()
})

describe('The order of the queue', () => {
  const turn = fc.record({ id: fc.uuid(), ownTime: fc.boolean(), minute: fc.integer({ min: -60, max: 60 }) })
  const now = at('10:00')
  const turnsFrom = (drawn: readonly { id: string; ownTime: boolean; minute: number }[]) =>
    // Who walked in came before now: only an appointment is of later.
    drawn.map(({ id, ownTime, minute }) => ({
      ...{ id, ownTime },
      turnAt: new Date(now.getTime() + (ownTime ? minute : -Math.abs(minute)) * 60_000),
    }))

  it('puts an appointment at its time first, then who came first, whoever is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(turn, { selector: ({ id }) => id, maxLength: 30 }), (drawn) => {
        const line = turnsFrom(drawn).toSorted(compareTurns(now))
        const due = (one: (typeof line)[number]) => one.ownTime && one.turnAt <= now
        line.forEach((one, index) => {
          for (const later of line.slice(index + 1)) {
            expect(due(later) && !due(one)).toBe(false)
            if (due(later) === due(one)) expect(one.turnAt.getTime()).toBeLessThanOrEqual(later.turnAt.getTime())
          }
        })
      }),
    )
  })

  it('is the order in which the database calls', async () => {
    const { does } = await seated(db, queue, 0, now)
    const drawn = fc.sample(fc.uniqueArray(turn, { selector: ({ id }) => id, minLength: 25, maxLength: 25 }), {
      numRuns: 2,
      seed: 6_031,
    })
    for (const one of drawn) {
      await sql`truncate queue.visitor`.execute(db)
      const line = turnsFrom(one)
      await waiting(line)
      const called: string[] = []
      for (let next = await queues.callNext(does(), queue); next; next = await queues.callNext(does(), queue)) {
        called.push(next.id)
        await queues.finish(does(), queue, { visitorId: next.id, outcome: 'helped' })
      }
      expect(called).toEqual(line.toSorted(compareTurns(now)).map(({ id }) => id))
    }
  })
})

/** People who wait, without anything around them. */
async function waiting(line: readonly { id: string; ownTime: boolean; turnAt: Date }[]) {
  for (const [number, { id, ownTime, turnAt }] of line.entries())
    await sql`insert into queue.visitor (id, place, day, letter, number, products, themes, persons, minutes, arrived_at, own_time, turn_at, state)
      values (${id}, 'place-0', ${monday}, 'B', ${number + 1}, '{kaart}', '{identity}', 1, 15, ${turnAt}, ${ownTime}, ${turnAt}, 'waiting')`.execute(
      db,
    )
}

describe('Employees who call at the same moment, on two processes', () => {
  it('never get the same person, and everybody is called once', async () => {
    await waiting(Array.from({ length: 60 }, () => ({ id: newId(), ownTime: false, turnAt: at('09:30') })))
    const colleagues = await Promise.all([0, 1, 2, 3].map((desk) => seated(db, queue, desk, at('10:00'))))
    const got: string[] = []
    await Promise.all(
      colleagues.map(async ({ does }, desk) => {
        const context = { ...does(), db: desk % 2 ? other.db : db }
        for (let next = await queues.callNext(context, queue); next; next = await queues.callNext(context, queue)) {
          got.push(next.id)
          await queues.finish(context, queue, { visitorId: next.id, outcome: 'helped' })
        }
      }),
    )
    expect([got.length, new Set(got).size]).toEqual([60, 60])
  })

  it('are refused a second person at one desk by the database alone', async () => {
    const { seat } = await seated(db, queue, 0, at('10:00'))
    await waiting([1, 2].map(() => ({ id: newId(), ownTime: false, turnAt: at('09:30') })))
    const both = sql`update queue.visitor set state = 'called', seat_id = ${seat.id}, desk = 'x', called_at = now(), calls = 1`
    expect(brokenConstraint(await both.execute(db).catch((error) => error))).toBe('one_at_a_time')
  })

  it('who press twice at once get one person and a refusal', async () => {
    const { does } = await seated(db, queue, 0, at('10:00'))
    await waiting([1, 2].map(() => ({ id: newId(), ownTime: false, turnAt: at('09:30') })))
    const outcomes = await Promise.allSettled([1, 2].map(() => queues.callNext(does(), queue)))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(queues.callNext(does(), queue)).rejects.toMatchObject({ code: 'queue/still-serving' })
  })
})

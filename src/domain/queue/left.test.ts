import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { monday } from '../appointments/appointments.fixture.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

const { db, url, pool } = await testDatabase<QueueTables>()
// Another process: connections of its own.
const other = openDatabase<QueueTables>(url)
const queue = await queueOver(db, aCityOfQueues(4), [monday], pool)
const elsewhere = { appointments: queue.appointments, news: await queues.openNews({ pool: other.pool }) }
afterAll(async () => {
  await queue.news.close()
  await elsewhere.news.close()
  await other.close()
})

const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
const walkIn = (language?: string) =>
  queues.takeTicket(atTheDoor(db, at('09:40')), queue, { place: 'place-0', product: 'kaart', language })
const now = at('10:00')

beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number, queue.alarm cascade`.execute(db)
})

/** Two colleagues at their desks; the second has somebody, whom the first passed on to them. */
async function passedOn() {
  const { visitor } = await walkIn()
  const [me, colleague] = [await seated(db, queue, 0, now), await seated(db, queue, 1, now)]
  await queues.callVisitor(me.does(), queue, visitor.id)
  await queues.passOn(me.does(), queue, { visitorId: visitor.id, to: { seatId: colleague.seat.id } })
  const line = async () => (await queues.deskView(me.does(), queue)).line
  return { me, colleague, id: visitor.id, line }
}

describe('Who was passed on to a colleague who gets up', () => {
  it('waits for everybody again, is called by whoever is there, and the line says why', async () => {
    const { me, colleague, id, line } = await passedOn()
    expect((await line())[0]).toMatchObject({ reason: 'passed-on', visitor: { forEmployee: colleague.actor.id } })
    await queues.leaveSeat(colleague.does(), queue)
    expect((await line())[0]).toMatchObject({ reason: 'colleague-left', visitor: { forEmployee: null } })
    expect((await queues.callNext(me.does(), queue))?.id).toBe(id)
    const { rows } = await sql<{ kind: string }>`
      select kind from queue.event where visitor_id = ${id} order by at, id`.execute(db)
    expect(rows.map(({ kind }) => kind)).toEqual(['arrived', 'call', 'pass-on', 'colleague-left', 'call'])
  })

  it('still waits for the colleague who only takes another desk there, and no longer when it is elsewhere', async () => {
    const { colleague, line } = await passedOn()
    await queues.takeSeat(colleague.does(), queue, { place: 'place-0', desk: 'place-0-2' })
    expect((await line())[0]).toMatchObject({ reason: 'passed-on', visitor: { forEmployee: colleague.actor.id } })
    await queues.takeSeat(colleague.does(), queue, { place: 'place-1', desk: 'place-1-0' })
    expect((await line())[0]).toMatchObject({ reason: 'colleague-left', range: { from: 0 } })
  })

  it('does not stand at an empty desk after an undo, but waits with the turn they had', async () => {
    const { me, colleague, id, line } = await passedOn()
    await queues.callNext(colleague.does(), queue)
    await queues.noShow(colleague.does(), queue, { visitorId: id })
    await queues.leaveSeat(colleague.does(), queue)
    const back = await queues.undo(me.does(), queue, { visitorId: id })
    expect(back).toMatchObject({ state: 'waiting', seatId: null, desk: null })
    expect((await line())[0]?.visitor.id).toBe(id)
    expect((await queues.callNext(me.does(), queue))?.id).toBe(id)
  })

  it('is not called to an empty desk by who gets up, or takes another, at that very moment on another process', async () => {
    const { visitor } = await walkIn()
    const me = await seated(db, queue, 0, now)
    const ends = [
      () => queues.leaveSeat(me.does(), queue),
      () => queues.takeSeat(me.does(), queue, { place: 'place-0', desk: 'place-0-0' }),
    ]
    const calls = [
      () => queues.callNext({ ...me.does(), db: other.db }, elsewhere),
      () => queues.callVisitor({ ...me.does(), db: other.db }, elsewhere, visitor.id),
    ]
    for (let round = 0; round < 60; round++) {
      await sql`update queue.visitor set state = 'waiting', seat_id = null, desk = null`.execute(db)
      await sql`update queue.seat set left_at = now() where left_at is null`.execute(db)
      await queues.takeSeat(me.does(), queue, { place: 'place-0', desk: 'place-0-0' })
      await Promise.allSettled([ends[round % 2]?.(), calls[(round >> 1) % 2]?.()])
      const { rows } = await sql`select v.id from queue.visitor v join queue.seat s on s.id = v.seat_id
        where v.state = 'called' and s.left_at is not null`.execute(db)
      expect(rows).toEqual([])
    }
  })

  it('is not sent back to an empty chair by an undo', async () => {
    const { me, colleague, id, line } = await passedOn()
    await queues.callVisitor(me.does(), queue, id)
    await queues.leaveSeat(colleague.does(), queue)
    await queues.park(me.does(), queue, { visitorId: id })
    await queues.undo(me.does(), queue, { visitorId: id })
    await queues.park(me.does(), queue, { visitorId: id })
    await queues.returnToQueue(me.does(), queue, { visitorId: id })
    expect((await line())[0]).toMatchObject({ visitor: { forEmployee: null } })
  })

  it('never waits for an empty chair, however the two press at the same moment on two processes', async () => {
    for (let round = 0; round < 12; round++) {
      await sql`truncate queue.visitor, queue.seat, queue.number cascade`.execute(db)
      const { visitor } = await walkIn()
      const [me, colleague] = [await seated(db, queue, 0, now), await seated(db, queue, 1, now)]
      await queues.callVisitor(me.does(), queue, visitor.id)
      const [passed] = await Promise.allSettled([
        queues.passOn(me.does(), queue, { visitorId: visitor.id, to: { seatId: colleague.seat.id } }),
        queues.leaveSeat({ ...colleague.does(), db: other.db }, elsewhere),
      ])
      const { current, line } = await queues.deskView(me.does(), queue)
      if (passed.status === 'rejected') expect(current?.visitor.id).toBe(visitor.id)
      else expect(line[0]?.visitor).toMatchObject({ id: visitor.id, forEmployee: null })
    }
  })
})

describe('Somebody who stands at a desk', () => {
  it('is not left behind by who sits down at another', async () => {
    await walkIn()
    const { does } = await seated(db, queue, 0, now)
    await queues.callNext(does(), queue)
    const moved = queues.takeSeat(does(), queue, { place: 'place-0', desk: 'place-0-2' })
    await expect(moved).rejects.toMatchObject({ code: 'queue/still-serving' })
  })
})

describe('Who can be received by nobody who sits there', () => {
  it('is told no time, stays while others are called, and is called all the same by who decides so', async () => {
    // Nobody sat there yet when they came.
    const [strange, plain] = [await walkIn('uk'), await walkIn()]
    const { does } = await seated(db, queue, 0, now)
    const { line } = await queues.deskView(does(), queue)
    expect(line.map(({ visitor, range }) => [visitor.id, range === null])).toEqual([
      [strange.visitor.id, true],
      [plain.visitor.id, false],
    ])
    expect((await queues.callNext(does(), queue))?.id).toBe(plain.visitor.id)
    await queues.finish(does(), queue, { visitorId: plain.visitor.id, outcome: 'helped' })
    expect(await queues.callNext(does(), queue)).toBeNull()
    expect((await queues.callVisitor(does(), queue, strange.visitor.id)).state).toBe('called')
  })
})

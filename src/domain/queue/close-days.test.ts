import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anEmployee, anyone, aVisitor, monday } from '../appointments/appointments.fixture.ts'
import { bookTime, cameAfterAll, findVisit, usageBetween } from '../appointments/index.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

const { db, url, pool } = await testDatabase<QueueTables>()
// Another process: connections of its own.
const other = openDatabase<QueueTables>(url)
const queue = await queueOver(db, aCityOfQueues(4), [monday], pool)
const { appointments } = queue
const elsewhere = { appointments, news: await queues.openNews({ pool: other.pool }) }
afterAll(async () => {
  await queue.news.close()
  await elsewhere.news.close()
  await other.close()
})

const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
/** The place closes at five. */
const closing = (time: string) => queues.closeDays({ db, actor: system('queue'), now: at(time) }, queue)
const booked = (time: string) =>
  bookTime(anyone(db as never), appointments, {
    ...{ wish: { products: ['kaart'], persons: 1 }, place: 'place-0', startsAt: at(time), visitor: aVisitor() },
  })
const office = (time: string): OpenContext => ({ db: db as never, actor: anEmployee('counter'), now: at(time) })
const stateOf = async ({ bookingId }: { bookingId: string }) =>
  (await findVisit({ ...office('18:00'), actor: system('test') }, appointments, { bookingId })).state
const walkIn = () => queues.takeTicket(atTheDoor(db, at('16:30')), queue, { place: 'place-0', product: 'kaart' })

beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number, queue.alarm, appointments.booking cascade`.execute(db)
  await sql`truncate appointments.claim`.execute(db)
  await appointments.board.refresh()
})

describe('An hour after a place closed', () => {
  it('who never came is a no-show, once, and counts as one; who came is not, nor who comes later', async () => {
    const [never, came, later] = [await booked('10:00'), await booked('11:00'), await booked('16:45')]
    await queues.arrive(atTheDoor(db, at('10:55')), queue, { place: 'place-0', code: came.code })
    await seated(db, queue, 0, at('10:00'))
    expect(await closing('16:00')).toEqual({ missed: 0, left: 0 })
    expect(await closing('17:59')).toEqual({ missed: 0, left: 0 })
    expect(await closing('18:01')).toEqual({ missed: 2, left: 1 })
    expect(await closing('18:16')).toEqual({ missed: 0, left: 0 })
    expect(await Promise.all([never, came, later].map(stateOf))).toEqual(['no-show', 'arrived', 'no-show'])
    for (let more = 0; more < 5; more++) await booked('12:00').catch(() => null)
    const planner = { ...office('18:20'), actor: anEmployee('planner') }
    const [usage] = await usageBetween(planner, appointments, { from: monday, to: monday })
    expect(usage?.all).toMatchObject({ noShow: 2, used: 1 })
  })

  it('who was there after all is put right at the desk, twice the same, and stays so', async () => {
    const visit = await booked('10:00')
    await seated(db, queue, 0, at('10:00'))
    await closing('18:01')
    for (let time = 0; time < 2; time++)
      expect((await cameAfterAll(office('18:05'), visit.bookingId)).state).toBe('done')
    await closing('18:16')
    expect(await stateOf(visit)).toBe('done')
    const toCome = await booked('16:45')
    await expect(cameAfterAll(office('12:00'), toCome.bookingId)).rejects.toThrow('appointments/too-late')
    await expect(cameAfterAll(anyone(db as never), visit.bookingId)).rejects.toThrow('appointments/not-found')
  })

  it('nobody is left in the line: who was never called left, of who stands at a desk nobody said how it ended', async () => {
    const visit = await booked('16:00')
    await queues.arrive(atTheDoor(db, at('15:55')), queue, { place: 'place-0', code: visit.code })
    const { does } = await seated(db, queue, 0, at('16:00'))
    await queues.callNext(does(), queue)
    const { visitor } = await walkIn()
    expect(await closing('18:01')).toEqual({ missed: 0, left: 2 })
    const { rows } = await sql`select state, outcome, seat_id from queue.visitor order by letter`.execute(db)
    expect(rows).toEqual([
      { state: 'done', outcome: 'not-said', seat_id: null },
      { state: 'done', outcome: 'left', seat_id: null },
    ])
    expect(await stateOf(visit)).toBe('done')
    // Who works on at the desk takes it back.
    expect((await queues.undo(does(at('18:05')), queue, { visitorId: visitor.id })).state).toBe('waiting')
  })

  it('who was asked for another time, or still has to be called, did not stay away: the city did', async () => {
    const [asked, toCall] = [await booked('10:00'), await booked('11:00')]
    await seated(db, queue, 0, at('10:00'))
    await sql`insert into appointments.proposal (id, booking_id, hold_id, cause, state, made_at)
      values (gen_random_uuid(), ${asked.bookingId}, ${asked.bookingId}, gen_random_uuid(), 'open', ${at('08:05')})`.execute(
      db,
    )
    await sql`insert into appointments.call (id, booking_id, cause, reason, made_at)
      values (gen_random_uuid(), ${toCall.bookingId}, gen_random_uuid(), 'nothing-free', ${at('08:05')})`.execute(db)
    expect(await closing('18:01')).toEqual({ missed: 0, left: 0 })
    expect(await Promise.all([asked, toCall].map(stateOf))).toEqual(['booked', 'booked'])
  })

  it('says nothing of a day on which nobody sat at a desk: unknown is not no', async () => {
    const visit = await booked('10:00')
    expect(await closing('18:01')).toEqual({ missed: 0, left: 0 })
    expect(await stateOf(visit)).toBe('booked')
  })

  it('never makes a no-show of who says at that moment, on another process, that they are there', async () => {
    await seated(db, queue, 0, at('10:00'))
    for (let round = 0; round < 12; round++) {
      await sql`truncate queue.visitor, queue.number, appointments.booking cascade`.execute(db)
      await sql`truncate appointments.claim`.execute(db)
      await appointments.board.refresh()
      const visit = await booked('16:45')
      const [arrival] = await Promise.all([
        queues.arrive(atTheDoor(other.db, at('18:01')), elsewhere, { place: 'place-0', code: visit.code }),
        closing('18:01'),
      ])
      if ('visitor' in arrival) expect(await stateOf(visit)).not.toBe('no-show')
      else expect([arrival.outcome, await stateOf(visit)]).toEqual(['over', 'no-show'])
    }
  })

  it('is told by the program alone', async () => {
    await expect(queues.closeDays(office('18:01') as never, queue)).rejects.toThrow('queue/system-only')
  })
})

import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anyone, aVisitor, monday } from '../appointments/appointments.fixture.ts'
import { bookTime } from '../appointments/index.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

const { db } = await testDatabase<QueueTables>()
const queue = await queueOver(db, aCityOfQueues(), [monday])
afterAll(() => queue.news.close())
beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number cascade`.execute(db)
})

const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
const walkIn = async () =>
  (await queues.takeTicket(atTheDoor(db, at('09:30')), queue, { place: 'place-0', product: 'kaart' })).visitor.id

describe('A desk that lost the centre', () => {
  it('has its own people in its list and nobody else, under a key of the session and the day', async () => {
    const { does, actor } = await seated(db, queue, 0, at('10:00'))
    const [there, aside] = [await walkIn(), await walkIn(), await walkIn()]
    await queues.callVisitor(does(), queue, aside)
    await queues.park(does(), queue, { visitorId: aside })
    await queues.callVisitor(does(), queue, there)
    const { people, key } = await queues.aloneList(does(), queue)
    expect(people.map(({ visitor }) => visitor.id)).toEqual([there, aside])
    const anew = { ...does(), actor: { ...actor, sessionId: newId() } }
    expect((await queues.aloneList(anew, queue)).key.equals(key)).toBe(false)
    expect((await queues.aloneList(does(), queue)).key.equals(key)).toBe(true)
  })

  it('knows who is still to come that its seat can receive, and nobody else', async () => {
    const { does } = await seated(db, queue, 0, at('10:00'))
    const book = (product: string, time: string, language?: string) =>
      bookTime(anyone(db as never, at('08:00')), queue.appointments, {
        ...{
          wish: { products: [product], persons: 1, language, interpreter: false },
          place: 'place-0',
          startsAt: at(time),
        },
        visitor: aVisitor(),
      })
    const later = await book('kaart', '11:00')
    const other = await book('kaart', '12:00')
    const elsewhere = await book('geboorte', '13:00')
    expect((await queues.aloneList(does(), queue)).expected.map(({ id }) => id)).toEqual([
      later.bookingId,
      other.bookingId,
      elsewhere.bookingId,
    ])
    await sql`update queue.seat set themes = '{identity}'`.execute(db)
    await sql`update appointments.booking set state = 'cancelled' where id = ${other.bookingId}`.execute(db)
    const { expected } = await queues.aloneList(does(), queue)
    expect(expected.map(({ id, code }) => [id, code])).toEqual([[later.bookingId, later.code]])
    await sql`truncate appointments.booking cascade`.execute(db)
  })

  it('has what it did merged in order and once, and what a colleague did meanwhile stands', async () => {
    const [me, colleague] = [await seated(db, queue, 0, at('10:00')), await seated(db, queue, 1, at('10:00'))]
    const [there, aside] = [await walkIn(), await walkIn()]
    await queues.callVisitor(me.does(), queue, aside)
    await queues.park(me.does(), queue, { visitorId: aside })
    await queues.callVisitor(me.does(), queue, there)
    await queues.callVisitor(colleague.does(at('10:03')), queue, aside)
    const acts = [
      { id: newId(), visitorId: there, act: 'finish', outcome: 'helped', at: at('10:05') },
      { id: newId(), visitorId: aside, act: 'call', at: at('10:06') },
      { id: newId(), visitorId: aside, act: 'finish', outcome: 'helped', at: at('10:09') },
    ] as const
    const said = await queues.mergeAlone(me.does(at('10:20')), queue, acts)
    expect(said).toMatchObject({
      merged: 1,
      unmerged: [{ act: 'call', visitor: { desk: 'place-0-1', state: 'called' } }],
    })
    expect(await queues.mergeAlone(me.does(at('10:21')), queue, acts)).toMatchObject({ merged: 1 })
    const { rows } = await sql<{ kind: string; at: Date }>`
      select kind, at from queue.event where visitor_id = ${there} order by at, id`.execute(db)
    expect(rows.at(-1)).toMatchObject({ kind: 'finish', at: at('10:05') })
    expect(rows.filter(({ kind }) => kind === 'finish').length).toBe(1)
  })
})

import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { residents } from '#outside/personas.ts'
import type { Context, OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { anyone, aVisitor, monday } from '../appointments/appointments.fixture.ts'
import { bookTime, cancelVisit, moveVisit, visitsOn } from '../appointments/index.ts'
import * as queues from './index.ts'
import { aCityOfQueues, atTheDoor, queueOver, seated } from './queue.fixture.ts'
import type { QueueTables } from './store.ts'

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
const booked = async (time: string, place = 'place-0', more = {}, who: Parameters<typeof aVisitor>[0] = {}) => {
  const ask = { wish: { products: ['kaart'], persons: 1, ...more }, place, startsAt: at(time), visitor: aVisitor(who) }
  return bookTime(anyone(db as never), appointments, ask)
}
const arrive = (time: string, said: queues.Said, place = 'place-0') =>
  queues.arrive(atTheDoor(db, at(time)), queue, { place, ...said })
const walkIn = (time: string) =>
  queues.takeTicket(atTheDoor(db, at(time)), queue, { place: 'place-0', product: 'kaart' })
const stateOfBooking = async (id: string, { db: reader, actor, now }: Context<QueueTables>) =>
  (await visitsOn({ db: reader, actor, now } as OpenContext, { place: 'place-0', day: monday })).find(
    (one) => one.id === id,
  )?.state

beforeEach(async () => {
  await sql`truncate queue.visitor, queue.seat, queue.number, queue.alarm, appointments.booking cascade`.execute(db)
  await sql`truncate appointments.claim`.execute(db)
  await appointments.board.refresh()
})

describe('Who comes with an appointment', () => {
  it('gets a ticket that is no name by the code, and the same one when they say it twice', async () => {
    const { code, bookingId } = await booked('10:00')
    const first = await arrive('09:50', { code: ` ${code.slice(0, 3)} ${code.slice(3).toLowerCase()}` })
    expect(first).toMatchObject({ outcome: 'welcome', visitor: { ticket: 'A 01', ownTime: true } })
    expect(await arrive('09:51', { code })).toMatchObject({ outcome: 'already', visitor: { ticket: 'A 01' } })
    expect(await stateOfBooking(bookingId, (await seated(db, queue, 0, at('10:00'))).does())).toBe('arrived')
  })

  it('says so at the moment at which the visit is cancelled or moved on another process: both never hold', async () => {
    for (let round = 0; round < 24; round++) {
      const { code, link, bookingId } = await booked('10:00')
      const later = { place: 'place-0', startsAt: at('14:00') }
      const changes = [
        () => cancelVisit(anyone(other.db as never), appointments, { link }),
        () => moveVisit(anyone(other.db as never), appointments, { link, to: later }),
      ]
      await Promise.allSettled([arrive('09:50', { code }), changes[round % 2]?.()])
      const { rows } = await sql`select v.turn_at as turn, b.starts_at as starts, b.state from queue.visitor v
        join appointments.booking b on b.id = v.booking_id where b.id = ${bookingId}`.execute(db)
      for (const row of rows as { turn: Date; starts: Date; state: string }[])
        expect(row).toEqual({ state: 'arrived', starts: row.turn, turn: row.turn })
      await sql`truncate queue.visitor, queue.number, appointments.booking cascade`.execute(db)
      await sql`truncate appointments.claim`.execute(db)
      await appointments.board.refresh()
    }
  })

  it('needs no other time any more, and nobody calls them', async () => {
    const { code, bookingId } = await booked('10:00')
    const { bookingId: hold } = await booked('11:00')
    const mark = sql`${bookingId}, ${hold}, gen_random_uuid()`
    await sql`update appointments.booking set state = 'held', expires_at = now() + interval '1 day', for_booking = ${bookingId}
      where id = ${hold}`.execute(db)
    await sql`insert into appointments.proposal (id, booking_id, hold_id, cause, state, made_at)
      values (gen_random_uuid(), ${mark}, 'open', now())`.execute(db)
    await sql`insert into appointments.call (id, booking_id, cause, reason, made_at)
      values (gen_random_uuid(), ${bookingId}, gen_random_uuid(), 'no-mail', now())`.execute(db)
    await arrive('09:50', { code })
    const { rows } = await sql`select p.state, kept.state as kept, c.outcome from appointments.proposal p
      join appointments.booking kept on kept.id = p.hold_id join appointments.call c on c.booking_id = p.booking_id`.execute(
      db,
    )
    expect(rows).toEqual([{ state: 'withdrawn', kept: 'lapsed', outcome: 'customer-came' }])
  })

  it('says it twice at the same moment and has one ticket', async () => {
    const { code } = await booked('10:00')
    const both = await Promise.all([arrive('09:50', { code }), arrive('09:50', { code })])
    expect(both.map((one) => 'visitor' in one && one.visitor.ticket)).toEqual(['A 01', 'A 01'])
  })

  it('is known by the whole name however it is written, and by no part of it', async () => {
    const ask = { wish: { products: ['kaart'], persons: 1 }, place: 'place-0', startsAt: at('11:00') }
    await bookTime(anyone(db as never), appointments, { ...ask, visitor: aVisitor({ name: 'Zoë Van den Bossche' }) })
    expect(await arrive('10:50', { name: 'Van den' })).toEqual({ outcome: 'unknown' })
    expect(await arrive('10:50', { name: 'zoe VANDENBOSSCHE' })).toMatchObject({ outcome: 'welcome' })
  })

  describe('and shows the identity card', () => {
    const [me, other] = residents
    const card = (one = me, name = `${one?.givenNames[0]} ${one?.familyNames.join(' ')}`) => ({
      card: { nationalNumber: one?.insz ?? '', name },
    })

    it('is found by the number, whatever name the visit has, and once', async () => {
      await booked('10:00', 'place-0', {}, { nationalNumber: me?.insz })
      expect(await arrive('09:50', card())).toMatchObject({ outcome: 'welcome', visitor: { ticket: 'A 01' } })
      expect(await arrive('09:51', card())).toMatchObject({ outcome: 'already', visitor: { ticket: 'A 01' } })
      const { rows } = await sql<{ all: string }>`
        select (select string_agg(to_jsonb(v)::text, '') from queue.visitor v)
          || (select string_agg(to_jsonb(e)::text, '') from queue.event e) as all`.execute(db)
      expect(rows[0]?.all).not.toMatch(new RegExp(`${me?.insz}|${me?.familyNames[0]}`))
    })

    it('is found by the name where no number was given, and never takes the place of a namesake', async () => {
      const { name } = card().card
      await booked('10:00', 'place-0', {}, { nationalNumber: other?.insz, name })
      expect(await arrive('09:50', card())).toEqual({ outcome: 'unknown' })
      await booked('11:00', 'place-0', {}, { name })
      expect(await arrive('10:50', card())).toMatchObject({ outcome: 'welcome' })
    })

    it('is told when and where instead, too early, at another place and on another day', async () => {
      await booked('14:00', 'place-0', {}, { nationalNumber: me?.insz })
      await booked('10:00', 'place-1', {}, { nationalNumber: other?.insz })
      expect(await arrive('12:59', card())).toMatchObject({ outcome: 'too-early', from: at('13:00') })
      expect(await arrive('09:50', card(other))).toMatchObject({ outcome: 'another-place', place: 'place-1' })
      const before = new Date(at('10:00').getTime() - 86_400_000)
      const early = queues.arrive(atTheDoor(db, before), queue, { place: 'place-0', ...card() })
      expect(await early).toMatchObject({ outcome: 'another-day', startsAt: at('14:00') })
    })
  })

  it('is told when and where instead, on another day, at another place, too early', async () => {
    const { code } = await booked('14:00')
    const { code: there } = await booked('10:00', 'place-1')
    expect(await arrive('12:59', { code })).toMatchObject({ outcome: 'too-early', from: at('13:00') })
    expect(await arrive('09:50', { code: there })).toMatchObject({ outcome: 'another-place', place: 'place-1' })
    const before = new Date(at('10:00').getTime() - 86_400_000)
    const early = queues.arrive(atTheDoor(db, before), queue, { place: 'place-0', code })
    expect(await early).toMatchObject({ outcome: 'another-day', startsAt: at('14:00') })
    expect(await arrive('10:00', { code: 'ZZZZZZ' })).toEqual({ outcome: 'unknown' })
  })

  it('waits as who came first when more than a quarter late, and goes before walk-ins when in time', async () => {
    const [late, punctual] = [await booked('09:30'), await booked('10:00')]
    await walkIn('09:40')
    expect(await arrive('09:46', { code: late.code })).toMatchObject({ outcome: 'late', visitor: { ownTime: false } })
    await arrive('09:50', { code: punctual.code })
    const { does } = await seated(db, queue, 0, at('09:55'))
    const order = async (time: string) =>
      (await queues.deskView(does(at(time)), queue)).line.map(({ visitor, reason }) => `${visitor.ticket} ${reason}`)
    expect(await order('09:55')).toEqual(['B 01 came-first', 'A 01 late', 'A 02 early'])
    expect(await order('10:00')).toEqual(['A 02 own-time', 'B 01 came-first', 'A 01 late'])
  })
})

describe('Who comes without an appointment', () => {
  it('gets a ticket for what the place allows, until too many wait', async () => {
    const birth = { place: 'place-0', product: 'geboorte' }
    await expect(queues.takeTicket(atTheDoor(db, at('09:30')), queue, birth)).rejects.toMatchObject({
      code: 'queue/no-walk-ins',
    })
    for (let who = 0; who < 5; who++) await walkIn('09:30')
    await expect(walkIn('09:31')).rejects.toMatchObject({ code: 'queue/full' })
  })

  it('sees by the link of the ticket how many go before, and when they are called where', async () => {
    const { does } = await seated(db, queue, 0, at('09:30'))
    const [, mine] = [await walkIn('09:30'), await walkIn('09:31')]
    const look = () => queues.turnOf(atTheDoor(db, at('09:32')), queue, mine.link)
    expect(await look()).toMatchObject({ ticket: 'B 02', state: 'waiting', ahead: 1, range: { from: 5 } })
    await queues.callVisitor(does(at('09:32')), queue, mine.visitor.id)
    expect(await look()).toMatchObject({ state: 'called', desk: 'place-0-0' })
    expect(await queues.turnOf(atTheDoor(db, at('09:32')), queue, `${mine.link.slice(0, -1)}!`)).toBeNull()
  })
})

describe('At the desk', () => {
  it('somebody is called, called again, parked, called back and finished, each of it one event', async () => {
    const { code, bookingId } = await booked('10:00')
    await arrive('09:50', { code })
    const { does } = await seated(db, queue, 0, at('10:00'))
    const { id: visitorId } = (await queues.callNext(does(), queue)) ?? { id: '' }
    expect((await queues.deskView(does(), queue)).current?.who?.name).toMatch(/^Bezoeker/)
    expect((await queues.recall(does(), queue, { visitorId })).calls).toBe(2)
    await queues.park(does(), queue, { visitorId })
    await queues.callVisitor(does(), queue, visitorId)
    await queues.finish(does(), queue, { visitorId, outcome: 'helped' })
    expect(await stateOfBooking(bookingId, does())).toBe('done')
    const { rows } = await sql<{ kind: string }>`
      select kind from queue.event where visitor_id = ${visitorId} order by at, id`.execute(db)
    expect(rows.map(({ kind }) => kind)).toEqual(['arrived', 'call', 'recall', 'park', 'call', 'finish'])
  })

  it('who did not come is called again after an undo, and undone twice it is nothing', async () => {
    const { code, bookingId } = await booked('10:00')
    await arrive('09:50', { code })
    const { does, seat } = await seated(db, queue, 0, at('10:00'))
    const { id: visitorId } = (await queues.callNext(does(), queue)) ?? { id: '' }
    await queues.noShow(does(at('10:02')), queue, { visitorId })
    expect(await stateOfBooking(bookingId, does())).toBe('no-show')
    const back = await queues.undo(does(at('10:03')), queue, { visitorId })
    expect(back).toMatchObject({ state: 'called', seatId: seat.id, endedAt: null })
    expect(await stateOfBooking(bookingId, does())).toBe('arrived')
    const again = queues.undo(does(at('10:04')), queue, { visitorId })
    await expect(again).rejects.toMatchObject({ code: 'queue/nothing-to-undo' })
  })

  it('a call by mistake is undone, and that person is first again', async () => {
    await walkIn('09:40')
    await walkIn('09:41')
    const { does } = await seated(db, queue, 0, at('10:00'))
    const first = await queues.callNext(does(), queue)
    await queues.undo(does(), queue, { visitorId: first?.id ?? '' })
    expect((await queues.callNext(does(), queue))?.id).toBe(first?.id)
  })

  it('somebody is passed on to a colleague, keeps the turn, and nobody else calls them', async () => {
    await walkIn('09:40')
    const [me, colleague] = [await seated(db, queue, 0, at('10:00')), await seated(db, queue, 1, at('10:00'))]
    const { id: visitorId } = (await queues.callNext(me.does(), queue)) ?? { id: '' }
    await queues.passOn(me.does(), queue, { visitorId, to: { seatId: colleague.seat.id } })
    expect(await queues.callNext(me.does(), queue)).toBeNull()
    expect((await queues.callNext(colleague.does(), queue))?.id).toBe(visitorId)
  })

  it('nobody touches who stands at another desk', async () => {
    await walkIn('09:40')
    const [me, colleague] = [await seated(db, queue, 0, at('10:00')), await seated(db, queue, 1, at('10:00'))]
    const { id: visitorId } = (await queues.callNext(me.does(), queue)) ?? { id: '' }
    const finished = queues.finish(colleague.does(), queue, { visitorId, outcome: 'helped' })
    await expect(finished).rejects.toMatchObject({ code: 'queue/not-your-desk' })
  })

  it('two cannot sit, and who has somebody there does not leave', async () => {
    const { does } = await seated(db, queue, 0, at('10:00'))
    await expect(seated(db, queue, 0, at('10:00'))).rejects.toMatchObject({ code: 'queue/desk-taken' })
    await walkIn('09:40')
    await queues.callNext(does(), queue)
    await expect(queues.leaveSeat(does(), queue)).rejects.toMatchObject({ code: 'queue/still-serving' })
  })

  it('an alarm is seen by the colleagues of the place until one ends it', async () => {
    const [me, colleague] = [await seated(db, queue, 0, at('10:00')), await seated(db, queue, 1, at('10:00'))]
    await queues.raiseAlarm(me.does(), queue)
    await queues.raiseAlarm(me.does(), queue)
    const { alarms } = await queues.deskView(colleague.does(), queue)
    expect(alarms.map(({ desk }) => desk)).toEqual(['place-0-0'])
    await queues.endAlarm(colleague.does(), queue, alarms[0]?.id ?? '')
    expect((await queues.deskView(me.does(), queue)).alarms).toEqual([])
  })
})

describe('The screen of a waiting room', () => {
  const screen = (time: string) => queues.screenOf(atTheDoor(db, at(time)), queue, 'place-0')

  it('shows tickets and desks and nothing of a person', async () => {
    const { code } = await booked('10:00')
    await arrive('09:50', { code })
    await walkIn('09:51')
    const { does } = await seated(db, queue, 0, at('10:00'))
    await queues.callNext(does(), queue)
    const shown = await screen('10:00')
    expect(shown).toMatchObject({ now: { ticket: 'A 01', desk: 'place-0-0' }, next: [{ ticket: 'B 01' }] })
    expect(JSON.stringify(shown)).not.toMatch(/Bezoeker|@/)
  })

  it('on another process hears of a call within 300 ms, also when its line fell and was laid again', async () => {
    const heard = () =>
      new Promise<number>((resolve) => {
        const stop = elsewhere.news.listen('place-0', () => {
          stop()
          resolve(performance.now())
        })
      })
    const first = heard()
    const told = performance.now()
    queue.news.tell('place-0')
    expect((await first) - told).toBeLessThan(300)
    const fell = heard()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query = 'listen queue' and datname = current_database() and pid <> pg_backend_pid()`.execute(db)
    await fell
    expect(elsewhere.news.isWhole()).toBe(false)
    await expect.poll(() => elsewhere.news.isWhole(), { timeout: 5_000 }).toBe(true)
  })

  it('keeps its address from whoever guesses, and a door is no screen', () => {
    const key = queues.deviceKeyOf(queue, 'screen', 'place-0')
    expect(queues.isDeviceOf(queue, 'screen', 'place-0', key)).toBe(true)
    expect(queues.isDeviceOf(queue, 'screen', 'place-1', key)).toBe(false)
    expect(queues.isDeviceOf(queue, 'door', 'place-0', key)).toBe(false)
  })
})

describe('What was said of the waiting', () => {
  it('is held against what happened', async () => {
    const { does } = await seated(db, queue, 0, at('09:30'))
    const [soon, long] = [await walkIn('09:30'), await walkIn('09:31')]
    expect(soon.visitor.told).toEqual({ from: 0, to: 5 })
    await queues.callVisitor(does(at('09:33')), queue, soon.visitor.id)
    await queues.finish(does(at('09:40')), queue, { visitorId: soon.visitor.id, outcome: 'helped' })
    await queues.callVisitor(does(at('12:00')), queue, long.visitor.id)
    const score = await queues.waitingScore(does(), { place: 'place-0', from: monday, to: monday })
    expect(score).toMatchObject({ told: 2, within: 1, sooner: 0, later: 1 })
  })
})

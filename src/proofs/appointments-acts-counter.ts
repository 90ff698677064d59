import type { Kysely } from 'kysely'
import {
  arrive,
  callNext,
  callVisitor,
  finish,
  leaveSeat,
  noShow,
  outcomes,
  park,
  passOn,
  type QueueTables,
  recall,
  returnToQueue,
  takeSeat,
  takeTicket,
  undo,
} from '#domain/queue/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { type ChildOrder, counterNow } from './appointments-city.ts'
import { type Acts, type Draw, proofDays } from './appointments-draw.ts'

type Theirs = Readonly<{ id: string; place: string; by: string }>

/** What happens at the places today: who comes, sits, calls, passes on and finishes. */
export function actsAtTheCounter(draw: Draw, { employees, began }: ChildOrder): Acts {
  const { db, queue, places, random, one, row } = draw
  const [today] = proofDays
  const at = (actor: Actor): Context<QueueTables> => ({
    ...{ db: db as unknown as Kysely<QueueTables>, actor, now: counterNow(began) },
  })
  const door = () => at({ kind: 'anonymous', id: 'anonymous', channel: 'kiosk' })
  const colleague = (id: string) =>
    at({
      ...{ kind: 'employee', id, name: 'Wie aan de balie zit', unit: 'OS', roles: ['counter'], channel: 'desk' },
      sessionId: newId(),
    })
  /** Somebody in the line, and who does it: mostly whoever has them at the desk, sometimes anybody who sits anywhere. */
  async function theirs(states: string): Promise<Theirs | undefined> {
    const own = random() < 0.85 ? 'and (v.seat_id is null or s.id = v.seat_id)' : ''
    return row<Theirs>(`select v.id, v.place, s.employee_id as by from queue.visitor v join queue.seat s
      on s.left_at is null ${own} ${random() < 0.95 ? 'and s.place = v.place' : ''} where v.state in (${states})`)
  }
  const called = `'called'`
  const handled =
    (states: string, act: (context: Context<QueueTables>, visitor: Theirs) => Promise<unknown>) => async () => {
      const found = await theirs(states)
      if (found) await act(colleague(found.by), found)
      return undefined
    }
  const seated = () =>
    row<{ id: string; by: string }>('select id, employee_id as by from queue.seat where left_at is null')

  return {
    sit: [
      3,
      async () => {
        const place = one(places) ?? ''
        await takeSeat(colleague(one(employees) ?? ''), queue, { place, desk: `${place}-${Math.floor(random() * 3)}` })
        return undefined
      },
    ],
    'get up': [
      1,
      async () => {
        const seat = await seated()
        if (seat) await leaveSeat(colleague(seat.by), queue)
        return undefined
      },
    ],
    'check in': [
      9,
      async () => {
        // Mostly who comes today; sometimes of another day or place, or twice.
        const when = random() < 0.9 ? `and day = '${today}'` : ''
        const visit = await row<{ id: string; code: string; place: string }>(
          `select id, code, place from appointments.booking where state in ('booked', 'arrived', 'cancelled') ${when}`,
        )
        if (!visit) return
        const place = random() < 0.9 ? visit.place : (one(places) ?? '')
        const said = await arrive(door(), queue, { place, code: visit.code })
        return 'visitor' in said ? { ticket: said.visitor.id } : { refused: said.outcome }
      },
    ],
    'walk in': [
      4,
      async () => {
        const language = random() < 0.2 ? 'fr' : undefined
        const ticket = await takeTicket(door(), queue, { place: one(places) ?? '', product: 'kaart', language })
        return { ticket: ticket.visitor.id }
      },
    ],
    next: [
      12,
      async () => {
        const seat = await seated()
        if (!seat) return
        const next = await callNext(colleague(seat.by), queue)
        return next ? { called: { visitor: next.id, by: seat.by } } : undefined
      },
    ],
    'call this one': [
      2,
      async () => {
        const found = await theirs(`'waiting', 'parked'`)
        if (!found) return
        await callVisitor(colleague(found.by), queue, found.id)
        return { called: { visitor: found.id, by: found.by } }
      },
    ],
    recall: [2, handled(called, (context, { id: visitorId }) => recall(context, queue, { visitorId }))],
    park: [2, handled(called, (context, { id: visitorId }) => park(context, queue, { visitorId }))],
    return: [1.5, handled(`'parked'`, (context, { id: visitorId }) => returnToQueue(context, queue, { visitorId }))],
    'pass on to theme': [
      1.5,
      handled(`'called', 'parked'`, (context, { id: visitorId }) =>
        passOn(context, queue, { visitorId, to: { theme: one(['identity', 'life', 'mobility']) ?? '' } }),
      ),
    ],
    'pass on to colleague': [
      2.5,
      handled(`'called', 'parked'`, async (context, { id: visitorId, place }) => {
        const to = await row<{ id: string }>(`select id from queue.seat where place = '${place}' and left_at is null`)
        if (to) await passOn(context, queue, { visitorId, to: { seatId: to.id } })
      }),
    ],
    'no-show': [1.5, handled(called, (context, { id: visitorId }) => noShow(context, queue, { visitorId }))],
    finish: [
      7,
      handled(called, (context, { id: visitorId }) =>
        finish(context, queue, { visitorId, outcome: one(outcomes) ?? 'helped' }),
      ),
    ],
    undo: [
      2,
      handled(`'waiting', 'called', 'parked', 'done', 'no-show'`, (context, { id: visitorId }) =>
        undo(context, queue, { visitorId }),
      ),
    ],
  }
}

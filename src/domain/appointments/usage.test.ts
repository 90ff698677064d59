import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { fewest } from '#platform/small-numbers.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import {
  anEmployee,
  anyone,
  appointmentsOver,
  aVisitor,
  monday,
  staffEveryDesk,
  weekFrom,
} from './appointments.fixture.ts'
import { aCityThatTravels, staffTeams } from './home.fixture.ts'
import { type AppointmentsTables, bookTime, cancelVisit, usageBetween } from './index.ts'
import { withoutSmall } from './usage.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
await staffEveryDesk(db, city, weekFrom(monday))
await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const planner = { ...anyone(db), actor: anEmployee('planner') }
const at = (hour: number) => momentOf(monday, `${String(hour).padStart(2, '0')}:00`) as Date
const book = (hour: number, products: readonly string[]) =>
  bookTime(planner, appointments, {
    wish: { products, persons: 1 },
    place: 'place-0',
    startsAt: at(hour),
    visitor: aVisitor(),
  })

describe('What was planned, booked and used', () => {
  it('counts minutes at desks and on the road, visits by product, who came, and what was cancelled', async () => {
    for (const hour of [9, 10, 11, 12, 13]) await book(hour, ['kaart'])
    for (const hour of [9, 10, 11, 12, 13]) await book(hour, ['geboorte'])
    await book(14, ['kaart', 'geboorte'])
    const { bookingId } = await book(15, ['kaart'])
    await cancelVisit(planner, appointments, { bookingId })
    await sql`update appointments.booking set state = 'done' where starts_at = ${at(9)}`.execute(db)
    const [counter, road] = await usageBetween(planner, appointments, { from: monday, to: '2022-06-14' })
    // Two desks of eight hours on two days; two teams of nine hours.
    expect([counter?.planned, road?.planned]).toEqual([2 * 2 * 480, 2 * 2 * 540])
    expect(counter?.all).toEqual({ booked: 11, used: 2, noShow: 0, cancelled: 1, bookedMinutes: 270, usedMinutes: 45 })
    const card = counter?.products.find(({ product }) => product === 'kaart')?.usage
    // Of the visit for both, half of its three quarters.
    expect(card).toMatchObject({ booked: 6, used: 1, cancelled: 1, bookedMinutes: 98 })
  })
  it('is planned of a product as the minutes in which who knows its theme could be offered', async () => {
    const [, road] = await usageBetween(planner, appointments, { from: monday, to: monday })
    const planned = async () => {
      const [counter] = await usageBetween(planner, appointments, { from: monday, to: monday })
      return Object.fromEntries(counter?.products.map((one) => [one.product, one.planned]) ?? [])
    }
    expect(await planned()).toEqual({ kaart: 2 * 480, geboorte: 2 * 480 })
    // One of the two no longer knows births.
    await sql`update roster.employee set themes = '{identity}' where number = 'place-0-0'`.execute(db)
    expect(await planned()).toEqual({ kaart: 2 * 480, geboorte: 480 })
    expect(road?.products).toEqual([])
  })
  it('is empty where nothing was, and left out where it was little', async () => {
    expect(await usageBetween(planner, appointments, { from: '2022-07-04', to: '2022-07-05' })).toEqual([])
    const tuesday = '2022-06-14'
    const startsAt = momentOf(tuesday, '09:00') as Date
    const of = async () => (await usageBetween(planner, appointments, { from: tuesday, to: tuesday }))[0]
    expect(await of()).toMatchObject({ all: { booked: 0 }, products: [] })
    const one = { wish: { products: ['kaart'], persons: 1 }, place: 'place-0', startsAt, visitor: aVisitor() }
    await bookTime(planner, appointments, one)
    expect(await of()).toMatchObject({ all: null, products: [{ product: 'kaart', usage: null }] })
  })
  it('never shows few, nor lets one number that was left out follow from the others', () => {
    const count = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(fc.array(count, { maxLength: 6 }), (counts) => {
        const rest = { used: 0, noShow: 0, cancelled: 0, bookedMinutes: 0, usedMinutes: 0 }
        const shown = withoutSmall(counts.map((booked) => ({ usage: { booked, ...rest } })))
        const left = shown.filter(({ usage }) => usage === null)
        const kept = shown.reduce((sum, { usage }) => sum + (usage?.booked ?? 0), 0)
        const hidden = counts.reduce((sum, one) => sum + one, 0) - kept
        for (const { usage } of shown) if (usage) expect(usage.booked).toBeGreaterThanOrEqual(fewest)
        if (counts.length > 1) expect(left.length).not.toBe(1)
        expect(left.length === 0 || left.length === shown.length || hidden >= fewest).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { RouteKind } from '../catalogue/index.ts'
import { importShifts, saveEmployee, shiftColumns } from '../roster/index.ts'
import { anyone, appointmentsOver, aVisitor, beforeOpening, monday, weekFrom } from './appointments.fixture.ts'
import { aCityThatTravels, eastOf } from './home.fixture.ts'
import { type AppointmentsTables, bookHome, callList, findVisit, homeWindows, reportAbsence } from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const [, tuesday = '', wednesday = '', thursday = '', friday = ''] = weekFrom(monday)
const bare = aCityThatTravels()
/** Until Wednesday a birth asks the certificate, from Thursday on it asks none; an act asks it always, a card never. */
const asked = (kinds: readonly RouteKind[]): RouteKind[] =>
  kinds
    .filter(({ product }) => product === 'geboorte')
    .flatMap((kind) => [
      { ...kind, certificate: 'officer', validTo: wednesday },
      { ...kind, validFrom: thursday },
      { ...kind, product: 'akte', certificate: 'officer' },
      { ...kind, product: 'kaart' },
    ])
const city = { ...bare, routes: (bare.routes ?? []).map((route) => ({ ...route, kinds: asked(route.kinds) })) }
const planner = { db: db as never, actor: system('planner'), now: beforeOpening }
const knows = { themes: ['identity'], languages: ['nl'], email: '' }
const work = (certificates: readonly string[], number: string) =>
  saveEmployee(planner, { number, name: `Wie ${number} is`, ...knows, email: `${number}@stad.example`, certificates })
await work([], 'zonder')
await work(['officer'], 'met')
const officer = await work(['officer'], 'akten')
await work([], 'gezel')
// On Tuesday alone who has it is there, until noon; who has none works all days, after them in the same seat.
const shifts = [
  `met;${tuesday};aan-huis;2a;08:30;12:00;;`,
  `zonder;${tuesday};aan-huis;2a;12:00;17:30;;`,
  ...[wednesday, thursday].map((day) => `zonder;${day};aan-huis;2a;08:30;17:30;;`),
  // On Friday who has it goes along for the first stop alone.
  `akten;${friday};aan-huis;1a;08:30;09:10;;`,
  `gezel;${friday};aan-huis;1b;08:30;17:30;;`,
]
const read = await importShifts(planner, city, [shiftColumns.join(';'), ...shifts].join('\n'))
if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes[0]))
const appointments = await appointmentsOver(db, city)
const nobody = anyone(db)
const home = { wish: { products: ['geboorte'], persons: 1 }, position: eastOf(1), address: 'Boomgaardstraat 992' }
const offered = async () => {
  const offer = await homeWindows(nobody, appointments, { ...home, most: 30 })
  return offer.outcome === 'offered'
    ? offer.windows.map(({ day, from }) => `${day} ${from.toISOString().slice(11, 16)}`)
    : []
}

describe('A round for what asks a certificate', () => {
  it('goes only while somebody who has it is on the road, whoever else is of the team', async () => {
    const times = await offered()
    expect(times.filter((at) => at.startsWith(tuesday))).toEqual([`${tuesday} 07:00`, `${tuesday} 09:00`])
    expect(times.filter((at) => at.startsWith(wednesday))).toEqual([])
    const late = { day: tuesday, from: new Date(`${tuesday}T13:00:00+02:00`) }
    await expect(bookHome(nobody, appointments, { ...home, window: late, visitor: aVisitor() })).rejects.toThrow(
      'taken',
    )
    // The window ends at one; they work until noon.
    const window = { day: tuesday, from: new Date(`${tuesday}T11:00:00+02:00`) }
    const given = await bookHome(nobody, appointments, { ...home, window, visitor: aVisitor() })
    const { endsAt } = await findVisit(nobody, appointments, given)
    expect(endsAt.getTime()).toBeLessThanOrEqual(new Date(`${tuesday}T12:00:00+02:00`).getTime())
  })

  it('asks none from the day on which the rule ends', async () => {
    expect((await offered()).filter((at) => at.startsWith(thursday))).toHaveLength(4)
  })

  it('moves no stop to where only somebody without it is on the road, for another that comes in before', async () => {
    const window = { day: friday, from: new Date(`${friday}T09:00:00+02:00`) }
    const ask = (product: string, kilometres: number) =>
      bookHome(nobody, appointments, {
        ...{ ...home, wish: { products: [product], persons: 1 }, position: eastOf(kilometres) },
        ...{ window, visitor: aVisitor() },
      })
    const startOf = async (given: Awaited<ReturnType<typeof ask>>) =>
      (await findVisit(nobody, appointments, given)).startsAt.getTime()
    const far = await ask('akte', 4)
    const first = await startOf(far)
    // Another stop at that door costs no driving, but coming first it would make that one later than its officer works.
    const near = await ask('kaart', 4)
    expect(await startOf(far)).toBe(first)
    expect(await startOf(near)).toBeGreaterThan(first)

    // Who has it falls ill: a colleague who drives on cannot do it, and somebody calls. What anybody may do goes on.
    const absence = { employeeId: officer, kind: 'sick' as const }
    const day = { startsAt: new Date(`${friday}T05:00:00Z`), endsAt: new Date(`${friday}T20:00:00Z`) }
    const { toCall } = await reportAbsence(planner, appointments, { ...absence, ...day })
    expect(toCall).toBe(1)
    expect((await callList(planner)).map(({ visit }) => visit.id)).toEqual([far.bookingId])
  })

  it('goes no more once who has it has it no longer', async () => {
    await work([], 'met')
    expect((await offered()).filter((at) => at < thursday)).toEqual([])
  })
})

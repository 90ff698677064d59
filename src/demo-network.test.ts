import { randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { type Appointments, freeDays, openBoard, publicPlaces, type Wish } from '#domain/appointments/index.ts'
import { addAbsence, employeesToPlan, rosterBetween, saveEmployee } from '#domain/roster/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { rosterDemo } from './demo-roster.ts'
import { demoCity } from './products/demo-city/city.ts'

const regional = ['stadsloket-deurne', 'stadsloket-merksem', 'stadsloket-wilrijk']
const limited = ['berendrecht', 'borgerhout', 'ekeren', 'hoboken', 'linkeroever'].map((name) => `stadsloket-${name}`)
const social = ['sociaal-centrum-berchem', 'sociaal-centrum-borgerhout']

/** The demo city as it is when it starts at an instant, with a database of its own. */
async function cityAt(clock: string) {
  const { db } = await testDatabase<never>()
  const now = new Date(clock)
  const context: OpenContext = { db: db as OpenContext['db'], actor: system('demo'), now }
  await rosterDemo(context)
  const board = await openBoard({ db: db as never, city: demoCity, clock: () => now })
  boards.push(board)
  const appointments: Appointments = { board, key: randomBytes(32) }
  const wish = (product: string): Wish => ({ products: [product], persons: 1 })
  return {
    context,
    days: (product: string, places?: readonly string[]) =>
      freeDays(appointments, wish(product), { now, ...(places && { places }) }),
    daysAt: async (place: string) => {
      await board.refresh()
      return freeDays(appointments, wish('identiteitskaart'), { now }).flatMap((one) =>
        one.place === place ? one.day : [],
      )
    },
    places: (product: string) =>
      [...new Set(freeDays(appointments, wish(product), { now }).map(({ place }) => place))].toSorted(),
  }
}
const boards: { close: () => unknown }[] = []
afterAll(() => Promise.all(boards.map((board) => board.close())))

async function shiftsOn(context: OpenContext, { place, day }: Readonly<{ place: string; day: string }>) {
  const from = new Date(`${day}T00:00:00Z`)
  const { shifts } = await rosterBetween(context, { from, until: new Date(from.getTime() + 86_400_000) })
  return shifts.filter((shift) => shift.place === place)
}

describe('The network of the demo city on its dates', () => {
  it('receives nobody at a social centre before 1 January 2022, and from then on for the five social products', async () => {
    const before = await cityAt('2021-10-20T08:00:00+02:00')
    expect(before.places('pensioenaanvraag')).toEqual([])
    const announced = await cityAt('2021-12-20T08:00:00+01:00')
    // Asked just before, of other places: what was found there is not read as theirs.
    expect(announced.days('identiteitskaart', ['stadsloket-harmonie']).length).toBeGreaterThan(10)
    const days = announced.days('taxicheques').map(({ day }) => day)
    expect(days.length).toBeGreaterThan(10)
    expect(days.every((day) => day >= '2022-01-01')).toBe(true)
    const after = await cityAt('2022-01-03T08:00:00+01:00')
    for (const product of ['pensioenaanvraag', 'inkomensgarantie-ouderen', 'taxicheques'])
      expect(after.places(product), product).toEqual(social)
    expect(after.places('identiteitskaart')).not.toEqual(expect.arrayContaining(social))
  })
  it('lets nobody wait at a place that does not receive for it', () => {
    const january = { from: '2022-01-03', to: '2022-02-28' }
    expect(publicPlaces(demoCity, { ...january, products: ['pensioenaanvraag'] }).toSorted()).toEqual(social)
    const forPassport = publicPlaces(demoCity, { ...january, products: ['reispas'] })
    expect(forPassport).toContain('stadsloket-harmonie')
    expect(forPassport.filter((place) => social.includes(place))).toEqual([])
    expect(publicPlaces(demoCity, { ...january, products: ['reispas', 'pensioenaanvraag'] })).toEqual([])
    const december = { from: '2021-12-01', to: '2021-12-31' }
    expect(publicPlaces(demoCity, { ...december, products: ['pensioenaanvraag'] })).toEqual([])
  })
  it('has the regional and the limited counters from 1 December 2022, the limited ones on two days a week', async () => {
    const before = await cityAt('2022-06-13T08:00:00+02:00')
    expect(before.places('identiteitskaart').filter((place) => [...regional, ...limited].includes(place))).toEqual([])
    const after = await cityAt('2022-12-05T08:00:00+01:00')
    expect(after.places('identiteitskaart')).toEqual(expect.arrayContaining([...regional, ...limited]))
    for (const place of limited) {
      const found = after.days('identiteitskaart').filter((one) => one.place === place)
      expect(new Set(found.map(({ day }) => new Date(`${day}T12:00:00Z`).getUTCDay())).size, place).toBe(2)
    }
  })
  it('offers nothing at a limited counter while one of its two is away', async () => {
    const { context, daysAt } = await cityAt('2022-12-05T08:00:00+01:00')
    const ekeren = { place: 'stadsloket-ekeren', day: '2022-12-07' }
    expect(await daysAt(ekeren.place)).toContain(ekeren.day)
    const [one] = await shiftsOn(context, ekeren)
    if (!one) throw new Error('nobody works there')
    const away = { employeeId: one.employeeId, startsAt: one.startsAt, endsAt: one.endsAt }
    await addAbsence(context, { ...away, kind: 'training' })
    expect(await daysAt(ekeren.place)).not.toContain(ekeren.day)
  })
  it('knows its people only when their place is near: the pilot has nobody of the later network', async () => {
    const numbers = async (clock: string) => (await employeesToPlan((await cityAt(clock)).context)).length
    expect(await numbers('2021-09-06T08:00:00+02:00')).toBe(19)
    expect(await numbers('2022-12-05T08:00:00+01:00')).toBe(35)
  })
  it('gives the certificate of the digital key to who had none yet in an older database, and to nobody whom a planner left without', async () => {
    const { context } = await cityAt('2022-12-05T08:00:00+01:00')
    const holders = async () =>
      (await employeesToPlan(context)).filter(({ certificates }) => certificates.length > 0).map(({ number }) => number)
    const all = await holders()
    const without = async (numbers: readonly string[]) => {
      for (const one of await employeesToPlan(context))
        if (numbers.includes(one.number)) await saveEmployee(context, { ...one, certificates: [] })
    }
    await without(all)
    await rosterDemo(context)
    expect(await holders()).toEqual(all)
    await without(['D101'])
    await rosterDemo(context)
    expect(await holders()).toEqual(all.filter((number) => number !== 'D101'))
  })
  it('starts again on its database without anybody or any shift twice', async () => {
    const { context } = await cityAt('2022-12-05T08:00:00+01:00')
    const count = async () => (await shiftsOn(context, { place: 'stadsloket-ekeren', day: '2022-12-07' })).length
    const before = await count()
    await rosterDemo(context)
    expect([before, await count()]).toEqual([2, 2])
  })
})

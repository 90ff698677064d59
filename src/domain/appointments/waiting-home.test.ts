import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import { anEmployee, anyone, appointmentsOver, aVisitor, monday, weekFrom } from './appointments.fixture.ts'
import { aCityThatTravels, eastOf, staffTeams } from './home.fixture.ts'
import {
  type AppointmentsTables,
  bookHome,
  cancelVisit,
  declineOffer,
  endOffer,
  eraseStops,
  findVisit,
  type HomeHope,
  joinHomeList,
  leaveWaitingList,
  moveHome,
  offeredTo,
  offerRoom,
  outlineOfRounds,
  ownRounds,
  reportAbsence,
  reportBack,
  takeOffer,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
const people = await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const resident = anyone(db)
const helper = { ...resident, actor: anEmployee('contact-centre') }
const planner = { ...resident, actor: anEmployee('planner') }
const [tuesday, wednesday, thursday, friday] = weekFrom('2022-06-14', 4) as [string, string, string, string]
const moment = (day: string, time: string) => momentOf(day, time) as Date
const wish = { products: ['geboorte'], persons: 1 }
const at = { position: eastOf(1), address: 'Boomgaardstraat 992, 2600 Antwerpen' }
const book = (day: string, time: string, context = resident, over = appointments) =>
  bookHome(context, over, { wish, ...at, window: { day, from: moment(day, time) }, visitor: aVisitor() })
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
const wait = (more: Partial<HomeHope> = {}) =>
  joinHomeList(resident, appointments, { wish, ...at, fromDay: monday, toDay: friday, visitor: aVisitor(), ...more })
/** Two hours of a day into which nobody fits any more; gives the links of those who do. */
async function fill(day: string, times: readonly string[]): Promise<string[]> {
  const links: string[] = []
  for (const time of times)
    for (let isFull = false; !isFull; ) {
      const given = await book(day, time).catch(() => null)
      if (given) links.push(given.link)
      else isFull = true
    }
  return links
}
const all = ['09:00', '11:00', '13:00', '15:00']
const offer = (link: string) => offeredTo(resident, appointments, link)

describe('Who waits for two hours at home', () => {
  it('is offered those that somebody lets go, is not passed by who books meanwhile, and takes them once', async () => {
    const there = await fill(tuesday, all)
    const { link } = await wait({ fromDay: tuesday, toDay: tuesday })
    const later = await wait({ fromDay: tuesday, toDay: tuesday })
    expect(await offer(link)).toBeNull()
    await cancelVisit(resident, appointments, { link: there.at(-1) ?? '' })
    const found = await offer(link)
    expect(found?.offered.window?.from).toEqual(moment(tuesday, '15:00'))
    expect(await offer(later.link)).toBeNull()
    expect(await refused(book(tuesday, '15:00'))).toBe('appointments/taken')

    // Who travels and who plans sees a visit only once it is one.
    const round = async () => {
      const rounds = await outlineOfRounds(planner, appointments, tuesday)
      return rounds.flatMap(({ stops }) => stops).length
    }
    expect(await round()).toBe(there.length - 1)
    const taken = await takeOffer(resident, appointments, link)
    expect((await takeOffer(resident, appointments, link)).bookingId).toBe(taken.bookingId)
    expect(await round()).toBe(there.length)
    const visit = await findVisit(resident, appointments, { link: taken.link })
    expect(visit).toMatchObject({ state: 'booked', day: tuesday })
    expect(await ownRounds(helper, appointments, tuesday)).toEqual([])
    await leaveWaitingList(resident, appointments, later.link)
  })

  it('of those who say no, or do not answer, the next is asked; the part of the day counts', async () => {
    const there = await fill(wednesday, all)
    const [morning, first, second] = [
      await wait({ fromDay: wednesday, toDay: wednesday, parts: ['morning'] }),
      await wait({ fromDay: wednesday, toDay: wednesday, parts: ['afternoon'] }),
      await wait({ fromDay: wednesday, toDay: wednesday }),
    ]
    await cancelVisit(resident, appointments, { link: there.at(-1) ?? '' })
    expect(await offer(morning.link)).toBeNull()
    expect((await offer(first.link))?.offered.window?.from).toEqual(moment(wednesday, '15:00'))
    await declineOffer(resident, appointments, first.link)
    expect(await offer(first.link)).toBeNull()
    expect(await offer(second.link)).not.toBeNull()
    // Their minutes are over. Who said no to these very hours waits on, and is not asked for them again: they are free for all.
    await sql`update appointments.booking set expires_at = now() - interval '1 second' where state = 'held'`.execute(db)
    const job = { ...resident, actor: system('appointments') }
    await endOffer(job, appointments, second.waitingId)
    expect(await offer(second.link)).toBeNull()
    expect(await offer(first.link)).toBeNull()
    expect(await refused(takeOffer(resident, appointments, second.link))).toBe('appointments/hold-expired')
    for (const { link } of [morning, first, second]) await leaveWaitingList(resident, appointments, link)
  })

  it('is offered hours when a team can go out again, by the job that the database promised, and only then', async () => {
    const job = { ...resident, actor: system('appointments') }
    await offerRoom(job, appointments)
    const employeeId = people.get('2a') ?? ''
    const span = { startsAt: moment(friday, '08:00'), endsAt: moment(friday, '18:00') }
    const { absenceId } = await reportAbsence(planner, appointments, { employeeId, kind: 'sick', ...span })
    const there = await fill(friday, all)
    const one = await wait({ fromDay: friday, toDay: friday })
    expect(await offerRoom(job, appointments)).toBe(0)
    await reportBack(planner, appointments, absenceId)
    expect(await offerRoom(job, appointments)).toBe(1)
    expect(await offer(one.link)).not.toBeNull()
    // Keeping hours raises the number of the day itself, and is no room.
    expect(await offerRoom(job, appointments)).toBe(0)
    await leaveWaitingList(resident, appointments, one.link)
    for (const link of there) await cancelVisit(resident, appointments, { link })
  })

  it('is offered what somebody leaves who is moved; a sick call takes it back, and they wait on', async () => {
    const there = await fill(thursday, all)
    const { link } = await wait({ fromDay: thursday, toDay: thursday })
    await moveHome(resident, appointments, {
      link: there.at(-1) ?? '',
      window: { day: friday, from: moment(friday, '09:00') },
    })
    expect(await offer(link)).not.toBeNull()
    const { rows: before } = await sql<{ state: string }>`select state from appointments.waiting
      where from_day = ${thursday}`.execute(db)
    expect(before).toEqual([{ state: 'offered' }])
    await reportAbsence(planner, appointments, {
      ...{ employeeId: people.get('2a') ?? '', kind: 'sick' },
      ...{ startsAt: moment(thursday, '08:00'), endsAt: moment(thursday, '24:00') },
    })
    expect(await offer(link)).toBeNull()
    const { rows } = await sql<{ state: string }>`select state from appointments.waiting
      where from_day = ${thursday}`.execute(db)
    expect(rows).toEqual([{ state: 'waiting' }])
    await leaveWaitingList(resident, appointments, link)
  })

  it('one of who books and who waits gets the hours, when somebody lets them go at once on two pools', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const other = await appointmentsOver(second.db, city)
    const there = await fill(friday, all)
    const one = await wait({ fromDay: friday, toDay: friday })
    const two = await wait({ fromDay: friday, toDay: friday })
    const [booked] = await Promise.all([
      refused(book(friday, '15:00', anyone(second.db), other)),
      cancelVisit(resident, appointments, { link: there.at(-1) ?? '' }),
    ])
    const offers = [await offer(one.link), await offer(two.link)].filter((found) => found !== null)
    // Either the hours were kept for the first who waits, or they were gone before the list was asked.
    expect(offers.length + (booked === null ? 1 : 0)).toBe(1)

    // Two that let go at once ask two who wait, never one twice.
    for (const { link } of [one, two]) await leaveWaitingList(resident, appointments, link)
    const rest = await fill(friday, all)
    const left = [...there.slice(0, -1), ...rest]
    const waits = [await wait({ fromDay: friday, toDay: friday }), await wait({ fromDay: friday, toDay: friday })]
    await Promise.all([
      cancelVisit(resident, appointments, { link: left.at(-1) ?? '' }),
      cancelVisit(anyone(second.db), other, { link: left.at(-2) ?? '' }),
    ])
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from appointments.booking
      where state = 'held' and for_waiting is not null and day = ${friday} group by for_waiting`.execute(db)
    expect(rows.every(({ count }) => count === 1)).toBe(true)
    expect((await Promise.all(waits.map(({ link }) => offer(link)))).filter(Boolean).length).toBeGreaterThan(0)
    await second.close()
  })
})

describe('The list for visits at home', () => {
  it('has nobody for whom nobody comes, too far away, for what employees book, or twice', async () => {
    expect(await refused(wait({ wish: { products: ['kaart'], persons: 1 } }))).toBe('appointments/not-offered')
    expect(await refused(wait({ position: eastOf(30) }))).toBe('appointments/too-far')
    const visitor = aVisitor()
    await wait({ visitor })
    expect(await refused(wait({ visitor }))).toBe('appointments/waits-already')
  })

  it('forgets where somebody lives as soon as they wait no more', async () => {
    const { waitingId, link } = await wait()
    const address = async () => {
      const { rows } = await sql<{ address: string | null }>`select address from appointments.waiting_home
        where waiting_id = ${waitingId}`.execute(db)
      return rows[0]?.address
    }
    const nightly = { ...resident, actor: system('retention') }
    await eraseStops(nightly)
    expect(await address()).toContain('Boomgaardstraat')
    await leaveWaitingList(resident, appointments, link)
    await eraseStops(nightly)
    expect(await address()).toBeNull()
  })
})

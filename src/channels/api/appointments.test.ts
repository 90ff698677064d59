import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import {
  aCityOfCounters,
  appointmentsOver,
  beforeOpening,
  codeInMessage,
  monday,
  staffEveryDesk,
  weekFrom,
} from '#domain/appointments/appointments.fixture.ts'
import { type AppointmentsTables, freeDays } from '#domain/appointments/index.ts'
import { residentByKey } from '#outside/personas.ts'
import type { OpenContext } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { createServer } from '#platform/http/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { apiRoutes, appointmentOperations, clientFrom } from './index.ts'

const { db, pool, url } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ places: 2, desks: 3, holdMinutes: 10 })
await staffEveryDesk(db, city, weekFrom(monday))

/** One process of the program, as far as appointments go. */
async function aProcess({ holdMinutes = 10 } = {}) {
  const own = openDatabase<AppointmentsTables>(url)
  const appointments = await appointmentsOver(
    own.db,
    { ...city, booking: (city.booking ?? []).map((policy) => ({ ...policy, holdMinutes })) },
    { pool: own.pool },
  )
  const app = await createServer({ logLevel: 'silent', formTargets: [], secure: false })
  const site = { db: own.db as OpenContext['db'], clock: () => beforeOpening, city, appointments }
  await apiRoutes(app, { publicUrl: 'http://loket.test', operations: appointmentOperations(site) })
  const post = async (what: string, payload: object, headers = {}) => {
    const { statusCode: status, body } = await app.inject({
      ...{ method: 'POST', url: `/api/appointments/${what}`, payload, headers },
    })
    return { status, body: JSON.parse(body) as Record<string, never> }
  }
  const stop = async () => {
    await app.close()
    await appointments.board.close()
    await own.close()
  }
  return { post, appointments, app, stop }
}
const [one, other, hasty] = [await aProcess(), await aProcess(), await aProcess({ holdMinutes: 0 })]
afterAll(() => Promise.all([one.stop(), other.stop(), hasty.stop()]))
const { post } = one

const wish = { products: ['kaart'], persons: 1 }
let people = 0
const somebody = () => ({ name: 'Rosa Verbruggen', contact: { kind: 'email', value: `api${++people}@stad.example` } })
const asked = (at: string, day = monday) => ({ ...wish, request: newId(), place: 'place-0', startsAt: `${day}T${at}` })
/** A hold says nothing of a booking: it shows work, or none. */
const holding = (at: string, day?: string, work?: string) => {
  const { request: _, ...time } = asked(at, day)
  return work ? { ...time, work } : time
}
/** What a program does before it holds a time. */
async function worked(from = one): Promise<string> {
  const { challenge, bits } = (await from.post('work', {})).body as unknown as { challenge: string; bits: number }
  const zeros = (text: string) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
  for (let number = 0; ; number++) if (zeros(`${challenge}:${number}`) >= bits) return `${challenge}:${number}`
}
const booking = async (at: string, day?: string) => ({
  ...{ ...asked(at, day), visitor: somebody(), work: await worked() },
})
/** The code in the message to a contact: the program tells it, nobody else. */
const codeFor = (link: unknown) => codeInMessage(one.appointments, db, String(link))
const wrongFor = async (link: unknown) => ((await codeFor(link)) === '000000' ? '111111' : '000000')
const countOn = async (day: string, from = one) => {
  const { body } = await from.post('days', wish)
  const places = body.places as unknown as { place: string; days: { day: string; count: number }[] }[]
  return places.find(({ place }) => place === 'place-0')?.days.find((each) => each.day === day)?.count
}

describe('The offer over HTTP', () => {
  it('knows who asks for more time, and a language that only an interpreter speaks', async () => {
    const day = weekFrom(monday)[4]
    const times = async (more: object) =>
      (await post('times', { ...wish, place: 'place-0', day, ...more })).body.times as unknown as string[]
    const all = await times({})
    expect((await times({ longer: true })).length).toBe(all.length - 1)
    expect(await times({ language: 'ar', interpreter: true })).toEqual([])
    expect(await times({ interpreter: true })).toEqual(all)
    const longer = await countOn(day ?? '')
    const { body } = await post('days', { ...wish, longer: true })
    const places = body.places as unknown as { place: string; days: { day: string; count: number }[] }[]
    expect(places.find(({ place }) => place === 'place-0')?.days.find((each) => each.day === day)?.count).toBe(
      (longer ?? 0) - 1,
    )
  })

  it('is what memory says, and follows what is booked, here and in another process', async () => {
    const found = freeDays(one.appointments, wish, { now: beforeOpening })
    const { body } = await post('days', wish)
    const told = (body.places as unknown as { place: string; days: object[] }[]).flatMap(({ place, days }) =>
      days.map((day) => ({ place, ...day })),
    )
    expect(told).toEqual(JSON.parse(JSON.stringify(found)))
    expect(await countOn('2022-06-15')).toBe(32)
    for (let desk = 0; desk < 3; desk++)
      expect((await post('book', await booking('09:00', '2022-06-15'))).status).toBe(200)
    expect(await countOn('2022-06-15')).toBe(31)
    await expect.poll(() => countOn('2022-06-15', other)).toBe(31)
  })

  it('names the times of one place on one day', async () => {
    const { body } = await post('times', { ...wish, place: 'place-1', day: monday })
    expect(body.times).toHaveLength(32)
    expect((body.times as unknown as string[])[0]).toBe('2022-06-13T07:00:00.000Z')
  })
})

describe('A booking over HTTP', () => {
  it('sent again, to another process too, is one; with something else under the same name it is refused', async () => {
    const sent = await booking('10:00')
    const first = await post('book', sent)
    expect(first).toMatchObject({ status: 200, body: { place: 'place-0', startsAt: '2022-06-13T08:00:00.000Z' } })
    const messages = async () =>
      (
        await pool.query(
          `select data->>'what' as what from platform.outbox where data->>'what' in ('confirm', 'confirmed')`,
        )
      ).rows.length
    const before = await messages()
    const again = await Promise.all([post('book', sent), other.post('book', sent), post('book', sent)])
    expect(again).toEqual([first, first, first])
    expect(await messages()).toBe(before)
    const twoAtOnce = await booking('10:15')
    const [here, there] = await Promise.all([post('book', twoAtOnce), other.post('book', twoAtOnce)])
    expect(here).toEqual(there)
    const { rows } = await pool.query(`select count(*)::int as count from appointments.booking
      where starts_at between '2022-06-13T10:00+02' and '2022-06-13T10:15+02'`)
    expect(rows[0]).toEqual({ count: 2 })
    const differently = { ...sent, visitor: { ...somebody(), name: 'Omer Peeters' } }
    expect(await post('book', differently)).toMatchObject({
      status: 409,
      body: { error: 'appointments/other-booking' },
    })
  })

  it('of a time that is taken answers 409 with three others and words, in the language of who asks', async () => {
    for (let desk = 0; desk < 3; desk++) await post('book', await booking('11:00'))
    const lost = await post('book', await booking('11:00'), { 'accept-language': 'fr-BE' })
    expect(lost).toMatchObject({ status: 409, body: { error: 'appointments/taken' } })
    expect(lost.body.alternatives).toHaveLength(3)
    expect(lost.body.says).toBe(
      'Cette heure vient d’être prise. Quelqu’un l’a prise avant vous. Choisissez une autre heure.',
    )
  })

  it('waits for a code or a link that its contact gets: only then it is a visit', async () => {
    const sent = await booking('14:00')
    const asked = await post('book', sent)
    expect(asked).toMatchObject({ status: 200, body: { confirm: { by: 'email', with: ['code', 'link'] } } })
    expect(asked.body).not.toHaveProperty('code')
    const { link } = asked.body
    const state = async () => {
      const { rows } = await pool.query(
        `select state from appointments.booking where starts_at = '2022-06-13T14:00+02'`,
      )
      return rows.map(({ state }) => state)
    }
    const refused = await post('confirm', { link, code: await wrongFor(link) })
    expect(refused).toMatchObject({ status: 409, body: { error: 'appointments/wrong-code', left: 4 } })
    expect(refused.body.says).toMatch(/^Deze code klopt niet/)
    expect(await state()).toEqual(['held'])
    const visit = await post('confirm', { link, code: await codeFor(link) })
    expect(visit).toMatchObject({ status: 200, body: { link, place: 'place-0' } })
    expect(visit.body.code).toMatch(/^[A-Z2-9]{6}$/)
    expect(await post('confirm', { link, code: await codeFor(link) })).toEqual(visit)
    expect(await state()).toEqual(['booked'])
    // Who heard no answer and asks again is told that nothing is to be done.
    expect((await post('book', sent)).body).toMatchObject({ link, confirm: null })
  })

  it.each([
    ['a national number', '14:30', residentByKey('jan').insz],
    ['no number', '14:45', undefined],
  ])(
    'of who gave a wrong contact is mended with %s: the code goes to the right one, three times in all',
    async (_who, at, nationalNumber) => {
      const sent = await booking(at)
      const reached = (value: string) => ({
        ...sent,
        visitor: { ...sent.visitor, nationalNumber, contact: { kind: 'email', value } },
      })
      const value = (n: number) => `mended${n}-${at.replace(':', '')}@stad.example`
      const { link } = (await post('book', reached(value(1)))).body
      const wrong = await codeFor(link)
      expect(await post('book', reached(value(2)))).toMatchObject({
        status: 200,
        body: { link, confirm: { by: 'email' } },
      })
      const right = await codeFor(link)
      expect((await post('confirm', { link, code: wrong })).body).toMatchObject({ error: 'appointments/wrong-code' })
      const named = (n: number) => post('visitor', { link, visitor: reached(value(n)).visitor })
      expect(await named(3)).toMatchObject({ status: 200 })
      expect(await named(4)).toMatchObject({ status: 429, body: { error: 'appointments/too-many-messages' } })
      expect((await post('confirm', { link, code: right })).body).toMatchObject({ error: 'appointments/wrong-code' })
      expect(await post('confirm', { link, code: await codeFor(link) })).toMatchObject({ status: 200 })
      // It is a visit: the same again is told so, another contact is not said to be one.
      expect((await named(3)).body).toMatchObject({ link, confirm: null })
      expect((await post('book', reached(value(3)))).body).toMatchObject({ link, confirm: null })
      for (const refused of [await named(1), await post('book', reached(value(1)))])
        expect(refused).toMatchObject({ status: 409, body: { error: 'appointments/other-booking' } })
    },
  )

  it('that is a visit is given to the right code alone', async () => {
    const { link } = (await post('book', await booking('15:00'))).body
    const code = await codeFor(link)
    const visit = await post('confirm', { link, code })
    expect((await post('confirm', { link, code: await wrongFor(link) })).body).toMatchObject({
      ...{ error: 'appointments/wrong-code', left: 0 },
    })
    expect(await post('confirm', { link, code })).toEqual(visit)
  })

  it('after five wrong codes is confirmed by the link alone', async () => {
    const { link } = (await post('book', await booking('14:15'))).body
    const wrong = await wrongFor(link)
    for (let left = 4; left >= 0; left--)
      expect((await post('confirm', { link, code: wrong })).body).toMatchObject({ left })
    expect(await post('confirm', { link, code: await codeFor(link) })).toMatchObject({
      ...{ status: 409, body: { error: 'appointments/wrong-code', left: 0 } },
    })
  })

  it('by the same person for the same thing is refused once they showed who they are; a contact that is none at once', async () => {
    const twice = await booking('11:30')
    const first = (await post('book', twice)).body
    await post('confirm', { link: first.link, code: await codeFor(first.link) })
    const second = await post('book', { ...(await booking('11:45')), visitor: twice.visitor })
    expect(second.status).toBe(200)
    const { link } = second.body
    expect((await post('confirm', { link, code: await codeFor(link) })).body.error).toBe('appointments/one-each')
    const visitor = { ...somebody(), contact: { kind: 'phone', value: 'bel mij' } }
    expect((await post('book', { ...(await booking('12:00')), visitor })).body.error).toBe('appointments/no-contact')
    expect((await post('book', { ...(await booking('12:00')), persons: 2 })).body.error).toBe(
      'appointments/name-everybody',
    )
  })

  it.each([
    ['a time that has passed', '09:00', '2021-06-14', 409, 'appointments/not-offered', /^Deze tijd is voorbij\./],
    ['an hour of the night in spring', '02:30', '2022-03-27', 409, 'appointments/no-such-time', /^Dit uur bestaat/],
    ['a time after closing', '18:00', monday, 409, 'appointments/not-offered', /kunnen wij u niet ontvangen/],
    ['half a quarter', '09:05', monday, 409, 'appointments/not-offered', /kunnen wij u niet ontvangen/],
    ['a day that is none', '09:00', '2022-02-30', 400, 'api/wrong-body', /begrepen uw vraag niet/],
    ['the year one', '09:00', '0001-01-01', 409, 'appointments/not-offered', /kunnen wij u niet ontvangen/],
  ])('of %s is refused in plain words', async (_what, at, day, status, error, says) => {
    const refused = await post('book', await booking(at, day))
    expect(refused).toMatchObject({ status, body: { error } })
    expect(refused.body.says).toMatch(says)
  })

  it('at a place or for something that is not there is not found', async () => {
    expect(await post('book', { ...(await booking('09:00')), place: 'nergens' })).toMatchObject({ status: 404 })
    expect(await post('days', { products: ['niets'] })).toMatchObject({ status: 404 })
  })
})

describe('A hold over HTTP', () => {
  it('becomes a visit; once it ran out it says so, with other times; a foreign link is not found', async () => {
    const held = await post('hold', holding('13:00'))
    const { link } = held.body
    const visitor = somebody()
    const named = await post('visitor', { link, visitor })
    expect(named).toMatchObject({ status: 200, body: { link, confirm: { by: 'email' } } })
    expect(await post('visitor', { link, visitor })).toEqual(named)
    const confirmed = await post('confirm', { link, code: await codeFor(link) })
    expect(confirmed).toMatchObject({ status: 200, body: { link } })
    expect(await post('confirm', { link, code: await codeFor(link) })).toEqual(confirmed)
    // As it was before: who comes, and nobody showed that they can be reached there.
    expect((await post('confirm', { link, visitor })).body).toEqual(
      expect.objectContaining({ error: 'api/wrong-body' }),
    )

    const short = await hasty.post('hold', holding('13:15'))
    const late = await post('visitor', { link: short.body.link, visitor: somebody() })
    expect(late).toMatchObject({ status: 409, body: { error: 'appointments/hold-expired' } })
    expect(late.body.says).toMatch(/^Deze tijd is niet meer voor u vrij\./)
    const foreign = { link: `${newId()}.${'A'.repeat(43)}`, visitor: somebody() }
    expect(await post('visitor', foreign)).toMatchObject({ status: 404, body: { error: 'appointments/not-found' } })
  })

  it('that is given back is free at once', async () => {
    const day = '2022-06-16'
    const links = []
    for (let desk = 0; desk < 3; desk++)
      links.push((await post('hold', holding('09:00', day, await worked()))).body.link)
    expect(await countOn(day)).toBe(31)
    expect(await post('release', { link: links[0] })).toMatchObject({ status: 200 })
    expect(await countOn(day)).toBe(32)
  })

  it('without work is one of the few for all who show none; with work it is one, and a library goes on', async () => {
    const day = '2022-06-17'
    const kept = (robots: readonly { status: number }[]) => robots.filter(({ status }) => status === 200).length
    // Five hundred without work, to two processes: never more than the forty of the policy, and the rest is told so.
    const robots = await Promise.all(
      Array.from({ length: 500 }, (_, at) => {
        const quarter = 9 * 4 + (at % 32)
        const time = `${quarter >> 2}:${['00', '15', '30', '45'][quarter & 3]}`.padStart(5, '0')
        return (at % 2 ? one : other).post('hold', holding(time, '2022-06-16'))
      }),
    )
    expect(kept(robots)).toBeGreaterThan(0)
    expect(kept(robots)).toBeLessThanOrEqual(40)
    expect(robots.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    const library = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const time = `${9 + (at >> 2)}:${['15', '30', '45', '15'][at & 3]}`.padStart(5, '0')
        return post('hold', holding(time, day, await worked()))
      }),
    )
    expect(library.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const work = await worked()
    const times = ['15:00', '15:15', '15:30', '15:45']
    const again = await Promise.all(times.map((at, n) => (n % 2 ? one : other).post('hold', holding(at, day, work))))
    expect(again.map(({ status }) => status).toSorted()).toEqual([200, 429, 429, 429])
    const { rows } = await pool.query(`select count(*)::int as count from appointments.booking
      where state = 'held' and day = '2022-06-17'`)
    expect(rows[0]).toEqual({ count: 21 })
  })
})

describe('The client that is made of the description', () => {
  it('finds a time, books it, and is told what else could be had', async () => {
    const address = await one.app.listen({ port: 0, host: '127.0.0.1' })
    const document = await (await fetch(`${address}/api/openapi.json`)).json()
    expect(document).toMatchObject({ paths: { '/api/appointments/book': { post: { security: [] } } } })
    const folder = mkdtempSync(join(tmpdir(), 'loket-client-'))
    writeFileSync(join(folder, 'client.ts'), clientFrom(document as Parameters<typeof clientFrom>[0]))
    writeFileSync(
      join(folder, 'books.ts'),
      `import { createHash } from 'node:crypto'
       import { client } from './client.ts'
       const { freeDays, freeTimes, workForHold, bookTime, confirmHold } = client({ url: process.argv[2] ?? '' })
       const wish = { products: ['kaart'] }
       const { places } = await freeDays(wish)
       const { place, days } = places[1]
       const { times } = await freeTimes({ ...wish, place, day: days[0].day })
       const { challenge, bits } = await workForHold({})
       const zeros = (text: string) => Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
       let number = 0
       while (zeros(\`\${challenge}:\${number}\`) < bits) number++
       const work = \`\${challenge}:\${number}\`
       const book = (startsAt: string) => bookTime({ ...wish, work, place, startsAt, request: crypto.randomUUID(),
         visitor: { name: 'Omer', contact: { kind: 'email', value: 'omer@stad.example' } } })
       const booked = await book(times[0])
       const refused = await book('2021-06-14T09:00').catch((error) => error)
       const { code, said } = await confirmHold({ link: booked.link, code: 'geen' }).catch((error) => error)
       const needs = [booked.startsAt === times[0], booked.confirm.by, code, said.left]
       console.log(JSON.stringify([...needs, refused.code, refused.said.alternatives.length]))`,
    )
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'books.ts'), address])
    rmSync(folder, { recursive: true, force: true })
    expect(JSON.parse(stdout)).toEqual([true, 'email', 'appointments/wrong-code', 4, 'appointments/not-offered', 3])
  })
})

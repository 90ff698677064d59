import { describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications, aResident } from '../cases/cases.fixture.ts'
import { catalogueOf, type Product } from '../catalogue/index.ts'
import { anOffer, aProduct } from '../catalogue/product.fixture.ts'
import { anOrder } from '../grants/grants.fixture.ts'
import { giveGrant, withdrawGrant } from '../grants/index.ts'
import { knowPerson, readerLog } from '../people/index.ts'
import {
  aCityOfCounters,
  anEmployee,
  appointmentsOver,
  aVisitor,
  monday,
  staffEveryDesk,
} from './appointments.fixture.ts'
import { alreadyHas, bookTime, insteadOf } from './index.ts'

const always = '2021-01-01'
const at = new Date('2022-06-13T08:00:00Z')
const allDay = [{ validFrom: always, week: { monday: [{ from: '08:00', to: '20:00' }] } }]
const later = [{ validFrom: always, week: { tuesday: [{ from: '08:00', to: '20:00' }] } }]
const point = (id: string, hours: typeof allDay | typeof later, latitude: number) => ({
  ...{ id, name: id, hours, position: { latitude, longitude: 4.4 } },
  roles: [{ role: 'contact-point' as const, validFrom: always }],
})
const bare = aCityOfCounters()
const city = {
  ...bare,
  places: [...bare.places, point('open', allDay, 51.25), point('near', later, 51.2)],
  travel: [{ detour: 1.3, walkingKmh: 4, cyclingKmh: 15, validFrom: always }],
}
const card = aProduct({
  ...{
    id: 'kaart',
    channels: ['portal', 'kiosk', 'desk'],
    appointment: { theme: 'identity', why: { nl: 'Vingers.' } },
  },
  instead: [{ when: { nl: 'Alleen een bewijs nodig?' }, product: 'attest' }],
  grants: [
    {
      ...{ kind: 'bewonersvergunning', name: { nl: 'Vergunning' }, allows: 'stand' },
      ...{ subject: { of: 'plate', answer: 'plate' }, terms: [] },
    },
  ],
} as Partial<Product>)
const certificate = aProduct({ id: 'attest' })
const waysOf = (
  product: Product,
  all = [card, certificate],
  from: { latitude: number; longitude: number } | null = null,
) => insteadOf({ city, catalogue: catalogueOf(all, anOffer({ city })) }, [product], { at, from })[0]?.instead ?? []

describe('What can be done otherwise than by a visit', () => {
  it('is made ready online and at the contact point that is open, and done elsewhere by who needs only that', () => {
    expect(waysOf(card)).toMatchObject([
      { way: 'enough', other: { id: 'attest' } },
      { way: 'online', whole: false, path: '/dienst/kaart' },
      { way: 'contact-point', whole: false, place: { id: 'open' }, opening: { open: true } },
    ])
  })

  it('is the nearest contact point for whom it is known where they are, also when it opens later', () => {
    const found = waysOf(card, [card, certificate], { latitude: 51.2, longitude: 4.4 })
    expect(found.at(-1)).toMatchObject({ place: { id: 'near' }, opening: { open: false } })
  })

  it('is done whole online where no visit is asked, and nowhere where the city cannot give it yet', () => {
    expect(waysOf(certificate)).toMatchObject([
      { way: 'online', whole: true },
      { way: 'contact-point', whole: true },
    ])
    expect(waysOf(aProduct({ notYetObtainable: { nl: 'Nog niet.' } }))).toEqual([])
  })

  it('names no product instead that asks a visit too, or that is not there', () => {
    const asksVisit = aProduct({ id: 'attest', appointment: { theme: 'x', why: { nl: 'Kom.' } } })
    for (const all of [[card], [card, asksVisit]])
      expect(waysOf(card, all).map(({ way }) => way)).not.toContain('enough')
    const none = aProduct({ ...card, instead: [{ when: { nl: 'Binnen Europa? Dan volstaat uw kaart.' } }] })
    expect(waysOf(none)[0]).toMatchObject({ way: 'enough', other: null })
  })

  it('comes home as the data of the product and of the rounds say, in their period', () => {
    const kind = {
      product: 'kaart',
      theme: 'identity',
      minutes: 10,
      eachFurther: 0,
      people: 1 as const,
      validFrom: always,
    }
    const rule = { radiusKm: 9, kmh: 20, noticeDays: 1, daysAhead: 9, days: [], windows: [], validFrom: always }
    const atHome = (more: object) => ({
      ...city,
      routes: [{ place: 'x', base: 'open', teams: [], rules: [rule], kinds: [{ ...kind, atHome: true, ...more }] }],
    })
    const delivered = { ...card, delivery: { nl: 'Met de post.' } }
    const found = (more: object) =>
      insteadOf({ city: atHome(more), catalogue: catalogueOf([], anOffer()) }, [delivered], { at })[0]?.instead.slice(
        -2,
      )
    expect(found({})).toMatchObject([{ way: 'at-home', bookable: true }, { way: 'delivery' }])
    expect(found({ atHome: false })).toMatchObject([{ way: 'at-home', bookable: false }, {}])
    expect(found({ validTo: '2021-12-31' })).toMatchObject([{ way: 'contact-point' }, { way: 'delivery' }])
  })
})

describe('What somebody has already', async () => {
  const { db: typed } = await testDatabase<unknown>()
  const db = typed as OpenContext['db']
  const { as, submitted, draft, system } = applications(db, at)
  const { insz, givenNames, familyNames } = residentByKey('jan')
  const name = { givenName: givenNames[0] ?? '', familyName: familyNames[0] ?? '' }
  const { id: personId } = await knowPerson(system, { insz, ...name })
  const mine = as(aResident(personId))

  it('is the appointment, the application under way and what was granted and holds; nothing of another service', async () => {
    await staffEveryDesk(db as never, city, [monday])
    const appointments = await appointmentsOver(db as never, city)
    expect(await alreadyHas(mine as never, personId, [card])).toEqual([])
    const startsAt = new Date('2022-06-13T09:00:00Z')
    const wish = { products: ['kaart'], persons: 1 }
    await bookTime(mine as never, appointments, { wish, place: 'place-0', startsAt, visitor: aVisitor() })
    await submitted(card, personId)
    await draft(certificate, personId)
    const valid = { from: new Date('2022-01-01T00:00:00Z'), until: new Date('2023-01-01T00:00:00Z') }
    const { id: grantId } = await giveGrant(system, anOrder({ holder: personId, valid }))
    const has = async (...products: Product[]) =>
      (await alreadyHas(mine as never, personId, products)).map((one) => `${one.has} ${one.product.id}`)
    expect(await has(card)).toEqual(['visit kaart', 'case kaart', 'grant kaart'])
    expect(await has(certificate)).toEqual(['case attest'])
    await withdrawGrant(system, grantId, 'misuse' as never)
    expect(await has(card)).toEqual(['visit kaart', 'case kaart'])
    await appointments.board.close()
  })

  it('is told to an employee who helps, with a line in the log that the person reads, and not what is kept from them', async () => {
    const counter = anEmployee('counter')
    const look = (actor = counter) =>
      alreadyHas(as(actor) as never, personId, [card], 'nakijken of een bezoek nodig is')
    expect((await look()).map(({ has }) => has)).toEqual(['visit', 'case'])
    const log = await readerLog(mine, personId)
    expect(log.map(({ purpose }) => purpose)).toContain('nakijken of een bezoek nodig is')
    expect(await look({ ...counter, withheld: ['kaart'] } as never)).toEqual([])
    await expect(alreadyHas(as(aResident()) as never, personId, [card])).rejects.toMatchObject({
      code: 'people/not-found',
    })
  })
})

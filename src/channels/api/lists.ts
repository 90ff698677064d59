import { z } from 'zod'
import { bookTime, cancelVisit, mostPersons, moveVisit, timesOn, visitOnList } from '#domain/appointments/index.ts'
import { validOn } from '#domain/catalogue/index.ts'
import { askerKeyHash, requireAsker } from '#domain/grants/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Site } from '../site.ts'
import type { Limits } from './limits.ts'
import { type Operation, operation } from './operation.ts'

const place = z.string().min(1).max(60).describe('The counter of your list.')
const product = z.string().min(1).max(60)
const name = z.string().trim().min(1).max(200)
const phone = z
  .string()
  .max(30)
  .refine((said) => parsePhone(said) !== null, 'no telephone number')

const Times = z.strictObject({ place, product, day: z.string().refine(isDay, 'no day') })
const Booked = z.strictObject({
  ...{ place, product, name },
  at: z.iso.datetime().describe('One of the times that were answered.'),
  companions: z
    .array(name)
    .max(mostPersons - 1)
    .default([]),
  contact: z.union([z.strictObject({ email: z.email().max(254) }), z.strictObject({ phone })]),
})
const code = z
  .string()
  .regex(/^[A-Z0-9]{6}$/)
  .describe('As it was answered when it was booked.')
const Visit = z.strictObject({ place, day: z.string().refine(isDay, 'no day'), code })

const refusals = ['grants/unknown-key', 'grants/other-role', 'grants/other-purpose', 'api/too-many']

/** Counters with a closed list, booked by a program of who keeps it: the maternity ward books for its parents (R31). */
export function listOperations({ site, limits }: Readonly<{ site: Site; limits: Limits }>): readonly Operation[] {
  const { db, appointments, city } = site

  /** Who asks, when their key is for the list of that place on that day. */
  async function onList(
    { key, address }: Readonly<{ key: string | null; address: string }>,
    at: Readonly<{ place: string; day: string }>,
  ): Promise<OpenContext> {
    const keyHash = key === null ? null : askerKeyHash(key)
    limits.count(keyHash, address)
    const list = validOn(city.counters?.find((one) => one.place === at.place)?.bookedBy ?? [], at.day)
    const { id, perMinute } = await requireAsker({ db }, key, { role: 'partner', purpose: list?.purpose ?? '' })
    if (keyHash) limits.learn(keyHash, perMinute)
    return { db, actor: system(`partner/${id}`), now: site.clock() }
  }

  async function idOf(context: OpenContext, visit: z.output<typeof Visit>): Promise<string> {
    const found = await visitOnList(context, visit)
    if (!found) throw new Refusal('missing', 'appointments/not-found')
    return found.id
  }

  /** The visit when it stands at that time: the answer to who asked before was lost. Null: it is still to be moved. */
  async function movedAlready(context: OpenContext, visit: z.output<typeof Visit>, startsAt: Date) {
    const there = await visitOnList(context, { ...visit, day: cityDay(startsAt) })
    return there?.state === 'booked' && there.startsAt.getTime() === startsAt.getTime() ? there : null
  }

  return [
    operation({
      ...{ id: 'timesOnList', method: 'POST', path: '/api/lists/times', refusals },
      summary: 'The free times of a day at the counter of your list.',
      body: Times,
      answer: z.strictObject({ times: z.array(z.iso.datetime()) }),
      async handle({ body: { product: wanted, ...at }, ...who }) {
        const { now } = await onList(who, at)
        const times = timesOn(appointments, { products: [wanted], persons: 1 }, { now, ...at })
        return { times: times.map((time) => time.toISOString()) }
      },
    }),
    operation({
      ...{ id: 'bookOnList', method: 'POST', path: '/api/lists/appointments' },
      summary: 'Books one of those times for somebody of yours, who gets our confirmation.',
      refusals: [...refusals, 'appointments/taken', 'appointments/not-offered', 'appointments/one-each'],
      body: Booked,
      answer: z.strictObject({ code: z.string(), at: z.iso.datetime(), until: z.iso.datetime() }),
      async handle({ body, ...who }) {
        const startsAt = new Date(body.at)
        const context = await onList(who, { place: body.place, day: cityDay(startsAt) })
        const wish = { products: [body.product], persons: body.companions.length + 1 }
        const contact =
          'email' in body.contact
            ? ({ kind: 'email', value: body.contact.email } as const)
            : ({ kind: 'phone', value: parsePhone(body.contact.phone) ?? '' } as const)
        const visitor = { name: body.name, companions: body.companions, contact }
        if (context.now >= startsAt) throw new Refusal('conflict', 'appointments/not-offered', { because: 'past' })
        const given = await bookTime(context, appointments, { wish, place: body.place, startsAt, visitor })
        return { code: given.code, at: given.startsAt.toISOString(), until: given.endsAt.toISOString() }
      },
    }),
    operation({
      ...{ id: 'cancelOnList', method: 'POST', path: '/api/lists/cancel' },
      summary: 'Cancels a visit on your list; its customer is told. Sending it again is no harm.',
      refusals: [...refusals, 'appointments/not-found', 'appointments/too-late'],
      body: Visit,
      answer: z.strictObject({ cancelled: z.literal(true) }),
      async handle({ body, ...who }) {
        const context = await onList(who, body)
        await cancelVisit(context, appointments, { bookingId: await idOf(context, body) })
        return { cancelled: true as const }
      },
    }),
    operation({
      ...{ id: 'moveOnList', method: 'POST', path: '/api/lists/move' },
      summary:
        'Moves a visit on your list to another of its free times; its customer is told, and code and link stay. Sending it again is no harm.',
      refusals: [
        ...refusals,
        'appointments/not-found',
        'appointments/too-late',
        'appointments/taken',
        'appointments/not-offered',
      ],
      body: Visit.extend({ to: z.iso.datetime().describe('One of the times that were answered.') }),
      answer: z.strictObject({ code: z.string(), at: z.iso.datetime(), until: z.iso.datetime() }),
      async handle({ body: { to, ...visit }, ...who }) {
        const context = await onList(who, visit)
        const startsAt = new Date(to)
        // The list may be another's, or nobody's, on the day to which it moves.
        if (cityDay(startsAt) !== visit.day) await onList(who, { place: visit.place, day: cityDay(startsAt) })
        const given =
          (await movedAlready(context, visit, startsAt)) ??
          (await moveVisit(context, appointments, {
            ...{ bookingId: await idOf(context, visit), to: { place: visit.place, startsAt } },
          }))
        return { code: given.code, at: given.startsAt.toISOString(), until: given.endsAt.toISOString() }
      },
    }),
  ]
}

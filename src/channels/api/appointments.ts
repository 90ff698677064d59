import { z } from 'zod'
import {
  askTime,
  confirmByCode,
  type Given,
  givenOf,
  holdTime,
  mostPersons,
  nameVisitor,
  type Offered,
  releaseHold,
  timesOn,
  type Visitor,
  type Wish,
  workFor,
} from '#domain/appointments/index.ts'
import { momentOf } from '#domain/places/index.ts'
import { anonymous } from '#platform/context.ts'
import { parseNationalNumber } from '#platform/formats/national-number.ts'
import { Refusal } from '#platform/refusal.ts'
import { readVisitor } from '../appointment-visitor.ts'
import type { Site } from '../site.ts'
import { offerPrinter } from './offer-printed.ts'
import { type Operation, operation } from './operation.ts'

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
const Wished = z.strictObject({
  products: z.array(code).min(1).max(6).describe('What the visit is for: their lengths add up.'),
  persons: z.int().min(1).max(mostPersons).default(1),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('That the employee must speak; vgt for signs.'),
  interpreter: z.boolean().optional().describe('Where no employee speaks that language, an interpreter will do.'),
  longer: z.boolean().optional().describe('More time, for what is hard to explain. Nobody asks why.'),
  facilities: z.array(code).max(6).optional().describe('Of the place or the desk, as wheelchair-desk.'),
})
const instant = z.iso.datetime()
const startsAt = z.iso
  .datetime({ offset: true, local: true })
  .describe('An instant with its distance to UTC, or without it a time on the clock of the city: 2022-06-14T09:15.')
const request = z
  .uuid()
  .describe('Made by you for each booking. Send the same again when you heard no answer: it books once.')
const Comes = z.strictObject({
  name: z.string().max(200),
  companions: z
    .array(z.string().max(200))
    .max(mostPersons - 1)
    .default([])
    .describe('One name for each further person.'),
  contact: z.strictObject({ kind: z.enum(['email', 'phone']), value: z.string().max(254) }),
  nationalNumber: z
    .string()
    .max(20)
    .refine((said) => parseNationalNumber(said) !== null, 'no national number')
    .optional()
    .describe(
      'So that each person has one visit for a product, however they are reached. Only a keyed hash of it is kept.',
    ),
})
const work = z
  .string()
  .max(200)
  .optional()
  .describe(
    'What `workForHold` asks: `<challenge>:<number>`, so that its SHA-256 begins with `bits` zero bits. Good for one hold at a time. Without it the hold is among the few that are kept for all who show none.',
  )
const Day = z.strictObject({ day: z.iso.date(), count: z.int(), first: instant })
const Visit = z.strictObject({
  ...{ place: z.string(), startsAt: instant, endsAt: instant },
  link: z.string().describe('The right to this visit: for its customer alone. Never put it in a log.'),
  code: z.string().describe('For the kiosk, on the day.'),
})
const Held = Visit.omit({ code: true }).extend({ until: instant.describe('Until when it is kept.') })

const Asked = Held.extend({
  confirm: z
    .strictObject({ by: z.enum(['email', 'phone']), with: z.array(z.enum(['code', 'link'])) })
    .nullable()
    .describe(
      'What is still to be done before `until`: the contact got a message with a code, for `confirmHold`, and a link, for its reader. One of both is used. Null: it is a visit already.',
    ),
})
const typedCode = z.string().max(20).describe('Six digits, from the message to the contact. Five tries.')

const lost = ['appointments/taken', 'appointments/not-offered', 'appointments/no-such-time']
const ofVisitor = ['appointments/name-everybody', 'appointments/no-contact']
const ofMessages = ['appointments/too-many-holds', 'appointments/too-many-messages']

/** Free times and visits for other programs and for anybody: no key, nobody's data in an address, an offer from memory. */
export function appointmentOperations(
  site: Pick<Site, 'db' | 'clock' | 'city' | 'appointments'>,
): readonly Operation[] {
  const { appointments, city } = site
  const printed = offerPrinter(appointments)
  const context = () => ({ db: site.db, actor: anonymous, now: site.clock() })
  const open = { method: 'POST', open: true, largest: 10_000 } as const

  /** Refuses what nobody is received for. */
  function wishOf({ products, persons, language, facilities, interpreter, longer }: z.output<typeof Wished>): Wish {
    if (!products.every((id) => city.visits?.some(({ product }) => product === id)))
      throw new Refusal('missing', 'appointments/unknown-product')
    // Without a language there is nothing to interpret.
    return {
      products,
      persons,
      language,
      facilities,
      interpreter: interpreter === true && language !== undefined,
      longer,
    }
  }
  function placeOf(place: string): string {
    if (!appointments.board.layoutOf(place)) throw new Refusal('missing', 'appointments/unknown-place')
    return place
  }
  const timeOf = (asked: Readonly<{ place: string; startsAt: string }>): Offered => ({
    place: placeOf(asked.place),
    startsAt: instantOf(asked.startsAt),
  })

  return [
    operation({
      ...{ ...open, id: 'freeDays', path: '/api/appointments/days', refusals: ['appointments/unknown-product'] },
      summary: 'How many free times there are, and the first, of every place and day that has any.',
      body: Wished,
      answer: z.strictObject({ places: z.array(z.strictObject({ place: z.string(), days: z.array(Day) })) }),
      async handle({ body }) {
        return printed(wishOf(body), site.clock())
      },
    }),
    operation({
      ...{ ...open, id: 'freeTimes', path: '/api/appointments/times' },
      refusals: ['appointments/unknown-product', 'appointments/unknown-place'],
      summary: 'The free times of one place on one day.',
      body: Wished.extend({ place: code, day: z.iso.date() }),
      answer: z.strictObject({ times: z.array(instant) }),
      async handle({ body: { place, day, ...wished } }) {
        const times = timesOn(appointments, wishOf(wished), { now: site.clock(), place: placeOf(place), day })
        return { times: times.map((time) => time.toISOString()) }
      },
    }),
    operation({
      ...{ ...open, id: 'workForHold', path: '/api/appointments/work', refusals: [] },
      summary: 'Something to work on before a time is held, so that nobody can keep all of them.',
      body: z.strictObject({}),
      answer: z.strictObject({ challenge: z.string(), bits: z.int() }),
      async handle() {
        return workFor(appointments, site.clock())
      },
    }),
    operation({
      ...{ ...open, id: 'holdTime', path: '/api/appointments/hold' },
      refusals: [...lost, 'appointments/too-many-holds'],
      summary: 'Keeps a time for some minutes while somebody fills in who comes: one for each work that is shown.',
      body: Wished.extend({ work, place: code, startsAt }),
      answer: Held,
      async handle({ body: { work, place, startsAt, ...wished } }) {
        const ask = { wish: wishOf(wished), ...timeOf({ place, startsAt }), work }
        const { code: _, until, ...held } = told(await holdTime(context(), appointments, ask))
        return { ...held, until: until ?? held.endsAt }
      },
    }),
    operation({
      ...{ ...open, id: 'nameVisitor', path: '/api/appointments/visitor' },
      refusals: [
        ...['appointments/hold-expired', 'appointments/not-found', 'appointments/other-booking'],
        ...[...ofVisitor, ...ofMessages],
      ],
      summary:
        'Says who comes on a time that is kept. Their contact gets a code and a link: then confirm with one of both. Said otherwise before that, a new code goes to the contact: three times in all.',
      body: z.strictObject({ link: z.string().max(120), visitor: Comes }),
      answer: Asked,
      async handle({ body: { link, visitor } }) {
        const comes = visitorOf(visitor, visitor.companions.length + 1)
        const named = await nameVisitor(context(), appointments, { link, visitor: comes, once: true })
        if (!named) throw new Refusal('conflict', 'appointments/hold-expired')
        return askedOf(givenOf(appointments, named), visitor.contact.kind)
      },
    }),
    operation({
      ...{ ...open, id: 'confirmHold', path: '/api/appointments/confirm' },
      refusals: [
        'appointments/hold-expired',
        'appointments/not-found',
        'appointments/one-each',
        'appointments/wrong-code',
      ],
      summary: 'The code of our message makes a kept time a visit. Sending the same code again is no harm.',
      body: z.strictObject({ link: z.string().max(120), code: typedCode }),
      answer: Visit,
      async handle({ body: { link, code } }) {
        const tried = await confirmByCode(context(), appointments, { link, code })
        if ('wrong' in tried) throw new Refusal('conflict', 'appointments/wrong-code', { left: tried.wrong })
        return visitOf(tried.given)
      },
    }),
    operation({
      ...{ ...open, id: 'releaseHold', path: '/api/appointments/release', refusals: ['appointments/not-found'] },
      summary: 'Gives a kept time back. Sending it again is no harm.',
      body: z.strictObject({ link: z.string().max(120) }),
      answer: z.strictObject({ released: z.literal(true) }),
      async handle({ body: { link } }) {
        await releaseHold(context(), appointments, link)
        return { released: true as const }
      },
    }),
    operation({
      ...{ ...open, id: 'bookTime', path: '/api/appointments/book' },
      refusals: [...lost, ...ofVisitor, ...ofMessages, 'appointments/hold-expired', 'appointments/other-booking'],
      summary:
        'Keeps a time and says who comes, at once; then confirm. A time that somebody else has answers 409 with three others.',
      body: Wished.extend({ request, work, place: code, startsAt, visitor: Comes }),
      answer: Asked,
      async handle({ body: { request, work, place, startsAt, visitor, ...wished } }) {
        const ask = { wish: wishOf(wished), ...timeOf({ place, startsAt }), work, once: `api/${request}` }
        const given = await askTime(context(), appointments, { ...ask, visitor: visitorOf(visitor, wished.persons) })
        return askedOf(given, visitor.contact.kind)
      },
    }),
  ]
}

/** Refuses a time that the clock of the city does not show: an hour of a night in spring. */
function instantOf(said: string): Date {
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(said)) return new Date(said)
  const [day = '', time = ''] = said.split('T')
  const moment = momentOf(day, time)
  if (!moment) throw new Refusal('conflict', 'appointments/no-such-time')
  return moment
}

/** The same rules as for who types it in a page. */
function visitorOf({ name, companions, contact, nationalNumber }: z.output<typeof Comes>, persons: number): Visitor {
  const others = companions.map((one, at) => [`companion-${at + 2}`, one])
  const reached = { contact: contact.kind, [contact.kind]: contact.value }
  const typed = { name, ...reached, national: nationalNumber, ...Object.fromEntries(others) }
  const { visitor, wrong } = readVisitor(typed, persons)
  if (visitor && companions.length === persons - 1) return visitor
  const isContact = wrong.includes('contact') || wrong.includes(contact.kind)
  throw new Refusal('conflict', isContact ? 'appointments/no-contact' : 'appointments/name-everybody', { persons })
}

const told = ({ link, code, place, startsAt, endsAt, expiresAt }: Given) => ({
  ...{ place, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), link, code },
  until: expiresAt?.toISOString(),
})
const visitOf = (given: Given) => {
  const { until: _, ...visit } = told(given)
  return visit
}
const askedOf = (given: Given, by: 'email' | 'phone') => {
  const { code: _, until, ...kept } = told(given)
  const confirm = until === undefined ? null : { by, with: ['code' as const, 'link' as const] }
  return { ...kept, until: until ?? kept.endsAt, confirm }
}

import { type Context, handedOver, type OpenContext, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { formOf, lookAtCase, type OpenForm } from '../cases/index.ts'
import { type Catalogue, dayAfter, factsOf, type Product } from '../catalogue/index.ts'
import type { Answers, Page, Problem } from '../forms/index.ts'
import { type Booking, requireHelper, requireSystem } from './appointment.ts'
import { findVisit, type Which } from './change.ts'
import { readLink } from './link.ts'
import type { Appointments } from './offer.ts'
import {
  deletePrepared,
  deleteUnbooked,
  mergePrepared,
  movePrepared,
  type PreparedRow,
  preparedProducts,
  preparedRows,
} from './prepared-store.ts'
import { type AppointmentsTables, bookingById, insertEvent } from './store.ts'
import { markOf, noSuchLink } from './taking.ts'

const hoursUnbooked = 24

/** What can be filled in for one product of a visit, with the answers so far. `filled`: all of it is there and right. */
export type Prepared = Readonly<{
  product: Product
  answers: Answers
  form: OpenForm
  state: 'not-begun' | 'begun' | 'filled'
}>

/** A visit, or by the link of its hold a time that is kept until who comes has confirmed it, also when it ran out meanwhile. */
export type ToFillIn = Which | Readonly<{ hold: string }>

type Reader = Context<AppointmentsTables>
type Asked = Readonly<{ appointments: Appointments; catalogue: Catalogue }>

/**
 * What the customer can fill in for a visit before it begins, in the order of its products: for who has its link, whose it is, or who
 * helps them. Empty once it began. What went along as an application of theirs is not asked again.
 */
export async function toPrepare(
  context: Reader,
  { appointments, catalogue }: Asked,
  which: ToFillIn,
): Promise<readonly Prepared[]> {
  const visit = await visitToFillIn(context, appointments, which)
  return isToCome(visit, context.now) ? preparedFor(context, catalogue, visit) : []
}

/** What was filled in, for who receives the visit, also after it began. For employees; not what is kept from them. */
export async function preparedOf(
  context: Reader,
  catalogue: Catalogue,
  bookingId: string,
): Promise<readonly Prepared[]> {
  requireHelper(context.actor)
  const visit = await bookingById(context.db, bookingId)
  if (!visit) throw noSuchLink()
  const withheld = context.actor.kind === 'employee' ? (context.actor.withheld ?? []) : []
  const all = await preparedFor(context, catalogue, visit)
  return all.filter(({ state, product }) => state !== 'not-begun' && !withheld.includes(product.id))
}

/**
 * Keeps the answers to one page of a product of the visit, or of a time that is kept for it; gives what is wrong with them, and then keeps nothing. Refuses
 * `appointments/too-late` once the visit began, `cases/unknown-page` for what is not asked.
 */
export async function prepare(
  context: Reader,
  asked: Asked,
  {
    product: id,
    page: slug,
    answers,
    ...which
  }: ToFillIn & Readonly<{ product: string; page: string; answers: Answers }>,
): Promise<readonly Problem[]> {
  return transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const visit = await visitToFillIn(inside, asked.appointments, which, { lock: true })
    if (!isToCome(visit, context.now)) throw new Refusal('conflict', 'appointments/too-late')
    const { prepared, page } = pageToPrepare(await preparedFor(inside, asked.catalogue, visit), id, slug)
    const { product } = prepared
    const all = { ...prepared.answers, ...answers }
    const problems = formOf(product, all, nothingKnown(context.now)).problemsOf(page, context.now)
    if (problems.length > 0) return problems
    await mergePrepared(tx, { bookingId: visit.id, product: id, version: product.version, answers, at: context.now })
    await insertEvent(tx, { bookingId: visit.id, kind: 'prepared', facts: { product: id }, ...markOf(context) })
    return []
  })
}

/** One page of what can be filled in; refuses `cases/unknown-page`. */
export function pageToPrepare(
  all: readonly Prepared[],
  product: string,
  slug: string,
): Readonly<{ prepared: Prepared; page: Page }> {
  const prepared = all.find((one) => one.product.id === product)
  const page = prepared?.form.page(slug)
  if (!prepared || !page) throw new Refusal('missing', 'cases/unknown-page')
  return { prepared, page }
}

/** Retention: what was filled in for past visits, as long after them as each product says. Gives how many. For the job; may run twice. */
export async function erasePrepared({ db, actor, now }: Reader, catalogue: Catalogue): Promise<number> {
  requireSystem(actor)
  // Of a time that nobody took, no longer than they might come back for another.
  let erased = await deleteUnbooked(db, new Date(now.getTime() - hoursUnbooked * 3_600_000))
  for (const { product, version } of await preparedProducts(db)) {
    const { contentDays } = catalogue.get(product, version).retention
    erased += await deletePrepared(db, { product, version, before: dayAfter(cityDay(now), -contentDays) })
  }
  return erased
}

const isToCome = ({ state, startsAt }: Booking, now: Date): boolean =>
  ['booked', 'held', 'lapsed'].includes(state) && startsAt > now

/** A hold that was confirmed meanwhile is a visit: what is filled in goes on with it. */
async function visitToFillIn(
  context: Reader,
  appointments: Appointments,
  which: ToFillIn,
  { lock = false } = {},
): Promise<Booking> {
  if ('hold' in which) return heldById(context, appointments, which.hold, { lock })
  const visit = await findVisit(context, appointments, which, { lock })
  if (visit.state === 'lapsed') throw noSuchLink()
  return visit
}

async function heldById({ db }: Reader, { key }: Appointments, link: string, { lock = false } = {}): Promise<Booking> {
  const id = readLink(key, 'booking', link)
  const held = id === null ? null : await bookingById(db, id, { lock })
  if (!held || held.forBooking || held.forWaiting) throw noSuchLink()
  return held
}

/**
 * What was filled in for a time that ran out or was let go, goes along to the time that was chosen instead, of products that are of both. Both
 * links are the right to it. What belongs to a visit, or to a time that still is kept, stays there. Gives of how many products.
 */
export async function carryPrepared(
  context: Reader,
  appointments: Appointments,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<number> {
  return transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const old = await heldById(inside, appointments, from, { lock: true })
    const next = await heldById(inside, appointments, to)
    const runs = old.state === 'held' && old.expiresAt !== null && old.expiresAt.getTime() > Date.now()
    if (old.id === next.id || runs || !['held', 'lapsed'].includes(old.state)) return 0
    const carried = await movePrepared(tx, { from: old.id, to: next.id, products: next.wish.products })
    if (carried > 0) await insertEvent(tx, { bookingId: next.id, kind: 'carried', ...markOf(context) })
    return carried
  })
}

async function preparedFor(context: Reader, catalogue: Catalogue, visit: Booking): Promise<readonly Prepared[]> {
  const rows = await preparedRows(context.db, visit.id)
  const along = visit.caseId ? await productOfCase(context, visit.caseId) : null
  return visit.wish.products.flatMap((id): readonly Prepared[] => {
    const row = rows.find(({ product }) => product === id)
    const whole = row ? catalogue.get(id, row.version) : catalogue.find(id, context.now)
    if (!whole || id === along) return []
    const product = withoutReach(whole)
    const isFilledHere = product.pages.some(({ fields }) => fields.length > 0)
    // What is added as a file needs a file of the city to lie in.
    const asksFile = product.pages.some(({ fields }) => fields.some(({ kind }) => kind === 'file'))
    if (!isFilledHere || asksFile) return []
    return [preparedFrom(product, row, visit, context.now)]
  })
}

function preparedFrom(product: Product, row: PreparedRow | undefined, { contact }: Booking, now: Date): Prepared {
  const answers = row?.answers ?? {}
  const form = formOf(product, answers, nothingKnown(now))
  const known = contact?.kind === 'email' ? contact.value : null
  const mails = product.pages.flatMap(({ fields }) => fields).filter(({ kind }) => kind === 'email')
  // Where we mail somebody is not typed twice; it counts once they send it.
  const offered = known && !row ? Object.fromEntries(mails.map(({ name }) => [name, known])) : {}
  const state = !row ? 'not-begun' : form.firstOpen(now) ? 'begun' : 'filled'
  return { product, form, state, answers: { ...offered, ...answers } }
}

/** The intake of who has a time already: on which number to call them for one, is no question any more. */
function withoutReach(product: Product): Product {
  const made = reached.get(product)
  if (made) return made
  const pages = product.pages.map((page) => ({ ...page, fields: page.fields.filter(({ kind }) => kind !== 'phone') }))
  const without = { ...product, pages: pages.filter(({ fields }) => fields.length > 0) }
  reached.set(product, without)
  return without
}
/** One object for each product, so that its conditions are compiled once. */
const reached = new WeakMap<Product, Product>()

/** Nobody signs in for this: what a source would tell is unknown, and unknown is not no. */
const nothingKnown = (now: Date) => factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)

async function productOfCase(context: Reader, caseId: string): Promise<string> {
  const { product } = await lookAtCase({ ...handedOver(context as OpenContext), actor: system('appointments') }, caseId)
  return product
}

import { type Context, handedOver, type OpenContext, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { formOf, lookAtCase, type OpenForm } from '../cases/index.ts'
import { type Catalogue, dayAfter, factsOf, type Product } from '../catalogue/index.ts'
import type { Answers, Page, Problem } from '../forms/index.ts'
import { type Booking, requireHelper, requireSystem } from './appointment.ts'
import { findVisit, type Which } from './change.ts'
import type { Appointments } from './offer.ts'
import { deletePrepared, mergePrepared, type PreparedRow, preparedProducts, preparedRows } from './prepared-store.ts'
import { type AppointmentsTables, bookingById, insertEvent } from './store.ts'
import { markOf, noSuchLink } from './taking.ts'

/** What can be filled in for one product of a visit, with the answers so far. `filled`: all of it is there and right. */
export type Prepared = Readonly<{
  product: Product
  answers: Answers
  form: OpenForm
  state: 'not-begun' | 'begun' | 'filled'
}>

type Reader = Context<AppointmentsTables>
type Asked = Readonly<{ appointments: Appointments; catalogue: Catalogue }>

/**
 * What the customer can fill in for a visit before it begins, in the order of its products: for who has its link, whose it is, or who
 * helps them. Empty once it began. What went along as an application of theirs is not asked again.
 */
export async function toPrepare(
  context: Reader,
  { appointments, catalogue }: Asked,
  which: Which,
): Promise<readonly Prepared[]> {
  const visit = await findVisit(context, appointments, which)
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
 * Keeps the answers to one page of a product of the visit; gives what is wrong with them, and then keeps nothing. Refuses
 * `appointments/too-late` once the visit began, `cases/unknown-page` for what is not asked.
 */
export async function prepare(
  context: Reader,
  asked: Asked,
  { product: id, page: slug, answers, ...which }: Which & Readonly<{ product: string; page: string; answers: Answers }>,
): Promise<readonly Problem[]> {
  return transaction(context, async (tx) => {
    const inside = { ...context, db: tx }
    const visit = await findVisit(inside, asked.appointments, which, { lock: true })
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
  let erased = 0
  for (const { product, version } of await preparedProducts(db)) {
    const { contentDays } = catalogue.get(product, version).retention
    erased += await deletePrepared(db, { product, version, before: dayAfter(cityDay(now), -contentDays) })
  }
  return erased
}

const isToCome = ({ state, startsAt }: Booking, now: Date): boolean => state === 'booked' && startsAt > now

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

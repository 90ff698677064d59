import {
  bookHome,
  type Given,
  type HomeOffer,
  holdHome,
  homeWindows,
  isAnswerable,
  nameVisitor,
  releaseHold,
  type Visitor,
  type Wish,
} from '#domain/appointments/index.ts'
import { type Product, type RouteKind, routeFor } from '#domain/catalogue/index.ts'
import type { AddressRegister, Position } from '#outside/address-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { readVisitor, type TypedVisitor } from './appointment-visitor.ts'
import type { Site } from './site.ts'

/** What somebody typed: it travels by POST alone, for it is an address. */
export type TypedHome = Readonly<
  Record<'product' | 'persons' | 'street' | 'number' | 'box' | 'postcode' | 'window', string> & {
    visitor: TypedVisitor
  }
>

/** How it stands with an address. `windows`: what was found; otherwise why there are none. */
export type HomeFound =
  | Extract<HomeOffer, { outcome: 'offered' }>
  | Readonly<{ outcome: 'none' | 'too-far' | 'not-at-home' | 'unknown' | 'silent' }>

/** What came of a form: `wrong` are names of inputs; `refused` says why it was not booked. */
export type HomeAsked = Readonly<{
  typed: TypedHome
  wrong: readonly string[]
  found: HomeFound | null
  given?: Given
  /** The hours are held: the contact that was given confirms them first. */
  held?: Given
  refused?: 'gone' | 'already' | 'busy'
}>

type Body = Readonly<Record<string, unknown>> | undefined
/** Less than this resembles another address more. */
const surely = 80
const mostPersons = 6

/** For what somebody comes home today; `alone`: only what may be booked without an employee. */
export function homeProducts({ city, catalogue, clock }: Site, alone: boolean): readonly Product[] {
  const [now, day] = [clock(), cityDay(clock())]
  const kinds = (city.routes ?? []).flatMap(({ kinds: all }): readonly RouteKind[] => all)
  const ids = [...new Set(kinds.map(({ product }) => product))]
  return ids.flatMap((id) => {
    const kind = routeFor(city, id, day)?.kind
    return kind && (kind.atHome || !alone) ? (catalogue.find(id, now) ?? []) : []
  })
}

export const personsChoices = Array.from({ length: mostPersons }, (_, at) => at + 1)
export const emptyHome: TypedHome = {
  ...{ product: '', persons: '1', street: '', number: '', box: '', postcode: '', window: '', visitor: { name: '' } },
}

/** What was typed of an address and of who lives there; `wrong` are names of inputs, `wrongWho` those of the visitor. */
export function readHome(site: Site, body: Body, alone: boolean) {
  const text = (name: string) => (typeof body?.[name] === 'string' ? cleanLine(body[name]).slice(0, 100) : '')
  const product = homeProducts(site, alone).find(({ id }) => id === text('product'))?.id ?? ''
  const persons = personsChoices.find((one) => String(one) === text('persons')) ?? 1
  const { typed: who, wrong: wrongWho, visitor } = readVisitor(body, persons)
  const typed: TypedHome = {
    ...{ product, persons: String(persons), street: text('street'), number: text('number'), box: text('box') },
    ...{ postcode: text('postcode'), window: text('window'), visitor: who },
  }
  const wrong = [
    ...(product ? [] : ['product']),
    ...(['street', 'number'] as const).filter((name) => typed[name] === ''),
    ...(/^\d{4}$/.test(typed.postcode) ? [] : ['postcode']),
  ]
  const wish: Wish = { products: [product], persons }
  return { typed, wrong, wish, visitor, wrongWho }
}

/**
 * Reads the form, looks the address up, finds windows, and when a window and a visitor were chosen (`step` `book`) books them; for who does not
 * answer for it, it holds them and asks their contact.
 */
export async function askHome(
  site: Site,
  context: OpenContext,
  body: Body,
  { alone, personId }: Readonly<{ alone: boolean; personId?: string | undefined }>,
): Promise<HomeAsked> {
  const { typed, wrong, wish, visitor, wrongWho } = readHome(site, body, alone)
  if (wrong.length > 0) return { typed, wrong, found: null }
  const place = await placeOf(site.streets.addresses, typed)
  if (typeof place === 'string') return { typed, wrong, found: { outcome: place } }
  const look = async () => foundFrom(await homeWindows(context, site.appointments, { wish, position: place.position }))
  if (body?.step !== 'book') return { typed, wrong, found: await look() }
  const window = windowIn(typed.window)
  if (!visitor || !window) return { typed, wrong: [...(window ? [] : ['window']), ...wrongWho], found: await look() }
  const named = { ...visitor, ...(personId && { personId }) }
  try {
    const hours = { wish, position: place.position, address: place.address, window }
    if (isAnswerable(context.actor))
      return {
        typed,
        wrong,
        found: null,
        given: await bookHome(context, site.appointments, { ...hours, visitor: named }),
      }
    const held = await holdHome(context, site.appointments, { ...hours, work: workIn(body) })
    await nameHeld(site, context, { link: held.link, visitor: named })
    return { typed, wrong, found: null, held }
  } catch (error) {
    const code = error instanceof Refusal ? error.code : ''
    if (code === 'appointments/one-each') return { typed, wrong, found: await look(), refused: 'already' }
    if (code === 'appointments/taken') return { typed, wrong, found: await look(), refused: 'gone' }
    if (code === 'appointments/too-many-holds') return { typed, wrong, found: await look(), refused: 'busy' }
    throw error
  }
}

/** The beginning of two hours, an instant as computers write it; null: it is none. */
export function windowIn(said: unknown): Readonly<{ day: string; from: Date }> | null {
  const from = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(String(said)) ? String(said) : Number.NaN)
  return Number.isNaN(from.getTime()) ? null : { day: cityDay(from), from }
}

/** What the browser of who asks did, as it came in a form. */
export const workIn = (body: Body): string | undefined => (typeof body?.werk === 'string' ? body.werk : undefined)

/** Says who lives there; hours for which that cannot be said are kept from nobody. */
export async function nameHeld(
  { appointments }: Site,
  context: OpenContext,
  { link, visitor }: Readonly<{ link: string; visitor: Visitor }>,
): Promise<void> {
  try {
    await nameVisitor(context, appointments, { link, visitor })
  } catch (error) {
    await releaseHold(context, appointments, link)
    throw error
  }
}

const foundFrom = (offer: HomeOffer): HomeFound =>
  offer.outcome === 'offered' && offer.windows.length === 0 ? { outcome: 'none' } : offer

/** Where an address is, as the register writes it. */
export async function placeOf(
  addresses: AddressRegister,
  { street, number, box, postcode }: TypedHome,
): Promise<Readonly<{ address: string; position: Position }> | 'unknown' | 'silent'> {
  const answer = await addresses.match({ street, houseNumber: number, postalCode: postcode, ...(box && { box }) })
  if (answer.outcome !== 'found') return answer.outcome === 'wrong-question' ? 'unknown' : 'silent'
  const best = answer.value.find(({ id, score, position }) => id !== undefined && score >= surely && position)
  return best?.position && best.label ? { address: best.label, position: best.position } : 'unknown'
}

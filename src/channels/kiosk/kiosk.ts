import type { FastifyRequest } from 'fastify'
import type { MidOffice } from '#domain/automation/index.ts'
import type { Place } from '#domain/catalogue/index.ts'
import type { Bring, Screen } from '#domain/devices/index.ts'
import type { ReceiptMaker } from '#domain/documents/index.ts'
import type { HelpCall } from '#domain/help/index.ts'
import type { Payments } from '#domain/payments/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Printer, Printers } from '#outside/printer/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'
import type { Reach } from '#ui/index.ts'
import type { Sources } from '../application-sources.ts'
import type { Cookies } from '../sessions.ts'
import type { Site, Visit } from '../site.ts'
import type { Uploads } from '../uploads.ts'
import { prefix } from './prefix.ts'
import { canStandOtherwise, hereOf, reachOf } from './reach.ts'
import { type Offered, spokenOf } from './spoken.ts'

export { prefix } from './prefix.ts'

/**
 * Where a screen stands that is no device: its place in the city's list, and the terminal beside it at the payment provider.
 * `openToAll`: any browser may be one, as in a demonstration; else only what was paired.
 */
export type ContactPoint = Readonly<{ place: string; terminal: string; openToAll?: boolean }>

/** What the routes of the contact point are given. */
export type Kiosk = Readonly<{
  site: Site
  identity: IdentityProvider
  payments: Payments
  office: MidOffice
  sources: Sources
  cookies: Cookies
  printers: Printers
  receipts: ReceiptMaker
  uploads: Uploads
  /** Whether identity cards are judged here. */
  cards: boolean
  place: Place | null
  terminal: string
}>

export type KioskVisit = Visit &
  Readonly<{
    /** What the screen itself speaks; `language` is that of products. */
    spoken: ShellLanguage
    /** What can be chosen here today. */
    offered: readonly Offered[]
    canChangeLanguage: boolean
    screen: Screen | null
    /** Beside this screen, and no other; null: nothing is printed here. */
    printer: Printer | null
    helpCall: HelpCall | null
    /** How the screen stands for who is here. */
    reach: readonly Reach[]
    /** The address of this page once more, to let the screen stand otherwise; null where it has none. */
    here: string | null
  }>

/** A page that answers a form has no address of its own: there the language cannot be changed. */
export const visitOf = (request: FastifyRequest): KioskVisit => ({
  visitor: request.visitor,
  language: productLanguage(spokenOf(request)),
  spoken: spokenOf(request),
  offered: request.offeredLanguages ?? [],
  path: request.url.split('?')[0] ?? prefix,
  canChangeLanguage: request.method === 'GET',
  screen: request.screen,
  printer: request.printer,
  helpCall: request.helpCall,
  reach: reachOf(request),
  here: canStandOtherwise(request) ? hereOf(request) : null,
})

export function idOf(id: string): string {
  if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
  return id
}

/** The token of the forms of whoever is signed in; of nobody's forms it is empty. */
export const csrfOf = ({ visitor }: Pick<KioskVisit, 'visitor'>): string =>
  visitor.kind === 'resident' ? visitor.csrf : ''

/** Where somebody stands: at the place of the device, else where this contact point is. */
export const placeOf = ({ site, place }: Pick<Kiosk, 'site' | 'place'>, screen: Screen | null): Place | null =>
  screen ? (site.city.places.find(({ id }) => id === screen.place) ?? null) : place

/** The card reader beside the screen. A device without one refuses `payments/terminal-not-available`. */
export function terminalOf({ terminal }: Pick<Kiosk, 'terminal'>, { screen }: Pick<FastifyRequest, 'screen'>): string {
  const beside = screen ? screen.terminal : terminal
  if (!beside) throw new Refusal('unavailable', 'payments/terminal-not-available')
  return beside
}

/** Whether a paper can come from there. A browser that is no device, as in a demonstration, may have a camera. */
export const canBring = (screen: Screen | null, way: Bring): boolean =>
  screen ? screen.brings.includes(way) : way === 'camera'

/** Whether there is a reader beside this screen, and somebody who judges what lies in it. */
export const takesCards = ({ cards }: Pick<Kiosk, 'cards'>, { screen }: Pick<FastifyRequest, 'screen'>): boolean =>
  cards && screen !== null && screen.cardReader !== ''

/** The same, and the device did not say last that its reader is silent. */
export const readsCards = (kiosk: Pick<Kiosk, 'cards'>, request: Pick<FastifyRequest, 'screen'>): boolean =>
  takesCards(kiosk, request) && request.screen?.isReaderGone === false

/** The browser at this screen and its device, where a card can be read. Refuses `access/card-not-here`. */
export function screenWithReader(kiosk: Pick<Kiosk, 'cards'>, request: Pick<FastifyRequest, 'screen'>) {
  const { screen } = request
  if (!screen || !takesCards(kiosk, request)) throw new Refusal('unavailable', 'access/card-not-here')
  return { screenId: screen.id, deviceId: screen.deviceId }
}

export const passHref = `${prefix}/sorteerpas`

export const caseHref = (id: string): string => `${prefix}/aanvraag/${id}`

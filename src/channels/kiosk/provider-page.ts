import type { FastifyRequest } from 'fastify'
import { phoneFailedAt } from '#domain/access/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Kiosk, takesCards } from './kiosk.ts'

/**
 * How one says here who one is, or signs. `page`: of the sign-in service, which has no way back, no stop and no help of ours. It is left out
 * where the card and the own phone do the same, and is `back` by itself where neither does (decision 458).
 */
export type Ways = Readonly<{ card: boolean; isReaderGone: boolean; page: 'offered' | 'left-out' | 'back' }>

/** A browser that is no device, and a device without a reader or of which a manager said so, have the page as ever. */
export async function waysAt(kiosk: Kiosk, request: FastifyRequest, use: 'identify' | 'sign'): Promise<Ways> {
  const { screen } = request
  if (!screen || !takesCards(kiosk, request)) return { card: false, isReaderGone: false, page: 'offered' }
  const { isReaderGone, providerPage } = screen
  const ways = { card: !isReaderGone, isReaderGone }
  if (providerPage !== '') return { ...ways, page: 'offered' }
  if (!isReaderGone) return { ...ways, page: 'left-out' }
  // Nothing is signed at this screen with a phone: without the reader the page is what there is.
  const hasPhone = use === 'identify' && !(await phoneFailedAt(kiosk.site, request.cookies[kiosk.cookies.browser.name]))
  return { ...ways, page: hasPhone ? 'left-out' : 'back' }
}

/** Refuses `access/provider-page-left-out`: from this screen nobody leaves for the page of the sign-in service. */
export async function requireProviderPage(kiosk: Kiosk, request: FastifyRequest, use: 'identify' | 'sign') {
  const { page } = await waysAt(kiosk, request, use)
  if (page === 'left-out') throw new Refusal('forbidden', 'access/provider-page-left-out')
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whyNoPaper } from '#domain/documents/index.ts'
import {
  ordersOfCase,
  type PaymentState,
  type Payments,
  refreshPayment,
  startPayment,
  stopPayment,
} from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Application, openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { caseHref, idOf, type Kiosk, prefix, terminalOf, visitOf } from './kiosk.ts'
import { CardPage, type NoPaper, PayPage, type PayProblem } from './pay-pages.tsx'

type OfCase = { Params: { id: string } }

/** What the screen that asks says now: whether the answer of the payment service is there. */
export type OfScreen = { Querystring: { zeker?: string } }

export const problemOf: Readonly<Record<string, PayProblem>> = {
  'payments/terminal-not-available': 'terminalOut',
  'payments/provider-silent': 'providerSilent',
  'payments/provider-refused': 'providerSilent',
  'payments/changed-meanwhile': 'declined',
}

/** How a payment ended without money, as the screen says it with what to do next. */
export const endedAs = { failed: 'declined', canceled: 'cardCanceled', expired: 'cardExpired' } as const

/** Who pays for a document hears first whether it can come out on paper here. */
export const noPaperFor = async ({ printer }: Pick<Kiosk, 'printer'>, { product }: Application): Promise<NoPaper> =>
  product.issues ? whyNoPaper(printer) : null

/** Whether the screen of the card reader has to change: it is over, or what is known of it turned. */
export const cardNews = ({ next, isSure }: Pick<PaymentState, 'next' | 'isSure'>, saysSure: boolean, href: string) => ({
  done: next !== 'go-on' || isSure !== saysSure,
  href: next === 'go-on' ? `${href}/kaart` : href,
})

/** `false`: nobody hears whether it stopped, so it may still be paid. */
export async function stoppedAtReader(context: OpenContext, payments: Payments, orderId: string): Promise<boolean> {
  try {
    await stopPayment(context, payments, orderId)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unavailable') return false
    throw error
  }
}

/** Paying by card on the reader beside the screen. Nothing is decided here: the ledger knows what was paid. */
export function payRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, payments } = kiosk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const application = await openApplication(site, context, idOf(request.params.id))
    const [order] = await ordersOfCase(context, application.case.id)
    if (!order) throw new Refusal('missing', 'payments/not-found')
    return { visit, context, application, orderId: order.id, href: caseHref(application.case.id) }
  }

  app.post<OfCase>(`${prefix}/aanvraag/:id/betalen`, async (request, reply) => {
    const { visit, context, application, orderId, href } = await opened(request)
    try {
      const { language } = visit
      const started = await startPayment(context, payments, {
        orderId,
        returnTo: `${site.publicUrl}${href}`,
        language,
        terminal: terminalOf(kiosk, request),
      })
      return reply.redirect(started.next === 'paid' ? href : `${href}/kaart`, 303)
    } catch (error) {
      const problem = error instanceof Refusal ? problemOf[error.code] : undefined
      if (!problem) throw error
      // An earlier payment may have gone through: who cannot look says so, never that nothing was charged.
      const state = await refreshPayment(context, payments, orderId)
      if (state.next === 'go-on' && !state.isSure) return reply.redirect(`${href}/kaart`, 303)
      const status = problem === 'declined' ? 409 : 503
      const noPaper = await noPaperFor(kiosk, application)
      // The page of the application asks the same: there one comes back to.
      const shown = { kiosk, visit: { ...visit, here: href }, application, problem, noPaper }
      return sendPage(reply, html(<PayPage {...shown} />), status)
    }
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/kaart`, async (request, reply) => {
    const { visit, context, application, orderId, href } = await opened(request)
    const { next, isSure } = await refreshPayment(context, payments, orderId)
    if (next !== 'go-on') return reply.redirect(href, 303)
    return sendPage(reply, html(<CardPage {...{ kiosk, visit, application, isSure }} />))
  })

  app.get<OfCase & OfScreen>(`${prefix}/aanvraag/:id/kaart/stand`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const state = await refreshPayment(context, payments, orderId)
    return reply.header('cache-control', 'no-store').send(cardNews(state, request.query.zeker === '1', href))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/kaart/stoppen`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const isStopped = await stoppedAtReader(context, payments, orderId)
    return reply.redirect(isStopped ? href : `${href}/kaart`, 303)
  })
}

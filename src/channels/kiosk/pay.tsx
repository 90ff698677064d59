import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whyNoPaper } from '#domain/documents/index.ts'
import { checkoutOf, ordersOfCase, orderThatCounts, refreshPayment } from '#domain/payments/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Application, openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { startAtReader } from './at-reader.ts'
import { cashRoutes } from './cash.tsx'
import { caseHref, idOf, type Kiosk, type KioskVisit, prefix, visitOf } from './kiosk.ts'
import { CardPage, type NoPaper, PayPage } from './pay-pages.tsx'
import { newsOf, type OfScreen, problemOf, stoppedAtReader } from './pay-state.ts'
import { phonePayRoutes } from './phone-pay.tsx'
import { Steps } from './steps.tsx'

type OfCase = { Params: { id: string } }

/** Who pays for a document hears first whether it can come out on paper here. */
export const noPaperFor = async (
  { printer }: Pick<KioskVisit, 'printer'>,
  { product }: Application,
): Promise<NoPaper> => (!product.issues ? null : printer ? whyNoPaper(printer) : 'none')

/** Paying by card on the reader beside the screen. Nothing is decided here: the ledger knows what was paid. */
export function payRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, payments } = kiosk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const application = await openApplication(site, context, idOf(request.params.id))
    const order = orderThatCounts(await ordersOfCase(context, application.case.id))
    if (!order) throw new Refusal('missing', 'payments/not-found')
    return { visit, context, application, orderId: order.id, href: caseHref(application.case.id) }
  }

  const paidFor = async (request: FastifyRequest<OfCase>) => {
    const { application, ...paid } = await opened(request)
    return { ...paid, progress: <Steps {...{ application }} language={paid.visit.spoken} at="pay" /> }
  }
  phonePayRoutes(app, kiosk, `${prefix}/aanvraag/:id`, paidFor)
  cashRoutes(app, kiosk, `${prefix}/aanvraag/:id`, paidFor)

  app.post<OfCase>(`${prefix}/aanvraag/:id/kaart`, (request, reply) =>
    // From the code for the phone: the same button with another way back.
    reply.redirect(`${caseHref(idOf(request.params.id))}/betalen`, 307),
  )

  app.post<OfCase>(`${prefix}/aanvraag/:id/betalen`, async (request, reply) => {
    const { visit, context, application, orderId, href } = await opened(request)
    try {
      const { language } = visit
      const returnTo = `${site.publicUrl}${href}`
      const started = await startAtReader(kiosk, request, context, { orderId, returnTo, language })
      return reply.redirect(started.next === 'paid' ? href : `${href}/kaart`, 303)
    } catch (error) {
      const problem = error instanceof Refusal ? problemOf[error.code] : undefined
      if (!problem) throw error
      // An earlier payment may have gone through: who cannot look says so, never that nothing was charged.
      const state = await refreshPayment(context, payments, orderId)
      if (state.next === 'go-on' && !state.isSure) return reply.redirect(`${href}/kaart`, 303)
      const status = problem === 'declined' ? 409 : 503
      const noPaper = await noPaperFor(visit, application)
      // The page of the application asks the same: there one comes back to.
      const shown = { kiosk, visit: { ...visit, here: href }, application, problem, noPaper }
      return sendPage(reply, html(<PayPage {...shown} />), status)
    }
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/kaart`, async (request, reply) => {
    const { visit, context, application, orderId, href } = await opened(request)
    const { next, isSure } = await refreshPayment(context, payments, orderId)
    if (next !== 'go-on') return reply.redirect(href, 303)
    if (isSure && (await checkoutOf(context, orderId)) !== null) return reply.redirect(`${href}/gsm`, 303)
    return sendPage(reply, html(<CardPage {...{ kiosk, visit, application, isSure }} />))
  })

  app.get<OfCase & OfScreen>(`${prefix}/aanvraag/:id/kaart/stand`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const state = await refreshPayment(context, payments, orderId)
    return reply.header('cache-control', 'no-store').send(newsOf(state, request.query.zeker === '1', href, 'kaart'))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/kaart/stoppen`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const isStopped = await stoppedAtReader(context, payments, orderId)
    return reply.redirect(isStopped ? href : `${href}/kaart`, 303)
  })
}

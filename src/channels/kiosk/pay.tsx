import type { FastifyInstance, FastifyRequest } from 'fastify'
import { whyNoPaper } from '#domain/documents/index.ts'
import { ordersOfCase, refreshPayment, startPayment, stopPayment } from '#domain/payments/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Application, openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { caseHref, idOf, type Kiosk, prefix, terminalOf, visitOf } from './kiosk.ts'
import { CardPage, type NoPaper, PayPage, type PayProblem } from './pay-pages.tsx'

type OfCase = { Params: { id: string } }

export const problemOf: Readonly<Record<string, PayProblem>> = {
  'payments/terminal-not-available': 'terminalOut',
  'payments/provider-silent': 'providerSilent',
  'payments/provider-refused': 'providerSilent',
  'payments/changed-meanwhile': 'declined',
}

/** Who pays for a document hears first whether it can come out on paper here. */
export const noPaperFor = async ({ printer }: Pick<Kiosk, 'printer'>, { product }: Application): Promise<NoPaper> =>
  product.issues ? whyNoPaper(printer) : null

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
      const status = problem === 'declined' ? 409 : 503
      const noPaper = await noPaperFor(kiosk, application)
      return sendPage(reply, html(<PayPage {...{ kiosk, visit, application, problem, noPaper }} />), status)
    }
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/kaart`, async (request, reply) => {
    const { visit, context, application, orderId, href } = await opened(request)
    const { next } = await refreshPayment(context, payments, orderId)
    if (next !== 'go-on') return reply.redirect(href, 303)
    return sendPage(reply, html(<CardPage {...{ kiosk, visit, application }} />))
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/kaart/stand`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const { next } = await refreshPayment(context, payments, orderId)
    return reply.header('cache-control', 'no-store').send({ done: next !== 'go-on', href })
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/kaart/stoppen`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    await stopPayment(context, payments, orderId)
    return reply.redirect(href, 303)
  })
}

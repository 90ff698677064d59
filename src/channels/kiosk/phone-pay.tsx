import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ComponentChildren } from 'preact'
import { qrModules } from '#domain/documents/index.ts'
import { checkoutOf, refreshPayment, startPayment } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { html } from '#ui/index.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import type { Kiosk, KioskVisit } from './kiosk.ts'
import { CardScreen } from './pay-pages.tsx'
import { insteadOfRefusal, newsOf, type OfScreen, stoppedAtReader } from './pay-state.ts'
import { PhonePage } from './phone-pay-pages.tsx'

/** What is paid for: `href` is its page, `progress` what stands above it. */
export type Paid = Readonly<{
  visit: KioskVisit
  context: OpenContext
  orderId: string
  href: string
  progress?: ComponentChildren
}>

type Asked = { Params: { id: string }; Querystring: { zeker?: string } }

/** Where the phone comes back: secret, because it is not signed in. */
export const returnPath = '/betaald'

/**
 * Paying on one's own phone what is asked here: the code holds the provider's own page. Card and phone are ways of the same order: who
 * chooses the other leaves the first, and what is paid twice goes back (`settlePayment`).
 */
export function phonePayRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  base: string,
  opened: (request: FastifyRequest<Asked>) => Promise<Paid>,
): void {
  const { site, payments } = kiosk

  app.post<Asked>(`${base}/gsm`, async (request, reply) => {
    const { visit, context, orderId, href } = await opened(request)
    const token = randomBytes(24).toString('base64url')
    const returnTo = inLanguageOf(visit.spoken, `${site.publicUrl}${returnPath}/${token}`)
    try {
      const started = await startPayment(context, payments, { orderId, returnTo, language: visit.language })
      return reply.redirect(started.next === 'paid' ? href : `${href}/gsm`, 303)
    } catch (error) {
      const to = await insteadOfRefusal(context, payments, { orderId, href }, error)
      if (to === null) throw error
      return reply.redirect(to, 303)
    }
  })

  app.get<Asked>(`${base}/gsm`, async (request, reply) => {
    const { visit, context, orderId, href, progress } = await opened(request)
    const { next, isSure, atTerminal } = await refreshPayment(context, payments, orderId)
    if (next !== 'go-on') return reply.redirect(href, 303)
    if (isSure && atTerminal) return reply.redirect(`${href}/kaart`, 303)
    const payAt = await checkoutOf(context, orderId)
    // Before it has a page there is nothing to scan; the screen asks again.
    const shown = { kiosk, visit, href, progress }
    if (!isSure || payAt === null) return sendPage(reply, html(<CardScreen {...shown} isSure={false} way="gsm" />))
    return sendPage(reply, html(<PhonePage {...shown} modules={qrModules(payAt)} />))
  })

  app.get<Asked & OfScreen>(`${base}/gsm/stand`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const { next, isSure, atTerminal } = await refreshPayment(context, payments, orderId)
    // A payment that has no page yet is no reason to draw the same screen again.
    const isKnown = isSure && (atTerminal || (await checkoutOf(context, orderId)) !== null)
    const news = newsOf({ next, isSure: isKnown }, request.query.zeker === '1', href, 'gsm')
    return reply.header('cache-control', 'no-store').send(news)
  })

  app.post<Asked>(`${base}/gsm/stoppen`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const isStopped = await stoppedAtReader(context, payments, orderId)
    return reply.redirect(isStopped ? href : `${href}/gsm`, 303)
  })
}

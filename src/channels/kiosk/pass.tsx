import type { FastifyInstance, FastifyRequest } from 'fastify'
import { openTopUps, passOf } from '#domain/passes/index.ts'
import { checkoutOf, ordersOfCase, type Payments, refreshPayment, stopPayment } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { amountOf, passRulesNow } from '../pass.ts'
import { sendPage } from '../site.ts'
import { beginTopUp, topUpOrder } from '../top-up.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { startAtReader } from './at-reader.ts'
import { cashRoutes } from './cash.tsx'
import { type Kiosk, passHref, visitOf } from './kiosk.ts'
import { NoPassPage, PassAmountPage, ToppedUpPage } from './pass-pages.tsx'
import { CardScreen } from './pay-pages.tsx'
import { endedProblem, insteadOfRefusal, newsOf, type OfScreen, problemOf, stoppedAtReader } from './pay-state.ts'
import { phonePayRoutes } from './phone-pay.tsx'

type OfTopUp = { Params: { id: string } }
type Form = { Body: Readonly<Record<string, unknown>> | undefined }

/** Topping up at a contact point: how much, the card reader, done. */
export function passRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, payments } = kiosk

  const opened = async (request: FastifyRequest<OfTopUp>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    if (!isId(request.params.id)) throw new Refusal('missing', 'passes/not-found')
    const order = await topUpOrder(context, request.params.id)
    return { visit, context, order, href: `${passHref}/${order.topUp.id}` }
  }

  app.get(passHref, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const pass = await passOf(context, context.actor.id)
    if (pass?.wallet.status !== 'open') return sendPage(reply, html(<NoPassPage {...{ kiosk, visit }} />))
    return sendPage(reply, html(<PassAmountPage {...{ kiosk, visit, pass }} problem={null} />))
  })

  app.post<Form>(passHref, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const pass = await passOf(context, context.actor.id)
    if (!pass) throw new Refusal('missing', 'passes/not-found')
    const rules = passRulesNow(site)
    const cents = amountOf(site, rules, String(request.body?.bedrag ?? ''), '')
    if (cents === null) throw new Refusal('conflict', 'passes/wrong-amount')
    const id = await beginTopUp(context, rules, { walletId: pass.wallet.id, cents, payer: context.actor.id })
    const { orderId } = await topUpOrder(context, id)
    const returnTo = `${site.publicUrl}${passHref}/${id}`
    try {
      const paying = { orderId, returnTo, language: visit.language }
      const started = await startAtReader(kiosk, request, context, paying)
      return reply.redirect(started.next === 'paid' ? `${passHref}/${id}` : `${passHref}/${id}/kaart`, 303)
    } catch (error) {
      const problem = error instanceof Refusal ? problemOf[error.code] : undefined
      if (!problem) throw error
      // Somebody may have paid, and the answer did not arrive: nobody is asked to pay again.
      const { next, isSure } = await refreshPayment(context, payments, orderId)
      if (next === 'go-on' && !isSure) return reply.redirect(`${passHref}/${id}/kaart`, 303)
      return sendPage(
        reply,
        html(<PassAmountPage {...{ kiosk, visit, pass, problem }} href={`${passHref}/${id}`} />),
        503,
      )
    }
  })

  const paidFor = async (request: FastifyRequest<OfTopUp>) => {
    const { order, ...paid } = await opened(request)
    return { ...paid, orderId: order.orderId }
  }
  phonePayRoutes(app, kiosk, `${passHref}/:id`, paidFor)
  cashRoutes(app, kiosk, `${passHref}/:id`, paidFor)

  // From the code for the phone: the same amount, with a card after all.
  app.post<OfTopUp>(`${passHref}/:id/kaart`, async (request, reply) => {
    const { visit, context, order, href } = await opened(request)
    const returnTo = `${site.publicUrl}${href}`
    const way = { orderId: order.orderId, returnTo, language: visit.language }
    try {
      const started = await startAtReader(kiosk, request, context, way)
      return reply.redirect(started.next === 'paid' ? href : `${href}/kaart`, 303)
    } catch (error) {
      const to = await insteadOfRefusal(context, payments, { orderId: order.orderId, href }, error)
      if (to === null) throw error
      return reply.redirect(to, 303)
    }
  })

  app.get<OfTopUp>(`${passHref}/:id/kaart`, async (request, reply) => {
    const { visit, context, order, href } = await opened(request)
    const { next, isSure } = await refreshPayment(context, payments, order.orderId)
    if (next !== 'go-on') return reply.redirect(href, 303)
    if (isSure && (await checkoutOf(context, order.orderId)) !== null) return reply.redirect(`${href}/gsm`, 303)
    return sendPage(reply, html(<CardScreen {...{ kiosk, visit, href, isSure }} />))
  })

  app.get<OfTopUp & OfScreen>(`${passHref}/:id/kaart/stand`, async (request, reply) => {
    const { context, order, href } = await opened(request)
    const state = await refreshPayment(context, payments, order.orderId)
    return reply.header('cache-control', 'no-store').send(newsOf(state, request.query.zeker === '1', href, 'kaart'))
  })

  app.post<OfTopUp>(`${passHref}/:id/kaart/stoppen`, async (request, reply) => {
    const { context, order, href } = await opened(request)
    const isStopped = await stoppedAtReader(context, payments, order.orderId)
    return reply.redirect(isStopped ? passHref : `${href}/kaart`, 303)
  })

  app.get<OfTopUp>(`${passHref}/:id/stand`, async (request, reply) => {
    const { order, href } = await opened(request)
    return reply.header('cache-control', 'no-store').send({ done: order.topUp.creditedAt !== null, href })
  })

  app.get<OfTopUp>(`${passHref}/:id`, async (request, reply) => {
    const { visit, context, order, href } = await opened(request)
    request.isFinished = order.isPaid
    if (order.isPaid) return sendPage(reply, html(<ToppedUpPage {...{ kiosk, visit, order }} />))
    const pass = await passOf(context, context.actor.id)
    if (!pass) throw new Refusal('missing', 'passes/not-found')
    const state = await refreshPayment(context, payments, order.orderId)
    if (state.next === 'go-on') return reply.redirect(`${href}/kaart`, 303)
    const problem = endedProblem(state)
    const unpaid = problem && state.order.status === 'open' ? { href } : {}
    return sendPage(reply, html(<PassAmountPage {...{ kiosk, visit, pass, problem, ...unpaid }} />))
  })
}

/** Whoever walks away leaves no card reader waiting. */
export async function releaseTopUps(context: OpenContext, payments: Payments, personId: string): Promise<void> {
  const pass = await passOf(context, personId)
  if (!pass) return
  for (const { id, payer } of await openTopUps(context, pass.wallet.id)) {
    if (payer !== personId) continue
    for (const order of await ordersOfCase(context, id)) {
      if (order.next === 'go-on') await stopPayment(context, payments, order.id)
    }
  }
}

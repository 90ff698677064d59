import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refreshPayment, startPayment } from '#domain/payments/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { amountOf, passRulesNow } from '../pass.ts'
import { sendPage } from '../site.ts'
import { beginTopUp, topUpOrder } from '../top-up.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { ownPass, passHref } from './own-pass.ts'
import { AmountPage, TopUpPage } from './pass-top-up-pages.tsx'
import type { Portal } from './portal.ts'

type Form = { Body: Readonly<Record<string, unknown>> | undefined }
type OfTopUp = { Params: { id: string } }

const fieldOf = (body: Form['Body'], name: string): string => (typeof body?.[name] === 'string' ? body[name] : '')
const topUpHref = `${passHref}/opladen`

/** Paying in: an amount, the provider's page, and back. Also where the link in a message leads. */
export function passTopUpRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, payments } = portal

  const opened = async (request: FastifyRequest<OfTopUp>) => {
    const visit = portal.visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    if (!isId(request.params.id)) throw new Refusal('missing', 'passes/not-found')
    return { visit, context, order: await topUpOrder(context, request.params.id) }
  }

  app.get(topUpHref, async (request, reply) => {
    const { visit } = await ownPass(portal, request)
    return sendPage(reply, html(<AmountPage {...{ site, visit }} chosen="" typed="" />))
  })

  app.post<Form>(topUpHref, async (request, reply) => {
    const { visit, context, pass } = await ownPass(portal, request)
    const rules = passRulesNow(site)
    const [chosen, typed] = [fieldOf(request.body, 'bedrag'), fieldOf(request.body, 'ander').slice(0, 20)]
    const cents = amountOf(site, rules, chosen, typed)
    if (cents === null) return sendPage(reply, html(<AmountPage {...{ site, visit, chosen, typed }} wrong />), 422)
    const id = await beginTopUp(context, rules, { walletId: pass.wallet.id, cents, payer: context.actor.id })
    return reply.redirect(await payTopUp(portal, request, id), 303)
  })

  app.get<OfTopUp>(`${topUpHref}/:id`, async (request, reply) => {
    const { visit, order } = await opened(request)
    return sendPage(reply, html(<TopUpPage {...{ site, visit, order }} />))
  })

  app.get<OfTopUp>(`${topUpHref}/:id/stand`, async (request, reply) => {
    const { order } = await opened(request)
    const done = order.topUp.creditedAt !== null || !order.isPaid
    return reply.header('cache-control', 'no-store').send({ done, href: `${topUpHref}/${order.topUp.id}` })
  })

  app.post<OfTopUp>(`${topUpHref}/:id/betalen`, async (request, reply) => {
    const { order } = await opened(request)
    return reply.redirect(await payTopUp(portal, request, order.topUp.id), 303)
  })

  app.get<OfTopUp>(`${topUpHref}/:id/betaald`, async (request, reply) => {
    const { context, order } = await opened(request)
    await refreshPayment(context, payments, order.orderId)
    return reply.redirect(`${topUpHref}/${order.topUp.id}`, 303)
  })
}

/** Where the browser goes to pay a top-up: to the provider, or to its own page when there is nothing to do there. */
export async function payTopUp(portal: Portal, request: FastifyRequest, id: string): Promise<string> {
  const { site, payments } = portal
  const { language, visitor } = portal.visitOf(request)
  const context = contextOf(site, requireResident(visitor))
  const { orderId } = await topUpOrder(context, id)
  const returnTo = `${site.publicUrl}${topUpHref}/${id}/betaald`
  const started = await startPayment(context, payments, { orderId, returnTo, language })
  return started.next === 'go' ? started.payAt : `${topUpHref}/${id}`
}

import type { FastifyInstance } from 'fastify'
import {
  attachCard,
  changeCard,
  grantPass,
  isCardNumber,
  linesOf,
  lookAtPass,
  lookAtTopUp,
  openTopUps,
  replaceCard,
} from '#domain/passes/index.ts'
import { ordersOfCase, refreshPayment, startPayment, stopPayment } from '#domain/payments/index.ts'
import { namesOf, recordReading } from '#domain/people/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { parseMoney } from '#platform/formats/money.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { deskPassWords as words } from '#ui/words/desk-passes.ts'
import { amountOf, passRulesNow } from '../pass.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { beginTopUp, topUpOrder } from '../top-up.ts'
import { type Asked, asked, counterRoles, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { PassPage, type PassWrong, type Paying, passHref, payingHref } from './pass-page.tsx'

type OfPass = { Params: { id: string }; Querystring: { gedaan?: string; betaling?: string } }
type OfPerson = { Params: { id: string } }

const idOfPass = (given: string) => idOf(given, 'passes/not-found')

/** The pass of a household at the counter: its cards, what is on it, topping up on the card reader. Every look is logged. */
export function passRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, payments, sources } = desk

  const page = async ({ visit, context }: Asked, walletId: string, wrong: PassWrong = {}, done?: string) => {
    const pass = await lookAtPass(context, walletId)
    const [lines, names, paying] = await Promise.all([
      linesOf(context, walletId, 30),
      namesOf(context, pass.members),
      underWay(context, walletId),
    ])
    const { terminal } = desk
    return html(<PassPage {...{ site, visit, pass, lines, names, paying, terminal, wrong, done }} />)
  }

  app.post<OfPerson>('/balie/persoon/:id/sorteerpas', async (request, reply) => {
    const { context } = asked(desk, request, counterRoles)
    const personId = idOf(request.params.id, 'people/not-found')
    const granted = await grantPass(context, sources.population, passRulesNow(site), personId)
    if ('walletId' in granted) return reply.redirect(`${passHref}/${granted.walletId}`, 303)
    return reply.redirect(`/balie/persoon/${personId}?pas=${granted.outcome}`, 303)
  })

  /** From a payment to the pass that it tops up. */
  app.get<OfPerson>('/balie/opladen/:id', async (request, reply) => {
    const { context } = asked(desk, request)
    const topUp = await lookAtTopUp(context, idOfPass(request.params.id))
    if (!topUp) throw new Refusal('missing', 'passes/not-found')
    return reply.redirect(`${passHref}/${topUp.walletId}`, 303)
  })

  app.get<OfPass>(`${passHref}/:id`, async (request, reply) => {
    const who = asked(desk, request)
    const walletId = idOfPass(request.params.id)
    // Whoever comes back from an action of his own has not opened it again.
    if (request.query.gedaan === undefined) {
      const { members } = await lookAtPass(who.context, walletId)
      const look = { source: 'sorteerpas', what: 'pass', purpose: 'sorteerpas', caseId: null }
      for (const personId of members) await recordReading(who.context, personId, look)
    }
    const paid = await howPaid(who.context, walletId, request.query.betaling)
    return sendPage(
      reply,
      await page(who, walletId, paid.wrong, paid.done ?? saidUnder(words.done, request.query.gedaan)),
    )
  })

  app.post<OfPass & PostedForm>(`${passHref}/:id/koppelen`, async (request, reply) => {
    const who = asked(desk, request, counterRoles)
    const walletId = idOfPass(request.params.id)
    const number = fieldOf(request.body, 'nummer').replace(/[\s-]/g, '')
    if (!isCardNumber(number)) return sendPage(reply, await page(who, walletId, { number: words.attachWrong }), 422)
    await attachCard(who.context, walletId, number)
    return reply.redirect(`${passHref}/${walletId}?gedaan=gekoppeld`, 303)
  })

  app.post<OfPass & PostedForm>(`${passHref}/:id/kaart`, async (request, reply) => {
    const { context } = asked(desk, request, counterRoles)
    const walletId = idOfPass(request.params.id)
    const [number, what] = [fieldOf(request.body, 'kaart'), fieldOf(request.body, 'wat')]
    const { cards } = await lookAtPass(context, walletId)
    if (!cards.some((card) => card.number === number)) throw new Refusal('missing', 'passes/not-found')
    if (what === 'vervangen') await replaceCard(context, passRulesNow(site), number)
    else {
      const move = moves[what]
      if (!move) throw new Refusal('conflict', 'passes/wrong-card-status')
      await changeCard(context, number, move)
    }
    return reply.redirect(`${passHref}/${walletId}?gedaan=${what}`, 303)
  })

  app.post<OfPass & PostedForm>(`${passHref}/:id/opladen`, async (request, reply) => {
    const who = asked(desk, request, counterRoles)
    const walletId = idOfPass(request.params.id)
    const rules = passRulesNow(site)
    const [amount, payer] = [fieldOf(request.body, 'bedrag'), fieldOf(request.body, 'wie')]
    const cents = amountOf(site, rules, String(parseMoney(amount) ?? ''), '')
    const { members } = await lookAtPass(who.context, walletId)
    if (cents === null || !members.includes(payer)) {
      return sendPage(reply, await page(who, walletId, { topUp: words.topUpWrong, amount }), 422)
    }
    const { terminal } = desk
    if (!terminal) throw new Refusal('conflict', 'payments/terminal-not-available')
    const id = await beginTopUp(who.context, rules, { walletId, cents, payer })
    const { orderId } = await topUpOrder(who.context, id)
    const returnTo = `${site.publicUrl}${passHref}/${walletId}`
    await startPayment(who.context, payments, { orderId, returnTo, language: 'nl', terminal })
    return reply.redirect(payingHref(walletId, id), 303)
  })

  /** What the waiting page asks: is the money on the pass? */
  app.get<OfPass>(`${passHref}/:id/stand`, async (request, reply) => {
    const { context } = asked(desk, request)
    const walletId = idOfPass(request.params.id)
    const paying = await underWay(context, walletId)
    const state = paying && !paying.isPaid ? await refreshPayment(context, payments, paying.orderId) : null
    const busy = paying !== null && (paying.isPaid || state?.next === 'go-on' || state?.order.status === 'paid')
    const topUpId = request.query.betaling ?? paying?.topUpId ?? ''
    return reply.header('cache-control', 'no-store').send({ done: !busy, href: payingHref(walletId, topUpId) })
  })

  app.post<OfPass>(`${passHref}/:id/opladen/stoppen`, async (request, reply) => {
    const { context } = asked(desk, request, counterRoles)
    const walletId = idOfPass(request.params.id)
    const paying = await underWay(context, walletId)
    if (paying && !paying.isPaid) await stopPayment(context, payments, paying.orderId)
    return reply.redirect(`${passHref}/${walletId}?gedaan=betalen`, 303)
  })
}

const moves: Readonly<Record<string, 'block' | 'unblock' | 'lose'>> = {
  blokkeren: 'block',
  gebruiken: 'unblock',
  verloren: 'lose',
}

/** The top-up that somebody is paying now, or that is paid and will be on the pass in a moment. */
async function underWay(context: OpenContext, walletId: string): Promise<Paying | null> {
  for (const { id, cents } of await openTopUps(context, walletId)) {
    const [order] = await ordersOfCase(context, id)
    if (order && (order.next === 'go-on' || order.status === 'paid')) {
      return { topUpId: id, orderId: order.id, cents, isPaid: order.status === 'paid' }
    }
  }
  return null
}

/** How the payment ended that this employee waited for; without one, or while it goes on, nothing is said. */
async function howPaid(
  context: OpenContext,
  walletId: string,
  topUpId: string | undefined,
): Promise<Readonly<{ done?: string; wrong?: PassWrong }>> {
  if (topUpId === undefined || !isId(topUpId)) return {}
  const { topUp, isPaid, next } = await topUpOrder(context, topUpId)
  if (topUp.walletId !== walletId || (await underWay(context, walletId))) return {}
  if (isPaid) return { done: words.paid }
  return next === 'pay-again' ? { wrong: { topUp: words.payAgain } } : {}
}

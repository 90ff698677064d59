import type { FastifyInstance } from 'fastify'
import { giveBackUnprinted } from '#domain/automation/index.ts'
import { unprintedOf } from '#domain/documents/index.ts'
import { cashVoucherOf, mayRefund, orderFile, refundOrder } from '#domain/payments/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { parseMoney, showMoney, writeMoney } from '#platform/formats/money.ts'
import { isId, newId } from '#platform/ids/uuid.ts'
import { html } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { cashWords } from '#ui/words/desk-cash.ts'
import { unprintedWords } from '#ui/words/unprinted.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { topUpPurpose } from '../top-up.ts'
import { type Asked, asked, type Desk, fieldOf, idOf, menderRoles, type PostedForm } from './desk.ts'
import { OrderPage, type Refunding } from './order-page.tsx'
import { requireShown, withheldOf } from './withheld.ts'

type OfOrder = { Params: { id: string }; Querystring: { gedaan?: string } }

/** One payment with its attempts and refunds; money goes back from here, by the roles that may. */
export function orderRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const page = async ({ visit, context }: Asked, id: string, given: Partial<Refunding> = {}, done?: string) => {
    const file = await orderFile(context, id)
    const paid = file.attempts.find((attempt) => attempt.id === file.order.paidBy)
    const voucher = await cashVoucherOf(context, id)
    const left = (paid?.paidCents ?? 0) - (paid?.refundedCents ?? 0)
    // One key per form that is shown: a second press asks nothing more.
    const refunding = {
      key: newId(),
      amount: writeMoney(left),
      why: '',
      wrong: {},
      left: showMoney(left, 'nl'),
      ...given,
    }
    const isWithheld = (await withheldOf(context, [file.order]))(file.order)
    const mayGive = mayRefund(visit.employee.actor) && left > 0 && !isWithheld
    const unprinted =
      isWithheld || file.order.purpose === topUpPurpose ? [] : await unprintedOf(context, file.order.caseId)
    const cash = { voucher, cashKey: newId(), today: cityDay(context.now) }
    return html(<OrderPage {...{ site, visit, file, isWithheld, refunding, mayGive, left, done, cash, unprinted }} />)
  }

  app.get<OfOrder>('/balie/betaling/:id', async (request, reply) => {
    const texts = { terug: words.refundAsked, contant: cashWords.taken, 'niet-afgedrukt': unprintedWords.done }
    const done = saidUnder(texts, request.query.gedaan)
    return sendPage(reply, await page(asked(desk, request), idOf(request.params.id, 'payments/not-found'), {}, done))
  })

  app.post<OfOrder & PostedForm>('/balie/betaling/:id/niet-afgedrukt', async (request, reply) => {
    const { context } = asked(desk, request, menderRoles)
    const orderId = idOf(request.params.id, 'payments/not-found')
    await requireShown(context, (await orderFile(context, orderId)).order, 'payments/not-found')
    await giveBackUnprinted(context, orderId)
    return reply.redirect(`/balie/betaling/${orderId}?gedaan=niet-afgedrukt`, 303)
  })

  app.post<OfOrder & PostedForm>('/balie/betaling/:id/teruggeven', async (request, reply) => {
    const who = asked(desk, request, menderRoles)
    const orderId = idOf(request.params.id, 'payments/not-found')
    await requireShown(who.context, (await orderFile(who.context, orderId)).order, 'payments/not-found')
    const [key, amount, why] = ['sleutel', 'bedrag', 'waarom'].map((name) => fieldOf(request.body, name)) as [
      string,
      string,
      string,
    ]
    const cents = parseMoney(amount)
    const reason = Object.hasOwn(words.refundReasons, why) ? words.refundReasons[why] : undefined
    if (cents === null || cents <= 0 || reason === undefined || !isId(key)) {
      const wrong = {
        ...(cents === null || cents <= 0 ? { amount: words.refundAmountWrong } : {}),
        ...(reason === undefined ? { why: words.refundWhyMissing } : {}),
      }
      return sendPage(reply, await page(who, orderId, { amount, why, wrong }), 422)
    }
    await refundOrder(who.context, { orderId, key, reason, cents })
    return reply.redirect(`/balie/betaling/${orderId}?gedaan=terug`, 303)
  })
}

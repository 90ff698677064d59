import type { FastifyInstance, FastifyRequest } from 'fastify'
import { cashCounters } from '#domain/catalogue/index.ts'
import type { ReceiptPaper } from '#domain/documents/index.ts'
import { askCashVoucher, type CashVoucher, cashVoucherOf, refreshPayment, showVoucher } from '#domain/payments/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { kioskCashWords } from '#ui/words/kiosk-cash.ts'
import { sendPage } from '../site.ts'
import { placesShown } from '../ways.ts'
import { CashPage } from './cash-page.tsx'
import type { Kiosk } from './kiosk.ts'
import { stoppedAtReader } from './pay-state.ts'
import type { Paid } from './phone-pay.tsx'
import { printHere } from './sheet-noted.ts'

type Asked = { Params: { id: string } }

/**
 * Who has only cash leaves with a number and pays at a counter: the order stays open, and nothing waits for a card any more. `base`:
 * the page that is paid for.
 */
export function cashRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  base: string,
  opened: (request: FastifyRequest<Asked>) => Promise<Paid>,
): void {
  const { site, payments, receipts } = kiosk

  const counters = () => {
    const now = site.clock()
    const found = cashCounters(site.city, cityDay(now))
    if (!found) throw new Refusal('missing', 'payments/no-till-open')
    return { now, ...found }
  }

  app.post<Asked>(`${base}/contant`, async (request, reply) => {
    const { context, orderId, href } = await opened(request)
    const { days } = counters()
    if ((await refreshPayment(context, payments, orderId)).next === 'none') return reply.redirect(href, 303)
    // The number comes first: what stops at the reader because of it is no payment that failed.
    await askCashVoucher(context, { orderId, days })
    // A reader that may still take a card is said as it is: nobody pays in cash what a card may have paid.
    if (!(await stoppedAtReader(context, payments, orderId))) return reply.redirect(`${href}/kaart`, 303)
    const { next, atTerminal } = await refreshPayment(context, payments, orderId)
    if (next === 'none') return reply.redirect(href, 303)
    if (next === 'go-on' && atTerminal) return reply.redirect(`${href}/kaart`, 303)
    return reply.redirect(`${href}/contant`, 303)
  })

  const shown = async (request: FastifyRequest<Asked>) => {
    const paid = await opened(request)
    const voucher = await cashVoucherOf(paid.context, paid.orderId)
    const { order, next } = await refreshPayment(paid.context, payments, paid.orderId)
    return voucher && order.status === 'open' ? { paid, voucher, order, isOpenOnPhone: next === 'go-on' } : { paid }
  }

  app.get<Asked>(`${base}/contant`, async (request, reply) => {
    const { paid, voucher, order, isOpenOnPhone } = await shown(request)
    if (!voucher) return reply.redirect(paid.href, 303)
    const { places, now } = counters()
    request.isFinished = true
    const where = placesShown(site.city, places, now, paid.visit.spoken)
    return sendPage(
      reply,
      html(<CashPage {...{ kiosk, ...paid, voucher, cents: order.cents, where, isOpenOnPhone }} />),
    )
  })

  app.post<Asked & { Body: { vel?: string } | null }>(`${base}/contant/afdrukken`, async (request, reply) => {
    const { paid, voucher, order, isOpenOnPhone } = await shown(request)
    if (!voucher) return reply.redirect(paid.href, 303)
    const { places, now } = counters()
    const sheet = cashSheet(site.city.title, voucher, order.cents, placesShown(site.city, places, now, 'nl'))
    // One sheet for one page shown, however often it is pressed; who comes back for another gets one.
    const id = `contant-${voucher.number}-${isId(request.body?.vel ?? '') ? request.body?.vel : voucher.validUntil}`
    const printed = await printHere(site, paid.visit, { id, pdf: await receipts(sheet, now) })
    const where = placesShown(site.city, places, now, paid.visit.spoken)
    const visit = { ...paid.visit, here: `${paid.href}/contant` }
    const page = { kiosk, ...paid, visit, voucher, cents: order.cents, where, isOpenOnPhone, printed }
    return sendPage(reply, html(<CashPage {...page} />), printed ? 200 : 503)
  })
}

/** Nothing of a person, nor what is paid for: who finds it can only pay. */
function cashSheet(
  city: string,
  { number, validUntil }: CashVoucher,
  cents: number,
  where: ReturnType<typeof placesShown>,
): ReceiptPaper {
  const words = kioskCashWords('nl')
  return {
    ...{ city, language: 'nl' },
    title: words.title,
    rows: [
      [words.number, showVoucher(number)],
      [words.amount, showMoney(cents, 'nl')],
      [words.until, showDate(validUntil, 'nl')],
      [words.where, where.map(({ name, address }) => [name, address].filter(Boolean).join(', ')).join('; ')],
    ],
    note: words.over,
  }
}

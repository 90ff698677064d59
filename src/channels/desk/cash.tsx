import type { FastifyInstance } from 'fastify'
import { cashCounters } from '#domain/catalogue/index.ts'
import {
  askCashVoucher,
  type CashVoucher,
  mayTakeCash,
  type Order,
  orderFile,
  receipt,
  refreshPayment,
  showVoucher,
  takeCash,
} from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, DeskPanel, Form } from '#ui/index.ts'
import { cashWords as words } from '#ui/words/desk-cash.ts'
import { receiptPaper } from '../receipt-shown.tsx'
import { asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm } from './desk.ts'
import { requireShown } from './withheld.ts'

type OfOrder = { Params: { id: string } }

/** Cash at the counter: a number that a contact point gave, or one that is given here; and the receipt of what was paid. */
export function cashRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, payments, receipts } = desk

  /** An order of which this employee sees what it is for. */
  async function shownOrder(context: OpenContext, given: string): Promise<string> {
    const orderId = idOf(given, 'payments/not-found')
    await requireShown(context, (await orderFile(context, orderId)).order, 'payments/not-found')
    return orderId
  }

  app.post<OfOrder>('/balie/betaling/:id/bon', async (request, reply) => {
    const { context } = asked(desk, request, ['counter'])
    const orderId = await shownOrder(context, request.params.id)
    const counters = cashCounters(site.city, cityDay(context.now))
    if (!counters) throw new Refusal('missing', 'payments/no-till-open')
    await askCashVoucher(context, { orderId, days: counters.days })
    return reply.redirect(`/balie/betaling/${orderId}`, 303)
  })

  app.post<OfOrder & PostedForm>('/balie/betaling/:id/contant', async (request, reply) => {
    const { context } = asked(desk, request, ['counter'])
    const orderId = await shownOrder(context, request.params.id)
    const key = fieldOf(request.body, 'sleutel')
    if (!isId(key)) throw new Refusal('conflict', 'payments/no-voucher')
    // What we know of a card or a phone may be old: nobody pays twice because nobody looked.
    await refreshPayment(context, payments, orderId)
    await takeCash(context, { orderId, key })
    return reply.redirect(`/balie/betaling/${orderId}?gedaan=contant`, 303)
  })

  app.get<OfOrder>('/balie/betaling/:id/betaalbewijs', async (request, reply) => {
    const { context } = asked(desk, request)
    const orderId = await shownOrder(context, request.params.id)
    const paid = receiptPaper(await receipt(context, orderId), site, 'nl')
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="betaalbewijs.pdf"')
      .send(Buffer.from(await receipts(paid, context.now)))
  })
}

type CashPanelProps = Readonly<{
  visit: DeskVisit
  file: Awaited<ReturnType<typeof orderFile>>
  voucher: CashVoucher | null
  /** Made once per form that is shown. */
  cashKey: string
  today: string
}>

/** Taking what is owed in cash: with the number that the customer shows, as long as it is good. */
export function CashPanel({ visit, file: { order, attempts }, voucher, cashKey, today }: CashPanelProps) {
  if (order.status !== 'open') return <NumberOver {...{ order, voucher }} />
  if (!mayTakeCash(visit.employee.actor)) return null
  const amount = showMoney(order.cents, 'nl')
  const isGood = voucher !== null && voucher.validUntil >= today
  const isPaying = attempts.some(({ status }) => ['starting', 'open', 'pending'].includes(status))
  const csrf = visit.employee.csrf
  return (
    <DeskPanel title={words.title}>
      {voucher && <p>{words.voucher(showVoucher(voucher.number), showDate(voucher.validUntil, 'nl'))}</p>}
      {isPaying && <p>{words.paying}</p>}
      {isGood && !isPaying && (
        <Form action={`/balie/betaling/${order.id}/contant`} csrf={csrf}>
          <input type="hidden" name="sleutel" value={cashKey} />
          <p>{words.how}</p>
          <Actions>
            <Button>{words.take(amount)}</Button>
          </Actions>
        </Form>
      )}
      {!isGood && (
        <Form action={`/balie/betaling/${order.id}/bon`} csrf={csrf}>
          <p>{voucher ? words.over : words.none}</p>
          <Actions>
            <Button look="secondary">{voucher ? words.renew : words.give}</Button>
          </Actions>
        </Form>
      )}
    </DeskPanel>
  )
}

/** A number lives longer than what it was for: whoever types it is told that no money may be taken with it. */
function NumberOver({ order, voucher }: Readonly<{ order: Order; voucher: CashVoucher | null }>) {
  if (!voucher) return null
  return (
    <DeskPanel title={words.title}>
      <p>
        <strong>{words.numberOver(showVoucher(voucher.number))}</strong>
      </p>
      <p>{order.status === 'paid' ? words.wasPaid : words.wasCancelled}</p>
    </DeskPanel>
  )
}

import { type Case, can } from '#domain/cases/index.ts'
import { orderThatCounts } from '#domain/payments/index.ts'
import { canTask } from '#domain/tasks/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, DeskPanel, Form, LinkButton, WarningText } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { unprintedWords } from '#ui/words/unprinted.ts'
import { isSettling, payBound } from '../application.ts'
import type { CaseProps } from './case-page.tsx'

/** What is to be done now, by whoever sits here. */
export function Now({ site, visit, application, orders, terminal, documents, work: { task } }: CaseProps) {
  const { case: subject } = application
  const { csrf } = visit.employee
  const base = `/balie/dossier/${subject.id}`
  if (subject.status === 'draft') {
    return (
      <Actions>
        <LinkButton href={`/balie/aanvraag/${subject.id}`} shortcut="V">
          {words.goOn}
        </LinkButton>
      </Actions>
    )
  }
  if (documents.some((one) => one.isRefunded)) return <p class="lom-lead">{unprintedWords.refunded}</p>
  if (subject.status === 'granted') return <p class="lom-lead">{words.handOver}</p>
  if (subject.status === 'submitted' || isSettling(subject, orderThatCounts(orders))) {
    return (
      <DeskPanel title={words.busy}>
        <Busy base={base} text={words.busyText} />
      </DeskPanel>
    )
  }
  if (subject.status === 'awaiting-payment')
    return <Pay {...{ orders, terminal, csrf, base, subject, bound: payBound(application, site.clock()) }} />
  if (!can('try-again', subject.status) || (task && !canTask('again', task.status))) return null
  return (
    <DeskPanel title={words.actions}>
      <p>{words.againText}</p>
      <Form action={`${base}/opnieuw`} csrf={csrf}>
        <Actions>
          <Button shortcut="O">{words.again}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

/** Asks by itself whether it is done; without script the page's refresh does. */
const Busy = ({ base, text }: { base: string; text: string }) => (
  <div data-poll={`${base}/stand`} data-poll-seconds={2} role="status">
    <p>{text}</p>
  </div>
)

export const isPaying = (orders: CaseProps['orders']): boolean =>
  orders.some(({ status, next }) => status === 'open' && next === 'go-on')

type PayProps = Pick<CaseProps, 'orders' | 'terminal'> &
  Readonly<{ csrf: string; base: string; subject: Case; bound: ReturnType<typeof payBound> }>

function Pay({ orders, terminal, csrf, base, subject, bound: { until, isTooLate } }: PayProps) {
  const { payTooLateTitle, payTooLate, payUntil } = applicationWords('nl')
  const order = orders.find(({ status }) => status === 'open')
  const amount = showMoney(order?.cents ?? subject.feeCents ?? 0, 'nl')
  if (isPaying(orders)) {
    return (
      <DeskPanel title={words.payWaiting}>
        <Busy base={base} text={words.payWaitingText} />
        <Form action={`${base}/betalen/stoppen`} csrf={csrf}>
          <Actions>
            <Button look="secondary">{words.payStop}</Button>
          </Actions>
        </Form>
      </DeskPanel>
    )
  }
  return (
    <DeskPanel title={words.payment}>
      {order?.next === 'pay-again' && <WarningText language="nl">{words.payFailed}</WarningText>}
      {isTooLate && (
        <WarningText language="nl">
          {payTooLateTitle}. {payTooLate}
        </WarningText>
      )}
      {!isTooLate && <p>{words.payLater}</p>}
      {until && !isTooLate && <p>{payUntil(showDate(until, 'nl'))}</p>}
      <Actions>
        {terminal && !isTooLate && (
          <Form action={`${base}/betalen`} csrf={csrf}>
            <Button shortcut="P">{words.payAtTerminal(amount)}</Button>
          </Form>
        )}
        {order && <a href={`/balie/betaling/${order.id}`}>{words.paymentFile}</a>}
      </Actions>
    </DeskPanel>
  )
}

export function PaidOrders({ orders }: Pick<CaseProps, 'orders'>) {
  if (orders.length === 0) return null
  return (
    <DeskPanel title={words.payment}>
      <ul class="lom-clean">
        {orders.map(({ id, cents, status }) => (
          <li key={id}>
            {showMoney(cents, 'nl')}: {words.orderStates[status]}.{' '}
            <a href={`/balie/betaling/${id}`}>{words.paymentFile}</a>
          </li>
        ))}
      </ul>
    </DeskPanel>
  )
}

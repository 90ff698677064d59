import type { Unprinted } from '#domain/documents/index.ts'
import { type CashVoucher, mayRefund, mayTakeCash, type orderFile } from '#domain/payments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  NotificationBanner,
  Radios,
  SummaryList,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { cashWords } from '#ui/words/desk-cash.ts'
import { transferWords } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'
import { topUpPurpose } from '../top-up.ts'
import { CashPanel } from './cash.tsx'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'
import { UnprintedPanel } from './unprinted.tsx'

/** The form to give money back, as it is shown or shown again. */
export type Refunding = Readonly<{
  key: string
  amount: string
  why: string
  /** The most that can still go back, as text. */
  left: string
  wrong: Readonly<{ amount?: string; why?: string }>
}>

type OrderProps = Readonly<{
  site: Site
  visit: DeskVisit
  file: Awaited<ReturnType<typeof orderFile>>
  /** It is for a confidential service of another unit: money can be followed, what it is for is not named. */
  isWithheld: boolean
  refunding: Refunding
  mayGive: boolean
  left: number
  done: string | undefined
  unprinted: readonly Unprinted[]
  cash: Readonly<{ voucher: CashVoucher | null; cashKey: string; today: string }>
}>

/** What is paid for: a case, or a pass that is topped up. */
const fileOf = ({ purpose, caseId }: OrderProps['file']['order']): string =>
  purpose === topUpPurpose ? `/balie/opladen/${caseId}` : `/balie/dossier/${caseId}`

const orderTones = { open: 'attention', paid: 'good', cancelled: 'neutral' } as const

export function OrderPage({
  site,
  visit,
  file,
  isWithheld,
  refunding,
  mayGive,
  left,
  done,
  cash,
  unprinted,
}: OrderProps) {
  const { order, attempts, refunds } = file
  const { wrong } = refunding
  const title = isWithheld ? words.withheldOrder : order.description
  const errors = [
    ...(wrong.amount ? [{ href: '#bedrag', text: wrong.amount }] : []),
    ...(wrong.why ? [{ href: '#waarom', text: wrong.why }] : []),
  ]
  return (
    <Frame site={site} visit={visit} title={`${words.orderTitle}: ${title}`} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      {done && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <p>
        <Tag tone={orderTones[order.status]}>{words.orderStates[order.status]}</Tag>
      </p>
      <h1>{title}</h1>
      {isWithheld && <p>{words.withheldOrderText}</p>}
      <SummaryList
        plain
        rows={[
          { key: words.amount, value: showMoney(order.cents, 'nl') },
          { key: words.channel, value: applicationWords('nl').byChannel[order.channel] ?? order.channel },
          { key: words.since, value: showMoment(order.createdAt, 'nl') },
          ...(isWithheld ? [] : [{ key: words.caseOf, value: <a href={fileOf(order)}>{words.open}</a> }]),
        ]}
      />
      {!isWithheld && <CashPanel {...{ visit, file }} {...cash} />}
      {!isWithheld && order.status === 'paid' && (
        <p>
          <a href={`/balie/betaling/${order.id}/betaalbewijs`}>{cashWords.receipt}</a>
        </p>
      )}
      <UnprintedPanel unprinted={unprinted} giving={{ orderId: order.id, left, may: mayGive, visit }} />
      <DeskPanel title={words.attempts}>
        {attempts.length === 0 ? (
          <p class="lom-soft">{words.attemptsNone}.</p>
        ) : (
          <Table
            caption={words.attempts}
            hideCaption
            columns={[
              { title: words.when },
              { title: words.channel },
              { title: words.state },
              { title: words.number },
              { title: words.amount, numeric: true },
            ]}
            rows={attempts.map((one) => [
              shortWhen(one.startedAt),
              wayOf(one),
              words.attemptStates[one.status] ?? one.status,
              one.providerId ?? '',
              showMoney(one.paidCents ?? one.cents, 'nl'),
            ])}
          />
        )}
      </DeskPanel>
      {refunds.length > 0 && (
        <DeskPanel title={words.refunds}>
          <Table
            caption={words.refunds}
            hideCaption
            columns={[
              { title: words.when },
              { title: words.why },
              { title: words.state },
              { title: words.amount, numeric: true },
            ]}
            rows={refunds.map((one) => [
              shortWhen(one.requestedAt),
              one.reason,
              words.refundStates[one.status] ?? one.status,
              showMoney(one.cents, 'nl'),
            ])}
          />
        </DeskPanel>
      )}
      {!isWithheld && <ByHand visit={visit} file={file} />}
      {mayGive && <Refund {...{ visit, file, refunding }} />}
      {!mayGive && !isWithheld && left > 0 && <p class="lom-soft">{words.refundNotYou}</p>}
    </Frame>
  )
}

const wayOf = ({ method, terminal }: OrderProps['file']['attempts'][number]): string => {
  if (method === 'provider') return terminal ? words.terminal : words.online
  return method === 'cash' ? cashWords.method : transferWords.byTransfer
}

/** What was paid by transfer or in cash goes back by hand, and somebody says that it went. */
function ByHand({ visit, file: { order, attempts, refunds } }: Pick<OrderProps, 'visit' | 'file'>) {
  const method = (attemptId: string) => attempts.find(({ id }) => id === attemptId)?.method
  const { actor } = visit.employee
  const may = { transfer: mayRefund(actor), cash: mayTakeCash(actor), provider: false }
  const waiting = refunds.filter((one) => one.status === 'requested' && may[method(one.attemptId) ?? 'provider'])
  if (waiting.length === 0) return null
  return (
    <DeskPanel title={words.refundTitle}>
      {waiting.map(({ id, cents, attemptId }) => {
        const { refundHow, refundDone } = method(attemptId) === 'cash' ? cashWords : transferWords
        return (
          <Form key={id} action={`/balie/betaling/${order.id}/teruggestort/${id}`} csrf={visit.employee.csrf}>
            <p>{refundHow}</p>
            <Actions>
              <Button>{`${refundDone}: ${showMoney(cents, 'nl')}`}</Button>
            </Actions>
          </Form>
        )
      })}
    </DeskPanel>
  )
}

function Refund({ visit, file: { order }, refunding }: Pick<OrderProps, 'visit' | 'file' | 'refunding'>) {
  const { key, amount, why, left, wrong } = refunding
  return (
    <DeskPanel title={words.refundTitle}>
      <Form action={`/balie/betaling/${order.id}/teruggeven`} csrf={visit.employee.csrf}>
        <input type="hidden" name="sleutel" value={key} />
        <TextInput
          id="bedrag"
          name="bedrag"
          language="nl"
          label={words.refundAmount}
          hint={words.refundAmountHint(left)}
          error={wrong.amount}
          value={amount}
          inputmode="decimal"
          width={10}
          prefix="€"
        />
        <Radios
          id="waarom"
          name="waarom"
          language="nl"
          label={words.refundWhy}
          error={wrong.why}
          value={why}
          choices={Object.entries(words.refundReasons).map(([value, text]) => ({ value, text }))}
        />
        <Actions>
          <Button look="warning">{words.refund}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

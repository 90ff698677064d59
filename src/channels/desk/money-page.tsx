import type { DayTotal, FoundThing, Order, RunReport } from '#domain/payments/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  DeskPanel,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  SummaryList,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { transferWords } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

type MoneyProps = Readonly<{
  site: Site
  visit: DeskVisit
  found: readonly FoundThing[]
  orders: readonly Order[]
  /** Of an order for a confidential service of another unit the amount is shown, and what it is for is not. */
  isWithheld: (order: Order) => boolean
  totals: readonly DayTotal[]
  balance: Readonly<Record<string, number>>
  runs: readonly RunReport[]
  mayClose: boolean
  /** The finding whose note was left empty. */
  wrong: string | undefined
}>

const euro = (cents: number) => <span class="lom-nowrap">{showMoney(cents, 'nl')}</span>

export function MoneyPage(props: MoneyProps) {
  const { site, visit, found, wrong } = props
  const waits = found.filter(isOpen)
  const past = found.filter((one) => !isOpen(one))
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/betalingen' }}
      title={words.moneyTitle}
      wrong={wrong !== undefined}
      rightTitle={words.balance}
      right={<Books {...props} />}
    >
      {wrong && <ErrorSummary language="nl" errors={[{ href: `#nota-${wrong}`, text: words.closeMissing }]} />}
      <h1>{words.moneyTitle}</h1>
      {waits.length === 0 ? (
        <EmptyState title={words.findingsNone} icon="check">
          <p>{words.findingsNoneText}</p>
        </EmptyState>
      ) : (
        <DeskPanel title={`${words.findings} (${waits.length})`}>
          {waits.map((one) => (
            <Finding key={one.id} one={one} {...props} />
          ))}
        </DeskPanel>
      )}
      <p>
        <a href="/balie/overschrijvingen">{transferWords.link}</a>
      </p>
      <OpenOrders {...props} />
      <Totals totals={props.totals} />
      {past.length > 0 && (
        <DeskPanel title={words.mended}>
          <Table
            caption={words.mended}
            hideCaption
            columns={[{ title: words.what }, { title: words.when }, { title: words.amount, numeric: true }]}
            rows={past.map((one) => [
              <FindingText one={one} />,
              shortWhen(one.foundAt),
              one.cents === null ? '' : euro(one.cents),
            ])}
          />
        </DeskPanel>
      )}
    </Frame>
  )
}

const isOpen = ({ mended, closedAt }: FoundThing): boolean => !mended && closedAt === null

function FindingText({ one: { kind, orderId, note } }: { one: FoundThing }) {
  const text = words.findingKinds[kind] ?? kind
  return (
    <>
      {orderId ? <a href={`/balie/betaling/${orderId}`}>{text}</a> : text}
      {note && ` ${words.closed}: ${note}`}
    </>
  )
}

function Finding({
  one,
  visit,
  mayClose,
  wrong,
}: { one: FoundThing } & Pick<MoneyProps, 'visit' | 'mayClose' | 'wrong'>) {
  return (
    <div class="lom-flow">
      <p>
        <Tag tone="bad">{words.needsYou}</Tag> <FindingText one={one} />{' '}
        {one.cents !== null && <strong>{showMoney(one.cents, 'nl')}. </strong>}
        <span class="lom-soft">{showMoment(one.foundAt, 'nl')}</span>
      </p>
      {mayClose && (
        <Details summary={words.close} open={wrong === one.id}>
          <Form action={`/balie/bevinding/${one.id}/afsluiten`} csrf={visit.employee.csrf}>
            <TextInput
              id={`nota-${one.id}`}
              name="nota"
              language="nl"
              label={words.closeLabel}
              hint={words.closeHint}
              error={wrong === one.id ? words.closeMissing : undefined}
            />
            <Actions>
              <Button look="secondary">{words.close}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </div>
  )
}

function OpenOrders({ orders, isWithheld }: Pick<MoneyProps, 'orders' | 'isWithheld'>) {
  const { byChannel } = applicationWords('nl')
  return (
    <DeskPanel title={words.openOrders}>
      {orders.length === 0 ? (
        <p class="lom-soft">{words.openOrdersNone}.</p>
      ) : (
        <Table
          caption={words.openOrders}
          hideCaption
          columns={[
            { title: words.what },
            { title: words.channel },
            { title: words.since },
            { title: words.amount, numeric: true },
          ]}
          rows={orders.map((order) => [
            <a href={`/balie/betaling/${order.id}`}>{isWithheld(order) ? words.withheldOrder : order.description}</a>,
            byChannel[order.channel],
            shortWhen(order.createdAt),
            euro(order.cents),
          ])}
        />
      )}
    </DeskPanel>
  )
}

function Totals({ totals }: Pick<MoneyProps, 'totals'>) {
  const { byChannel } = applicationWords('nl')
  return (
    <DeskPanel title={words.totals}>
      {totals.length === 0 ? (
        <p class="lom-soft">{words.totalsNone}.</p>
      ) : (
        <Table
          caption={words.totals}
          hideCaption
          columns={[
            { title: words.day },
            { title: words.channel },
            { title: words.count, numeric: true },
            { title: words.received, numeric: true },
            { title: words.givenBack, numeric: true },
          ]}
          rows={totals.map(({ day, channel, payments, receivedCents, refundedCents }) => [
            showDate(day, 'nl'),
            byChannel[channel] ?? channel,
            String(payments),
            euro(Number(receivedCents)),
            euro(Number(refundedCents)),
          ])}
        />
      )}
    </DeskPanel>
  )
}

function Books({ balance, runs }: Pick<MoneyProps, 'balance' | 'runs'>) {
  return (
    <div class="lom-flow">
      <SummaryList
        plain
        rows={Object.entries(balance).map(([account, cents]) => ({
          key: words.accounts[account] ?? account,
          value: showMoney(cents, 'nl'),
        }))}
      />
      <p class="lom-soft lom-small">{words.balanceText}</p>
      <h2>{words.runs}</h2>
      {runs.length === 0 ? (
        <p class="lom-soft">{words.runsNone}.</p>
      ) : (
        <ul class="lom-clean lom-flow">
          {runs.map(({ id, startedAt, outcome, lookedAt, findings }) => (
            <li key={id}>
              <span class="lom-soft">{shortWhen(startedAt)}</span> {outcome ? words.outcomes[outcome] : words.running}.{' '}
              {words.lookedAt}: {lookedAt}. {words.found}: {findings}.
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

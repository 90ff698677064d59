import { type Card, canMoveCard, type LedgerLine, type Pass, type Wallet } from '#domain/passes/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  NotificationBanner,
  Select,
  SummaryList,
  Table,
  Tag,
  TextInput,
  type Tone,
} from '#ui/index.ts'
import { deskPassWords as words } from '#ui/words/desk-passes.ts'
import { passWords } from '#ui/words/passes.ts'
import { centsShown, lineShown, passRulesNow, topUpToday } from '../pass.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

export const passHref = '/balie/sorteerpas'

/** The page that says how this payment ends: what was opened by an action is no new look. */
export const payingHref = (walletId: string, topUpId: string): string =>
  `${passHref}/${walletId}?gedaan=betalen&betaling=${topUpId}`

/** A top-up that is being paid, or is paid and will be on the pass in a moment. */
export type Paying = Readonly<{ topUpId: string; orderId: string; cents: number; isPaid: boolean }>

export type PassWrong = Readonly<{ number?: string; topUp?: string; amount?: string }>

type PassProps = Readonly<{
  site: Site
  visit: DeskVisit
  pass: Pass
  lines: readonly LedgerLine[]
  names: ReadonlyMap<string, string>
  paying: Paying | null
  terminal: string | undefined
  wrong: PassWrong
  done: string | undefined
}>

const tones: Readonly<Record<Card['status'], Tone>> = {
  'in-use': 'good',
  blocked: 'attention',
  lost: 'bad',
  replaced: 'neutral',
}

/** A pass as staff see it, and what can be done about it. */
export function PassPage(props: PassProps) {
  const { site, visit, pass, names, paying, wrong, done } = props
  const { wallet } = pass
  const errors = [
    ...(wrong.number ? [{ href: '#nummer', text: wrong.number }] : []),
    ...(wrong.topUp ? [{ href: '#bedrag', text: wrong.topUp }] : []),
  ]
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.title}
      wrong={errors.length > 0}
      refresh={paying ? { seconds: 5, href: payingHref(wallet.id, paying.topUpId) } : undefined}
    >
      <ErrorSummary language="nl" errors={errors} />
      {done && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      <SummaryList
        plain
        rows={[
          { key: words.balance, value: <strong>{showMoney(pass.cents, 'nl')}</strong> },
          { key: words.state, value: words.states[wallet.status] ?? wallet.status },
          ...(wallet.settleOn ? [{ key: words.settleOn, value: showDate(wallet.settleOn, 'nl') }] : []),
          { key: words.refill, value: refillShown(wallet.refill) },
          {
            key: words.household,
            value: (
              <ul class="lom-clean">
                {pass.members.map((id) => (
                  <li key={id}>
                    <a href={`/balie/persoon/${id}`}>
                      <bdi>{names.get(id) ?? ''}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <TopUp {...props} />
      <Cards {...props} />
      <Attach {...props} />
      <Lines {...props} />
    </Frame>
  )
}

function TopUp({ site, visit, pass, names, paying, terminal, wrong }: PassProps) {
  const { csrf } = visit.employee
  const base = `${passHref}/${pass.wallet.id}`
  if (pass.wallet.status !== 'open') return null
  if (paying) {
    return (
      <DeskPanel title={words.paying}>
        <div data-poll={`${base}/stand?betaling=${paying.topUpId}`} data-poll-seconds={2} role="status">
          <p>{words.payingText(showMoney(paying.cents, 'nl'))}</p>
        </div>
        <Form action={`${base}/opladen/stoppen`} csrf={csrf}>
          <Actions>
            <Button look="secondary">{words.payStop}</Button>
          </Actions>
        </Form>
      </DeskPanel>
    )
  }
  const { choices } = topUpToday(site, passRulesNow(site))
  return (
    <DeskPanel title={words.topUp}>
      {terminal ? (
        <Form action={`${base}/opladen`} csrf={csrf}>
          <TextInput
            id="bedrag"
            name="bedrag"
            language="nl"
            label={words.topUpAmount}
            hint={choices.map((cents) => showMoney(cents, 'nl')).join(', ')}
            prefix="€"
            inputmode="decimal"
            width={5}
            value={wrong.amount}
            error={wrong.topUp}
          />
          <Select
            id="wie"
            name="wie"
            language="nl"
            label={words.topUpWho}
            value={pass.members.length === 1 ? pass.members[0] : undefined}
            options={pass.members.map((id) => ({ value: id, text: names.get(id) ?? '' }))}
          />
          <Actions>
            <Button shortcut="P">{words.topUpButton}</Button>
          </Actions>
        </Form>
      ) : (
        <p>{words.noTerminal}</p>
      )}
    </DeskPanel>
  )
}

function Cards({ visit, pass }: PassProps) {
  const isOpen = pass.wallet.status === 'open'
  return (
    <DeskPanel title={words.cards}>
      {pass.cards.length === 0 ? (
        <p class="lom-soft">{words.noCards}</p>
      ) : (
        <Table
          caption={words.cards}
          hideCaption
          columns={[{ title: words.card }, { title: words.state }, { title: words.action }]}
          rows={pass.cards.map((card) => [
            card.number,
            <Tag tone={tones[card.status]}>{passWords('nl').cardStates[card.status]}</Tag>,
            isOpen && <CardActions visit={visit} walletId={pass.wallet.id} card={card} />,
          ])}
        />
      )}
    </DeskPanel>
  )
}

function CardActions({ visit, walletId, card }: { visit: DeskVisit; walletId: string; card: Card }) {
  const button = (what: string, text: string) => (
    <Button name="wat" value={what} look="secondary" size="small">
      {text}
      <span class="govuk-visually-hidden"> {card.number}</span>
    </Button>
  )
  return (
    <Form action={`${passHref}/${walletId}/kaart`} csrf={visit.employee.csrf}>
      <input type="hidden" name="kaart" value={card.number} />
      <Actions>
        {canMoveCard('block', card.status) && button('blokkeren', words.block)}
        {canMoveCard('unblock', card.status) && button('gebruiken', words.unblock)}
        {canMoveCard('lose', card.status) && button('verloren', words.lost)}
        {canMoveCard('replace', card.status) && button('vervangen', words.replace)}
      </Actions>
    </Form>
  )
}

function Attach({ visit, pass, wrong }: PassProps) {
  if (pass.wallet.status !== 'open') return null
  return (
    <DeskPanel title={words.attach}>
      <p>{words.attachHow}</p>
      <Form action={`${passHref}/${pass.wallet.id}/koppelen`} csrf={visit.employee.csrf}>
        <TextInput
          id="nummer"
          name="nummer"
          language="nl"
          label={words.attachNumber}
          inputmode="numeric"
          width={20}
          error={wrong.number}
        />
        <Actions>
          <Button shortcut="K">{words.attach}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

function Lines({ lines }: PassProps) {
  const shown = passWords('nl')
  return (
    <DeskPanel title={words.lines}>
      {lines.length === 0 ? (
        <p class="lom-soft">{words.noLines}</p>
      ) : (
        <Table
          caption={words.lines}
          hideCaption
          columns={[
            { title: shown.what },
            { title: shown.amount, numeric: true },
            { title: shown.when },
            { title: shown.after, numeric: true },
          ]}
          rows={lines.map((line) => [
            lineShown(line, 'nl'),
            <span class="lom-nowrap">{centsShown(line, 'nl')}</span>,
            shortWhen(line.opening?.openedAt ?? line.at),
            showMoney(line.afterCents, 'nl'),
          ])}
        />
      )}
    </DeskPanel>
  )
}

/** What a household agreed to: "€ 20,00 van de rekening". */
function refillShown(refill: Wallet['refill']): string {
  if (!refill) return words.refillOff
  const amount = showMoney(refill.cents, 'nl')
  return refill.mandateId ? words.refillCollects(amount) : words.refillAsks(amount)
}

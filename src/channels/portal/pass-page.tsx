import { type Card, canMoveCard, type LedgerLine, type Pass, shownCard, type TopUp } from '#domain/passes/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  EmptyState,
  FactsRow,
  Form,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  Table,
  Tag,
  type Tone,
  WarningText,
} from '#ui/index.ts'
import { passWords } from '#ui/words/passes.ts'
import { profileWords } from '#ui/words/profile.ts'
import { centsShown, lineShown } from '../pass.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import { passHref } from './own-pass.ts'

export const csrfOf = ({ visitor }: Visit): string => (visitor.kind === 'resident' ? visitor.csrf : '')
const cardTones: Readonly<Record<Card['status'], Tone>> = {
  'in-use': 'good',
  blocked: 'attention',
  lost: 'bad',
  replaced: 'neutral',
}

type PassShown = Readonly<{
  pass: Pass
  lines: readonly LedgerLine[]
  lowCents: number
  /** The top-up that was agreed to and waits to be paid. */
  refill: TopUp | null
}>

type PassPageProps = Readonly<{ site: Site; visit: Visit; shown: PassShown; done?: string | undefined }>

/** The pass of the household: what is on it, its cards, what it was used for. */
export function PassPage({ site, visit, shown, done }: PassPageProps) {
  const { language } = visit
  const words = passWords(language)
  const { wallet } = shown.pass
  return (
    <Frame site={site} visit={visit} title={words.title} breadcrumbs={crumbs(visit)}>
      {done && (
        <NotificationBanner language={language} success>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      {wallet.settleOn && <InsetText>{words.leaving(showDate(wallet.settleOn, language))}</InsetText>}
      <Balance visit={visit} shown={shown} />
      <Cards visit={visit} pass={shown.pass} />
      <Lines visit={visit} lines={shown.lines} />
      {wallet.status === 'open' && (
        <LinkList
          links={[
            { href: `${passHref}/automatisch`, text: words.refillTitle, about: words.refillAbout },
            { href: `${passHref}/verhuizen`, text: words.leaveLink, about: words.leaveAbout },
          ]}
        />
      )}
    </Frame>
  )
}

export const crumbs = ({ language }: Visit, under = false) => [
  { href: '/mijn-loket', text: profileWords(language).title },
  ...(under ? [{ href: passHref, text: passWords(language).title }] : []),
]

function Balance({ visit: { language }, shown }: { visit: Visit; shown: PassShown }) {
  const words = passWords(language)
  const { cents, wallet } = shown.pass
  const low = cents < 0 ? words.balanceBelowZero : cents < shown.lowCents ? words.balanceLow : null
  return (
    <section class="lom-flow" aria-label={words.balance}>
      <FactsRow facts={[{ label: words.balance, value: showMoney(cents, language) }]} />
      {wallet.status === 'open' && low && <WarningText language={language}>{low}</WarningText>}
      {wallet.status === 'open' && (
        <Actions>
          <LinkButton href={`${passHref}/opladen`} icon="euro" size="big">
            {words.topUp}
          </LinkButton>
        </Actions>
      )}
      {shown.refill && wallet.refill?.mandateId && shown.refill.kind === 'collected' && (
        <InsetText>{words.collecting(showMoney(shown.refill.cents, language))}</InsetText>
      )}
      {shown.refill && !(wallet.refill?.mandateId && shown.refill.kind === 'collected') && (
        <InsetText>
          <p>{words.refillWaits(showMoney(shown.refill.cents, language))}</p>
          <LinkButton href={`${passHref}/opladen/${shown.refill.id}`} look="secondary">
            {words.refillPay(showMoney(shown.refill.cents, language))}
          </LinkButton>
        </InsetText>
      )}
    </section>
  )
}

function Cards({ visit, pass }: { visit: Visit; pass: Pass }) {
  const words = passWords(visit.language)
  return (
    <section aria-labelledby="kaarten" class="lom-flow">
      <h2 id="kaarten">{words.cards}</h2>
      {pass.waitsForCard && pass.wallet.status === 'open' && <p>{words.cardUnderWay}</p>}
      {pass.cards
        .filter(({ status }) => status !== 'replaced')
        .map((card) => (
          <CardRow key={card.number} visit={visit} card={card} isOpen={pass.wallet.status === 'open'} />
        ))}
    </section>
  )
}

function CardRow({ visit, card, isOpen }: { visit: Visit; card: Card; isOpen: boolean }) {
  const words = passWords(visit.language)
  const digits = shownCard(card.number)
  const button = (what: string, text: string) => (
    <Button name="wat" value={what} look="secondary" size="small">
      {text}
      <span class="govuk-visually-hidden">{words.ofCard(digits)}</span>
    </Button>
  )
  return (
    <article class="lom-todo">
      <div class="lom-todo__text">
        <h3>{words.cardEnding(digits)}</h3>
        <p>
          <Tag tone={cardTones[card.status]}>{words.cardStates[card.status]}</Tag>
        </p>
      </div>
      {isOpen && (
        <Form action={`${passHref}/kaart`} csrf={csrfOf(visit)}>
          <input type="hidden" name="kaart" value={card.number} />
          <Actions>
            {canMoveCard('block', card.status) && button('blokkeren', words.block)}
            {canMoveCard('unblock', card.status) && button('gebruiken', words.unblock)}
            <LinkButton href={`${passHref}/vervangen`} look="secondary" size="small">
              {words.replace}
              <span class="govuk-visually-hidden">{words.ofCard(digits)}</span>
            </LinkButton>
          </Actions>
        </Form>
      )}
    </article>
  )
}

function Lines({ visit: { language }, lines }: { visit: Visit; lines: readonly LedgerLine[] }) {
  const words = passWords(language)
  return (
    <section aria-labelledby="bewegingen">
      <h2 id="bewegingen">{words.lines}</h2>
      {lines.length === 0 ? (
        <EmptyState title={words.noLines} icon="info" headingLevel={3} />
      ) : (
        <Table
          caption={words.lines}
          hideCaption
          columns={[
            { title: words.what },
            { title: words.amount, numeric: true },
            { title: words.after, numeric: true },
          ]}
          rows={lines.map((line) => [
            // When it was stands below what it was, so that all is in sight on a telephone.
            <>
              {lineShown(line, language)}
              <br />
              <span class="lom-soft lom-small">{showMoment(line.opening?.openedAt ?? line.at, language)}</span>
            </>,
            <span class="lom-nowrap">{centsShown(line, language)}</span>,
            <span class="lom-nowrap">{showMoney(line.afterCents, language)}</span>,
          ])}
        />
      )}
    </section>
  )
}

/** A household without a pass: it can have its address looked at. */
export function NoPassPage({
  site,
  visit,
  wrong,
  mayTry = true,
}: {
  site: Site
  visit: Visit
  wrong?: string | undefined
  mayTry?: boolean
}) {
  const { language } = visit
  const words = passWords(language)
  return (
    <Frame site={site} visit={visit} title={words.none} width="form" breadcrumbs={crumbs(visit)}>
      <h1>{words.none}</h1>
      {wrong && (
        <div role="alert">
          <WarningText language={language}>{wrong}</WarningText>
        </div>
      )}
      <p class="lom-lead">{mayTry ? words.noneText : words.notHereText}</p>
      {mayTry && (
        <Form action={`${passHref}/nakijken`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big">{words.noneCheck}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

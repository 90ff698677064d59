import { showMoney } from '#platform/formats/money.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  LinkButton,
  Panel,
  Radios,
  TextInput,
  Waiting,
  WarningText,
} from '#ui/index.ts'
import { passWords } from '#ui/words/passes.ts'
import { passRulesNow, topUpToday } from '../pass.ts'
import type { Site, Visit } from '../site.ts'
import type { TopUpOrder } from '../top-up.ts'
import { Frame } from './frame.tsx'
import { passHref } from './own-pass.ts'
import { crumbs, csrfOf } from './pass-page.tsx'

type AmountProps = Readonly<{ site: Site; visit: Visit; chosen: string; typed: string; wrong?: boolean }>

/** How much: the usual amounts, or another one between the least and the most. */
export function AmountPage({ site, visit, chosen, typed, wrong = false }: AmountProps) {
  const { language } = visit
  const words = passWords(language)
  const { leastCents, mostCents, choices } = topUpToday(site, passRulesNow(site))
  const [least, most] = [showMoney(leastCents, language), showMoney(mostCents, language)]
  const isOther = chosen === 'anders'
  const error = isOther ? words.amountWrong(least, most) : words.amountMissing
  const at = isOther ? '#ander' : '#bedrag'
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.topUpTitle}
      width="form"
      wrong={wrong}
      breadcrumbs={crumbs(visit, true)}
    >
      {wrong && <ErrorSummary language={language} errors={[{ href: at, text: error }]} />}
      <Form action={`${passHref}/opladen`} csrf={csrfOf(visit)}>
        <Radios
          id="bedrag"
          name="bedrag"
          language={language}
          label={words.topUpTitle}
          heading
          hint={words.topUpBetween(least, most)}
          error={wrong && !isOther ? error : undefined}
          value={chosen}
          choices={[
            ...choices.map((cents) => ({ value: String(cents), text: showMoney(cents, language) })),
            {
              value: 'anders',
              text: words.otherAmount,
              reveals: (
                <TextInput
                  id="ander"
                  name="ander"
                  language={language}
                  label={words.otherAmountLabel}
                  prefix="€"
                  inputmode="decimal"
                  width={5}
                  value={typed}
                  error={wrong && isOther ? error : undefined}
                />
              ),
            },
          ]}
        />
        <Actions>
          <Button size="big">{words.toPayment}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** One top-up: to pay, under way, or on the pass. */
export function TopUpPage({ site, visit, order }: { site: Site; visit: Visit; order: TopUpOrder }) {
  const { language } = visit
  const words = passWords(language)
  const { topUp, isPaid, next } = order
  const amount = showMoney(topUp.cents, language)
  const href = `${passHref}/opladen/${topUp.id}`
  if (topUp.creditedAt) {
    return (
      <Frame site={site} visit={visit} title={words.paidTitle(amount)} width="form" breadcrumbs={crumbs(visit, true)}>
        <Panel title={words.paidTitle(amount)} />
        <Actions>
          <LinkButton href={passHref}>{words.back}</LinkButton>
        </Actions>
      </Frame>
    )
  }
  if (isPaid) {
    return (
      <Frame site={site} visit={visit} title={words.busyTitle} width="form" refresh={{ seconds: 3, href }}>
        <Waiting language={language} title={words.busyTitle} pollUrl={`${href}/stand`} everySeconds={1}>
          <p>{words.busyText}</p>
        </Waiting>
      </Frame>
    )
  }
  const again = next === 'pay-again'
  return (
    <Frame site={site} visit={visit} title={words.payTitle(amount)} width="form" breadcrumbs={crumbs(visit, true)}>
      <h1>{words.payTitle(amount)}</h1>
      {again && <WarningText language={language}>{words.payAgainText}</WarningText>}
      <p class="lom-lead">{words.payText}</p>
      <Form action={`${href}/betalen`} csrf={csrfOf(visit)}>
        <Actions>
          <Button size="big" once>
            {again ? words.payAgain : next === 'go-on' ? words.payGoOn : words.payButton(amount)}
          </Button>
          <LinkButton href={passHref} look="secondary" size="big">
            {words.back}
          </LinkButton>
        </Actions>
      </Form>
    </Frame>
  )
}

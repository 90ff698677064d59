import { lowOn, type Pass, refillsOn } from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, ErrorSummary, Form, InsetText, Radios } from '#ui/index.ts'
import { passWords } from '#ui/words/passes.ts'
import { passRulesNow, topUpToday } from '../pass.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import { passHref } from './own-pass.ts'
import { crumbs, csrfOf } from './pass-page.tsx'

/** What was chosen, as the form sends it: how to top up, and how much. */
export type RefillChoice = Readonly<{ how: string; amount: string }>
type RefillProps = Readonly<{ site: Site; visit: Visit; pass: Pass; wrong?: RefillChoice }>

/** Whether the city tops up by itself: from the account or with a message, what that means, and how to take it back. */
export function RefillPage({ site, visit, pass, wrong }: RefillProps) {
  const { language } = visit
  const words = passWords(language)
  const rules = passRulesNow(site)
  const day = cityDay(site.clock())
  const { refill } = pass.wallet
  const errors = wrong
    ? [
        ...(isWay(wrong.how) ? [] : [{ href: '#hoe', text: words.refillHowMissing }]),
        ...(topUpToday(site, rules).choices.includes(Number(wrong.amount))
          ? []
          : [{ href: '#bedrag', text: words.amountMissing }]),
      ]
    : []
  const errorOf = (href: string) => errors.find((error) => error.href === href)?.text
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.refillTitle}
      width="form"
      wrong={errors.length > 0}
      breadcrumbs={crumbs(visit, true)}
    >
      {errors.length > 0 && <ErrorSummary language={language} errors={errors} />}
      <h1>{words.refillTitle}</h1>
      <p class="lom-lead">{words.refillText(showMoney(lowOn(rules, day) ?? 0, language))}</p>
      {refill && <IsOn refill={refill} visit={visit} />}
      <Form action={`${passHref}/automatisch`} csrf={csrfOf(visit)}>
        {!refill && (
          <>
            <Radios
              id="hoe"
              name="hoe"
              language={language}
              label={words.refillHow}
              error={errorOf('#hoe')}
              value={wrong?.how}
              choices={[
                {
                  value: 'rekening',
                  text: words.refillByAccount,
                  hint: words.refillByAccountHint(refillsOn(rules, day)),
                },
                { value: 'bericht', text: words.refillByMessage, hint: words.refillByMessageHint },
              ]}
            />
            <Radios
              id="bedrag"
              name="bedrag"
              language={language}
              label={words.refillAmount}
              error={errorOf('#bedrag')}
              value={wrong?.amount}
              choices={topUpToday(site, rules).choices.map((cents) => ({
                value: String(cents),
                text: showMoney(cents, language),
              }))}
            />
            <InsetText>{words.refillRights}</InsetText>
          </>
        )}
        <Actions>
          {refill ? (
            <Button name="wat" value="afzetten" look="secondary">
              {words.refillStop}
            </Button>
          ) : (
            <Button name="wat" value="aanzetten" once>
              {words.refillAgree}
            </Button>
          )}
        </Actions>
      </Form>
    </Frame>
  )
}

/** From the account, or with a message. */
export const isWay = (how: string): boolean => how === 'rekening' || how === 'bericht'

function IsOn({ refill, visit }: { refill: NonNullable<Pass['wallet']['refill']>; visit: Visit }) {
  const words = passWords(visit.language)
  const amount = showMoney(refill.cents, visit.language)
  return (
    <InsetText>
      <p>{refill.mandateId ? words.refillCollects(amount) : words.refillOn(amount)}</p>
      {refill.mandateId && <p>{words.refillUnderWay}</p>}
    </InsetText>
  )
}

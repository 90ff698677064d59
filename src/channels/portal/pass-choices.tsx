import { canMoveCard, newCardOn, type Pass, settleDaysOn, shownCard } from '#domain/passes/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { Actions, Button, ErrorSummary, Form, InsetText, LinkButton, Radios, WarningText } from '#ui/index.ts'
import { passWords } from '#ui/words/passes.ts'
import { passRulesNow } from '../pass.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import { passHref } from './own-pass.ts'
import { crumbs, csrfOf } from './pass-page.tsx'

type Choice = Readonly<{ site: Site; visit: Visit; pass: Pass; wrong?: boolean }>

/** A new card in the place of a lost or broken one: what it costs and what stops. */
export function ReplacePage({ site, visit, pass, wrong = false }: Choice) {
  const { language } = visit
  const words = passWords(language)
  const feeCents = newCardOn(passRulesNow(site), cityDay(site.clock()))
  const fee = showMoney(feeCents, language)
  const cards = pass.cards.filter(({ status }) => canMoveCard('replace', status))
  const tooLow = pass.cents < feeCents
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.replaceTitle}
      width="form"
      wrong={wrong}
      breadcrumbs={crumbs(visit, true)}
    >
      {wrong && <ErrorSummary language={language} errors={[{ href: '#kaart', text: words.replaceMissing }]} />}
      <h1>{words.replaceTitle}</h1>
      <p class="lom-lead">{words.replaceText(fee)}</p>
      {tooLow ? (
        <>
          <WarningText language={language}>{words.replaceTooLow(fee)}</WarningText>
          <LinkButton href={`${passHref}/opladen`}>{words.topUp}</LinkButton>
        </>
      ) : (
        <Form action={`${passHref}/vervangen`} csrf={csrfOf(visit)}>
          <Radios
            id="kaart"
            name="kaart"
            language={language}
            label={words.replaceWhich}
            error={wrong ? words.replaceMissing : undefined}
            value={cards.length === 1 ? cards[0]?.number : undefined}
            choices={cards.map(({ number }) => ({ value: number, text: words.cardEnding(shownCard(number)) }))}
          />
          <InsetText>{words.replaceStops}</InsetText>
          <Actions>
            <Button>{words.replace}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

/** The end of the pass when a household moves away: what happens with the money, and when. */
export function LeavePage({ site, visit }: Choice) {
  const { language } = visit
  const words = passWords(language)
  const days = settleDaysOn(passRulesNow(site), cityDay(site.clock()))
  return (
    <Frame site={site} visit={visit} title={words.leaveTitle} width="form" breadcrumbs={crumbs(visit, true)}>
      <h1>{words.leaveTitle}</h1>
      <p class="lom-lead">{words.leaveText}</p>
      <p>{words.leaveWhen(days)}</p>
      <p>{words.leaveGift}</p>
      <Form action={`${passHref}/verhuizen`} csrf={csrfOf(visit)}>
        <Actions>
          <Button look="warning">{words.leaveButton}</Button>
          <LinkButton href={passHref} look="secondary">
            {words.back}
          </LinkButton>
        </Actions>
      </Form>
    </Frame>
  )
}

import type { NamedSigner } from '#domain/cases/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, Form, InsetText, KioskChoice, KioskChoices, LinkButton, SummaryList } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { kioskLanguageWords } from '#ui/words/kiosk-languages.ts'
import { kioskPathWords } from '#ui/words/kiosk-path.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { feeOf } from '../application.ts'
import { notPossibleShown } from '../explanation.ts'
import { forWhomRow } from '../for-whom.ts'
import { before, handfulOf } from '../handful.ts'
import { knownShown } from '../known-facts.ts'
import { NotPossible, ToldBefore } from '../not-possible.tsx'
import type { Shown } from './apply-pages.tsx'
import { Content, isForeign } from './content.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, prefix } from './kiosk.ts'
import { knownSpoken } from './known-spoken.ts'
import { LaterLink } from './later-page.tsx'
import type { Ways } from './provider-page.ts'
import { questionsOf, summaryOf } from './questions.ts'
import { Said } from './said.tsx'
import { signByPhoneHref } from './sign-by-phone.tsx'
import { spokenSummary } from './spoken-summary.ts'
import { isSpokenProduct, spokenOr } from './spoken-text.ts'
import { Steps } from './steps.tsx'

type Check = Shown &
  Readonly<{
    ways: Ways
    /** Signing with the card is the one way that is shown. */
    withoutOther: boolean
    /** Who said last that he does not sign it as it was. */
    declined: NamedSigner | null
  }>

/** What one signs, to read: sign it, or change something. */
export function CheckPage({ kiosk, visit, application, ways, withoutOther, declined }: Check) {
  const { language, spoken } = visit
  const withCard = ways.card
  const words = applicationWords(language)
  const { case: draft, form, product } = application
  const base = caseHref(draft.id)
  const fee = feeOf(application, 'kiosk', cityDay(kiosk.site.clock())) ?? 0
  const last = questionsOf(form).at(-1)
  const signs = product.signature !== 'none'
  const reasons = notPossibleShown(application, language)
  const canGoOn = reasons.length === 0 || fee === 0
  const others = application.signers.map(({ name }) => name)
  const together = others.length > 0
  const who = whoSignsWords(language)
  const speaks = !together && isSpokenProduct(product, spoken)
  const isOther = speaks && isForeign(spoken)
  const answers = isOther ? spokenSummary(application, spoken) : summaryOf(application, language)
  const shownIn = speaks ? spoken : language
  const path = kioskPathWords(shownIn)
  const said = (text: string) => (isOther ? spokenOr(text, spoken) : text)
  const known = isOther
    ? knownSpoken(application.known, spoken)
    : knownShown(application.known, language, { discreet: true })
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={path.checkTitle}
      backHref={
        together
          ? `${base}/ondertekenaars`
          : last
            ? `${base}/vraag/${last.field.name}`
            : `${prefix}/dienst/${product.id}`
      }
      progress={<Steps {...{ application }} language={shownIn} at="check" />}
      speaks={speaks}
    >
      <h1>{path.checkTitle}</h1>
      {declined && <InsetText>{who.backBy(declined.name)}</InsetText>}
      {reasons.length > 0 && (
        <NotPossible
          {...{ reasons }}
          language={shownIn}
          pays={fee > 0}
          say={isOther ? (reason) => <Said {...{ spoken }} words={{ nl: reason }} /> : undefined}
        />
      )}
      {reasons.length === 0 && (
        <ToldBefore
          {...{ language, application }}
          say={isOther ? (words) => <Said {...{ spoken, words }} /> : undefined}
        />
      )}
      <div class="lom-letter">
        <h2>{said(inLanguage(product.title, language))}</h2>
        <SummaryList
          rows={[
            { key: path.number, value: draft.number },
            ...forWhomRow(application.about, shownIn),
            ...(together ? [{ key: who.signers, value: application.names.join(', ') }] : []),
            ...(known?.facts ?? []).map(({ label, value }) => ({
              key: label,
              value,
            })),
            ...answers.map((row) => ({ key: row.label, value: row.value === '' ? '-' : row.value })),
            ...(fee > 0
              ? [{ key: isOther ? kioskWords(spoken).price : words.cost, value: showMoney(fee, language) }]
              : []),
          ]}
        />
        {known && <p class="lom-soft">{kioskWords(shownIn).knownWrong}</p>}
        <p>
          {together && application.says ? (
            <strong lang="nl">{application.says} Wat hier staat, is juist.</strong>
          ) : (
            <strong>{together ? who.declaration : path.declaration}</strong>
          )}
        </p>
        {isOther && signs && (
          <p class="lom-soft">
            {path.signedInDutch}{' '}
            <Content {...{ spoken }}>
              {inLanguage(product.title, language)}. {words.declaration}
            </Content>
          </p>
        )}
      </div>
      {isOther && <p>{kioskLanguageWords(spoken).document}</p>}
      {canGoOn && together && <p>{who.after(others.join(', '))}</p>}
      {canGoOn && together && withCard && <p class="lom-soft">{who.cardShows}</p>}
      {canGoOn && signs && !withCard && (
        <p>
          {ways.isReaderGone && kioskCardWords(shownIn).readerGone} {path.signHow}
        </p>
      )}
      {canGoOn && signs && withCard && (
        <Form action={`${base}/tekenen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big">{kioskCardWords(shownIn)[withoutOther ? 'sign' : 'signWithCard']}</Button>
          </Actions>
        </Form>
      )}
      {canGoOn && signs && !withoutOther && ways.page === 'left-out' && (
        <Actions>
          <LinkButton size="big" look="secondary" href={signByPhoneHref(draft.id)}>
            {kioskCardWords(shownIn).signByPhone}
          </LinkButton>
        </Actions>
      )}
      {canGoOn && !(signs && (withoutOther || ways.page === 'left-out')) && (
        <Form action={`${base}/indienen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big" look={signs && withCard ? 'secondary' : undefined}>
              {signs && withCard ? kioskCardWords(shownIn).signOtherwise : signs ? path.sign : path.submit}
            </Button>
          </Actions>
        </Form>
      )}
      {answers.length > 0 && (
        <Actions>
          <LinkButton size="big" look="secondary" href={`${base}/wijzigen`}>
            {kioskWords(shownIn).changeSomething}
          </LinkButton>
        </Actions>
      )}
      {(answers.length > 0 || !withoutOther) && <LaterLink caseId={draft.id} language={shownIn} />}
    </Frame>
  )
}

/** Which answer one wants to change, a few at a time. */
export function ChangePage({ kiosk, visit, application, from }: Shown & { from?: string | undefined }) {
  const { language, spoken } = visit
  const speaks = isSpokenProduct(application.product, spoken)
  const words = kioskWords(speaks ? spoken : language)
  const base = caseHref(application.case.id)
  const here = `${base}/wijzigen`
  const isOther = speaks && isForeign(spoken)
  const answers = handfulOf(isOther ? spokenSummary(application, spoken) : summaryOf(application, language), from)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.changeTitle}
      backHref={before(answers, here, `${base}/nakijken`)}
      progress={<Steps {...{ application }} language={speaks ? spoken : language} at="check" />}
      speaks={speaks}
    >
      <h1>{words.changeTitle}</h1>
      <KioskChoices>
        {answers.shown.map((row) => (
          <KioskChoice key={row.name} href={`${base}/vraag/${row.name}`} icon="document" title={row.label}>
            <bdi>{row.value === '' ? '-' : row.value}</bdi>
          </KioskChoice>
        ))}
        {answers.left > 0 && (
          <KioskChoice href={`${here}?vanaf=${answers.from + answers.shown.length}`} icon="arrow" title={words.more}>
            {words.moreAnswers(answers.left)}
          </KioskChoice>
        )}
      </KioskChoices>
    </Frame>
  )
}

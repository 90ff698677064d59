import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, Form, KioskChoice, KioskChoices, LinkButton, SummaryList } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { kioskCardWords } from '#ui/words/kiosk-card.ts'
import { feeOf } from '../application.ts'
import { notPossibleShown } from '../explanation.ts'
import { forWhomRow } from '../for-whom.ts'
import { before, handfulOf } from '../handful.ts'
import { knownShown } from '../known-facts.ts'
import { NotPossible } from '../not-possible.tsx'
import type { Shown } from './apply-pages.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf } from './kiosk.ts'
import { LaterLink } from './later-page.tsx'
import { questionsOf, summaryOf } from './questions.ts'
import { Steps } from './steps.tsx'

/** What one signs, to read: sign it, or change something. */
export function CheckPage({ kiosk, visit, application, withCard }: Shown & { withCard: boolean }) {
  const { language } = visit
  const words = applicationWords(language)
  const { case: draft, form, product } = application
  const base = caseHref(draft.id)
  const fee = feeOf(application, 'kiosk', cityDay(kiosk.site.clock())) ?? 0
  const last = questionsOf(form).at(-1)
  const signs = product.signature !== 'none'
  const reasons = notPossibleShown(application, language)
  const canGoOn = reasons.length === 0 || fee === 0
  const answers = summaryOf(application, language)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.checkTitle}
      backHref={`${base}/${last ? `vraag/${last.field.name}` : 'gegevens'}`}
      progress={<Steps {...{ application, language }} at="check" />}
    >
      <h1>{words.checkTitle}</h1>
      {reasons.length > 0 && <NotPossible {...{ language, reasons }} pays={fee > 0} />}
      <div class="lom-letter">
        <h2>{inLanguage(product.title, language)}</h2>
        <SummaryList
          rows={[
            { key: words.number, value: draft.number },
            ...forWhomRow(application.about, language),
            ...(knownShown(application.known, language, { discreet: true })?.facts ?? []).map(({ label, value }) => ({
              key: label,
              value,
            })),
            ...answers.map((row) => ({ key: row.label, value: row.value === '' ? '-' : row.value })),
            ...(fee > 0 ? [{ key: words.cost, value: showMoney(fee, language) }] : []),
          ]}
        />
        <p>
          <strong>{words.declaration}</strong>
        </p>
      </div>
      {canGoOn && signs && !withCard && <p>{words.signHow}</p>}
      {canGoOn && signs && withCard && (
        <Form action={`${base}/tekenen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big">{kioskCardWords(language).signWithCard}</Button>
          </Actions>
        </Form>
      )}
      {canGoOn && (
        <Form action={`${base}/indienen`} csrf={csrfOf(visit)}>
          <Actions>
            <Button size="big" look={signs && withCard ? 'secondary' : undefined}>
              {signs && withCard ? kioskCardWords(language).signOtherwise : signs ? words.sign : words.submit}
            </Button>
          </Actions>
        </Form>
      )}
      {answers.length > 0 && (
        <Actions>
          <LinkButton size="big" look="secondary" href={`${base}/wijzigen`}>
            {kioskWords(language).changeSomething}
          </LinkButton>
        </Actions>
      )}
      <LaterLink caseId={draft.id} language={language} />
    </Frame>
  )
}

/** Which answer one wants to change, a few at a time. */
export function ChangePage({ kiosk, visit, application, from }: Shown & { from?: string | undefined }) {
  const { language } = visit
  const words = kioskWords(language)
  const base = caseHref(application.case.id)
  const here = `${base}/wijzigen`
  const answers = handfulOf(summaryOf(application, language), from)
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.changeTitle}
      backHref={before(answers, here, `${base}/nakijken`)}
      progress={<Steps {...{ application, language }} at="check" />}
    >
      <h1>{words.changeTitle}</h1>
      <KioskChoices>
        {answers.shown.map((row) => (
          <KioskChoice key={row.name} href={`${base}/vraag/${row.name}`} icon="document" title={row.label}>
            {row.value === '' ? '-' : row.value}
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

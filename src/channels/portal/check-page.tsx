import { type NamedSigner, scopeOf } from '#domain/cases/index.ts'
import { summary } from '#domain/forms/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, Form, InsetText, StepProgress, SummaryList, wordsFor } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { type Application, feeOf } from '../application.ts'
import { valueShown } from '../attachments.tsx'
import { notPossibleShown } from '../explanation.ts'
import { forWhomRow } from '../for-whom.ts'
import { knownShown } from '../known-facts.ts'
import { NotPossible, ToldBefore } from '../not-possible.tsx'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

type CheckProps = Readonly<{
  site: Site
  visit: Visit
  application: Application
  /** Who said last that he does not sign it as it was. */
  declined: NamedSigner | null
}>

/** The last page: a letter that one reads and signs. Every answer has its own way back. */
export function CheckPage({ site, visit, application, declined }: CheckProps) {
  const { language, visitor } = visit
  const { form, product, facts } = application
  const words = applicationWords(language)
  const base = `/aanvraag/${application.case.id}`
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const fee = feeOf(application, 'portal', cityDay(site.clock())) ?? 0
  const known = knownShown(application.known, language, { own: application.about === null })
  const steps = form.pages.length + 1
  const together = application.signers.length > 0
  const who = whoSignsWords(language)
  const signs = product.signature !== 'none'
  const reasons = notPossibleShown(application, language)
  // Nobody pays for what is sure to be refused.
  const canGoOn = reasons.length === 0 || fee === 0
  return (
    <Frame site={site} visit={visit} title={words.checkTitle} width="form">
      <p class="lom-soft">{inLanguage(product.title, language)}</p>
      <StepProgress language={language} now={steps} of={steps} title={words.checkTitle} />
      <h1>{words.checkTitle}</h1>
      {reasons.length > 0 ? (
        <NotPossible {...{ language, reasons }} pays={fee > 0} />
      ) : (
        <p class="lom-lead">{signs ? words.checkLead : words.checkLeadUnsigned}</p>
      )}
      {reasons.length === 0 && <ToldBefore {...{ language, application }} />}
      {declined && <InsetText>{who.backBy(declined.name)}</InsetText>}
      <div class="lom-letter">
        <h2>{inLanguage(product.title, language)}</h2>
        <SummaryList
          rows={[
            { key: words.number, value: application.case.number },
            ...forWhomRow(application.about, language),
            ...(together
              ? [
                  {
                    key: who.signers,
                    value: application.names.join(', '),
                    change: { href: `${base}/ondertekenaars`, text: who.change },
                  },
                ]
              : []),
            ...(known?.facts ?? []).map(({ label, value }) => ({ key: label, value })),
            ...summary(product.pages, application.case.answers, { scope: scopeOf(facts), language }).flatMap((page) =>
              page.rows.map((row) => ({
                key: row.label,
                value: valueShown(row, application.case.answers, base),
                change: { href: `${base}/${page.slug}`, text: words.change },
              })),
            ),
            ...(fee > 0 && canGoOn ? [{ key: words.cost, value: showMoney(fee, language) }] : []),
          ]}
        />
        {canGoOn && (
          <p>
            {together && application.says ? (
              <strong lang="nl">{application.says} Wat hier staat, is juist.</strong>
            ) : (
              <strong>{together ? who.declaration : words.declaration}</strong>
            )}
          </p>
        )}
      </div>
      {signs && canGoOn && <p>{words.signHow}</p>}
      {together && canGoOn && <p>{who.after(application.signers.map(({ name }) => name).join(', '))}</p>}
      <Form action={`${base}/indienen`} csrf={csrf}>
        <Actions>
          {canGoOn && (
            <Button size="big" once>
              {signs ? words.sign : words.submit}
            </Button>
          )}
          <a href={`${base}/${form.pages.at(-1)?.slug ?? ''}`}>{wordsFor(language).previousStep}</a>
        </Actions>
      </Form>
      <Form action={`${base}/stoppen`} csrf={csrf}>
        <Button look="secondary" size="small">
          {words.stop}
        </Button>
      </Form>
    </Frame>
  )
}

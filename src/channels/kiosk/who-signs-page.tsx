import type { Problem } from '#domain/forms/index.ts'
import { inLanguage } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  FormFields,
  InsetText,
  LinkButton,
  problemLinks,
  SourceSilent,
  typedForm,
} from '#ui/index.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import { before, optionsOf } from '../handful.ts'
import type { WhoSigns } from '../who-signs.ts'
import type { Shown } from './apply-pages.tsx'
import { Frame } from './frame.tsx'
import { caseHref, csrfOf, prefix } from './kiosk.ts'
import { LaterLink } from './later-page.tsx'
import { MoreOptions } from './more-options.tsx'
import { questionsOf } from './questions.ts'

type Props = Shown & Readonly<{ asked: WhoSigns; problems?: readonly Problem[]; from?: string | undefined }>

/** The question is the screen; publication sees to it that there is one. Nobody to choose, or a register that is silent, says so. */
export function WhoSignsPage({ kiosk, visit, application, asked, problems = [], from }: Props) {
  const { language } = visit
  const words = whoSignsWords(language)
  const { case: draft, form, product } = application
  const here = `${caseHref(draft.id)}/ondertekenaars`
  const last = questionsOf(form).at(-1)
  const above = last ? `${caseHref(draft.id)}/vraag/${last.field.name}` : `${prefix}/dienst/${product.id}`
  const [field] = asked.fields
  if (!field || asked.isSilent || asked.isNobody) {
    const title = asked.isNobody ? words.nobodyTitle : words.title
    return (
      <Frame kiosk={kiosk} visit={visit} title={title} backHref={above}>
        <h1>{title}</h1>
        {asked.isSilent ? (
          <SourceSilent language={language} source={words.source}>
            {words.silent}
          </SourceSilent>
        ) : (
          <p class="lom-lead">{words.nobody}</p>
        )}
        {asked.isNobody && product.analogue && <InsetText>{inLanguage(product.analogue, language)}</InsetText>}
        {asked.isSilent && (
          <Actions>
            <LinkButton size="big" href={here}>
              {words.again}
            </LinkButton>
          </Actions>
        )}
        <LaterLink caseId={draft.id} language={language} />
      </Frame>
    )
  }
  const options = optionsOf(field, asked.answers[field.name], from)
  const fields = { fields: [{ ...field, options: options.shown }], answers: asked.answers, problems, language }
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(field.label, language)}
      wrong={problems.length > 0}
      backHref={before(options, here, above)}
      keeps
    >
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      <Form id={typedForm} action={`${here}?vanaf=${options.from}`} csrf={csrfOf(visit)}>
        <FormFields {...fields} asHeading />
        <MoreOptions {...{ options, here, language }} />
        <p class="lom-soft">{words.known}</p>
        <Actions>
          <Button size="big">{words.next}</Button>
        </Actions>
      </Form>
      <LaterLink caseId={draft.id} language={language} />
    </Frame>
  )
}

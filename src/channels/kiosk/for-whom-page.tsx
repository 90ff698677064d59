import type { Product } from '#domain/catalogue/index.ts'
import type { Problem } from '#domain/forms/index.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, FormFields, problemLinks, SourceSilent, typedForm } from '#ui/index.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import type { ForWhom } from '../for-whom.ts'
import { before, optionsOf } from '../handful.ts'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { MoreOptions } from './more-options.tsx'

/** For whom: the names of the household, and nothing else of them. */
export function ForWhomPage({
  kiosk,
  visit,
  product,
  first,
  problems = [],
  from,
  chosen,
}: {
  kiosk: Kiosk
  visit: KioskVisit
  product: Product
  first: ForWhom
  problems?: readonly Problem[]
  from?: string | undefined
  /** What was touched before, and not yet sent. */
  chosen?: string | undefined
}) {
  const { language, visitor } = visit
  const words = forWhomWords(language)
  const options = optionsOf(first.field, chosen, from)
  const fields = {
    fields: [{ ...first.field, options: options.shown }],
    answers: chosen ? { [first.field.name]: chosen } : {},
    problems,
    language,
  }
  const here = `${prefix}/dienst/${product.id}/beginnen`
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(first.field.label, language)}
      wrong={problems.length > 0}
      backHref={before(options, here, `${prefix}/dienst/${product.id}`)}
      keeps
    >
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      {first.isSilent && (
        <SourceSilent language={language} source={words.source}>
          {words.silent}
        </SourceSilent>
      )}
      <Form
        id={typedForm}
        action={`${here}?vanaf=${options.from}`}
        csrf={visitor.kind === 'resident' ? visitor.csrf : ''}
      >
        <FormFields {...fields} asHeading />
        <MoreOptions {...{ options, here, language }} />
        <p class="lom-soft">{inLanguage(product.title, language)}</p>
        <Actions>
          <Button size="big">{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

import type { Product } from '#domain/catalogue/index.ts'
import type { Problem } from '#domain/forms/index.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, FormFields, problemLinks, SourceSilent } from '#ui/index.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import type { ForWhom } from '../for-whom.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

/** The first question of what one may ask for others: the members of the household by name. */
export function ForWhomPage({
  site,
  visit,
  product,
  first,
  problems = [],
}: {
  site: Site
  visit: Visit
  product: Product
  first: ForWhom
  problems?: readonly Problem[]
}) {
  const { language, visitor } = visit
  const words = forWhomWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const fields = { fields: [first.field], answers: {}, problems, language }
  return (
    <Frame
      site={site}
      visit={visit}
      title={`${inLanguage(first.field.label, language)} ${inLanguage(product.title, language)}`}
      width="form"
      wrong={problems.length > 0}
    >
      <p class="lom-soft">{inLanguage(product.title, language)}</p>
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      {first.isSilent && (
        <SourceSilent language={language} source={words.source}>
          {words.silent}
        </SourceSilent>
      )}
      <Form action={`/dienst/${product.id}/aanvragen`} csrf={csrf}>
        <FormFields {...fields} asHeading />
        {!first.isSilent && (
          <p class="lom-soft">
            {words.known} {inLanguage(first.absent, language)}
          </p>
        )}
        <Actions>
          <Button>{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

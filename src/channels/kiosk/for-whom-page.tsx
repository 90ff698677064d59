import type { Product } from '#domain/catalogue/index.ts'
import type { Problem } from '#domain/forms/index.ts'
import { inLanguage } from '#platform/words.ts'
import { Actions, Button, ErrorSummary, Form, FormFields, problemLinks, SourceSilent } from '#ui/index.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import type { ForWhom } from '../for-whom.ts'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, prefix } from './kiosk.ts'

/** For whom: the names of the household, and nothing else of them. */
export function ForWhomPage({
  kiosk,
  visit,
  product,
  first,
  problems = [],
}: {
  kiosk: Kiosk
  visit: KioskVisit
  product: Product
  first: ForWhom
  problems?: readonly Problem[]
}) {
  const { language, visitor } = visit
  const words = forWhomWords(language)
  const fields = { fields: [first.field], answers: {}, problems, language }
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={inLanguage(first.field.label, language)}
      wrong={problems.length > 0}
      backHref={`${prefix}/dienst/${product.id}`}
    >
      <ErrorSummary language={language} errors={problemLinks(fields)} />
      {first.isSilent && (
        <SourceSilent language={language} source={words.source}>
          {words.silent}
        </SourceSilent>
      )}
      <Form action={`${prefix}/dienst/${product.id}/beginnen`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <FormFields {...fields} asHeading />
        <p class="lom-soft">{inLanguage(product.title, language)}</p>
        <Actions>
          <Button size="big">{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

import type { Product } from '#domain/catalogue/index.ts'
import type { Problem } from '#domain/forms/index.ts'
import { Actions, Button, ErrorSummary, Form, FormFields, problemLinks, SourceSilent } from '#ui/index.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import type { ForWhom } from '../for-whom.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** For whom the client asks it: the members of the client's household by name. */
export function ForWhomPage({
  site,
  visit,
  product,
  personId,
  first,
  problems = [],
}: {
  site: Site
  visit: DeskVisit
  product: Product
  personId: string
  first: ForWhom
  problems?: readonly Problem[]
}) {
  const words = forWhomWords('nl')
  const options = first.field.options?.map((option) =>
    option.value === 'self' ? { ...option, label: { nl: words.client(first.own) } } : option,
  )
  // Words of the product's own are read aloud to the client.
  const label = product.whose?.question ?? { nl: words.clientQuestion }
  const field = { ...first.field, label, ...(options && { options }) }
  const fields = { fields: [field], answers: {}, problems, language: 'nl' } as const
  return (
    <Frame site={site} visit={visit} title={product.title.nl} wrong={problems.length > 0}>
      <ErrorSummary language="nl" errors={problemLinks(fields)} />
      <h1>{product.title.nl}</h1>
      {first.isSilent && (
        <SourceSilent language="nl" source={words.source}>
          {words.silent}
        </SourceSilent>
      )}
      <Form action={`/balie/persoon/${personId}/aanvragen`} csrf={visit.employee.csrf}>
        <input type="hidden" name="dienst" value={product.id} />
        <input type="hidden" name="gevraagd" value="ja" />
        <FormFields {...fields} />
        <Actions>
          <Button>{words.next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

import type { Product } from '#domain/catalogue/index.ts'
import type { Field, Problem } from '#domain/forms/index.ts'
import { inLanguage, type ShellLanguage, type Words } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  FormFields,
  InsetText,
  problemLinks,
  SourceSilent,
  typedForm,
} from '#ui/index.ts'
import { forWhomSaid } from '#ui/words/for-whom.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import type { ForWhom } from '../for-whom.ts'
import { before, optionsOf } from '../handful.ts'
import { isForeign } from './content.tsx'
import { Frame } from './frame.tsx'
import { type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { MoreOptions } from './more-options.tsx'
import { Said } from './said.tsx'
import { spokenProblem, spokenText } from './spoken-text.ts'

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
  const { language, spoken, visitor } = visit
  const words = forWhomSaid(spoken)
  const options = optionsOf(first.field, chosen, from)
  const fields = {
    fields: [spokenChoice({ product, first }, options.shown, spoken)],
    answers: chosen ? { [first.field.name]: chosen } : {},
    problems,
    language: spoken,
    say: isForeign(spoken) ? (problem: Problem) => spokenProblem(problem, first.field, spoken) : undefined,
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
      speaks
    >
      <ErrorSummary language={spoken} errors={problemLinks(fields)} />
      {first.isSilent &&
        (isForeign(spoken) ? (
          <InsetText>{words.silent}</InsetText>
        ) : (
          <SourceSilent language={language} source={words.source}>
            {words.silent}
          </SourceSilent>
        ))}
      <Form
        id={typedForm}
        action={`${here}?vanaf=${options.from}`}
        csrf={visitor.kind === 'resident' ? visitor.csrf : ''}
      >
        <FormFields {...fields} asHeading />
        <MoreOptions {...{ options, here }} language={spoken} />
        <p class="lom-soft">
          <Said {...{ spoken }} words={product.title} />
        </p>
        <Actions>
          <Button size="big">{kioskWords(spoken).next}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** The question as who reads says it: the names of people stay as they are. */
function spokenChoice(
  { product, first }: Readonly<{ product: Product; first: ForWhom }>,
  options: Field['options'],
  spoken: ShellLanguage,
): Field {
  if (!isForeign(spoken)) return { ...first.field, ...(options && { options }) }
  const words = forWhomSaid(spoken)
  const { question, own } = product.whose ?? {}
  const said = (text: Words | undefined, usual: string): Words => ({ nl: (text && spokenText(text, spoken)) ?? usual })
  return {
    ...first.field,
    label: said(question, words.question),
    options: (options ?? []).map((option) =>
      option.value === 'self' ? { ...option, label: said(own, words.oneself(first.own)) } : option,
    ),
  }
}

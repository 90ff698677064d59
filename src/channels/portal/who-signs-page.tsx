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
} from '#ui/index.ts'
import { whoSignsWords } from '#ui/words/who-signs.ts'
import type { Application } from '../application.ts'
import type { Site, Visit } from '../site.ts'
import type { WhoSigns } from '../who-signs.ts'
import { Frame } from './frame.tsx'

type Props = Readonly<{
  site: Site
  visit: Visit
  application: Application
  asked: WhoSigns
  problems?: readonly Problem[]
}>

/** The applicant says which members of his household sign too: by name, nothing is typed. */
export function WhoSignsPage({ site, visit, application, asked, problems = [] }: Props) {
  const { language, visitor } = visit
  const { product, case: subject } = application
  const words = whoSignsWords(language)
  const base = `/aanvraag/${subject.id}`
  const { fields, answers } = asked
  const drawn = { fields, answers, problems, language }
  const title = asked.isNobody ? words.nobodyTitle : words.title
  return (
    <Frame site={site} visit={visit} title={title} width="form" wrong={problems.length > 0}>
      <p class="lom-soft">{inLanguage(product.title, language)}</p>
      <ErrorSummary language={language} errors={problemLinks(drawn)} />
      <h1>{title}</h1>
      {asked.isSilent ? (
        <SourceSilent language={language} source={words.source}>
          {words.silent}
        </SourceSilent>
      ) : (
        <p class="lom-lead">{asked.isNobody ? words.nobody : words.lead}</p>
      )}
      {asked.isNobody && product.analogue && <InsetText>{inLanguage(product.analogue, language)}</InsetText>}
      {asked.isSilent && <LinkButton href={`${base}/ondertekenaars`}>{words.again}</LinkButton>}
      {!asked.isSilent && !asked.isNobody && (
        <Form action={`${base}/ondertekenaars`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
          <FormFields {...drawn} />
          <p class="lom-soft">{words.known}</p>
          <Actions>
            <Button>{words.next}</Button>
          </Actions>
        </Form>
      )}
      <Form action={`${base}/stoppen`} csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <Button look="secondary" size="small">
          {words.stop}
        </Button>
      </Form>
    </Frame>
  )
}

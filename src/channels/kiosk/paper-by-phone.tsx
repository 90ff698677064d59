import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { laterPaper, questionOfPaper, sendPaper } from '#domain/cases/index.ts'
import type { Field, Problem } from '#domain/forms/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { inLanguage, productLanguage } from '#platform/words.ts'
import { Button, ErrorSummary, Form, FormFields, html, Panel, PhonePage, problemLinks } from '#ui/index.ts'
import { paperWords } from '#ui/words/paper.ts'
import { phoneLanguageOf } from '../phone-language.ts'
import type { ErrorPages } from '../refusals.ts'
import { type Site, sendPage } from '../site.ts'
import { themeOf } from '../theme.ts'
import { readSentForm, statusOf, type Uploads } from '../uploads.ts'
import { contextOf, nobody } from '../visitor.ts'
import { Content, isForeign } from './content.tsx'
import { fileProblem, PhoneFile } from './phone-file.tsx'
import { paperBeside } from './running-pages.tsx'
import { waitPage } from './take-along.tsx'

type OfLink = { Params: { token: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** On one's own phone: a photo of a paper, for the screen that showed the code. The link says nothing of whose screen that is. */
export function paperByPhoneRoutes(app: FastifyInstance, site: Site, uploads: Uploads): void {
  const contextNow = () => ({ ...contextOf(site, nobody), now: site.clock() })

  /** The question, as it is asked on a phone. */
  async function asked(token: string): Promise<Field> {
    const link = await questionOfPaper(contextNow(), token)
    if (link?.field === laterPaper) return paperBeside
    const field =
      link &&
      site.catalogue
        .get(link.product, link.version)
        .pages.flatMap(({ fields }) => fields)
        .find(({ name }) => name === link.field)
    if (!field) throw new Refusal('missing', 'cases/paper-over')
    return field
  }

  app.get<OfLink>('/papier/:token', { config: limit }, async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer')
    return sendQuestion(request, reply, await asked(request.params.token), [])
  })

  app.post<OfLink>('/papier/:token', { config: limit }, async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer')
    const field = await asked(request.params.token)
    const { files, problems } = await readSentForm(request, [field], uploads, () => undefined)
    const file = files.get(field.name)
    if (!file) {
      const wrong: readonly Problem[] = problems.length > 0 ? problems : [{ field: field.name, code: 'forms/missing' }]
      return sendQuestion(request, reply, field, wrong)
    }
    await sendPaper(contextNow(), uploads.objects, request.params.token, file)
    const words = paperWords(phoneLanguageOf(request))
    return sendPage(
      reply,
      html(
        <PhonePage title={words.phoneSentTitle} language={phoneLanguageOf(request)} theme={themeOf(site)}>
          <Panel title={words.phoneSentTitle} tone="good" icon="check">
            {words.phoneSentText}
          </Panel>
        </PhonePage>,
      ),
    )
  })

  function sendQuestion(request: FastifyRequest, reply: FastifyReply, field: Field, problems: readonly Problem[]) {
    const language = phoneLanguageOf(request)
    const words = paperWords(language)
    const written = productLanguage(language)
    const say = isForeign(language) ? (one: Problem) => fileProblem(one, field, language) : undefined
    const fields = { fields: [field], answers: {}, problems, language: written, ...(say && { say }) }
    return sendPage(
      reply,
      html(
        <PhonePage title={words.phoneTitle} language={language} theme={themeOf(site)} wrong={problems.length > 0}>
          <ErrorSummary language={language} errors={problemLinks(fields)} />
          <h1>{words.phoneTitle}</h1>
          <p class="lom-lead">{words.phoneText}</p>
          <p class="lom-soft">
            <Content spoken={language}>{inLanguage(field.label, written)}</Content>
          </p>
          <Form files>
            {isForeign(language) ? (
              <PhoneFile {...{ field, language }} error={problems[0] && fileProblem(problems[0], field, language)} />
            ) : (
              <FormFields {...fields} />
            )}
            <div class="lom-actions">
              <Button size="big" icon="upload">
                {words.phoneSend}
              </Button>
            </div>
          </Form>
        </PhonePage>,
      ),
      problems.length > 0 ? statusOf(problems) : 200,
    )
  }
}

/** A link that is over is said; whatever passes (asked too often, a breakdown) is said as that: the link still works. */
export const paperByPhoneErrors = (site: Site): ErrorPages => ({
  page: (request, { kind, code }) =>
    kind === 'missing' ? overPage(site, request) : waitPage(site, request, kind, code),
  signIn: () => '/',
})

function overPage(site: Site, request: FastifyRequest): string {
  const language = phoneLanguageOf(request)
  const words = paperWords(language)
  return html(
    <PhonePage title={words.phoneOverTitle} language={language} theme={themeOf(site)}>
      <h1>{words.phoneOverTitle}</h1>
      <p class="lom-lead">{words.phoneOverText}</p>
    </PhonePage>,
  )
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lookAtHandOver, useHandOver } from '#domain/documents/index.ts'
import { productLanguage } from '#platform/words.ts'
import { Button, Form, html, LinkButton, PhonePage } from '#ui/index.ts'
import { kioskWords } from '#ui/words/kiosk.ts'
import { refusalSpoken } from '#ui/words/kiosk-languages.ts'
import { refusalText } from '#ui/words/refusals.ts'
import { phoneLanguageOf } from '../phone-language.ts'
import type { ErrorPages } from '../refusals.ts'
import { type Site, sendPage } from '../site.ts'
import { themeOf } from '../theme.ts'
import { contextOf, nobody } from '../visitor.ts'
import { isForeign } from './content.tsx'

type OfLink = { Params: { token: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** On one's own phone: the link of the code. Opening shows a button, so that a preview does not use it up. */
export function takeAlongRoutes(app: FastifyInstance, site: Site): void {
  const context = contextOf(site, nobody)

  app.get<OfLink>('/meenemen/:token', { config: limit }, async (request, reply) => {
    const isOpen = await lookAtHandOver({ ...context, now: site.clock() }, request.params.token)
    reply.header('referrer-policy', 'no-referrer')
    return isOpen ? sendLink(request, reply) : sendPage(reply, overPage(site, request), 404)
  })

  app.post<OfLink>('/meenemen/:token', { config: limit }, async (request, reply) => {
    const { document, pdf } = await useHandOver({ ...context, now: site.clock() }, request.params.token)
    // The file's name says what it is, never whose.
    const name = `${document.kind.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${document.issuedOn}.pdf`
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(pdf))
  })

  function sendLink(request: FastifyRequest, reply: FastifyReply) {
    const language = phoneLanguageOf(request)
    const words = kioskWords(language)
    return sendPage(
      reply,
      html(
        <PhonePage title={words.phoneTitle} language={language} theme={themeOf(site)}>
          <h1>{words.phoneTitle}</h1>
          <p class="lom-lead">{words.phoneText}</p>
          <Form>
            <div class="lom-actions">
              <Button size="big" icon="download">
                {words.phoneButton}
              </Button>
            </div>
          </Form>
        </PhonePage>,
      ),
    )
  }
}

function overPage(site: Site, request: FastifyRequest): string {
  const language = phoneLanguageOf(request)
  const words = kioskWords(language)
  return html(
    <PhonePage title={words.phoneOverTitle} language={language} theme={themeOf(site)}>
      <h1>{words.phoneOverTitle}</h1>
      <p class="lom-lead">{words.phoneOverText}</p>
      <LinkButton href="/mijn-loket">{words.phoneToProfile}</LinkButton>
    </PhonePage>,
  )
}

/** A link that is over leads to Mijn loket. Whatever passes (asked too often, a breakdown) is said as that: the link still works. */
export const takeAlongErrors = (site: Site): ErrorPages => ({
  page: (request, { kind, code }) =>
    kind === 'missing' ? overPage(site, request) : waitPage(site, request, kind, code),
  signIn: () => '/mijn-loket',
})

/** What passes: the link still works. */
export function waitPage(site: Site, request: FastifyRequest, kind: string, code: string): string {
  const language = phoneLanguageOf(request)
  const { title, text } = isForeign(language)
    ? refusalSpoken(kind, language)
    : refusalText(kind, code, productLanguage(language))
  return html(
    <PhonePage title={title} language={language} theme={themeOf(site)}>
      <h1>{title}</h1>
      <p class="lom-lead">{text}</p>
      <LinkButton href={request.url}>{kioskWords(language).again}</LinkButton>
    </PhonePage>,
  )
}

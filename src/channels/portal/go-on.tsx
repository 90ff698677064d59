import type { FastifyInstance } from 'fastify'
import { goOnElsewhere } from '#domain/cases/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, ErrorSummary, Form, html, TextInput } from '#ui/index.ts'
import { goOnWords } from '#ui/words/go-on.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** An application that was begun elsewhere goes on at home: by its number, or by the code that a screen showed. Signed in first. */
export function goOnRoutes(app: FastifyInstance, { site, visitOf }: Portal): void {
  app.get('/verder', (request, reply) => {
    const visit = visitOf(request)
    requireResident(visit.visitor)
    return sendPage(reply, html(<GoOnPage {...{ site, visit }} />))
  })

  app.post<{ Body: { nummer?: unknown } }>('/verder', { config: limit }, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const typed = typeof request.body?.nummer === 'string' ? request.body.nummer.slice(0, 40) : ''
    const found = await goOnElsewhere(context, typed)
    if (found === 'over') return sendPage(reply, html(<GoOnPage {...{ site, visit, typed }} wrong="over" />), 422)
    if (found) return reply.redirect(`/aanvraag/${found.id}`, 303)
    return sendPage(reply, html(<GoOnPage {...{ site, visit, typed }} wrong="wrong" />), 422)
  })

  app.get<{ Params: { id: string } }>('/verder/:id', { config: limit }, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const found = await goOnElsewhere(context, request.params.id)
    if (found === 'over') return sendPage(reply, html(<GoOnPage {...{ site, visit }} wrong="over" />), 404)
    if (!found) throw new Refusal('missing', 'cases/not-found')
    return reply.redirect(`/aanvraag/${found.id}`, 303)
  })
}

type GoOn = Readonly<{ site: Site; visit: Visit; typed?: string; wrong?: 'wrong' | 'over' }>

function GoOnPage({ site, visit, typed = '', wrong }: GoOn) {
  const { language, visitor } = visit
  const words = goOnWords(language)
  return (
    <Frame site={site} visit={visit} title={words.title} width="form" wrong={wrong !== undefined}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#nummer', text: words[wrong] }]} />}
      <h1>{words.title}</h1>
      <p class="lom-lead">{words.lead}</p>
      <Form action="/verder" csrf={visitor.kind === 'resident' ? visitor.csrf : ''}>
        <TextInput
          {...{ id: 'nummer', name: 'nummer', language, label: words.number, hint: words.numberHint, value: typed }}
          error={wrong && words[wrong]}
          autocomplete="off"
          spellcheck={false}
          width={20}
        />
        <Actions>
          <Button size="big">{words.goOn}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

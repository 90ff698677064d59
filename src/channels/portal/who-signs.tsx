import type { FastifyInstance, FastifyRequest } from 'fastify'
import { takeBack } from '#domain/cases/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { askWhoSigns, keepWhoSigns } from '../who-signs.ts'
import type { Portal } from './portal.ts'
import { WhoSignsPage } from './who-signs-page.tsx'

type OfCase = { Params: { id: string }; Body: Record<string, unknown> | undefined }

/** Of an application that others sign too: who they are, and taking it back to change it. */
export function whoSignsRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, sources } = portal

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = portal.visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    if (!isId(request.params.id)) throw new Refusal('missing', 'cases/not-found')
    const application = await openApplication(site, context, request.params.id)
    const base = `/aanvraag/${application.case.id}`
    const asked = application.case.status === 'draft' ? await askWhoSigns(context, sources, application) : null
    return { visit, context, application, asked, base }
  }

  app.get<OfCase>('/aanvraag/:id/ondertekenaars', async (request, reply) => {
    const { visit, application, asked, base } = await opened(request)
    if (!asked) return reply.redirect(base, 303)
    return sendPage(reply, html(<WhoSignsPage {...{ site, visit, application, asked }} />))
  })

  app.post<OfCase>('/aanvraag/:id/ondertekenaars', async (request, reply) => {
    const { visit, context, application, asked, base } = await opened(request)
    if (!asked) return reply.redirect(base, 303)
    const { answers, problems } = await keepWhoSigns(context, application, asked, request.body ?? {})
    if (problems.length === 0) return reply.redirect(`${base}/nakijken`, 303)
    const wrong = { ...asked, answers }
    return sendPage(reply, html(<WhoSignsPage {...{ site, visit, application, problems }} asked={wrong} />), 422)
  })

  app.post<OfCase>('/aanvraag/:id/wijzigen', async (request, reply) => {
    const context = contextOf(site, requireResident(portal.visitOf(request).visitor))
    if (!isId(request.params.id)) throw new Refusal('missing', 'cases/not-found')
    const { id } = await takeBack(context, request.params.id)
    return reply.redirect(`/aanvraag/${id}`, 303)
  })
}

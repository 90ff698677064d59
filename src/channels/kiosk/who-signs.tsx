import type { FastifyInstance, FastifyRequest } from 'fastify'
import { html } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { askWhoSigns, keepWhoSigns } from '../who-signs.ts'
import { caseHref, idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'
import { WhoSignsPage } from './who-signs-page.tsx'

type OfCase = {
  Params: { id: string }
  Querystring: { vanaf?: string }
  Body: Record<string, unknown> | undefined
}

/** Who signs besides the applicant: one question on the screen, with the members of his household by name. */
export function whoSignsRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, sources } = kiosk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const application = await openApplication(site, context, idOf(request.params.id))
    const { id, status } = application.case
    const asked = status === 'draft' ? await askWhoSigns(context, sources, application) : null
    return { visit, context, application, asked, base: caseHref(id), from: request.query.vanaf }
  }

  app.get<OfCase>(`${prefix}/aanvraag/:id/ondertekenaars`, async (request, reply) => {
    const { visit, application, asked, base, from } = await opened(request)
    if (!asked) return reply.redirect(base, 303)
    const typed = takeTyped(request, reply, visit.path)
    const answered = { ...asked, answers: { ...asked.answers, ...typed } }
    return sendPage(reply, html(<WhoSignsPage {...{ kiosk, visit, application, from }} asked={answered} />))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/ondertekenaars`, async (request, reply) => {
    const { visit, context, application, asked, base, from } = await opened(request)
    if (!asked) return reply.redirect(base, 303)
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      const [name] = asked.fields.map((field) => field.name)
      const chosen = name === undefined ? undefined : request.body?.[name]
      if (name !== undefined && typeof chosen === 'string')
        keepTyped(request, reply, visit.path, { [name]: chosen.slice(0, 100) })
      return reply.redirect(elsewhere, 303)
    }
    const { answers, problems } = await keepWhoSigns(context, application, asked, request.body ?? {})
    if (problems.length === 0) return reply.redirect(`${base}/nakijken`, 303)
    const shown = { kiosk, visit, application, problems, from, asked: { ...asked, answers } }
    return sendPage(reply, html(<WhoSignsPage {...shown} />), 422)
  })
}

import type { FastifyInstance } from 'fastify'
import { qrModules } from '#domain/documents/index.ts'
import { html } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { caseHref, idOf, type Kiosk, visitOf } from './kiosk.ts'
import { LaterPage } from './later-page.tsx'

/** An application that was begun here goes on elsewhere, by its number or by a code for the own phone. */
export function laterRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  app.get<{ Params: { id: string } }>(caseHref(':id/later'), async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const application = await openApplication(site, context, idOf(request.params.id))
    if (application.case.status !== 'draft') return reply.redirect(caseHref(application.case.id), 303)
    // Whoever scans it signs in: the code opens nothing by itself.
    const modules = qrModules(inLanguageOf(visit.language, `${site.publicUrl}/verder/${application.case.id}`))
    return sendPage(reply, html(<LaterPage {...{ kiosk, visit, application, modules }} />))
  })
}

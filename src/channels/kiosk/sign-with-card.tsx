import type { FastifyInstance, FastifyRequest } from 'fastify'
import { askAtScreen, letterFrom } from '#domain/signing/index.ts'
import { letterShown, openApplication, requireDraft, submitApplication } from '../application.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { cardScreens } from './card-screens.tsx'
import { caseHref, idOf, type Kiosk, prefix, screenWithReader, visitOf } from './kiosk.ts'
import { mendFirst } from './ready.ts'
import { handInFor } from './sign-with.tsx'
import { toSignHref } from './sign-with-pages.tsx'
import { cardPrefixes } from './who-pages.tsx'

type OfCase = { Params: { id: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/**
 * Signs an application with the identity card: the letter as a PDF with the signature of the card beside the seal of the city. The
 * agent brings the certificate and what the card made of it; the session that asked it hands it in.
 */
export function signWithCardRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  const residentAt = (request: FastifyRequest) => contextOf(site, requireResident(visitOf(request).visitor))

  app.post<OfCase>(`${prefix}/aanvraag/:id/tekenen`, { config: limit }, async (request, reply) => {
    const context = residentAt(request)
    const at = screenWithReader(kiosk, request)
    const application = await openApplication(site, context, idOf(request.params.id))
    const elsewhere = await mendFirst(site, context, application)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    requireDraft(application)
    const { id: caseId, number: reference } = application.case
    await askAtScreen(context, { ...at, caseId, reference, text: letterShown(application) })
    return reply.redirect(`${cardPrefixes.sign}/lees`, 303)
  })

  cardScreens(app, kiosk, 'sign')

  app.get(`${cardPrefixes.sign}/klaar`, { config: limit }, async (request, reply) => {
    const resident = requireResident(visitOf(request).visitor)
    const context = contextOf(site, resident)
    const { caseId, letterId, isOwn } = await letterFrom(context, screenWithReader(kiosk, request))
    if (!isOwn && letterId) return reply.redirect(await handInFor(site, resident, { caseId, letterId }), 303)
    if (!isOwn) return reply.redirect(`${cardPrefixes.sign}/lees`, 303)
    const { case: signed } = await openApplication(site, context, caseId)
    // Loaded twice: it was handed in the first time.
    if (signed.status !== 'draft') return reply.redirect(caseHref(caseId), 303)
    if (!letterId) return reply.redirect(`${cardPrefixes.sign}/lees`, 303)
    await submitApplication(site, context, caseId, { letterId })
    return reply.redirect(caseHref(caseId), 303)
  })

  app.get(`${cardPrefixes.sign}/anders`, async (request, reply) => {
    const { caseId, isOwn } = await letterFrom(residentAt(request), screenWithReader(kiosk, request))
    return reply.redirect(isOwn ? `${caseHref(caseId)}/nakijken?anders` : `${toSignHref}/${caseId}`, 303)
  })
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { askAtScreen, letterFrom, type SignedAt } from '#domain/signing/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { letterShown, openApplication, requireDraft, submitApplication } from '../application.ts'
import { type Site, sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { cardScreens } from './card-screens.tsx'
import { caseHref, idOf, type Kiosk, prefix, screenWithReader, visitOf } from './kiosk.ts'
import { mendFirst } from './ready.ts'
import { handInFor } from './sign-with.tsx'
import { toSignHref } from './sign-with-pages.tsx'
import { cardPrefixes, KeptPage } from './who-pages.tsx'

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
    const elsewhere = await mendFirst(kiosk, context, application)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    requireDraft(application)
    const { id: caseId, number: reference } = application.case
    await askAtScreen(context, { ...at, caseId, reference, text: letterShown(application) })
    return reply.redirect(`${cardPrefixes.sign}/lees`, 303)
  })

  /** Whoever signed types his code no more, also where he did not see the answer: the line fell, or the browser died. */
  const pastSigning = async (request: FastifyRequest): Promise<string | null> => {
    const { visitor } = visitOf(request)
    if (visitor.kind !== 'resident') return null
    const asked = await letterFrom(contextOf(site, visitor), screenWithReader(kiosk, request)).catch(nothingAsked)
    return asked?.isSigned ? `${cardPrefixes.sign}/klaar` : null
  }
  cardScreens(app, kiosk, 'sign', pastSigning)

  // Without an agent nothing waits to be brought.
  app.get(`${cardPrefixes.sign}/bewaard`, async (request, reply) => {
    screenWithReader(kiosk, request)
    return sendPage(reply, html(<KeptPage kiosk={kiosk} visit={visitOf(request)} />))
  })

  app.get(`${cardPrefixes.sign}/klaar`, { config: limit }, async (request, reply) => {
    const resident = requireResident(visitOf(request).visitor)
    const context = contextOf(site, resident)
    const { caseId, letterId, isOwn } = await letterFrom(context, screenWithReader(kiosk, request))
    // Usually it was handed in already, when the card gave it: here stands why not.
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

/**
 * Hands in what a card just signed, for the session that asked it: a browser that dies before it shows the next page loses no signature. What
 * is refused is said by the screen, which asks for the same again. Twice is once.
 */
export async function handInSigned(site: Site, { actor, caseId, letterId, isOwn }: SignedAt): Promise<void> {
  const resident = { actor }
  const context = contextOf(site, resident)
  try {
    if (!isOwn) return void (await handInFor(site, resident, { caseId, letterId }))
    const { case: signed } = await openApplication(site, context, caseId)
    if (signed.status === 'draft') await submitApplication(site, context, caseId, { letterId })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function nothingAsked(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

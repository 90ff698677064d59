import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginConfirmation, requireLevel } from '#domain/access/index.ts'
import { declineReasons, declineToSign, letterToSign, ownLetter, signTogether } from '#domain/cases/index.ts'
import { type Proof, requestSignature } from '#domain/signing/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { callbackOf } from '../sign-in.ts'
import { type Site, sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import type { Portal } from './portal.ts'
import { AnsweredPage, DeclinePage, SignWithPage } from './sign-with-pages.tsx'

type OfCase = { Params: { id: string }; Body: Record<string, unknown> | undefined }

const prefix = '/ondertekenen/'

/** The application that somebody came back for from a fresh sign-in as a signer besides its applicant; null: as the applicant. */
export const signedWithIn = (next: string): string | null =>
  next.startsWith(prefix) ? (next.slice(prefix.length).split(/[/?]/)[0] ?? null) : null

/** Keeps the signature of somebody besides the applicant. */
export async function signWith(site: Site, context: OpenContext, caseId: string, proof: Proof): Promise<void> {
  const { product, version } = await ownLetter(context, caseId)
  await signTogether(context, site.catalogue.get(product, version), { caseId, proof })
}

/** Somebody signs an application of another: reads it, signs in afresh, or says no. */
export function signWithRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, identity, cookies } = portal

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    const context = contextOf(site, resident)
    if (!isId(request.params.id)) throw new Refusal('missing', 'cases/not-found')
    const letter = await ownLetter(context, request.params.id)
    const { endsOn, state } = letter.signer
    const isOpen = letter.isOpen && state === 'asked' && (endsOn === null || endsOn >= cityDay(context.now))
    // What the product asks of its applicant, it asks of who signs with him.
    if (isOpen) requireLevel(resident.actor, site.catalogue.get(letter.product, letter.version).minimumLevel)
    return { visit, context, letter, isOpen, href: `${prefix}${letter.caseId}` }
  }

  app.get<OfCase>(`${prefix}:id`, async (request, reply) => {
    const { visit, context, letter, isOpen } = await opened(request)
    if (!isOpen) return sendPage(reply, html(<AnsweredPage {...{ site, visit, letter }} />))
    const { text } = await letterToSign(context, letter.caseId)
    return sendPage(reply, html(<SignWithPage {...{ site, visit, letter, text }} />))
  })

  app.post<OfCase>(`${prefix}:id`, async (request, reply) => {
    const { visit, context, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    const { text, personId } = await letterToSign(context, letter.caseId)
    const { requestId, nonce } = await requestSignature(context, { caseId: letter.caseId, personId, text })
    const way = {
      returnTo: callbackOf(site.publicUrl, ''),
      next: href,
      browser: request.cookies[cookies.browser.name],
      address: request.ip,
      language: visit.language,
    }
    const departed = await beginConfirmation(context, identity, way, { nonce, reference: requestId })
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  })

  app.get<OfCase>(`${prefix}:id/niet`, async (request, reply) => {
    const { visit, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    return sendPage(reply, html(<DeclinePage {...{ site, visit, letter }} />))
  })

  app.post<OfCase>(`${prefix}:id/niet`, async (request, reply) => {
    const { visit, context, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    const reason = declineReasons.find((one) => one === request.body?.waarom)
    if (!reason) return sendPage(reply, html(<DeclinePage {...{ site, visit, letter }} wrong />), 422)
    await declineToSign(context, { caseId: letter.caseId, reason })
    return reply.redirect(href, 303)
  })
}

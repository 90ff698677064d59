import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginConfirmation } from '#domain/access/index.ts'
import { declineReasons, declineToSign, letterToSign, lookAtSignedFile } from '#domain/cases/index.ts'
import { html } from '#ui/index.ts'
import { callbackOf } from '../sign-in.ts'
import { askToSign, openLetter, sendSignedFile } from '../sign-with.ts'
import { sendPage } from '../site.ts'
import { requireResident } from '../visitor.ts'
import type { Portal } from './portal.ts'
import { AnsweredPage, DeclinePage, SignWithPage } from './sign-with-pages.tsx'

type OfCase = { Params: { id: string }; Body: Record<string, unknown> | undefined }

const prefix = '/ondertekenen/'

/** The application that somebody came back for from a fresh sign-in as a signer besides its applicant; null: as the applicant. */
export const signedWithIn = (next: string): string | null =>
  next.startsWith(prefix) ? (next.slice(prefix.length).split(/[/?]/)[0] ?? null) : null

/** Somebody signs an application of another: reads it, signs in afresh, or says no. */
export function signWithRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, identity, cookies } = portal

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = portal.visitOf(request)
    const { context, letter, isOpen } = await openLetter(site, requireResident(visit.visitor), request.params.id)
    return { visit, context, letter, isOpen, href: `${prefix}${letter.caseId}` }
  }

  app.get<OfCase>(`${prefix}:id`, async (request, reply) => {
    const { visit, context, letter, isOpen } = await opened(request)
    if (!isOpen) {
      const file = letter.signer.state === 'signed' ? await lookAtSignedFile(context, letter.caseId) : null
      return sendPage(reply, html(<AnsweredPage {...{ site, visit, letter, file }} />))
    }
    const { text } = await letterToSign(context, letter.caseId)
    return sendPage(reply, html(<SignWithPage {...{ site, visit, letter, text }} />))
  })

  app.post<OfCase>(`${prefix}:id`, async (request, reply) => {
    const { visit, context, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    const asked = await askToSign(context, letter.caseId)
    const way = {
      returnTo: callbackOf(site.publicUrl, ''),
      next: href,
      browser: request.cookies[cookies.browser.name],
      address: request.ip,
      language: visit.language,
    }
    const departed = await beginConfirmation(context, identity, way, asked)
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  })

  app.get<OfCase>(`${prefix}:id/bestand`, async (request, reply) => {
    const { context, letter } = await opened(request)
    return sendSignedFile(reply, context, letter.caseId)
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

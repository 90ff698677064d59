import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginConfirmation, type SignedIn } from '#domain/access/index.ts'
import { declineReasons, declineToSign, letterToSign, lookAtSignedFile } from '#domain/cases/index.ts'
import { askAtScreen } from '#domain/signing/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { callbackOf } from '../sign-in.ts'
import { askToSign, lettersToSign, openLetter, signWith } from '../sign-with.ts'
import { type Site, sendPage } from '../site.ts'
import { type ActingResident, requireResident } from '../visitor.ts'
import { type Kiosk, prefix, screenWithReader, visitOf } from './kiosk.ts'
import { inside } from './prefix.ts'
import { requireProviderPage, waysAt } from './provider-page.ts'
import { AnsweredPage, DeclinePage, SignWithPage, ToSignPage, toSignHref } from './sign-with-pages.tsx'
import { cardPrefixes } from './who-pages.tsx'

type OfCase = {
  Params: { id: string }
  Querystring: { net?: string }
  Body: Record<string, unknown> | undefined
}
type Listed = { Querystring: { terug?: string; vanaf?: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** The application that somebody came back for from a fresh sign-in as a signer besides its applicant; null: as the applicant. */
export const signedWithHere = (next: string): string | null =>
  next.startsWith(`${toSignHref}/`) ? (next.slice(toSignHref.length + 1).split(/[/?]/)[0] ?? null) : null

/** Where somebody goes who just signed in: to what he still has to sign, and from there to what he came for. */
export async function goesTo(
  site: Site,
  { subjectId: id, sessionId, next }: Pick<SignedIn, 'subjectId' | 'sessionId' | 'next'>,
): Promise<string> {
  if (next.startsWith(toSignHref)) return next
  const actor = { kind: 'resident', id, level: 'low', channel: 'kiosk', sessionId } as const
  const asked = await lettersToSign(site, actor)
  return asked.length > 0 ? `${toSignHref}?terug=${encodeURIComponent(next)}` : next
}

/**
 * Keeps what somebody signed with his card under an application of another, and gives where he goes on to. When another one signed in the
 * meantime, his signature must stand over that one too: he signs once more.
 */
export async function handInFor(
  site: Site,
  resident: ActingResident,
  of: Readonly<{ caseId: string; letterId: string }>,
): Promise<string> {
  const { context, letter, isOpen } = await openLetter(site, resident, of.caseId)
  const href = `${toSignHref}/${letter.caseId}`
  // Loaded twice: it was kept the first time.
  if (!isOpen) return href
  try {
    await signWith(site, context, letter.caseId, { letterId: of.letterId })
    return href
  } catch (error) {
    if (error instanceof Refusal && error.code === 'signing/other-signed-first') return `${href}?net=ja`
    throw error
  }
}

/** Somebody signs an application of another at a contact point: reads exactly the letter, signs it or says no. */
export function signWithRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, identity, cookies } = kiosk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const found = await openLetter(site, requireResident(visit.visitor), request.params.id)
    return { ...found, visit, href: `${toSignHref}/${found.letter.caseId}` }
  }

  app.get<Listed>(toSignHref, async (request, reply) => {
    const visit = visitOf(request)
    const letters = await lettersToSign(site, requireResident(visit.visitor).actor)
    const { terug, vanaf } = request.query
    const next = typeof terug === 'string' ? inside(terug) : `${prefix}/mijn`
    if (letters.length === 0) return reply.redirect(next, 303)
    return sendPage(reply, html(<ToSignPage {...{ kiosk, visit, letters, next }} from={vanaf} />))
  })

  app.get<OfCase>(`${toSignHref}/:id`, async (request, reply) => {
    const { visit, context, letter, isOpen } = await opened(request)
    if (!isOpen) {
      const { state } = letter.signer
      const hasFile = state === 'signed' && (await lookAtSignedFile(context, letter.caseId)) !== null
      const hasMore = (await lettersToSign(site, requireResident(visit.visitor).actor)).length > 0
      request.isFinished = true
      return sendPage(reply, html(<AnsweredPage {...{ kiosk, visit, letter, hasFile, hasMore }} />))
    }
    const { text } = await letterToSign(context, letter.caseId)
    const ways = await waysAt(kiosk, request, 'sign')
    const shown = { kiosk, visit, letter, text, ways, otherFirst: request.query.net !== undefined }
    return sendPage(reply, html(<SignWithPage {...shown} />))
  })

  app.post<OfCase>(`${toSignHref}/:id/tekenen`, { config: limit }, async (request, reply) => {
    const { context, letter, isOpen, href } = await opened(request)
    const at = screenWithReader(kiosk, request)
    if (!isOpen) return reply.redirect(href, 303)
    const { caseId } = letter
    const { text, number: reference, applicantId } = await letterToSign(context, caseId)
    await askAtScreen(context, { ...at, caseId, reference, text, applicantId })
    return reply.redirect(`${cardPrefixes.sign}/lees`, 303)
  })

  app.post<OfCase>(`${toSignHref}/:id`, { config: limit }, async (request, reply) => {
    const { visit, context, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    await requireProviderPage(kiosk, request, 'sign')
    const way = {
      ...{ returnTo: callbackOf(site.publicUrl, prefix), next: href, address: request.ip, language: visit.language },
      browser: request.cookies[cookies.browser.name],
    }
    const departed = await beginConfirmation(context, identity, way, await askToSign(context, letter.caseId))
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  })

  app.get<OfCase>(`${toSignHref}/:id/niet`, async (request, reply) => {
    const { visit, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    return sendPage(reply, html(<DeclinePage {...{ kiosk, visit, letter }} />))
  })

  app.post<OfCase>(`${toSignHref}/:id/niet`, async (request, reply) => {
    const { visit, context, letter, isOpen, href } = await opened(request)
    if (!isOpen) return reply.redirect(href, 303)
    const reason = declineReasons.find((one) => one === request.body?.waarom)
    if (!reason) return sendPage(reply, html(<DeclinePage {...{ kiosk, visit, letter }} wrong />), 422)
    await declineToSign(context, { caseId: letter.caseId, reason })
    return reply.redirect(href, 303)
  })
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { lookAtDocument } from '#domain/documents/index.ts'
import { addressAwaitingCode, requestConfirmation } from '#domain/messages/index.ts'
import { html } from '#ui/index.ts'
import { kioskMailWords } from '#ui/words/kiosk-mail.ts'
import { confirmAndPromise, emailOf, promiseFile } from '../file-by-mail.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { KnownAddressPage, MailedPage, TypeAddressPage, TypeCodePage } from './document-mail-pages.tsx'
import { caseHref, idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'

type OfDocument = { Params: { id: string } }
type Filled = OfDocument & { Body: Readonly<Record<string, unknown>> | undefined }

const at = `${prefix}/document/:id/e-mail`

/** The file by mail from this screen: to a confirmed address at once, to any other after its code was typed back. */
export function documentMailRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  const opened = async (request: FastifyRequest<OfDocument>) => {
    const visit = visitOf(request)
    const resident = requireResident(visit.visitor)
    const context = contextOf(site, resident)
    const document = await lookAtDocument(context, idOf(request.params.id))
    const page = `${prefix}/document/${document.id}/e-mail`
    const wish = { document, personId: resident.actor.id, language: visit.language }
    return { visit, context, wish, page, shown: { kiosk, visit, page, back: caseHref(document.caseId) } }
  }

  app.get<OfDocument>(at, async (request, reply) => {
    const { context, wish, page, shown } = await opened(request)
    const { address, confirmed } = await emailOf(context, wish.personId)
    if (!confirmed) return reply.redirect(`${page}/adres`, 303)
    return sendPage(reply, html(<KnownAddressPage {...shown} address={address} />))
  })

  app.post<OfDocument>(at, async (request, reply) => {
    const { context, wish, page } = await opened(request)
    const { confirmed } = await emailOf(context, wish.personId)
    // Another window took it away meanwhile: nothing goes to what is not confirmed.
    if (!confirmed) return reply.redirect(`${page}/adres`, 303)
    await promiseFile(site, context, wish)
    return reply.redirect(`${page}/verstuurd`, 303)
  })

  app.get<OfDocument>(`${at}/adres`, async (request, reply) => {
    const { shown, page } = await opened(request)
    const { adres: typed } = takeTyped(request, reply, `${page}/adres`)
    return sendPage(reply, html(<TypeAddressPage {...shown} typed={typed ?? ''} wrong={false} />))
  })

  app.post<Filled>(`${at}/adres`, async (request, reply) => {
    const { context, visit, wish, page, shown } = await opened(request)
    const address = textOf(request.body, 'adres')
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, `${page}/adres`, { adres: address })
      return reply.redirect(elsewhere, 303)
    }
    const asked = { personId: wish.personId, address, language: visit.language }
    if (await requestConfirmation(context, asked)) return reply.redirect(`${page}/code`, 303)
    return sendPage(reply, html(<TypeAddressPage {...shown} typed={address} wrong />), 422)
  })

  app.get<OfDocument>(`${at}/code`, async (request, reply) => {
    const { context, wish, page, shown } = await opened(request)
    const address = await addressAwaitingCode(context, wish.personId)
    if (!address) return reply.redirect(`${page}/adres`, 303)
    return sendPage(reply, html(<TypeCodePage {...shown} address={address} />))
  })

  app.post<Filled>(`${at}/code`, async (request, reply) => {
    const { context, visit, wish, page, shown } = await opened(request)
    const words = kioskMailWords(visit.spoken)
    const address = (await addressAwaitingCode(context, wish.personId)) ?? ''
    const confirmed = await confirmAndPromise(site, context, wish, textOf(request.body, 'code'))
    if (confirmed.outcome === 'confirmed') return reply.redirect(`${page}/verstuurd`, 303)
    const error = confirmed.outcome === 'wrong' ? words.codeWrong(confirmed.triesLeft) : words.codeExpired
    return sendPage(reply, html(<TypeCodePage {...shown} {...{ address, error }} />), 422)
  })

  app.post<OfDocument>(`${at}/opnieuw`, async (request, reply) => {
    const { context, visit, wish, page } = await opened(request)
    const address = await addressAwaitingCode(context, wish.personId)
    if (!address) return reply.redirect(`${page}/adres`, 303)
    await requestConfirmation(context, { personId: wish.personId, address, language: visit.language })
    return reply.redirect(`${page}/code`, 303)
  })

  app.get<OfDocument>(`${at}/verstuurd`, async (request, reply) => {
    const { context, wish, shown } = await opened(request)
    request.isFinished = true
    const { address } = await emailOf(context, wish.personId)
    return sendPage(reply, html(<MailedPage {...shown} address={address} />))
  })
}

const textOf = (body: Filled['Body'], name: string): string =>
  typeof body?.[name] === 'string' ? body[name].trim().slice(0, 320) : ''

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lookAtDocument } from '#domain/documents/index.ts'
import { addressAwaitingCode, requestConfirmation } from '#domain/messages/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { fileByMailWords } from '#ui/words/file-by-mail.ts'
import { confirmAndPromise, emailOf, promiseFile } from '../file-by-mail.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { AddressPage, CodePage } from './file-by-mail-pages.tsx'
import type { Portal } from './portal.ts'

type OfDocument = { Params: { id: string } }
type Asked = OfDocument & { Querystring: { gedaan?: string } }
type Filled = OfDocument & { Body: Record<string, unknown> | undefined }

/** The file of a document as an attachment: only on request, and only to an address that was confirmed by a code. */
export function fileByMailRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  const opened = async (request: FastifyRequest<OfDocument>) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    const context = contextOf(site, resident)
    const { id } = request.params
    if (!isId(id)) throw new Refusal('missing', 'documents/not-found')
    const document = await lookAtDocument(context, id)
    return { site, visit, context, document, personId: resident.actor.id, page: `/document/${id}/e-mail` }
  }
  type Opened = Awaited<ReturnType<typeof opened>>

  const wish = ({ document, personId, visit: { language } }: Opened) => ({ document, personId, language })

  const codePage = async (reply: FastifyReply, asked: Opened, said: { error?: string; done?: string }) => {
    const address = await addressAwaitingCode(asked.context, asked.personId)
    return sendPage(reply, html(<CodePage {...asked} {...said} address={address} />), said.error ? 422 : 200)
  }

  app.get<Asked>('/document/:id/e-mail', async (request, reply) => {
    const asked = await opened(request)
    const email = await emailOf(asked.context, asked.personId)
    const sent = request.query.gedaan === 'verstuurd'
    return sendPage(reply, html(<AddressPage {...asked} {...email} sent={sent} />))
  })

  app.post<Filled>('/document/:id/e-mail', async (request, reply) => {
    const asked = await opened(request)
    const { context, personId, visit, page } = asked
    const email = await emailOf(context, personId)
    const typed = textOf(request.body, 'adres')
    if (email.confirmed && typed === email.address) {
      await promiseFile(site, context, wish(asked))
      return reply.redirect(`${page}?gedaan=verstuurd`, 303)
    }
    if (!(await requestConfirmation(context, { personId, address: typed, language: visit.language }))) {
      const error = fileByMailWords(visit.language).addressWrong
      return sendPage(reply, html(<AddressPage {...asked} {...email} typed={typed} error={error} />), 422)
    }
    return reply.redirect(`${page}/code`, 303)
  })

  app.get<Asked>('/document/:id/e-mail/code', async (request, reply) => {
    const asked = await opened(request)
    const done = request.query.gedaan === 'nieuw' ? fileByMailWords(asked.visit.language).newCodeSent : undefined
    return codePage(reply, asked, done ? { done } : {})
  })

  app.post<Filled>('/document/:id/e-mail/code', async (request, reply) => {
    const asked = await opened(request)
    const { context, visit, page } = asked
    const words = fileByMailWords(visit.language)
    const confirmed = await confirmAndPromise(site, context, wish(asked), textOf(request.body, 'code'))
    if (confirmed.outcome === 'confirmed') return reply.redirect(`${page}?gedaan=verstuurd`, 303)
    const error = confirmed.outcome === 'wrong' ? words.codeWrong(confirmed.triesLeft) : words.codeExpired
    return codePage(reply, asked, { error })
  })

  app.post<Filled>('/document/:id/e-mail/opnieuw', async (request, reply) => {
    const { context, personId, visit, page } = await opened(request)
    const address = await addressAwaitingCode(context, personId)
    if (!address) return reply.redirect(page, 303)
    await requestConfirmation(context, { personId, address, language: visit.language })
    return reply.redirect(`${page}/code?gedaan=nieuw`, 303)
  })
}

const textOf = (body: Filled['Body'], name: string) =>
  typeof body?.[name] === 'string' ? body[name].trim().slice(0, 320) : ''

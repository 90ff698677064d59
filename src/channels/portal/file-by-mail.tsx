import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { lookAtCase } from '#domain/cases/index.ts'
import { lookAtDocument } from '#domain/documents/index.ts'
import { addressAwaitingCode, askForFile, confirmAddress, requestConfirmation } from '#domain/messages/index.ts'
import { lookAtProfile, setContact } from '#domain/people/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { fileByMailWords } from '#ui/words/file-by-mail.ts'
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

  const send = async ({ document, personId, visit }: Opened, context: OpenContext) => {
    const { id: documentId, caseId } = document
    const { product, version } = await lookAtCase(context, caseId)
    const { title } = site.catalogue.get(product, version)
    await askForFile(context, { personId, caseId, documentId, product: title, language: visit.language })
  }

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
      await send(asked, context)
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
    const { context, personId, visit, page } = asked
    const words = fileByMailWords(visit.language)
    // The address becomes this person's own and the file is promised together, or neither.
    const confirmed = await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      const outcome = await confirmAddress(within, { personId, code: textOf(request.body, 'code') })
      if (outcome.outcome === 'confirmed') {
        await setContact(within, personId, { kind: 'email', value: outcome.address, confirmed: true })
        await send(asked, within)
      }
      return outcome
    })
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

async function emailOf(context: OpenContext, personId: string) {
  const { contacts } = await lookAtProfile(context, personId)
  const email = contacts.find(({ kind }) => kind === 'email')
  return { address: email?.value ?? '', confirmed: Boolean(email?.confirmedAt) }
}

const textOf = (body: Filled['Body'], name: string) =>
  typeof body?.[name] === 'string' ? body[name].trim().slice(0, 320) : ''

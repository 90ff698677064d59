import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  acceptPaper,
  askPaper,
  keepSheet,
  laterPaper,
  leavePaper,
  paperAsItCame,
  paperOf,
  sheetsOf,
  straightenPaper,
} from '#domain/cases/index.ts'
import { pictureOf, qrModules } from '#domain/documents/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { PaperCodePage, PaperPage, paperHref, sheetsHref, takesSheets } from './paper-pages.tsx'
import { questionsOf } from './questions.ts'
import { paperBeside } from './running-pages.tsx'

export type OfQuestion = { Params: { id: string; field: string } }
type OfPaper = { Params: { id: string; field: string; paper: string } }

const question = `${prefix}/aanvraag/:id/vraag/:field/gsm`

/** The question for a paper that this address names, of an application of who is here. */
export async function paperQuestion({ site }: Pick<Kiosk, 'site'>, request: FastifyRequest<OfQuestion>) {
  const visit = visitOf(request)
  const context = contextOf(site, requireResident(visit.visitor))
  const application = await openApplication(site, context, idOf(request.params.id))
  const field = request.params.field === laterPaper ? paperBeside : undefined
  if (field) return { visit, context, application, field }
  const asked = questionsOf(application.form).find(({ field }) => field.name === request.params.field)
  if (asked?.field.kind !== 'file') throw new Refusal('missing', 'cases/unknown-page')
  return { visit, context, application, field: asked.field }
}

/** A paper comes from the own phone: the code, what came of it, and whether that is it. */
export function paperRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, uploads } = kiosk

  const opened = (request: FastifyRequest<OfQuestion>) => paperQuestion(kiosk, request)

  const paperId = ({ params: { paper } }: FastifyRequest<OfPaper>): string => {
    if (!isId(paper)) throw new Refusal('missing', 'cases/paper-over')
    return paper
  }

  app.post<OfQuestion>(question, async (request, reply) => {
    const { visit, context, application, field } = await opened(request)
    const { id, token } = await askPaper(context, { caseId: application.case.id, field: field.name })
    const modules = qrModules(inLanguageOf(visit.spoken, `${site.publicUrl}/papier/${token}`))
    return sendPage(reply, html(<PaperCodePage {...{ kiosk, visit, application, field, id, modules }} />))
  })

  app.get<OfPaper>(`${question}/:paper`, async (request, reply) => {
    const { visit, context, application, field } = await opened(request)
    const id = paperId(request)
    const paper = await paperOf(context, uploads.objects, id)
    const sheets = await sheetsOf(context, { caseId: application.case.id, field: field.name })
    return sendPage(reply, html(<PaperPage {...{ kiosk, visit, application, field, id, paper, sheets }} />))
  })

  app.get<OfPaper>(`${question}/:paper/stand`, async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const id = paperId(request)
    const { state } = await paperOf(context, uploads.objects, id)
    const href = `${paperHref(idOf(request.params.id), request.params.field)}/${id}`
    return reply.send({ done: state !== 'waiting', href })
  })

  app.get<OfPaper>(`${question}/:paper/beeld`, async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const paper = await paperOf(context, uploads.objects, paperId(request))
    if (paper.state !== 'come' || !paper.attachment.type.startsWith('image/')) {
      throw new Refusal('missing', 'cases/paper-over')
    }
    return reply
      .type('image/jpeg')
      .header('x-content-type-options', 'nosniff')
      .send(await pictureOf(paper.bytes))
  })

  /** A photo beside sheets that were gathered is the next of them; a PDF is a whole paper. */
  app.post<OfPaper>(`${question}/:paper/ja`, async (request, reply) => {
    const { context, application, field } = await opened(request)
    const id = paperId(request)
    const asked = { caseId: application.case.id, field: field.name }
    const paper = await paperOf(context, uploads.objects, id)
    const isPicture = paper.state === 'come' && paper.attachment.type.startsWith('image/')
    if (isPicture && (await sheetsOf(context, asked)).length > 0) {
      await keepSheet(context, id)
      return reply.redirect(sheetsHref(asked.caseId, asked.field), 303)
    }
    await acceptPaper(context, id)
    return reply.redirect(paperHref(application.case.id, field.name).replace(/\/gsm$/, ''), 303)
  })

  app.post<OfPaper>(`${question}/:paper/nog`, async (request, reply) => {
    const { context, application, field } = await opened(request)
    if (!takesSheets(field)) throw new Refusal('conflict', 'cases/paper-over')
    await keepSheet(context, paperId(request))
    return reply.redirect(paperHref(application.case.id, field.name).replace(/\/gsm$/, ''), 303)
  })

  for (const [path, change] of [
    ['recht', straightenPaper],
    ['zoals-het-was', paperAsItCame],
  ] as const)
    app.post<OfPaper>(`${question}/:paper/${path}`, async (request, reply) => {
      const { context, application, field } = await opened(request)
      const id = paperId(request)
      await change(context, uploads.objects, id)
      return reply.redirect(`${paperHref(application.case.id, field.name)}/${id}`, 303)
    })

  app.post<OfPaper>(`${question}/:paper/nee`, async (request, reply) => {
    const { context, application, field } = await opened(request)
    await leavePaper(context, paperId(request))
    return reply.redirect(paperHref(application.case.id, field.name).replace(/\/gsm$/, ''), 303)
  })
}

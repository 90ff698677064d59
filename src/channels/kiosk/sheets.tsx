import type { FastifyInstance } from 'fastify'
import { bindSheets, leavePaper, sheetsOf } from '#domain/cases/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { paperWords } from '#ui/words/paper.ts'
import { sendPage } from '../site.ts'
import { type Kiosk, prefix } from './kiosk.ts'
import { type OfQuestion, paperQuestion } from './paper.tsx'
import { paperHref, sheetsHref } from './paper-pages.tsx'
import { RemoveSheetPage, SheetsPage } from './sheets-page.tsx'

type OfRemoval = OfQuestion & { Querystring: { vanaf?: string }; Body: Record<string, unknown> | undefined }

const sheetsPath = `${prefix}/aanvraag/:id/vraag/:field/bladen`

/** Several sheets of one paper: what is there, the next, one taken away, and all of them as one file. */
export function sheetRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  app.get<OfQuestion>(sheetsPath, async (request, reply) => {
    const { visit, context, application, field } = await paperQuestion(kiosk, request)
    const asked = { caseId: application.case.id, field: field.name }
    const sheets = await sheetsOf(context, asked)
    if (sheets.length === 0) return reply.redirect(questionHref(asked), 303)
    return sendPage(reply, html(<SheetsPage {...{ kiosk, visit, application, field, sheets }} />))
  })

  app.post<OfQuestion>(sheetsPath, async (request, reply) => {
    const { visit, context, application, field } = await paperQuestion(kiosk, request)
    const asked = { caseId: application.case.id, field: field.name }
    await bindSheets(context, kiosk.uploads.objects, { ...asked, name: `${paperWords(visit.language).boundName}.pdf` })
    return reply.redirect(questionHref(asked), 303)
  })

  app.get<OfRemoval>(`${sheetsPath}/wegnemen`, async (request, reply) => {
    const { visit, context, application, field } = await paperQuestion(kiosk, request)
    const sheets = await sheetsOf(context, { caseId: application.case.id, field: field.name })
    const from = request.query.vanaf
    return sendPage(reply, html(<RemoveSheetPage {...{ kiosk, visit, application, field, sheets, from }} />))
  })

  app.post<OfRemoval>(`${sheetsPath}/wegnemen`, async (request, reply) => {
    const { context, application, field } = await paperQuestion(kiosk, request)
    const id = String(request.body?.blad ?? '')
    if (!isId(id)) throw new Refusal('missing', 'cases/paper-over')
    await leavePaper(context, id)
    return reply.redirect(sheetsHref(application.case.id, field.name), 303)
  })
}

const questionHref = ({ caseId, field }: Readonly<{ caseId: string; field: string }>): string =>
  paperHref(caseId, field).replace(/\/gsm$/, '')

import type { FastifyInstance } from 'fastify'
import { isByCard } from '#domain/access/index.ts'
import { isSheetOf, notePages, notePrintoutFailed, notePrintoutTaken } from '#domain/devices/index.ts'
import {
  createHandOver,
  isPrintoutOf,
  lookAtDocument,
  notePrintFailed,
  printDocument,
  qrModules,
} from '#domain/documents/index.ts'
import type { JobState, Printer } from '#outside/printer/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { CannotPrintPage, PrintPage, ScanPage, TakePage } from './document-pages.tsx'
import { idOf, type Kiosk, type KioskVisit, prefix, visitOf } from './kiosk.ts'
import { noteSheet } from './sheet-noted.ts'

type OfDocument = { Params: { id: string; job: string }; Querystring: { genomen?: string } }

/** The sheet is not out yet, and nothing holds it up. Of a printer that is silent nobody knows. */
const isUnderWay = (job: JobState): boolean =>
  job.outcome === 'found' && (job.state === 'waiting' || job.state === 'printing')

/** As printers number their work. */
export function jobOf(job: string): number {
  if (!/^\d{1,10}$/.test(job) || Number(job) > 2_147_483_647) throw new Refusal('missing', 'documents/not-found')
  return Number(job)
}

/** The last step: the document on paper, or along on one's own phone. */
export function documentRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk

  /** Each printer numbers its own work: at another screen the same number is a sheet of somebody else. */
  const printerWith = async ({ printer, screen }: KioskVisit, job: number): Promise<Printer> => {
    if (!printer || (screen && !(await isSheetOf(site, screen, job))))
      throw new Refusal('missing', 'documents/not-found')
    return printer
  }

  app.get<OfDocument>(`${prefix}/document/:id`, async (request, reply) => {
    const visit = visitOf(request)
    const document = await lookAtDocument(contextOf(site, requireResident(visit.visitor)), idOf(request.params.id))
    return sendPage(reply, html(<TakePage {...{ kiosk, visit, document }} />))
  })

  app.post<OfDocument>(`${prefix}/document/:id/afdrukken`, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const documentId = idOf(request.params.id)
    const { printer } = visit
    if (!printer) return sendPage(reply, html(<CannotPrintPage {...{ kiosk, visit, documentId }} why="none" />), 503)
    const done = await printDocument(context, printer, documentId)
    await noteSheet(site, visit.screen, done, { sheet: documentId, personal: true })
    if (done.outcome !== 'unable') return reply.redirect(`${prefix}/document/${documentId}/vel/${done.job}`, 303)
    request.log.warn({ why: done.why }, 'the printer of the contact point cannot print')
    return sendPage(reply, html(<CannotPrintPage {...{ kiosk, visit, documentId }} why={done.why} />), 503)
  })

  app.get<OfDocument>(`${prefix}/document/:id/vel/:job`, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const [documentId, sheet] = [idOf(request.params.id), jobOf(request.params.job)]
    if (!(await isPrintoutOf(context, documentId, sheet))) throw new Refusal('missing', 'documents/not-found')
    const printer = await printerWith(visit, sheet)
    const state = await printer.job(sheet)
    if (state.outcome === 'found' && (state.state === 'held-up' || state.state === 'failed')) {
      const isTakenBack = await printer.cancel(sheet)
      const how = { stuck: state.halfway || !isTakenBack, printed: state.pages, mayCome: !isTakenBack }
      if (visit.screen) await notePrintoutFailed(site, visit.screen, sheet, how)
      await notePrintFailed(context, documentId, sheet)
      return sendPage(reply, html(<CannotPrintPage {...{ kiosk, visit, documentId }} why="stopped" />), 503)
    }
    if (state.outcome === 'silent') {
      return sendPage(reply, html(<CannotPrintPage {...{ kiosk, visit, documentId }} why="unsure" />), 503)
    }
    if (visit.screen && state.outcome === 'found' && state.state === 'done') {
      const isWhole = await notePages(site, visit.screen, sheet, state.pages)
      if (!isWhole) {
        await notePrintFailed(context, documentId, sheet)
        return sendPage(reply, html(<CannotPrintPage {...{ kiosk, visit, documentId }} why="unsure" />), 503)
      }
    }
    const job = isUnderWay(state) ? sheet : null
    const isTaken = request.query.genomen !== undefined
    const withCard = await isByCard(context)
    return sendPage(
      reply,
      html(<PrintPage {...{ kiosk, visit, documentId, job, isTaken, withCard }} sheet={String(sheet)} />),
    )
  })

  app.post<OfDocument>(`${prefix}/document/:id/vel/:job/genomen`, async (request, reply) => {
    const { screen, visitor } = visitOf(request)
    requireResident(visitor)
    const [documentId, job] = [idOf(request.params.id), jobOf(request.params.job)]
    if (screen) await notePrintoutTaken(site, screen, job)
    return reply.redirect(`${prefix}/document/${documentId}/vel/${job}?genomen`, 303)
  })

  app.get<OfDocument>(`${prefix}/document/:id/vel/:job/stand`, async (request, reply) => {
    requireResident(request.visitor)
    const [documentId, job] = [idOf(request.params.id), jobOf(request.params.job)]
    const state = await (await printerWith(visitOf(request), job)).job(job)
    const href = `${prefix}/document/${documentId}/vel/${job}`
    return reply.header('cache-control', 'no-store').send({ done: !isUnderWay(state), href })
  })

  app.post<OfDocument>(`${prefix}/document/:id/meenemen`, async (request, reply) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const documentId = idOf(request.params.id)
    const { token } = await createHandOver(context, documentId)
    const modules = qrModules(inLanguageOf(visit.spoken, `${site.publicUrl}/meenemen/${token}`))
    return sendPage(reply, html(<ScanPage {...{ kiosk, visit, documentId, modules }} />))
  })
}

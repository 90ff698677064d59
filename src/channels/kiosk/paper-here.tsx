import type { FastifyInstance, FastifyReply } from 'fastify'
import { askPaper, paperOf, takePicture } from '#domain/cases/index.ts'
import type { Bring } from '#domain/devices/index.ts'
import type { Problem } from '#domain/forms/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { requireFormToken } from '../sessions.ts'
import { sendPage } from '../site.ts'
import { readSentForm } from '../uploads.ts'
import { canBring, type Kiosk, prefix } from './kiosk.ts'
import { type OfQuestion, paperQuestion } from './paper.tsx'
import { CameraPage, ScanPage, StickPage } from './paper-here-pages.tsx'
import { paperHref } from './paper-pages.tsx'

type OfPaper = OfQuestion & {
  Params: { id: string; field: string; paper: string }
  Querystring: { fout?: string; vanaf?: string }
}

const question = `${prefix}/aanvraag/:id/vraag/:field`
const ways = ['scanner', 'stick', 'camera'] as const
const pages = { scanner: ScanPage, stick: StickPage, camera: CameraPage } as const

/**
 * A paper from what stands beside the screen. What the scanner and the stick do is done by the agent: it takes the forms to `scan`, `lees`
 * and `neem` (`src/kiosk-agent/paper-tray.ts`), tells the city what came, and sends the browser on.
 */
export function paperHereRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const paperId = ({ params: { paper } }: { params: OfPaper['Params'] }): string => {
    if (!isId(paper)) throw new Refusal('missing', 'cases/paper-over')
    return paper
  }

  for (const way of ways) {
    app.post<OfQuestion>(`${question}/${way}`, async (request, reply) => {
      const { context, application, field } = await paperQuestion(kiosk, request)
      const { screen } = request
      if (!canBring(screen, way)) throw new Refusal('missing', 'cases/unknown-page')
      const at = screen && { screenId: screen.id, deviceId: screen.deviceId }
      const caseId = application.case.id
      const { id } = await askPaper(context, { caseId, field: field.name, source: way, at })
      return reply.redirect(`${hrefOf(caseId, field.name, way)}/${id}`, 303)
    })

    app.get<OfPaper>(`${question}/${way}/:paper`, async (request, reply) => {
      const { visit, context, application, field } = await paperQuestion(kiosk, request)
      const id = paperId(request)
      const paper = await paperOf(context, kiosk.uploads.objects, id)
      if (paper.state !== 'waiting') {
        return reply.redirect(`${paperHref(application.case.id, field.name)}/${id}`, 303)
      }
      const { fout: end = '', vanaf: from } = request.query
      const here = `${hrefOf(application.case.id, field.name, way)}/${id}`
      const Page = pages[way]
      const shown = { kiosk, visit, field, here, end, from, offered: paper.offered }
      return sendPage(reply, html(<Page {...shown} />))
    })
  }

  // No agent took it.
  const nobody = (request: { params: OfPaper['Params'] }, reply: FastifyReply, way: Bring, end: string) =>
    reply.redirect(`${hrefOf(request.params.id, request.params.field, way)}/${request.params.paper}?fout=${end}`, 303)
  app.post<OfPaper>(`${question}/scanner/:paper/scan`, (request, reply) => nobody(request, reply, 'scanner', 'stil'))
  for (const wish of ['lees', 'neem'])
    app.post<OfPaper>(`${question}/stick/:paper/${wish}`, (request, reply) =>
      nobody(request, reply, 'stick', 'geen-stick'),
    )

  app.post<OfPaper>(`${question}/camera/:paper`, async (request, reply) => {
    const { context, application, field } = await paperQuestion(kiosk, request)
    const id = paperId(request)
    const sent = await readSentForm(request, [field], kiosk.uploads, (given) =>
      requireFormToken(request, kiosk.cookies, 'kiosk', given),
    )
    const file = sent.files.get(field.name)
    if (!file) {
      const [wrong]: readonly Problem[] = sent.problems
      const end = wrong?.code.replace('forms/', '') ?? 'file-empty'
      return reply.redirect(`${hrefOf(application.case.id, field.name, 'camera')}/${id}?fout=${end}`, 303)
    }
    await takePicture(context, kiosk.uploads.objects, id, file)
    return reply.redirect(`${paperHref(application.case.id, field.name)}/${id}`, 303)
  })
}

const hrefOf = (caseId: string, field: string, way: Bring): string =>
  paperHref(caseId, field).replace(/\/gsm$/, `/${way}`)

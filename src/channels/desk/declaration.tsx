import type { FastifyInstance, FastifyRequest } from 'fastify'
import { declareFor, running, takesDeclaration } from '#domain/cases/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { productsSeen } from '#domain/tasks/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { declarationInputs as inputs, declarationWords as words } from '#ui/words/declaration.ts'
import { deskWords } from '#ui/words/desk.ts'
import { type Application, openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { DeclarationPage } from './declaration-page.tsx'
import { asked, counterRoles, type Desk, idOf, type PostedForm, wholeTextOf } from './desk.ts'

type OfCase = PostedForm & { Params: { id: string } }

/** Whether a declaration can be written down here now, by who helps residents. */
export function mayDeclare(
  { product, case: { status } }: Pick<Application, 'product' | 'case'>,
  roles: readonly string[],
): boolean {
  const isOpen = status === 'draft' || running.includes(status)
  return isOpen && takesDeclaration(product) && counterRoles.some((role) => roles.includes(role))
}

/** An employee writes down who asks something for the client. */
export function declarationRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const { visit, context } = asked(desk, request, counterRoles)
    const application = await openApplication(site, context, idOf(request.params.id))
    const { applicant, product: id, status } = application.case
    const seen = productsSeen(site.catalogue, context.actor, context.now)
    if (seen && !seen.includes(id)) throw new Refusal('missing', 'cases/not-found')
    const names = await namesOf(context, [applicant])
    const name = names.get(applicant)?.trim() || deskWords.nameless
    const isOpen = status === 'draft' || running.includes(status)
    const refused = !takesDeclaration(application.product) ? words.refusedText : isOpen ? null : words.overText
    return { context, application, shown: { site, visit, application, name, refused } }
  }

  app.get<OfCase>('/balie/dossier/:id/verklaring', async (request, reply) => {
    const { shown } = await opened(request)
    return sendPage(reply, html(<DeclarationPage {...shown} />))
  })

  app.post<OfCase>('/balie/dossier/:id/verklaring', async (request, reply) => {
    const { context, application, shown } = await opened(request)
    const { id: caseId } = application.case
    if (shown.refused) return sendPage(reply, html(<DeclarationPage {...shown} />), 409)
    const typed = {
      askedBy: wholeTextOf(request.body, inputs.askedBy),
      quality: wholeTextOf(request.body, inputs.quality),
      shown: wholeTextOf(request.body, inputs.shown),
      said: wholeTextOf(request.body, inputs.said),
    }
    const declared = await declareFor(context, application.product, { caseId, typed })
    if ('wrong' in declared)
      return sendPage(reply, html(<DeclarationPage {...shown} {...{ typed }} wrong={declared.wrong} />), 422)
    return reply.redirect(`/balie/dossier/${caseId}?gedaan=verklaring`, 303)
  })
}

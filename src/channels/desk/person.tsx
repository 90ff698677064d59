import type { FastifyInstance } from 'fastify'
import { visitsOf } from '#domain/appointments/index.ts'
import { casesOf, lookAtCase, withheldCasesOf } from '#domain/cases/index.ts'
import { documentsOf, lookAtDocument, openDocument } from '#domain/documents/index.ts'
import { grantsOf } from '#domain/grants/index.ts'
import { messagesOf } from '#domain/messages/index.ts'
import { passOf } from '#domain/passes/index.ts'
import { correctionsOf, lookAtProfile } from '#domain/people/index.ts'
import { html } from '#ui/index.ts'
import { beginApplication } from '../application.ts'
import { aboutOf, askForWhom, chosenIn } from '../for-whom.ts'
import { sendPage } from '../site.ts'
import { type Asked, asked, counterRoles, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { ForWhomPage } from './for-whom-page.tsx'
import { PersonPage } from './person-page.tsx'

type OfPerson = { Params: { id: string }; Querystring: { pas?: string } }

/** Whoever stands at the counter: what the city knows, their cases and documents. Every look is in the log that they read. */
export function personRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, sources } = desk

  const page = async ({ visit, context }: Asked, personId: string, productMissing = false, passSaid?: string) => {
    const profile = await lookAtProfile(context, personId, 'hulp aan het loket')
    const [cases, allDocuments, allGrants, allMessages, corrections, pass, withheld, appointments] = await Promise.all([
      casesOf(context, personId),
      documentsOf(context, personId),
      grantsOf(context, personId),
      messagesOf(context, personId),
      correctionsOf(context, personId),
      passOf(context, personId),
      withheldCasesOf(context, personId),
      visitsOf(context, personId),
    ])
    const about = await aboutOf(context, personId, cases)
    const isShown = ({ caseId }: Readonly<{ caseId: string | null }>) => caseId === null || !withheld.has(caseId)
    const documents = allDocuments.filter(isShown)
    const grants = allGrants.filter(isShown)
    const messages = allMessages.filter(isShown)
    const mayBegin = visit.employee.actor.roles.some((role) => (counterRoles as readonly string[]).includes(role))
    const products = mayBegin
      ? site.catalogue
          .all(context.now)
          .filter((product) => product.channels.includes('desk') && !product.notYetObtainable && !product.handledAt)
      : []
    return html(
      <PersonPage
        {...{ site, visit, profile, cases, documents, grants, messages, corrections, pass, passSaid }}
        {...{ products, productMissing, appointments, about }}
      />,
    )
  }

  app.get<OfPerson>('/balie/persoon/:id', async (request, reply) => {
    const who = asked(desk, request)
    const personId = idOf(request.params.id, 'people/not-found')
    return sendPage(reply, await page(who, personId, false, request.query.pas))
  })

  app.post<OfPerson & PostedForm>('/balie/persoon/:id/aanvragen', async (request, reply) => {
    const who = asked(desk, request, counterRoles)
    const personId = idOf(request.params.id, 'people/not-found')
    const wanted = fieldOf(request.body, 'dienst')
    if (wanted === '') return sendPage(reply, await page(who, personId, true), 422)
    const product = site.catalogue.current(wanted, who.context.now)
    const first = await askForWhom(who.context, sources, product, personId)
    const { member, problems } = chosenIn(first, request.body, who.context.now)
    const wasAsked = fieldOf(request.body, 'gevraagd') !== ''
    if (first && (!wasAsked || problems.length > 0)) {
      const shown = { site, visit: who.visit, product, personId, first, problems: wasAsked ? problems : [] }
      return sendPage(reply, html(<ForWhomPage {...shown} />), wasAsked ? 422 : 200)
    }
    const draft = await beginApplication(who.context, sources, product, personId, member)
    return reply.redirect(`/balie/aanvraag/${draft.id}`, 303)
  })

  app.get<OfPerson>('/balie/document/:id', async (request, reply) => {
    const { context } = asked(desk, request)
    const documentId = idOf(request.params.id, 'documents/not-found')
    await lookAtCase(context, (await lookAtDocument(context, documentId)).caseId)
    const { document, pdf } = await openDocument(context, documentId)
    const name = `${document.kind.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${document.issuedOn}.pdf`
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `inline; filename="${name}"`)
      .send(pdf)
  })
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requireLevel } from '#domain/access/index.ts'
import { declinedBy, withdrawCase } from '#domain/cases/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import {
  beginApplication,
  beginSigning,
  letterShown,
  openApplication,
  requireDraft,
  submitApplication,
} from '../application.ts'
import { askForWhom, chosenIn } from '../for-whom.ts'
import { pageOf, streetProblems } from '../place.ts'
import { callbackOf } from '../sign-in.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { mustChoose, mustChooseNow } from '../who-signs.ts'
import { CheckPage } from './check-page.tsx'
import { ForWhomPage } from './for-whom-page.tsx'
import { FormPage, formShown } from './form-page.tsx'
import type { Portal } from './portal.ts'

type OfCase = {
  Params: { id: string; page: string }
  Body: Record<string, unknown> | undefined
  Querystring: { fout?: string }
}

type OfProduct = { Params: { product: string }; Body: Record<string, unknown> | undefined }

export function applyRoutes(app: FastifyInstance, portal: Portal): void {
  const { site, identity, sources, cookies } = portal

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    const context = contextOf(site, resident)
    if (!isId(request.params.id)) throw new Refusal('missing', 'cases/not-found')
    return { visit, resident, context, application: await openApplication(site, context, request.params.id) }
  }

  const beginning = async (request: FastifyRequest<OfProduct>) => {
    const visit = portal.visitOf(request)
    const resident = requireResident(visit.visitor)
    const product = site.catalogue.current(request.params.product, site.clock())
    const handledAt = product.handledAt?.portal
    if (handledAt) return { handledAt } as const
    requireLevel(resident.actor, product.minimumLevel)
    const context = contextOf(site, resident)
    const applicant = resident.actor.id
    return {
      handledAt: null,
      visit,
      context,
      product,
      applicant,
      first: await askForWhom(context, sources, product, applicant),
    }
  }

  app.get<OfProduct>('/dienst/:product/aanvragen', async (request, reply) => {
    const begun = await beginning(request)
    if (begun.handledAt !== null) return reply.redirect(begun.handledAt, 303)
    const { visit, context, product, applicant, first } = begun
    if (first) return sendPage(reply, html(<ForWhomPage {...{ site, visit, product, first }} />))
    const draft = await beginApplication(context, sources, product, applicant)
    return reply.redirect(`/aanvraag/${draft.id}`, 303)
  })

  app.post<OfProduct>('/dienst/:product/aanvragen', async (request, reply) => {
    const begun = await beginning(request)
    if (begun.handledAt !== null) return reply.redirect(begun.handledAt, 303)
    const { visit, context, product, applicant, first } = begun
    const { member, problems } = chosenIn(first, request.body, context.now)
    if (first && problems.length > 0) {
      return sendPage(reply, html(<ForWhomPage {...{ site, visit, product, first, problems }} />), 422)
    }
    const draft = await beginApplication(context, sources, product, applicant, member)
    return reply.redirect(`/aanvraag/${draft.id}`, 303)
  })

  app.get<OfCase>('/aanvraag/:id/nakijken', async (request, reply) => {
    const { visit, context, application } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(`/aanvraag/${application.case.id}`, 303)
    const open = application.form.firstOpen(context.now)
    if (open) return reply.redirect(`/aanvraag/${application.case.id}/${open.slug}`, 303)
    if (mustChoose(application, context.now))
      return reply.redirect(`/aanvraag/${application.case.id}/ondertekenaars`, 303)
    const problems = await streetProblems(site, context, application)
    const page = pageOf(application, problems)
    const shown = page && formShown(site, visit, application, page)
    if (shown) return sendPage(reply, html(<FormPage {...{ site, visit, shown, problems }} />), 422)
    const declined = application.signers.length > 0 ? await declinedBy(context, application.case.id) : null
    return sendPage(reply, html(<CheckPage {...{ site, visit, application, declined }} />))
  })

  app.post<OfCase>('/aanvraag/:id/indienen', async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id, status } = application.case
    if (status !== 'draft') return reply.redirect(`/aanvraag/${id}`, 303)
    const open = application.form.firstOpen(context.now)
    if (open) return reply.redirect(`/aanvraag/${id}/${open.slug}`, 303)
    if (await mustChooseNow(context, sources, application)) return reply.redirect(`/aanvraag/${id}/ondertekenaars`, 303)
    const taken = await streetProblems(site, context, application)
    if (taken.length > 0) return reply.redirect(`/aanvraag/${id}/nakijken`, 303)
    if (application.product.signature === 'none') {
      await submitApplication(site, context, id, null)
      return reply.redirect(`/aanvraag/${id}`, 303)
    }
    requireDraft(application)
    const letter = letterShown(application)
    const departed = await beginSigning(context, identity, application, letter, {
      returnTo: callbackOf(site.publicUrl, ''),
      next: `/aanvraag/${id}`,
      browser: request.cookies[cookies.browser.name],
      address: request.ip,
      language: visit.language,
    })
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  })

  app.post<OfCase>('/aanvraag/:id/stoppen', async (request, reply) => {
    const { context, application } = await opened(request)
    await withdrawCase(context, application.case.id)
    return reply.redirect(`/aanvraag/${application.case.id}`, 303)
  })
}

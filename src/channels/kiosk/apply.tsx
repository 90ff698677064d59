import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isByCard, requireLevel } from '#domain/access/index.ts'
import { awaitsPaper, declinedBy, saveAnswers, sheetsOf } from '#domain/cases/index.ts'
import { readAnswers, stayingAt } from '#domain/forms/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import {
  beginApplication,
  beginSigning,
  letterShown,
  openApplication,
  requireDraft,
  submitApplication,
  withFetchedFacts,
} from '../application.ts'
import { askForWhom, chosenIn } from '../for-whom.ts'
import { asksOfPerson, knownShown } from '../known-facts.ts'
import { streetProblems } from '../place.ts'
import { callbackOf } from '../sign-in.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { mustChoose } from '../who-signs.ts'
import { firstHref, QuestionPage, SilentPage } from './apply-pages.tsx'
import { ChangePage, CheckPage } from './check-page.tsx'
import { AddFollowingPage } from './following-page.tsx'
import { ForWhomPage } from './for-whom-page.tsx'
import { caseHref, idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { requireProviderPage, waysAt } from './provider-page.ts'
import { firstOpenQuestion, questionsOf } from './questions.ts'
import { mendFirst } from './ready.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'

type OfCase = {
  Params: { id: string; field: string }
  Querystring: { vanaf?: string; anders?: string }
  Body: Record<string, unknown> | undefined
}

type OfProduct = {
  Params: { product: string }
  Querystring: { vanaf?: string }
  Body: Record<string, unknown> | undefined
}

/** The same application as everywhere, one question a screen. */
export function applyRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, identity, sources, cookies } = kiosk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    return { visit, context, application: await openApplication(site, context, idOf(request.params.id)) }
  }

  const beginning = async (request: FastifyRequest<OfProduct>) => {
    const visit = visitOf(request)
    const resident = requireResident(visit.visitor)
    const product = site.catalogue.current(request.params.product, site.clock())
    requireLevel(resident.actor, product.minimumLevel)
    const context = contextOf(site, resident)
    const applicant = resident.actor.id
    const first = await askForWhom(context, sources, product, applicant)
    return { visit, context, product, applicant, first }
  }

  app.get<OfProduct>(`${prefix}/dienst/:product/beginnen`, async (request, reply) => {
    const { visit, context, product, applicant, first } = await beginning(request)
    if (first) {
      const chosen = takeTyped(request, reply, visit.path)[first.field.name]
      const from = request.query.vanaf
      return sendPage(reply, html(<ForWhomPage {...{ kiosk, visit, product, first, from, chosen }} />))
    }
    const draft = await beginApplication(context, sources, product, applicant)
    return reply.redirect(`${caseHref(draft.id)}/gegevens`, 303)
  })

  app.post<OfProduct>(`${prefix}/dienst/:product/beginnen`, async (request, reply) => {
    const { visit, context, product, applicant, first } = await beginning(request)
    const elsewhere = await goesTo(site, request)
    if (first && elsewhere !== null) {
      const chosen = request.body?.[first.field.name]
      if (typeof chosen === 'string')
        keepTyped(request, reply, visit.path, { [first.field.name]: chosen.slice(0, 100) })
      return reply.redirect(elsewhere, 303)
    }
    const { member, problems } = chosenIn(first, request.body, context.now)
    if (first && problems.length > 0) {
      const from = request.query.vanaf
      return sendPage(reply, html(<ForWhomPage {...{ kiosk, visit, product, first, problems, from }} />), 422)
    }
    const draft = await beginApplication(context, sources, product, applicant, member)
    return reply.redirect(`${caseHref(draft.id)}/gegevens`, 303)
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/gegevens`, async (request, reply) => {
    const { visit, application } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref(application.case.id), 303)
    const isSilent = asksOfPerson(application.product) && !knownShown(application.known, visit.language)
    if (!isSilent) return reply.redirect(firstHref(application), 303)
    return sendPage(reply, html(<SilentPage {...{ kiosk, visit, application }} />))
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/vraag/:field`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id, status } = application.case
    const isFiled = awaitsPaper(application.case, request.params.field)
    if (status !== 'draft' && !isFiled) return reply.redirect(caseHref(id), 303)
    const question = questionsOf(application.form).find(({ field }) => field.name === request.params.field)
    if (!question) throw new Refusal('missing', 'cases/unknown-page')
    const asked = { caseId: id, field: question.field.name }
    const sheets = question.field.kind === 'file' ? await sheetsOf(context, asked) : []
    if (isFiled) {
      const { field } = question
      return sendPage(reply, html(<AddFollowingPage {...{ kiosk, visit, application, field, sheets }} />))
    }
    const shown = { kiosk, visit, application, question, sheets, from: request.query.vanaf }
    return sendPage(reply, html(<QuestionPage {...shown} problems={[]} />))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/vraag/:field`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id, status } = application.case
    if (status !== 'draft') return reply.redirect(caseHref(id), 303)
    const question = questionsOf(application.form).find(({ field }) => field.name === request.params.field)
    if (!question) throw new Refusal('missing', 'cases/unknown-page')
    await saveAnswers(context, id, readAnswers([question.field], request.body ?? {}))
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) return reply.redirect(elsewhere, 303)
    if (stayingAt([question.field], request.body ?? {})) return reply.redirect(request.url, 303)
    const saved = await withFetchedFacts(site, context, sources, await openApplication(site, context, id))
    const typed = saved.form
      .problemsOf(question.page, context.now)
      .filter((problem) => problem.field === question.field.name)
    const problems = typed.length > 0 ? typed : await streetProblems(site, context, saved, [question.field])
    if (problems.length > 0) {
      const from = request.query.vanaf
      return sendPage(
        reply,
        html(<QuestionPage {...{ kiosk, visit, question, problems, from }} application={saved} />),
        422,
      )
    }
    const questions = questionsOf(saved.form)
    const next = questions[questions.findIndex(({ field }) => field.name === question.field.name) + 1]
    return reply.redirect(`${caseHref(id)}/${next ? `vraag/${next.field.name}` : 'nakijken'}`, 303)
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/nakijken`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref(application.case.id), 303)
    const open = firstOpenQuestion(application.form, context.now)
    if (open) return reply.redirect(`${caseHref(application.case.id)}/vraag/${open}`, 303)
    if (mustChoose(application, context.now))
      return reply.redirect(`${caseHref(application.case.id)}/ondertekenaars`, 303)
    const problems = await streetProblems(site, context, application)
    const question = questionsOf(application.form).find(({ field }) => field.name === problems[0]?.field)
    if (question) {
      return sendPage(reply, html(<QuestionPage {...{ kiosk, visit, application, question, problems }} />), 422)
    }
    const ways = await waysAt(kiosk, request, 'sign')
    // Who signed in with his card has it there: another way is shown once that one was left.
    const withoutOther = ways.card && request.query.anders === undefined && (await isByCard(context))
    const declined = application.signers.length > 0 ? await declinedBy(context, application.case.id) : null
    return sendPage(reply, html(<CheckPage {...{ kiosk, visit, application, ways, withoutOther, declined }} />))
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/wijzigen`, async (request, reply) => {
    const { visit, application } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref(application.case.id), 303)
    return sendPage(reply, html(<ChangePage {...{ kiosk, visit, application, from: request.query.vanaf }} />))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/indienen`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id } = application.case
    const elsewhere = await mendFirst(kiosk, context, application)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    if (application.product.signature === 'none') {
      await submitApplication(site, context, id, null)
      return reply.redirect(caseHref(id), 303)
    }
    requireDraft(application)
    await requireProviderPage(kiosk, request, 'sign')
    const letter = letterShown(application)
    const departed = await beginSigning(context, identity, application, letter, {
      returnTo: callbackOf(site.publicUrl, prefix),
      next: caseHref(id),
      browser: request.cookies[cookies.browser.name],
      address: request.ip,
      language: visit.language,
    })
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  })
}

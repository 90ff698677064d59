import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { finishConfirmation } from '#domain/access/index.ts'
import { proceed } from '#domain/automation/index.ts'
import { goOnHere, lookAtCase } from '#domain/cases/index.ts'
import { attachmentsOfCase } from '#domain/documents/index.ts'
import { type Page, stayingAt } from '#domain/forms/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { showTime } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import {
  applicantAt,
  beginSigning,
  letterShown,
  openApplication,
  submitApplication,
  withFetchedFacts,
} from '../application.ts'
import { pageOf, streetProblems } from '../place.ts'
import { requireFormToken } from '../sessions.ts'
import { callbackOf } from '../sign-in.ts'
import { sendPage } from '../site.ts'
import { allProblems, keepPage, readSentForm, statusOf } from '../uploads.ts'
import { CheckPage, FormPage } from './apply-page.tsx'
import { asked, counterRoles, type Desk, idOf } from './desk.ts'

type OfCase = { Params: { id: string; page: string }; Body: Record<string, unknown> | undefined }

/** Where the client's own sign-in at our screen begins and ends: registered at the provider for residents. */
const clientPrefix = '/balie/klant'
const signInLimit = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** The same application, filled in by an employee for whoever stands at the counter, and signed by that person. */
export function applyRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, identity, cookies, office, uploads } = desk

  const opened = async (request: FastifyRequest<OfCase>) => {
    const who = asked(desk, request, counterRoles)
    const application = await openApplication(site, who.context, idOf(request.params.id))
    const names = await namesOf(who.context, [application.case.applicant])
    const name = names.get(application.case.applicant)?.trim() || words.nameless
    return { ...who, application, name, caseHref: `/balie/dossier/${application.case.id}` }
  }

  app.get<OfCase>('/balie/aanvraag/:id', async (request, reply) => {
    const { context, application, caseHref } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref, 303)
    await goOnHere(context, application.case.id)
    const open = application.form.firstOpen(context.now)
    return reply.redirect(`/balie/aanvraag/${application.case.id}/${open ? open.slug : 'nakijken'}`, 303)
  })

  app.get<OfCase>('/balie/aanvraag/:id/:page', async (request, reply) => {
    const { visit, context, application, name, caseHref } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref, 303)
    const page = application.form.page(request.params.page)
    if (!page) throw new Refusal('missing', 'cases/unknown-page')
    const attachments = await attachmentsOf(context, application.case.id, page)
    return sendPage(reply, html(<FormPage {...{ site, visit, application, page, name, attachments }} problems={[]} />))
  })

  app.post<OfCase>('/balie/aanvraag/:id/:page', async (request, reply) => {
    const { visit, context, application, name, caseHref } = await opened(request)
    const { id, status } = application.case
    if (status !== 'draft') return reply.redirect(caseHref, 303)
    const page = application.form.page(request.params.page)
    if (!page) throw new Refusal('missing', 'cases/unknown-page')
    const sent = await readSentForm(request, page.fields, uploads, (given) =>
      requireFormToken(request, cookies, 'desk', given),
    )
    await keepPage(context, uploads, { caseId: id, fields: page.fields }, sent)
    if (wantsJson(request)) return reply.send({ savedAt: showTime(new Date(), 'nl').replace(' uur', '') })
    const stays = stayingAt(page.fields, sent.body)
    if (stays) return reply.redirect(`${request.url}#${stays}-left`, 303)
    const saved = await withFetchedFacts(site, context, desk.sources, await openApplication(site, context, id))
    const typed = allProblems(sent.problems, saved.form.problemsOf(page, context.now))
    const problems = typed.length > 0 ? typed : await streetProblems(site, context, saved, page.fields)
    if (problems.length > 0) {
      const attachments = await attachmentsOf(context, id, page)
      const shown = { site, visit, page, name, problems, attachments }
      return sendPage(reply, html(<FormPage {...shown} application={saved} />), statusOf(problems))
    }
    const next = saved.form.after(page)
    return reply.redirect(`/balie/aanvraag/${id}/${next ? next.slug : 'nakijken'}`, 303)
  })

  app.get<OfCase>('/balie/aanvraag/:id/nakijken', async (request, reply) => {
    const { visit, context, application, name, caseHref } = await opened(request)
    if (application.case.status !== 'draft') return reply.redirect(caseHref, 303)
    const open = application.form.firstOpen(context.now)
    if (open) return reply.redirect(`/balie/aanvraag/${application.case.id}/${open.slug}`, 303)
    const problems = await streetProblems(site, context, application)
    const page = pageOf(application, problems)
    if (!page) return sendPage(reply, html(<CheckPage {...{ site, visit, application, name }} />))
    const attachments = await attachmentsOf(context, application.case.id, page)
    return sendPage(reply, html(<FormPage {...{ site, visit, application, page, name, problems, attachments }} />), 422)
  })

  app.post<OfCase>('/balie/aanvraag/:id/indienen', async (request, reply) => {
    const { visit, context, application, caseHref } = await opened(request)
    const { id, status, applicant } = application.case
    if (status !== 'draft') return reply.redirect(caseHref, 303)
    // Begun elsewhere, and not to be handed in here: said before somebody signs.
    if (!application.product.channels.includes('desk')) throw new Refusal('conflict', 'cases/not-in-this-channel')
    const open = application.form.firstOpen(context.now)
    if (open) return reply.redirect(`/balie/aanvraag/${id}/${open.slug}`, 303)
    const taken = await streetProblems(site, context, application)
    if (taken.length > 0) return reply.redirect(`/balie/aanvraag/${id}/nakijken`, 303)
    if (application.product.signature === 'none') {
      await submitApplication(site, context, id, null)
      return reply.redirect(`${caseHref}?gedaan=ingediend`, 303)
    }
    // The letter is the client's: only a fresh sign-in of that person signs it.
    const atCounter = { ...context, actor: applicantAt(applicant, visit.employee.actor.sessionId) }
    const letter = letterShown(application)
    const departed = await beginSigning(atCounter, identity, application, letter, {
      returnTo: callbackOf(site.publicUrl, clientPrefix),
      next: caseHref,
      browser: request.cookies[cookies.browser.name],
      address: request.ip,
      language: 'nl',
    })
    cookies.browser.keep(reply, departed.browser)
    keepCase(reply, id)
    return reply.redirect(departed.url, 303)
  })

  app.get(`${clientPrefix}/aanmelden/terug`, signInLimit, async (request, reply) => {
    const { visit, context } = asked(desk, request, counterRoles)
    const subject = await caseAtCounter(request, context)
    const { sessionId } = visit.employee.actor
    const confirmed = await finishConfirmation(
      { ...context, actor: applicantAt(subject.applicant, sessionId) },
      identity,
      { callback: new URL(request.url, site.publicUrl), browser: request.cookies[cookies.browser.name] },
    )
    const { reference: requestId, personId } = confirmed
    await submitApplication(site, context, subject.id, { requestId, personId, identity: confirmed.identity })
    // The job is the promise, this is the speed.
    proceed({ ...context, actor: system('mid-office') }, office, subject.id).catch((error: Error) =>
      request.log.warn({ err: error }, 'left to the job'),
    )
    // Nothing of the client's sign-in stays behind in our browser.
    const back = `${site.publicUrl}${clientPrefix}/afgemeld`
    const away = await identity.logoutUrl(confirmed.identity.idToken, back, 'resident').catch(() => back)
    return reply.redirect(away, 303)
  })

  app.get(`${clientPrefix}/afgemeld`, async (request, reply) => {
    const { context } = asked(desk, request)
    const subject = await caseAtCounter(request, context)
    reply.clearCookie(caseCookie, { path: clientPrefix })
    return reply.redirect(`/balie/dossier/${subject.id}?gedaan=ingediend`, 303)
  })

  const caseCookie = 'klant'
  const keepCase = (reply: FastifyReply, id: string) =>
    void reply.setCookie(caseCookie, id, {
      path: clientPrefix,
      httpOnly: true,
      sameSite: 'lax',
      secure: site.publicUrl.startsWith('https:'),
      maxAge: 1_200,
    })

  /** Which case the client is signing at this screen; the access check is that of the employee. */
  function caseAtCounter(request: FastifyRequest, context: OpenContext) {
    const id = request.cookies[caseCookie] ?? ''
    if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
    return lookAtCase(context, id)
  }
}

const wantsJson = (request: FastifyRequest): boolean => request.headers.accept?.startsWith('application/json') ?? false

/** What was added on this page, and what can be put back; asked only where files are. */
const attachmentsOf = async (context: OpenContext, caseId: string, page: Page) =>
  page.fields.some(({ kind }) => kind === 'file') ? attachmentsOfCase(context, caseId) : []

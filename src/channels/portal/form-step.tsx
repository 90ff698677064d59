import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { OwnDrafts } from '#domain/cases/index.ts'
import type { Catalogue, Product } from '#domain/catalogue/index.ts'
import { attachmentsOfCase } from '#domain/documents/index.ts'
import { fieldProblems, type Page, type Problem, plainNextPage, readAnswers, stayingAt } from '#domain/forms/index.ts'
import { showTime } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Application, applicationFrom, openApplication, withFetchedFacts } from '../application.ts'
import { streetProblems } from '../place.ts'
import { findVisitor, requireFormToken, residentFrom, type Sessions } from '../sessions.ts'
import { languageOf, sendPage } from '../site.ts'
import { allProblems, keepPage, readSentForm, statusOf } from '../uploads.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { FormPage, formShown } from './form-page.tsx'
import { preprintedForm } from './form-preprint.tsx'
import type { Portal } from './portal.ts'

/** `stays`: the question of which only a button was pressed. */
type Kept = Readonly<{ application: Application; problems: readonly Problem[]; stays: string | null }>
type Step = { Params: { id: string; page: string }; Body: Record<string, unknown> | undefined }

const own = { config: { ownSession: true } }

/**
 * The pages of a form: read and kept in one round trip each, because everybody who applies goes through them several
 * times. Whatever is out of the ordinary (nobody signed in, submitted, another version) goes the slow way.
 */
export function formStepRoutes(app: FastifyInstance, portal: Portal, sessions: Sessions, drafts: OwnDrafts): void {
  const { site } = portal
  const tokenOf = (request: FastifyRequest) => request.cookies[sessions.cookies.nameOf('portal')] ?? ''

  async function openSlowly(request: FastifyRequest<Step>): Promise<Application> {
    request.visitor = await findVisitor(request, 'portal', sessions)
    const context = contextOf(site, requireResident(request.visitor))
    if (!isId(request.params.id)) throw new Refusal('missing', 'cases/not-found')
    return openApplication(site, context, request.params.id)
  }

  async function open(request: FastifyRequest<Step>): Promise<Application> {
    const token = tokenOf(request)
    const found = isId(request.params.id) ? await drafts.open(token, request.params.id) : null
    if (!found) return openSlowly(request)
    request.visitor = residentFrom(found.session, found.name, token)
    return applicationFrom(site, found)
  }

  /** Keeps a page of which nothing depends on anything else, in one statement; gives what comes next. `null`: not that plain. */
  async function keepPlain(request: FastifyRequest<Step>): Promise<Readonly<{ next: string }> | null> {
    const { params, body = {} } = request
    const plain = plainStep(site.catalogue, body, params.page)
    if (!plain || !isId(params.id)) return null
    const answers = readAnswers(plain.page.fields, body)
    const at = site.clock()
    if (!sentByScript(request) && fieldProblems(plain.page.fields, answers, at).length > 0) return null
    const { id: product, version } = plain.product
    const kept = await drafts.save(tokenOf(request), {
      caseId: params.id,
      product,
      version,
      answers,
      at,
    })
    return kept ? { next: plain.next } : null
  }

  /** Keeps what was posted for this page; gives the application with it, or null when it is no draft. */
  async function keep(request: FastifyRequest<Step>): Promise<Kept | null> {
    const { params } = request
    // Somebody else's case is refused before a byte of a file is read.
    const application = await openSlowly(request)
    if (application.case.status !== 'draft') return null
    const page = requirePage(application, params.page)
    const sent = await readSentForm(request, page.fields, portal.uploads, (given) =>
      requireFormToken(request, sessions.cookies, 'portal', given),
    )
    const place = { caseId: application.case.id, fields: page.fields }
    await keepPage(contextOf(site, request.visitor), portal.uploads, place, sent)
    const stays = stayingAt(page.fields, sent.body)
    return { application: await openSlowly(request), problems: sent.problems, stays }
  }

  /** What was added on this page, and what can be put back; asked only where files are. */
  const attachmentsOf = async (request: FastifyRequest<Step>, page: Page) =>
    page.fields.some(({ kind }) => kind === 'file')
      ? attachmentsOfCase(contextOf(site, request.visitor), request.params.id)
      : []

  app.get<Step>('/aanvraag/:id/:page', own, async (request, reply) => {
    const application = await open(request)
    if (application.case.status !== 'draft') return reply.redirect(`/aanvraag/${application.case.id}`, 303)
    const page = requirePage(application, request.params.page)
    const visit = portal.visitOf(request)
    const shown = formShown(site, visit, application, page)
    const preprinted = preprintedForm(site, visit, shown)
    if (preprinted !== null) return sendPage(reply, preprinted)
    const attachments = await attachmentsOf(request, page)
    return sendPage(reply, html(<FormPage {...{ site, visit, shown, attachments }} problems={[]} />))
  })

  app.post<Step>('/aanvraag/:id/:page', own, async (request, reply) => {
    const savedAt = () => showTime(new Date(), languageOf(request)).replace(' uur', '')
    const plain = await keepPlain(request)
    if (plain && sentByScript(request)) return reply.send({ savedAt: savedAt() })
    if (plain) return reply.redirect(`/aanvraag/${request.params.id}/${plain.next}`, 303)
    const kept = await keep(request)
    if (!kept) return reply.redirect(`/aanvraag/${request.params.id}`, 303)
    if (sentByScript(request)) return reply.send({ savedAt: savedAt() })
    const visit = portal.visitOf(request)
    if (kept.stays) return reply.redirect(`${request.url}#${kept.stays}-left`, 303)
    const context = contextOf(site, request.visitor)
    const application = await withFetchedFacts(site, context, portal.sources, kept.application)
    const page = requirePage(application, request.params.page)
    const typed = allProblems(kept.problems, application.form.problemsOf(page, site.clock()))
    const problems = typed.length > 0 ? typed : await streetProblems(site, context, application, page.fields)
    if (problems.length > 0) {
      const attachments = await attachmentsOf(request, page)
      const status = statusOf(problems)
      if (status === 503) reply.header('retry-after', '60')
      const shown = formShown(site, visit, application, page)
      return sendPage(reply, html(<FormPage {...{ site, visit, shown, problems, attachments }} />), status)
    }
    const next = application.form.after(page)
    return reply.redirect(`/aanvraag/${application.case.id}/${next ? next.slug : 'nakijken'}`, 303)
  })
}

function requirePage({ form }: Application, slug: string): Page {
  const page = form.page(slug)
  if (!page) throw new Refusal('missing', 'cases/unknown-page')
  return page
}

/** What a script sends while somebody types: it is kept, right or not. */
const sentByScript = (request: FastifyRequest<Step>) => request.headers.accept?.startsWith('application/json') ?? false

/**
 * The page of the product that the form says it is of, and the next one, when none of its questions and not the next page
 * depends on anything: known before the draft is read. The statement that keeps the answers checks that the draft is of that
 * product.
 */
function plainStep(
  catalogue: Catalogue,
  body: Record<string, unknown>,
  slug: string,
): Readonly<{ product: Product; page: Page; next: string }> | null {
  const product = productNamed(catalogue, body._product, Number(body._version))
  const page = product?.pages.find((one) => one.slug === slug)
  if (!product || !page || page.when !== undefined) return null
  if (page.fields.some((field) => field.when !== undefined || field.kind === 'file')) return null
  // Whether a place in the street is free, is asked when its questions are answered.
  if (product.street) return null
  // What an answer makes possible to fetch, is fetched before the next page is drawn.
  if (product.facts.some((fact) => fact.plate !== undefined || fact.when !== undefined)) return null
  const next = plainNextPage(product.pages, slug)
  return next === undefined ? null : { product, page, next: next?.slug ?? 'nakijken' }
}

function productNamed(catalogue: Catalogue, id: unknown, version: number): Product | null {
  try {
    return catalogue.get(String(id), version)
  } catch {
    // Whoever changed the hidden field goes the slow way, which trusts only the draft.
    return null
  }
}

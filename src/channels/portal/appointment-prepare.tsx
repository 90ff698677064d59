import type { FastifyInstance, FastifyRequest } from 'fastify'
import { extendHold, findVisit, heldTime, pageToPrepare, prepare, toPrepare } from '#domain/appointments/index.ts'
import { readAnswers, stayingAt } from '#domain/forms/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { perLink } from './appointment-limits.ts'
import { PreparePage } from './appointment-prepare-page.tsx'
import type { Portal } from './portal.ts'

type OfPage = {
  Params: { link: string; product: string; page: string }
  Body: Readonly<Record<string, unknown>> | undefined
}

/** What a visit is about, filled in before it by who has its link: with or without an account. */
export function prepareRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const { appointments, catalogue } = site

  const opened = async (request: FastifyRequest<OfPage>) => {
    const visit = portal.visitOf(request)
    const context = contextOf(site, visit.visitor)
    const { link, product, page: slug } = request.params
    const booking = await findVisit(context, appointments, { link })
    if (booking.state !== 'booked' || booking.startsAt <= context.now)
      throw new Refusal('conflict', 'appointments/too-late')
    const all = await toPrepare(context, { appointments, catalogue }, { link })
    const path = `/afspraak/${link}`
    return { context, link, path, shown: { site, visit, booking, path, ...pageToPrepare(all, product, slug) } }
  }

  app.get<OfPage>('/afspraak/:link/invullen/:product/:page', async (request, reply) =>
    sendPage(reply, html(<PreparePage {...(await opened(request)).shown} />)),
  )

  app.post<OfPage>('/afspraak/:link/invullen/:product/:page', perLink(site), async (request, reply) => {
    const { context, link, path, shown } = await opened(request)
    const { product, page: slug } = request.params
    const body = (request.body ?? {}) as Parameters<typeof readAnswers>[1]
    const answers = readAnswers(shown.page.fields, body)
    const typed = { ...shown.prepared, answers: { ...shown.prepared.answers, ...answers } }
    // A button that only changes an answer: the same page again, with what was typed.
    if (stayingAt(shown.page.fields, body)) return sendPage(reply, html(<PreparePage {...shown} prepared={typed} />))
    const asked = { appointments, catalogue }
    const problems = await prepare(context, asked, { link, product, page: slug, answers })
    if (problems.length > 0)
      return sendPage(reply, html(<PreparePage {...shown} prepared={typed} problems={problems} />), 422)
    const all = await toPrepare(context, asked, { link })
    const next = pageToPrepare(all, product, slug).prepared.form.after(shown.page)
    return reply.redirect(next ? `${path}/invullen/${product}/${next.slug}` : `${path}?gedaan=ingevuld`, 303)
  })

  // The same while the time is only kept: nothing is lost when it runs out, and each page that is sent keeps it longer.
  const kept = async (request: FastifyRequest<OfPage>) => {
    const visit = portal.visitOf(request)
    const context = contextOf(site, visit.visitor)
    const { link, product, page: slug } = request.params
    const { held: booking, runs } = await heldTime(context, appointments, link)
    if (booking.state === 'booked') return { link, instead: `/afspraak/${link}/invullen/${product}/${slug}` }
    const path = `/afspraak/bewaard/${link}`
    const all = await toPrepare(context, { appointments, catalogue }, { hold: link })
    const shown = { site, visit, path, ...pageToPrepare(all, product, slug) }
    return { context, link, path, runs, shown }
  }

  app.get<OfPage>('/afspraak/bewaard/:link/invullen/:product/:page', async (request, reply) => {
    const found = await kept(request)
    if ('instead' in found) return reply.redirect(found.instead ?? '', 303)
    return found.runs ? sendPage(reply, html(<PreparePage {...found.shown} />)) : reply.redirect(found.path, 303)
  })

  app.post<OfPage>('/afspraak/bewaard/:link/invullen/:product/:page', perLink(site), async (request, reply) => {
    const found = await kept(request)
    if ('instead' in found) return reply.redirect(found.instead ?? '', 307)
    const { context, link, path, shown } = found
    const { product, page: slug } = request.params
    const body = (request.body ?? {}) as Parameters<typeof readAnswers>[1]
    const answers = readAnswers(shown.page.fields, body)
    const typed = { ...shown.prepared, answers: { ...shown.prepared.answers, ...answers } }
    if (stayingAt(shown.page.fields, body)) return sendPage(reply, html(<PreparePage {...shown} prepared={typed} />))
    const asked = { appointments, catalogue }
    await extendHold(context, appointments, link)
    const problems = await prepare(context, asked, { hold: link, product, page: slug, answers })
    if (problems.length > 0)
      return sendPage(reply, html(<PreparePage {...shown} prepared={typed} problems={problems} />), 422)
    const all = await toPrepare(context, asked, { hold: link })
    const next = pageToPrepare(all, product, slug).prepared.form.after(shown.page)
    return reply.redirect(next ? `${path}/invullen/${product}/${next.slug}` : path, 303)
  })
}

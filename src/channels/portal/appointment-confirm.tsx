import type { FastifyInstance } from 'fastify'
import { confirmByLink, toConfirm } from '#domain/appointments/index.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { LinkConfirmPage } from './appointment-confirm-page.tsx'
import { perLink } from './appointment-limits.ts'
import type { Portal } from './portal.ts'

type Linked = { Params: { link: string } }

/** The link in the message to who is not signed in: opening it shows what will be confirmed, the button does it. */
export function confirmRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get<Linked>('/afspraak/bevestigen/:link', async (request, reply) => {
    const visit = portal.visitOf(request)
    const { link } = request.params
    const booking = await toConfirm(contextOf(site, visit.visitor), site.appointments, link)
    return sendPage(
      reply,
      html(<LinkConfirmPage {...{ site, visit, booking }} path={`/afspraak/bevestigen/${link}`} />),
    )
  })

  app.post<Linked>('/afspraak/bevestigen/:link', perLink(site), async (request, reply) => {
    const { visitor } = portal.visitOf(request)
    const given = await confirmByLink(contextOf(site, visitor), site.appointments, request.params.link)
    return reply.redirect(`/afspraak/${given.link}?gedaan=gemaakt`, 303)
  })
}

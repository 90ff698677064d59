import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Booking,
  bookTime,
  carryPrepared,
  confirmByCode,
  confirmHold,
  extendHold,
  heldTime,
  holdTime,
  nameVisitor,
  releaseHold,
  toPrepare,
} from '#domain/appointments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { readVisitor, type TypedVisitor } from '../appointment-visitor.ts'
import { nameHeld } from '../home-visit.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { type At, type Body, isGone, timeIn } from './appointment.tsx'
import { CodePage } from './appointment-confirm-page.tsx'
import { DetailsPage } from './appointment-details-page.tsx'
import { perLink } from './appointment-limits.ts'
import { GonePage } from './appointment-times-pages.tsx'
import { baseOf, wishIn } from './appointment-wish.ts'
import { HomeGonePage, heldAgain, isForgotten, windowsAgain } from './home-visit-held.tsx'
import { homePath } from './home-visit-path.ts'
import type { Portal } from './portal.ts'

type Held = { Params: { link: string }; Body: Body }

/** Who comes on a time that waits for its code, as it was typed. */
const typedOf = ({ name, companions, contact }: Booking): TypedVisitor => ({
  ...{ name: name ?? '', companions, kind: contact?.kind ?? '' },
  ...(contact ? { [contact.kind]: contact.value } : {}),
})

/** From a chosen time to a visit: the time is kept while one fills in who comes, and nothing that was typed is lost on the way. */
export function heldTimeRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal
  const { appointments } = site

  /** What was filled in for the time that ran out goes along; a link that is none, or was used, is let be. */
  const carry = async (context: OpenContext, from: string | undefined, to: string) => {
    if (!from) return
    await carryPrepared(context, appointments, { from, to }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }

  app.post<At>('/afspraak/kies/:products/:persons/:place/:at', async (request, reply) => {
    const { wish, base } = wishIn(site, request.params)
    const wanted = timeIn(request.params)
    const visit = portal.visitOf(request)
    const context = contextOf(site, visit.visitor)
    const keeper = visit.visitor.kind === 'resident' ? visit.visitor.actor.id : undefined
    const { typed, wrong, visitor } = readVisitor(request.body, wish.persons)
    const isTyped = request.body?.name !== undefined
    const former = typeof request.body?.vorige === 'string' && request.body.vorige ? request.body.vorige : undefined
    const work = typeof request.body?.werk === 'string' ? request.body.werk : undefined
    try {
      // Who is signed in is known, and needs no code.
      if (visitor && keeper) {
        const { link } = await bookTime(context, appointments, { wish, ...wanted, visitor })
        await carry(context, former, link)
        return reply.redirect(`/afspraak/${link}?gedaan=gemaakt`, 303)
      }
      const held = await holdTime(context, appointments, { wish, ...wanted, keeper, work })
      await carry(context, former, held.link)
      if (visitor) await nameVisitor(context, appointments, { link: held.link, visitor })
      if (visitor) return reply.redirect(`/afspraak/bewaard/${held.link}`, 303)
      if (!isTyped) return reply.redirect(`/afspraak/bewaard/${held.link}`, 303)
      const kept = { link: held.link, until: held.expiresAt ?? context.now }
      return sendPage(reply, html(<DetailsPage {...{ site, visit, base, wish, wanted, typed, wrong, kept }} />), 422)
    } catch (error) {
      if (isGone(error))
        return sendPage(
          reply,
          html(<GonePage {...{ site, visit, base, wish, wanted, former }} kept={isTyped ? typed : undefined} />),
          409,
        )
      if (!(error instanceof Refusal && error.code === 'appointments/too-many-holds')) throw error
      if (visitor) throw error
      // Too much is held by nobody knows whom: one fills in first, and the time is kept from then on.
      if (!isTyped) return reply.redirect(`${base}/${wanted.place}/${wanted.startsAt.toISOString()}`, 303)
      return sendPage(reply, html(<DetailsPage {...{ site, visit, base, wish, wanted, typed, wrong, former }} />), 422)
    }
  })

  const opened = async (request: FastifyRequest<Held>) => {
    const visit = portal.visitOf(request)
    const { link } = request.params
    const context = contextOf(site, visit.visitor)
    const { held, runs } = await heldTime(context, appointments, link)
    const shown = { site, visit, base: held.window ? homePath : baseOf(held.wish), wish: held.wish, wanted: held }
    const prepared = await toPrepare(context, { appointments, catalogue: site.catalogue }, { hold: link })
    return { visit, link, context, held, runs, shown, prepared }
  }
  const sendExpired = async (
    reply: FastifyReply,
    { shown, link, prepared, held, context }: Awaited<ReturnType<typeof opened>>,
    body: Body,
    why: 'gone' | 'expired' | 'busy' = 'expired',
  ) => {
    // What was filled in before a code was asked stands on the time itself.
    const said = shown.wanted.name ? typedOf(shown.wanted) : body && readVisitor(body, shown.wish.persons).typed
    if (held.window) {
      const windows = await windowsAgain(site, context, link)
      return sendPage(
        reply,
        html(<HomeGonePage {...{ site, visit: shown.visit, link, windows, why }} kept={said} />),
        409,
      )
    }
    const former = prepared.some(({ state }) => state !== 'not-begun') ? link : undefined
    return sendPage(
      reply,
      html(<GonePage {...shown} {...{ former }} kept={said} why={why === 'gone' ? why : 'expired'} />),
      409,
    )
  }
  /** Other hours at home, instead of those that ran out or still run; what was typed and filled in goes along. */
  const otherHours = async (reply: FastifyReply, found: Awaited<ReturnType<typeof opened>>, body: Body) => {
    const { context, link, held } = found
    try {
      const to = await heldAgain(site, context, { link, body })
      if (!to) return sendExpired(reply, found, body)
      await carry(context, link, to)
      const { visitor } = readVisitor(body, held.wish.persons)
      if (visitor) await nameHeld(site, context, { link: to, visitor })
      return reply.redirect(`/afspraak/bewaard/${to}`, 303)
    } catch (error) {
      if (isGone(error)) return sendExpired(reply, found, body, 'gone')
      if (isForgotten(error)) return sendExpired(reply, found, body)
      if (error instanceof Refusal && error.code === 'appointments/too-many-holds')
        return sendExpired(reply, found, body, 'busy')
      throw error
    }
  }
  const keptOf = (link: string, { expiresAt }: Pick<Booking, 'expiresAt'>) => ({ link, until: expiresAt ?? new Date() })

  app.get<Held>('/afspraak/bewaard/:link', async (request, reply) => {
    const found = await opened(request)
    const { visit, link, held, runs, shown, prepared } = found
    if (held.state === 'booked') return reply.redirect(`/afspraak/${link}`, 303)
    if (!runs) return sendExpired(reply, found, undefined)
    if (held.name)
      return sendPage(reply, html(<CodePage {...{ site, visit, booking: held, path: visit.path, prepared }} />))
    const typed = { name: visit.visitor.kind === 'resident' ? visit.visitor.name : '' }
    return sendPage(reply, html(<DetailsPage {...shown} {...{ typed, prepared }} kept={keptOf(link, held)} />))
  })

  app.post<Held>('/afspraak/bewaard/:link', perLink(site), async (request, reply) => {
    const found = await opened(request)
    const { visit, link, context, held, runs, shown, prepared } = found
    const { body } = request
    if (held.state === 'booked') return reply.redirect(`/afspraak/${link}?gedaan=gemaakt`, 303)
    if (body?.doe === 'los') {
      await releaseHold(context, appointments, link)
      // Of a visit at home the hours go, the address and who lives there stay: other hours for them are shown there.
      return reply.redirect(held.window ? `/afspraak/bewaard/${link}` : shown.base, 303)
    }
    if (held.window && body?.doe === 'uren') return otherHours(reply, found, body)
    if (!runs) return sendExpired(reply, found, body)
    if (held.name && body?.doe === 'anders')
      return sendPage(reply, html(<DetailsPage {...shown} typed={typedOf(held)} kept={keptOf(link, held)} />))
    if (held.name && typeof body?.code === 'string') {
      const tried = await confirmByCode(context, appointments, { link, code: body.code })
      if ('given' in tried) return reply.redirect(`/afspraak/${tried.given.link}?gedaan=gemaakt`, 303)
      const page = <CodePage {...{ site, visit, booking: held, path: visit.path, prepared }} wrong={tried.wrong} />
      return sendPage(reply, html(page), 422)
    }
    const { typed, wrong, visitor } = readVisitor(body, held.wish.persons)
    if (body?.doe === 'langer') {
      const longer = await extendHold(context, appointments, link)
      if (!longer) return sendExpired(reply, found, body)
      return sendPage(reply, html(<DetailsPage {...shown} typed={typed} kept={keptOf(link, longer)} />))
    }
    if (!visitor)
      return sendPage(reply, html(<DetailsPage {...shown} {...{ typed, wrong }} kept={keptOf(link, held)} />), 422)
    if (visit.visitor.kind !== 'resident') {
      const named = await nameVisitor(context, appointments, { link, visitor })
      return named ? reply.redirect(visit.path, 303) : sendExpired(reply, found, body)
    }
    try {
      const given = await confirmHold(context, appointments, { link, visitor })
      return reply.redirect(`/afspraak/${given.link}?gedaan=gemaakt`, 303)
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'appointments/hold-expired' || isGone(error)))
        return sendExpired(reply, found, body)
      throw error
    }
  })
}

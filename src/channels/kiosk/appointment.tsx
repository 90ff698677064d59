import type { FastifyInstance, FastifyRequest } from 'fastify'
import { html } from '#ui/index.ts'
import { handfulOf } from '../handful.ts'
import { sendPage } from '../site.ts'
import { bookedRoutes } from './appointment-booked.tsx'
import { insteadHere } from './appointment-instead.tsx'
import { ForPage, InsteadPage } from './appointment-pages.tsx'
import { receivedFor, wishFor } from './appointment-times.ts'
import { type AppointmentWay, type Asked, bookedHere, hrefOf, wordOf } from './appointment-way.ts'
import { sendPlaces, sendTimes, type Wanted } from './appointment-when.tsx'
import { whoComesRoutes } from './appointment-who.tsx'
import { type Kiosk, visitOf } from './kiosk.ts'

/** Choices of the first screen for what, where one is for who has an appointment already. */
const besideCode = 4

type Request = FastifyRequest<Asked>

/**
 * An appointment on the spot, one question a screen: for what, what can be done otherwise, when and where, who comes, read back, booked.
 * `codeHref`: where an appointment is looked up by its code.
 */
export function appointmentRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  way: AppointmentWay,
  codeHref: string | null,
): void {
  const { site } = kiosk
  const { base } = way

  app.get<Asked>(base, async (request, reply) => {
    const closed = way.closedTo(request)
    if (closed !== null) return reply.redirect(closed, 303)
    const from = way.fromOf(request)
    const visit = visitOf(request)
    // One call makes one appointment: who comes back sees it.
    if (way.onceOf(request) !== null && (await bookedHere(kiosk, way, request)))
      return reply.redirect(hrefOf(`${base}/gemaakt`, { van: from }), 303)
    const asked = await productSaid(request, from)
    if (!asked) return sendPage(reply, html(<ForPage {...{ kiosk, visit }} {...forWhat(from, request.query.vanaf)} />))
    const { product, above, onHref } = asked
    const instead = way.saysInstead ? insteadHere(kiosk, visit, product) : null
    if (instead && request.query.toch === undefined)
      return sendPage(reply, html(<InsteadPage {...{ kiosk, visit, product, instead, onHref }} backHref={above} />))
    return sendTimes(kiosk, request, reply, wantedFor(request, asked, instead !== null))
  })

  app.get<Asked>(`${base}/plaats`, async (request, reply) => {
    const from = way.fromOf(request)
    const asked = await productSaid(request, from)
    const closed = way.closedTo(request)
    if (closed !== null || !asked) return reply.redirect(closed ?? hrefOf(base, { van: from }), 303)
    return sendPlaces(kiosk, request, reply, wantedFor(request, asked, false))
  })

  whoComesRoutes(app, kiosk, way)
  bookedRoutes(app, kiosk, way)

  type Said = NonNullable<Awaited<ReturnType<typeof productSaid>>>

  /** What it is for, what leads back from there and where one goes on; null: nobody said it, and it is not clear. */
  async function productSaid(request: Request, from: string) {
    const own = await way.productOf(request, from)
    const product = receivedFor(site).find(({ id }) => id === request.query.dienst) ?? own
    if (!product) return null
    const above = product.id === own?.id ? way.above(from) : hrefOf(base, { van: from })
    const said = { van: from, dienst: product.id }
    return { product, from, above, said, onHref: hrefOf(base, { ...said, toch: 'ja' }) }
  }

  function wantedFor(request: Request, { product, from, above, said }: Said, afterInstead: boolean): Wanted {
    return {
      ...{ wish: wishFor(product), products: [product], base, said: { ...said, toch: 'ja' } },
      above: afterInstead ? hrefOf(base, said) : above,
      onHref: (time, elsewhere) => hrefOf(`${base}/wie`, { ...said, tijd: wordOf(time), ...elsewhere }),
      otherwise: way.otherwise(visitOf(request), from),
    }
  }

  function forWhat(from: string, vanaf: string | undefined) {
    const isFirst = !(Number(vanaf) > 0)
    const choices = handfulOf(receivedFor(site), vanaf, codeHref && isFirst ? besideCode : undefined)
    const here = hrefOf(base, { van: from })
    return {
      choices,
      href: (id: string) => hrefOf(base, { van: from, dienst: id }),
      moreHref: `${here}&vanaf=${choices.from + choices.shown.length}`,
      codeHref: isFirst ? codeHref : null,
      backHref: isFirst ? way.above(from) : here,
    }
  }
}

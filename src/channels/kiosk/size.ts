import type { FastifyInstance } from 'fastify'
import type { Screen } from '#domain/devices/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { prefix } from './prefix.ts'

/** What one touches is at least this large each way, in millimetres on the glass. */
const touchMm = 15
const bounds = { least: 24, most: 400 }

/** The same in pixels of this screen, by its record; null: no device, so the styles' own size holds. */
export const touchPxOf = (screen: Pick<Screen, 'pxPerMm'> | null): number | null =>
  screen && Math.min(bounds.most, Math.max(bounds.least, Math.ceil(touchMm * screen.pxPerMm)))

/** The sheet of styles that says it. */
export const sizeHref = (screen: Pick<Screen, 'pxPerMm'> | null): string | undefined => {
  const px = touchPxOf(screen)
  return px === null ? undefined : `${prefix}/maat/${px}`
}

/** Styles may not stand in a page: one line of them has an address. */
export function sizeRoutes(app: FastifyInstance): void {
  app.get<{ Params: { px: string } }>(`${prefix}/maat/:px`, (request, reply) => {
    const px = /^\d{2,3}$/.test(request.params.px) ? Number(request.params.px) : 0
    if (px < bounds.least || px > bounds.most) throw new Refusal('missing', 'http/not-found')
    // Nothing of anybody: asked once for each browser.
    reply.header('cache-control', 'private, max-age=86400, immutable')
    return reply.type('text/css; charset=utf-8').send(`html.lom-kiosk{--touch:${px}px}`)
  })
}

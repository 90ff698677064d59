import type { FastifyInstance, FastifyRequest } from 'fastify'
import { localPath } from '#domain/access/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { appointmentRoutes } from './appointment.tsx'
import { appointmentByCodeRoutes } from './appointment-by-code.tsx'
import { receivedFor } from './appointment-times.ts'
import { type AppointmentWay, appointmentHref, codeHref, hrefOf, serviceIn } from './appointment-way.ts'
import { type Kiosk, prefix } from './kiosk.ts'
import { inside } from './typed.ts'
import { withoutHref } from './without-pages.tsx'

/** An appointment without signing in and without calling anybody first: from the information, or from the page of a service. */
export function withoutAppointmentRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const way: AppointmentWay = {
    base: appointmentHref,
    closedTo: () => null,
    fromOf,
    above: (from) => from,
    productOf: async (_, from) => receivedFor(kiosk.site).find(({ id }) => id === serviceIn(from)),
    onceOf: () => null,
    saysInstead: true,
    otherwise: ({ spoken }, from) => {
      const { noneText, help } = kioskAppointmentWords(spoken)
      return { text: noneText, action: help, href: hrefOf(`${prefix}/hulp`, { van: from }) }
    },
    goesOn: false,
  }
  appointmentRoutes(app, kiosk, way, codeHref)
  appointmentByCodeRoutes(app, kiosk)
}

/** Where one was before: the page of a service, else the information. */
function fromOf({ query }: Pick<FastifyRequest, 'query'>): string {
  const { van } = query as { van?: unknown }
  const from = typeof van === 'string' ? inside(localPath(van)) : withoutHref
  return serviceIn(from) === undefined ? withoutHref : from
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HelpCall } from '#domain/help/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import { kioskHelpWords } from '#ui/words/kiosk-help.ts'
import { openApplication } from '../application.ts'
import { contextOf } from '../visitor.ts'
import { appointmentRoutes } from './appointment.tsx'
import { receivedFor } from './appointment-times.ts'
import { type AppointmentWay, serviceIn } from './appointment-way.ts'
import { type Kiosk, prefix } from './kiosk.ts'

/**
 * Nobody answered a call from this screen: instead of being called back one books an appointment on the spot, with a number. `fromOf`: where
 * the customer was; `line`: the page of the call; `caseIn`: the application on the page where one was.
 */
export function helpVisitRoutes(
  app: FastifyInstance,
  kiosk: Kiosk,
  {
    fromOf,
    line,
    caseIn,
  }: Readonly<{
    fromOf: (request: FastifyRequest) => string
    line: (from: string) => string
    caseIn: (from: string) => string | null
  }>,
): void {
  const { site } = kiosk
  const way: AppointmentWay = {
    base: `${prefix}/hulp/afspraak`,
    closedTo: (request) => (request.helpCall?.state === 'nobody' ? null : line(fromOf(request))),
    ...{ fromOf, above: line, productOf },
    onceOf: ({ helpCall }) => helpCall && onceOf(helpCall),
    // Who asked a person was busy with it here, and it did not go by itself.
    saysInstead: false,
    otherwise: ({ spoken }, from) => ({
      ...{ text: kioskAppointmentWords(spoken).callBackText, action: kioskHelpWords(spoken).callBack },
      href: line(from),
    }),
    goesOn: true,
  }
  appointmentRoutes(app, kiosk, way, null)

  /** What somebody was busy with: the service, or his own application; undefined when nobody is received for it. */
  async function productOf(request: FastifyRequest, from: string) {
    const caseId = caseIn(from)
    const { visitor } = request
    const own = caseId && visitor.kind === 'resident' ? await ownProduct(caseId, visitor) : undefined
    return receivedFor(site).find(({ id }) => id === (serviceIn(from) ?? own))
  }

  async function ownProduct(caseId: string, visitor: FastifyRequest['visitor']): Promise<string | undefined> {
    const application = await openApplication(site, contextOf(site, visitor), caseId).catch(() => null)
    return application?.product.id
  }
}

/** One call makes one appointment. */
const onceOf = ({ id }: HelpCall): string => `help-${id}`

import type { FastifyInstance } from 'fastify'
import { mapRefusals } from '../refusals.ts'
import { attachVisitors, type Sessions } from '../sessions.ts'
import { signInRoutes } from '../sign-in.ts'
import { absenceRoutes } from './absences.tsx'
import { alarmRoutes } from './alarms.tsx'
import { allPassesRoutes } from './all-passes.tsx'
import { applyRoutes } from './apply.tsx'
import { newAppointmentRoutes } from './appointment-new.tsx'
import { appointmentRoutes } from './appointments.tsx'
import { askerRoutes } from './askers.tsx'
import { callRoutes } from './calls.tsx'
import { caseRoutes } from './case.tsx'
import { cashRoutes } from './cash.tsx'
import { declarationRoutes } from './declaration.tsx'
import type { Desk } from './desk.ts'
import { deviceSetupRoutes } from './device.tsx'
import { deviceFigureRoutes } from './device-figures.tsx'
import { deviceRoutes } from './devices.tsx'
import { employeeRoutes } from './employees.tsx'
import { errorPages } from './error-page.tsx'
import { gipodRoutes } from './gipod.tsx'
import { grantRoutes } from './grant.tsx'
import { grantTaskRoutes } from './grant-task.tsx'
import { handsRoutes } from './hands.tsx'
import { helpRoutes } from './help.tsx'
import { homeVisitRoutes } from './home-visit.tsx'
import { hoursRoutes } from './hours.tsx'
import { interpreterRoutes } from './interpreters.tsx'
import { jobRoutes } from './jobs.tsx'
import { leadTimeRoutes } from './lead-times.tsx'
import { messageRoutes } from './messages.tsx'
import { moneyRoutes } from './money.tsx'
import { orderRoutes } from './order.tsx'
import { ownCalendarRoutes } from './own-calendar.tsx'
import { passRoutes } from './passes.tsx'
import { personRoutes } from './person.tsx'
import { placeRoutes } from './place.tsx'
import { placeOfferRoutes } from './place-offer.tsx'
import { planningRoutes } from './planning.tsx'
import { postRoutes } from './post.tsx'
import { queueRoutes } from './queue.tsx'
import { robotRoutes } from './robots.tsx'
import { rosterImportRoutes } from './roster-import.tsx'
import { roundRoutes } from './rounds.tsx'
import { shiftRoutes } from './shifts.tsx'
import { signTaskRoutes } from './sign-task.tsx'
import { signedOutRoutes } from './signed-out.tsx'
import { siteRoutes } from './sites.tsx'
import { skillRoutes } from './skills.tsx'
import { startRoutes } from './start.tsx'
import { systemRoutes } from './systems.tsx'
import { transferRoutes } from './transfers.tsx'
import { usageRoutes } from './usage.tsx'
import { waitingRoutes } from './waiting.tsx'
import { waitingScreenRoutes } from './waiting-screen.tsx'
import { workRoutes } from './work.tsx'

export type { Desk } from './desk.ts'

/** Everything that an employee meets at the counter. */
export async function deskRoutes(app: FastifyInstance, desk: Desk, sessions: Sessions): Promise<void> {
  const { site, identity, cookies } = desk
  await app.register(async (routes) => {
    attachVisitors(routes, 'desk', sessions)
    mapRefusals(routes, errorPages(site))
    alarmRoutes(routes, desk)
    startRoutes(routes, desk)
    personRoutes(routes, desk)
    caseRoutes(routes, desk)
    declarationRoutes(routes, desk)
    placeRoutes(routes, desk)
    gipodRoutes(routes, desk)
    workRoutes(routes, desk)
    leadTimeRoutes(routes, desk)
    applyRoutes(routes, desk)
    appointmentRoutes(routes, desk)
    newAppointmentRoutes(routes, desk)
    homeVisitRoutes(routes, desk)
    waitingRoutes(routes, desk)
    roundRoutes(routes, desk)
    ownCalendarRoutes(routes, desk)
    callRoutes(routes, desk)
    absenceRoutes(routes, desk)
    planningRoutes(routes, desk)
    shiftRoutes(routes, desk)
    employeeRoutes(routes, desk)
    hoursRoutes(routes, desk)
    interpreterRoutes(routes, desk)
    usageRoutes(routes, desk)
    waitingScreenRoutes(routes, desk)
    placeOfferRoutes(routes, desk)
    rosterImportRoutes(routes, desk)
    moneyRoutes(routes, desk)
    orderRoutes(routes, desk)
    cashRoutes(routes, desk)
    transferRoutes(routes, desk)
    postRoutes(routes, desk)
    queueRoutes(routes, desk)
    helpRoutes(routes, desk)
    handsRoutes(routes, desk)
    messageRoutes(routes, desk)
    signTaskRoutes(routes, desk)
    grantTaskRoutes(routes, desk)
    passRoutes(routes, desk)
    allPassesRoutes(routes, desk)
    jobRoutes(routes, desk)
    systemRoutes(routes, desk)
    grantRoutes(routes, desk)
    askerRoutes(routes, desk)
    robotRoutes(routes, desk)
    deviceRoutes(routes, desk)
    deviceFigureRoutes(routes, desk)
    deviceSetupRoutes(routes, desk)
    skillRoutes(routes, desk)
    siteRoutes(routes, desk)
    signedOutRoutes(routes, desk)
    signInRoutes(routes, { site, identity, cookies, entrance: 'desk', audience: 'employee', prefix: '/balie' })
  })
}

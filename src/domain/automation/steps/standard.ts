import type { StepHandlers } from '../step.ts'
import { askInDefinition } from './ask.ts'
import { byPerson } from './by-person.ts'
import { check } from './check.ts'
import { consult } from './consult.ts'
import { lookAtPayment } from './fee.ts'
import { countPlaces, giveGrants } from './give-grants.ts'
import { handOver } from './hand-over.ts'
import { issueDocument } from './issue.ts'
import { notify } from './notify.ts'
import { leaveToRobot } from './robot.ts'
import { askPayment, countVouchers, sendVouchers } from './vouchers.ts'
import { wait } from './wait.ts'

/** What every city can do with an application. Who brings more adds its handlers where the program is put together. */
export const standardSteps: StepHandlers = {
  consult: [consult, countPlaces, countVouchers, lookAtPayment],
  check: [check],
  review: [byPerson('needs-review')],
  'look-up': [byPerson('needs-look-up')],
  decide: [byPerson('needs-person')],
  ask: [askInDefinition],
  pay: [askPayment],
  wait: [wait],
  issue: [giveGrants, sendVouchers, issueDocument],
  notify: [notify],
  'hand-over': [handOver],
  robot: [leaveToRobot],
}

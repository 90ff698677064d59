import type { StepHandlers } from '../step.ts'
import { byPerson } from './by-person.ts'
import { check } from './check.ts'
import { consult } from './consult.ts'
import { countPlaces, giveGrants } from './give-grants.ts'
import { handOver } from './hand-over.ts'
import { issueDocument } from './issue.ts'
import { askPayment, countVouchers, sendVouchers } from './vouchers.ts'

/** What every city can do with an application. Who brings more adds its handlers where the program is put together. */
export const standardSteps: StepHandlers = {
  consult: [consult, countPlaces, countVouchers],
  check: [check],
  review: [byPerson('needs-review')],
  decide: [byPerson('needs-person')],
  ask: [byPerson('needs-answer')],
  pay: [askPayment],
  wait: [byPerson('needs-time')],
  issue: [giveGrants, sendVouchers, issueDocument],
  notify: [byPerson('needs-message')],
  'hand-over': [handOver],
  robot: [byPerson('needs-robot')],
}

import type { StepHandlers } from '../step.ts'
import { byPerson } from './by-person.ts'
import { check } from './check.ts'
import { consult } from './consult.ts'
import { countPlaces, giveGrants } from './give-grants.ts'
import { issueDocument } from './issue.ts'

/** What every city can do with an application. Who brings more adds its handlers where the program is put together. */
export const standardSteps: StepHandlers = {
  consult: [consult, countPlaces],
  check: [check],
  review: [byPerson('needs-review')],
  decide: [byPerson('needs-person')],
  ask: [byPerson('needs-answer')],
  wait: [byPerson('needs-time')],
  issue: [giveGrants, issueDocument],
  notify: [byPerson('needs-message')],
  'hand-over': [byPerson('needs-hand-over')],
  robot: [byPerson('needs-robot')],
}

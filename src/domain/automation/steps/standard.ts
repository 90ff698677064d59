import type { StepHandlers } from '../step.ts'
import { askInDefinition } from './ask.ts'
import { byPerson } from './by-person.ts'
import { check } from './check.ts'
import { consult } from './consult.ts'
import { countPlaces, giveGrants } from './give-grants.ts'
import { issueDocument } from './issue.ts'
import { leaveToRobot } from './robot.ts'
import { wait } from './wait.ts'

/** What every city can do with an application. Who brings more adds its handlers where the program is put together. */
export const standardSteps: StepHandlers = {
  consult: [consult, countPlaces],
  check: [check],
  review: [byPerson('needs-review')],
  decide: [byPerson('needs-person')],
  ask: [askInDefinition],
  wait: [wait],
  issue: [giveGrants, issueDocument],
  notify: [byPerson('needs-message')],
  'hand-over': [byPerson('needs-hand-over')],
  robot: [leaveToRobot],
}

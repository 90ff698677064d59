import {
  decideAtOnce,
  groundForReduction,
  leisureCardStep,
  type StepHandlers,
  standardSteps,
  streetSteps,
} from '#domain/automation/index.ts'
import type { StreetSources } from '#domain/streets/index.ts'
import type { LeisureCards } from '#outside/uitpas/index.ts'

/** Everything that this city does by itself with an application. `signsAt`: the public page that the code on a sign opens. */
export function stepsOf(streets: StreetSources, signsAt: string, cards: LeisureCards): StepHandlers {
  const street = streetSteps(streets, signsAt)
  return {
    ...standardSteps,
    consult: [...standardSteps.consult, street.consult],
    check: [...standardSteps.check, decideAtOnce(streets.city), street.check, groundForReduction],
    issue: [...standardSteps.issue, street.issue, leisureCardStep(cards)],
  }
}

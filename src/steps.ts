import {
  type AboutHousehold,
  decideAtOnce,
  groundForReduction,
  leisureCardStep,
  type StepHandlers,
  standardSteps,
  streetSteps,
} from '#domain/automation/index.ts'
import type { StreetSources } from '#domain/streets/index.ts'
import type { LeisureCards } from '#outside/uitpas/index.ts'

/** What leisure cards need: the card system, and what gives a household a right to the reduced tariff. */
type Leisure = Readonly<{ aboutHousehold: AboutHousehold; cards: LeisureCards }>

/** Everything that this city does by itself with an application. `signsAt`: the public page that the code on a sign opens. */
export function stepsOf(streets: StreetSources, signsAt: string, leisure: Leisure): StepHandlers {
  const street = streetSteps(streets, signsAt)
  return {
    ...standardSteps,
    consult: [...standardSteps.consult, street.consult],
    check: [
      ...standardSteps.check,
      decideAtOnce(streets.city),
      street.check,
      groundForReduction(leisure.aboutHousehold),
    ],
    issue: [...standardSteps.issue, street.issue, leisureCardStep(leisure.cards)],
  }
}

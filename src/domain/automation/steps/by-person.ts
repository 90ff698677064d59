import type { StepHandler } from '../step.ts'

/** A step that only a person can do: always a task, for this reason. */
export function byPerson(reason: string): StepHandler {
  return async () => ({ outcome: 'task', reason })
}

import type { Step } from '../catalogue/index.ts'
import type { Settled } from '../tasks/index.ts'
import type { Found, Run, StepOutcome } from './step.ts'

/** What finds out and changes nothing is done again whenever a case goes on: what is true now counts. */
export const isRepeated = ({ kind }: Pick<Step, 'kind'>): boolean => kind === 'consult' || kind === 'check'

/** Steps at which a yes of a person is the last word. */
const decidedByPerson: readonly Step['kind'][] = ['consult', 'check', 'review', 'decide']

/** Whether a person, a robot, the customer or an earlier run ended this step; null: it is still to be done. */
export function outcomeOfOthers({ settled, ended }: Run, { id, kind }: Step): StepOutcome | null {
  const isGranted = [...settled.values()].some(({ outcome }) => outcome === 'granted')
  if (isGranted && decidedByPerson.includes(kind)) return { outcome: 'done' }
  if (isRepeated({ kind })) return null
  return settled.has(id) || ended.has(id) ? { outcome: 'done' } : null
}

/** What robots answered and employees looked up, by step. */
export const resultsIn = (settled: ReadonlyMap<string, Settled>): NonNullable<Found['results']> =>
  Object.fromEntries([...settled].flatMap(([step, { result }]) => (result ? [[step, result]] : [])))

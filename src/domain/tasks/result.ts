import { isDay } from '#platform/formats/dates.ts'
import type { Step } from '../catalogue/index.ts'
import type { TaskProblem } from './writing.ts'

const longestText = 1_000

type Returns = NonNullable<Step['returns']>

/** What is wrong with the answer of a robot: anything that was not asked is as wrong as what is missing. Pure. */
export function resultProblems(returns: Returns, result: unknown): readonly TaskProblem[] {
  if (typeof result !== 'object' || result === null || Array.isArray(result))
    return [{ field: 'result', code: 'tasks/result-shape' }]
  const unasked = Object.keys(result).filter((name) => !returns.some((one) => one.name === name))
  const wrong = returns.filter(({ name, kind }) => !isOfKind(kind, (result as Record<string, unknown>)[name]))
  return [
    ...unasked.map((field) => ({ field: field.slice(0, 100), code: 'tasks/result-unasked' as const })),
    ...wrong.map(({ name: field }) => ({ field, code: 'tasks/result-kind' as const })),
  ]
}

function isOfKind(kind: Returns[number]['kind'], value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (kind === 'yes-no') return typeof value === 'boolean'
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestText) return false
  return kind === 'text' || isDay(value)
}

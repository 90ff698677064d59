import { languageMistakes } from '../catalogue/index.ts'

/** Everything that can be wrong with what somebody writes or a robot answers: each has its text in ui/words/tasks.ts. */
export const taskProblemCodes = [
  'tasks/missing',
  'tasks/too-long',
  'tasks/ground-missing',
  'tasks/sentence-too-long',
  'tasks/plain-words',
  'tasks/result-shape',
  'tasks/result-unasked',
  'tasks/result-kind',
] as const

export type TaskProblem = Readonly<{ field: string; code: (typeof taskProblemCodes)[number] }>

/** What is wrong with a text: nothing there (fewer than `least` characters), or too much of it. */
export function writtenProblems(
  field: string,
  text: string,
  { least = 1, most }: Readonly<{ least?: number; most: number }>,
): readonly TaskProblem[] {
  if (text.length < least) return [{ field, code: 'tasks/missing' }]
  return text.length > most ? [{ field, code: 'tasks/too-long' }] : []
}

/** What the customer reads as it is written: plain and polite besides. */
export function plainProblems(
  field: string,
  text: string,
  bounds: Readonly<{ least?: number; most: number }>,
): readonly TaskProblem[] {
  const written = writtenProblems(field, text, bounds)
  if (written.length > 0) return written
  const [mistake] = languageMistakes({ nl: text })
  if (!mistake) return []
  return [{ field, code: mistake.kind === 'long' ? 'tasks/sentence-too-long' : 'tasks/plain-words' }]
}

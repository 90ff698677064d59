import { factsIn, type Run } from './step.ts'

/** What a robot is told: the answers and facts that the definition names, and no more. What is not known is `null`. */
export function given(run: Run, names: readonly string[]): Readonly<Record<string, unknown>> {
  const facts = factsIn(run) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', second] = name.split('.')
      const fact = facts[first]
      if (second === undefined) return [name, run.subject.answers[name] ?? fact ?? null]
      return [name, (fact as Readonly<Record<string, unknown>> | undefined)?.[second] ?? null]
    }),
  )
}

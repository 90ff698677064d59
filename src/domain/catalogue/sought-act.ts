import { z } from 'zod'
import { type ActKind, actKinds, type SoughtAct } from '#outside/civil-registry/index.ts'
import type { Answers } from '../forms/index.ts'
import type { NeededFact, SoughtQuestions } from './product.ts'

const question = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
const described = { family: question.optional(), given: question.optional(), year: question.optional() } as const

/** The questions of a definition that say which act of somebody else is sought. */
export const SoughtShape = z.strictObject({
  kind: question,
  ...described,
  day: question.optional(),
  municipality: question.optional(),
  number: question.optional(),
  kin: z.strictObject({ question, answer: z.string().min(1) }).optional(),
})

/** The names of those questions. */
export const soughtNames = ({ kin, ...plain }: SoughtQuestions): readonly string[] => [
  ...Object.values(plain),
  ...(kin ? [kin.question] : []),
]

/** Of somebody else one describes the act by name and year together; nothing else is asked without them. */
export const describesWhole = ({ kind: _, family, given, year, ...more }: SoughtQuestions): boolean => {
  const needed = [family, given, year].filter((name) => name !== undefined).length
  return needed === 3 || (needed === 0 && Object.keys(more).length === 0)
}

/** The act of somebody else that these answers describe; `null`: it is one of whom the case is about. */
export function soughtActOf({ sought }: Pick<NeededFact, 'sought'>, answers: Answers): SoughtAct | null {
  if (!sought) return null
  const text = (name: string | undefined) => {
    const answer = name === undefined ? null : answers[name]
    return typeof answer === 'string' && answer !== '' ? answer : undefined
  }
  const [kind, family, given, year] = [
    actKinds.find((one): one is ActKind => one === text(sought.kind)),
    text(sought.family),
    text(sought.given),
    Number(text(sought.year)),
  ]
  if (!kind || !family || !given || !Number.isInteger(year)) return null
  const [day, municipality, number] = [text(sought.day), text(sought.municipality), text(sought.number)]
  return {
    ...{ kind, family, given, year },
    ...(day && { day }),
    ...(municipality && { municipality }),
    ...(number && { number }),
  }
}

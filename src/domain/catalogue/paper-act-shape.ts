import { z } from 'zod'

const question = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
const fullName = z.strictObject({ given: question, family: question })

/** Which answers of a look-up are an act that an employee has before him on paper. Without a number there is none. */
export const PaperActShape = z.strictObject({
  number: question,
  municipality: question,
  eventDate: question,
  drawnUp: question,
  person: fullName,
  spouse: fullName.optional(),
  /** Each a name in one line. */
  parents: z.array(question).optional(),
  text: question.optional(),
  /** Files: the sheets of the act, in their order. */
  scans: z.array(question).optional(),
})
export type PaperActQuestions = Readonly<z.infer<typeof PaperActShape>>

/** The names of those questions. */
export const paperActNames = ({ person, spouse, parents = [], scans = [], ...plain }: PaperActQuestions) => [
  ...[person, spouse].flatMap((one) => (one ? [one.given, one.family] : [])),
  ...parents,
  ...scans,
  ...Object.values(plain),
]

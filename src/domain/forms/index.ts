export {
  answerValue,
  bodyOf,
  dictionaryOf,
  fieldProblems,
  readAnswers,
  stayingAt,
  valuesOf,
  writtenAnswer,
} from './answers.ts'
export { askedFields, askedOnly, askedPages, problems, type Scope } from './asked.ts'
export type { Answer, Answers, DatedBound, Field, FieldKind, Following, Option, Page, Problem } from './field.ts'
export { fieldKinds } from './field.ts'
export { type FormMistake, formMistakes } from './form-mistakes.ts'
export { earliestOn, lastDayToAnswer } from './kinds/bound.ts'
export { largestFile } from './kinds/file.ts'
export { followingOn, isFollowing, toFollow } from './kinds/following.ts'
export { type FormBody, isEmpty } from './kinds/kind.ts'
export { stretchInWords, stretchWords } from './kinds/stretch.ts'
export { type ProblemCode, problemCodes } from './problem-code.ts'
export { revealedBy } from './reveal.ts'
export { factInWords, type SummaryPage, type SummaryRow, summary } from './summary.ts'
export { drawnFrom, drawnPage, firstOpenPage, nextPage, plainNextPage, previousPage, progress } from './walk.ts'

export type { Answer, Answers, Field, FieldKind, Option, Page, Problem } from './field.ts'
export { fieldKinds } from './field.ts'
export {
  askedOnly,
  askedPages,
  dictionaryOf,
  problems,
  readAnswers,
  type Scope,
  type SummaryPage,
  summary,
  valuesOf,
} from './form.ts'
export { type FormBody, isEmpty } from './kind.ts'

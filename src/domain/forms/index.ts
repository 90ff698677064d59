export type { Answer, Answers, Field, FieldKind, Option, Page, Problem } from './field.ts'
export { fieldKinds } from './field.ts'

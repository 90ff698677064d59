import type { Field } from './field.ts'

/** `vehicle = "other"`, `companyCar = true`, `companyCar`: as the rules language writes it. */
const oneAnswer = /^\s*([A-Za-z]\w*)\s*(?:=\s*(?:"([^"\\]*)"|(true|false))\s*)?$/

/**
 * The option under which a question is drawn: when its condition is exactly "that choice on this page is this value".
 * Any other condition is the server's: it decides which fields a page gets. Whether an answer counts is always the server's.
 */
export function revealedBy(field: Field, onPage: readonly Field[]): Readonly<{ field: string; value: string }> | null {
  const [, name, text, truth] = (field.when === undefined ? null : oneAnswer.exec(field.when)) ?? []
  const parent = onPage.find((candidate) => candidate.name === name)
  if (parent === undefined || parent === field) return null
  if (parent.kind === 'yes-no') {
    return text === undefined ? { field: parent.name, value: truth === 'false' ? 'no' : 'yes' } : null
  }
  const offered = parent.kind === 'choice' && parent.options?.some((option) => option.value === text)
  return offered && text !== undefined ? { field: parent.name, value: text } : null
}

import type { Field } from '#domain/forms/index.ts'

/** `vehicle = "other"`, as the rules language writes it. */
const oneAnswer = /^\s*([A-Za-z]\w*)\s*=\s*"([^"]*)"\s*$/

/**
 * The option under which a question is drawn: when its condition is exactly "that choice on this page is this value".
 * Any other condition is the server's: it decides which fields a page gets. Whether an answer counts is always the server's.
 */
export function revealedBy(field: Field, onPage: readonly Field[]): Readonly<{ field: string; value: string }> | null {
  const match = field.when === undefined ? null : oneAnswer.exec(field.when)
  if (match === null) return null
  const [, name = '', value = ''] = match
  const parent = onPage.find((candidate) => candidate.name === name)
  if (parent === undefined || parent === field) return null
  const offered =
    parent.kind === 'yes-no'
      ? value === 'yes' || value === 'no'
      : parent.kind === 'choice' && parent.options?.some((option) => option.value === value)
  return offered ? { field: name, value } : null
}

import type { Attachment } from '#domain/documents/index.ts'
import type { Answers, Field, SummaryRow } from '#domain/forms/index.ts'

/**
 * What the questions of a page need to show files: where one is opened, and the last one of each question that was taken out
 * or replaced. Null: no question asks for a file. `base`: the address of the case.
 */
export function filesShown(fields: readonly Field[], attachments: readonly Attachment[], base: string) {
  if (!fields.some(({ kind }) => kind === 'file')) return null
  const gone = attachments
    .filter(({ removedAt }) => removedAt !== null)
    .toSorted((one, other) => Number(one.removedAt) - Number(other.removedAt))
  const putBack = Object.fromEntries(gone.map(({ field, id, name }) => [field, { id, name }]))
  return { href: `${base}/bijlage`, putBack }
}

/** An answer as it is read: a file opens where it is named. */
export function valueShown({ name, value, fingerprint }: SummaryRow, answers: Answers, base: string) {
  if (value === '') return '-'
  const { id } = (answers[name] ?? {}) as { id?: string }
  if (fingerprint === undefined || id === undefined) return value
  return (
    <a href={`${base}/bijlage/${id}`}>
      <bdi>{value}</bdi>
    </a>
  )
}

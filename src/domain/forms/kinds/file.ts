import { type Kind, mistake, partOf } from '../kind.ts'

/**
 * A file that was added and looked at (see documents/attachments): the answer names the stored attachment. A browser's form
 * cannot set it, so reading a body gives nothing.
 */
export const file: Kind = {
  read: () => null,
  problem: (answer) => (partOf(answer, 'id') === '' ? mistake('forms/file-missing') : null),
  value: (answer) => partOf(answer, 'id') || null,
  show: (answer) => partOf(answer, 'name'),
}

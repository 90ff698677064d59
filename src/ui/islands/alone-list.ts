/** Where the sealed list of a desk lies: in the storage of its tab. */
export const listAt = 'lom-alone-list'

/** On every other page than that of the queue the list goes. */
export function leaveAlone(root: Document): void {
  if (root.querySelector('[data-alone]') === null) sessionStorage.removeItem(listAt)
}

/** Opens so that nothing behind it can be used; on a browser without `showModal` it is at least in sight. */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.hasAttribute('open')) return
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
}

export function closeDialog(dialog: HTMLDialogElement): void {
  if (typeof dialog.close === 'function') dialog.close()
  else dialog.removeAttribute('open')
}

export const isOpen = (dialog: HTMLDialogElement): boolean => dialog.hasAttribute('open')

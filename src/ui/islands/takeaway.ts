/** Copying and printing appear only where a script can do them. */
export function startTakeaway(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
  if (!navigator.clipboard) return
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const said = button.querySelector('[role="status"]')
    const before = said?.textContent ?? ''
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '')
      if (said === null) return
      said.textContent = button.dataset.copied ?? before
      setTimeout(() => (said.textContent = before), 3_000)
    })
  }
}

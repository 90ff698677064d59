/** The list of what is wrong takes the focus, and its links put the cursor in the field with its label in sight. */
export function startErrorSummary(root: ParentNode): void {
  const summary = root.querySelector<HTMLElement>('[data-island="error-summary"]')
  if (summary === null) return
  summary.focus()
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true })
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const control = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null
    if (control === null) return
    event.preventDefault()
    labelOf(control)?.scrollIntoView()
    control.focus({ preventScroll: true })
  })
}

/** The legend of a group when both fit on the screen, else the control's own label. */
function labelOf(control: HTMLElement): Element | null {
  const legend = control.closest('fieldset')?.querySelector('legend')
  if (legend) {
    const top = legend.getBoundingClientRect().top
    const bottom = control.getBoundingClientRect().bottom
    if (bottom - top < window.innerHeight / 2 || control.matches('[type="radio"], [type="checkbox"]')) return legend
  }
  return document.querySelector(`label[for="${CSS.escape(control.id)}"]`) ?? control
}

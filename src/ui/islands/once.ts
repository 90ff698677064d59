const quietMs = 3_000

/** A second press within three seconds is the same press: nothing is sent twice. The server holds this too. */
export function startOnce(root: Document): void {
  const sentAt = new WeakMap<HTMLFormElement, number>()
  root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    const button = event.submitter
    if (!(button instanceof HTMLElement) || button.dataset.preventDoubleClick !== 'true') return
    if (isTooSoon(sentAt.get(form), Date.now())) return event.preventDefault()
    sentAt.set(form, Date.now())
    button.setAttribute('aria-disabled', 'true')
    setTimeout(() => button.removeAttribute('aria-disabled'), quietMs)
  })
}

export const isTooSoon = (before: number | undefined, now: number): boolean =>
  before !== undefined && now - before < quietMs

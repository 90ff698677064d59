/** Where the arrows go from here in a list of so many rows; null: they do what they always do. */
export function nextRow(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  return key === 'ArrowUp' && at >= 0 ? Math.max(at - 1, 0) : null
}

/** A list of rows by keyboard: the arrows go from link to link, X chooses the row. */
export function startRows(root: Document): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-rows] tbody th a')]
    const active = root.activeElement
    const at = links.findIndex((link) => link.closest('tr')?.contains(active))
    // Somebody who stands elsewhere on the page scrolls and types as always.
    if (at < 0 && active !== root.body) return
    const to = nextRow(event.key, at, links.length)
    if (to !== null) {
      event.preventDefault()
      links[to]?.focus()
    }
    if (event.key.toUpperCase() === 'X')
      links[at]?.closest('tr')?.querySelector<HTMLElement>('[type="checkbox"]')?.click()
  })
}

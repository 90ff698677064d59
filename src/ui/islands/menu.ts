/** A menu closes by Escape and by a press elsewhere; opening it needs no script. */
export function startMenus(root: Document): void {
  const menus = () => root.querySelectorAll<HTMLDetailsElement>('details[data-island="menu"][open]')
  root.addEventListener('click', ({ target }) => {
    for (const menu of menus()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
  })
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of menus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}

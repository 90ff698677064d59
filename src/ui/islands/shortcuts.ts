export type Stroke = Readonly<{ key: string; ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean; typing: boolean }>

/** The key that an action may listen to, or null: not with a modifier, and not while somebody types. */
export function shortcutOf({ key, ctrlKey, altKey, metaKey, typing }: Stroke): string | null {
  if (ctrlKey || altKey || metaKey || typing) return null
  return key.length === 1 ? key.toUpperCase() : key
}

/** Every action shows its key; pressing it does the same. Escape leaves a field, so that keys work again. */
export function startShortcuts(root: Document): void {
  root.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const typing =
      target?.matches('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])') ?? false
    if (event.key === 'Escape' && typing) target?.blur()
    const key = shortcutOf({ ...pick(event), typing })
    if (key === null || root.querySelector('dialog[open]')) return
    // What one can do with the case in hand goes before a link of the header.
    const named = `[data-key="${CSS.escape(key)}"]`
    const action = root.querySelector<HTMLElement>(`main ${named}`) ?? root.querySelector<HTMLElement>(named)
    if (action === null) return
    event.preventDefault()
    if (action.matches('input, textarea, select')) action.focus()
    else action.click()
  })
}

const pick = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => ({ key, ctrlKey, altKey, metaKey })

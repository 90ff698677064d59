import type { KeysWords } from '../words/keys.ts'
import { type Act, type Asks, actOf, afterKey, boardFor, type Key } from './keys-layout.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const typedIn = 'main :is(input[type="text"], input[type="email"], input[type="tel"], input[type="search"], textarea)'
/** A group of fields keeps together: the keys stand below it. */
const groups = '.govuk-date-input, .lom-address, .lom-stretch__numbers'
const faces: Readonly<Record<Act, string>> = {
  ...{ shift: '⇧', back: '⌫', space: '', signs: 'é ?', letters: 'abc', enter: '↵', hide: '⌄' },
}

/**
 * Keys on the screen, below the field that they write in. The keyboard of the system stays away, one of plastic works as ever: whoever
 * types on it needs no keys here, and they go. Each key is a button in order, so that it is reached by Tab and by a switch.
 */
export function startKeys(root: Document): void {
  const told = root.querySelector<HTMLElement>('[data-keys-words]')?.dataset.keysWords
  if (told === undefined) return
  const words = JSON.parse(told) as KeysWords
  const board = root.createElement('div')
  board.className = 'lom-keys'
  board.dataset.keys = ''
  board.setAttribute('role', 'group')
  const said = root.createElement('p')
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')
  let field: Field | null = null
  let page: 'letters' | 'signs' = 'letters'
  let isShifted = false

  root.addEventListener('focusin', ({ target }) => {
    if (isField(target) && board.isConnected) standBelow(target)
  })
  root.addEventListener('pointerdown', ({ target }) => isField(target) && standBelow(target))
  root.addEventListener('keydown', ({ target, key }) => {
    if (isField(target) && key.length === 1) hide()
  })
  // A key is touched without the field losing its place.
  board.addEventListener('pointerdown', (event) => event.preventDefault())
  board.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest('button')?.dataset.key : undefined
    if (key !== undefined) press(key)
  })
  const first = [...root.querySelectorAll<Field>(typedIn)].find(isField)
  if (first) standBelow(first)

  function standBelow(next: Field): void {
    if (next === field && board.isConnected) return
    field?.removeAttribute('data-keys-here')
    field = next
    const asks = asksOf(next)
    // Only text can be written in the middle; and the system brings no keyboard of its own.
    if (next instanceof HTMLInputElement && next.type === 'email') next.type = 'text'
    next.inputMode = 'none'
    next.setAttribute('data-keys-here', asks)
    page = 'letters'
    isShifted = false
    draw()
    board.setAttribute('aria-label', words.label.replace('{field}', nameOf(next)))
    const anchor = next.closest(groups) ?? next.closest('.govuk-form-group') ?? next
    if (anchor.nextElementSibling !== board) anchor.after(board)
  }

  function draw(): void {
    if (!field) return
    board.dataset.keys = asksOf(field)
    const rows = boardFor(asksOf(field), page).map((keys) => {
      const row = root.createElement('div')
      row.className = 'lom-keys__row'
      row.append(...keys.map(keyOf))
      return row
    })
    board.replaceChildren(...rows, said)
  }

  function keyOf(key: Key): HTMLButtonElement {
    const button = root.createElement('button')
    const act = actOf(key)
    button.type = 'button'
    button.dataset.key = key
    button.textContent = act ? faces[act] : written(key)
    button.className = act ? `lom-key lom-key--${act}` : 'lom-key'
    if (act) button.setAttribute('aria-label', words[act])
    if (act === 'shift') button.setAttribute('aria-pressed', String(isShifted))
    return button
  }

  function written(key: Key): string {
    return isShifted ? key.toLocaleUpperCase('nl') : key
  }

  function press(key: Key): void {
    const act = actOf(key)
    if (act === 'hide') {
      hide()
      return
    }
    if (act === 'shift' || act === 'signs' || act === 'letters') {
      isShifted = act === 'shift' && !isShifted
      if (act !== 'shift') page = act
      draw()
      // Who came by Tab stays on the same key, or on the one in its place.
      const place = act === 'shift' ? '{shift}' : act === 'signs' ? '{letters}' : '{signs}'
      if (root.activeElement === root.body) board.querySelector<HTMLElement>(`[data-key="${place}"]`)?.focus()
      return
    }
    if (!field) return
    const text = act === 'back' ? 'back' : act === 'space' ? ' ' : act === 'enter' ? '\n' : written(key)
    const { value, selectionStart, selectionEnd, maxLength } = field
    const at = { value, from: selectionStart ?? value.length, to: selectionEnd ?? value.length }
    const next = afterKey(at, text, maxLength < 0 ? undefined : maxLength)
    field.value = next.value
    field.setSelectionRange(next.from, next.to)
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    said.textContent = act ? words[act] : text
    if (isShifted && !act) {
      isShifted = false
      for (const one of board.querySelectorAll<HTMLElement>('.lom-key:not([aria-label])')) {
        one.textContent = one.dataset.key ?? ''
      }
      board.querySelector('.lom-key--shift')?.setAttribute('aria-pressed', 'false')
    }
  }

  function hide(): void {
    const wasHere = board.contains(root.activeElement)
    board.remove()
    field?.removeAttribute('data-keys-here')
    if (wasHere) field?.focus()
  }
}

function isField(target: EventTarget | null | undefined): target is Field {
  if (!(target instanceof HTMLElement) || !target.matches(typedIn)) return false
  const field = target as Field
  return !field.readOnly && !field.disabled && field.checkVisibility() && !field.closest('.govuk-visually-hidden')
}

/** What it asked for before the keys took over the mode. */
function asksOf(field: Field): Asks {
  if (field instanceof HTMLTextAreaElement) return 'lines'
  const mode = field.dataset.asks ?? (field.inputMode || field.type)
  field.dataset.asks = mode
  return mode === 'numeric' || mode === 'decimal' || mode === 'tel' || mode === 'email' ? mode : 'text'
}

const nameOf = (field: Field): string => field.labels?.[0]?.textContent?.trim() ?? ''

import { type Drawn, streetDrawing } from '../form/street-drawing.ts'

type Metres = Readonly<{ left: number; right: number }>
type Move = 'left' | 'right' | 'longer' | 'shorter'

/** As the server does it without a script. Of nothing there is nothing to shorten. */
export function movedBy(move: Move, { left, right }: Metres): Metres {
  const by = { left: [1, -1], right: [-1, 1], longer: [0, 1], shorter: [0, -1] }[move] as [number, number]
  const moved = { left: left + by[0], right: right + by[1] }
  return moved.left + moved.right < 1 ? { left, right } : moved
}

/** What an arrow key does; `null`: it is no key of ours. */
export function moveOfKey(key: string): Move | null {
  const moves: Readonly<Record<string, Move>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'longer',
    ArrowDown: 'shorter',
  }
  return moves[key] ?? null
}

export type SpanWords = Readonly<{ from: string; to: string; door: string; span: string }>

/** "Van 5 meter links van de deur tot 10 meter rechts van de deur: 15 meter lang". */
export function spanText({ from, to, door, span }: SpanWords, { left, right }: Metres): string {
  const spot = (metres: number) =>
    metres === 0 ? door : (metres < 0 ? from : to).replace('{metres}', String(Math.abs(metres)))
  return span
    .replace('{from}', spot(-left))
    .replace('{to}', spot(right))
    .replace('{length}', String(left + right))
}

/** The buttons and the arrow keys work at once, and the drawing follows the numbers. */
export function startStretches(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-island="stretch"]')) startStretch(group)
}

function startStretch(group: HTMLElement): void {
  const [left, right] = ['left', 'right'].map((part) =>
    group.querySelector<HTMLInputElement>(`input[name$="-${part}"]`),
  )
  const frame = group.querySelector<HTMLElement>('[data-picture]')
  const said = group.querySelector('[role="status"]')
  const fieldset = group.closest('fieldset')
  const { from = '', to = '', door = '', span = '', empty = '' } = group.dataset
  if (!left || !right || !frame || !said || !fieldset) return

  const metres = (): Metres => ({ left: Number(left.value || 0), right: Number(right.value || 0) })
  const isWhole = ({ left, right }: Metres) => Number.isInteger(left) && Number.isInteger(right)

  function draw(): void {
    const typed = metres()
    const isDrawn = isWhole(typed) && typed.left + typed.right > 0
    const drawn = isDrawn ? typed : { left: 0, right: 0 }
    frame?.querySelector('svg')?.replaceChildren(...streetDrawing({ ...drawn, ...around(fieldset) }).map(elementOf))
    const words = isDrawn ? spanText({ from, to, door, span }, typed) : empty
    if (said && said.textContent !== words) said.textContent = words
  }

  function move(by: Move): void {
    const typed = metres()
    if (!left || !right || !isWhole(typed)) return
    const moved = movedBy(by, typed)
    left.value = String(moved.left)
    right.value = String(moved.right)
    left.dispatchEvent(new Event('input', { bubbles: true }))
  }

  for (const button of group.querySelectorAll<HTMLButtonElement>('button[name$="-move"]')) button.type = 'button'
  group.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[name$="-move"]') : null
    if (button) move(button.value as Move)
  })
  frame.tabIndex = 0
  frame.setAttribute('role', 'group')
  frame.setAttribute('aria-label', `${frame.dataset.label}. ${frame.dataset.keys}`)
  frame.addEventListener('keydown', (event) => {
    const by = moveOfKey(event.key)
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(by)
  })
  fieldset.addEventListener('input', draw)
  fieldset.addEventListener('change', draw)
}

function around(fieldset: HTMLElement | null): Pick<Drawn, 'side' | 'number'> {
  const chosen = fieldset?.querySelector<HTMLInputElement>('input[name$="-side"]:checked')
  const number = fieldset?.querySelector<HTMLInputElement>('input[name$="-number"]')
  return { side: chosen?.value === 'opposite' ? 'opposite' : 'same', number: number?.value ?? '' }
}

function elementOf({ tag, at, look, text }: ReturnType<typeof streetDrawing>[number]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  element.setAttribute('class', `lom-street__${look}`)
  for (const [name, value] of Object.entries(at)) element.setAttribute(name, String(value))
  if (text !== undefined) element.textContent = text
  return element
}

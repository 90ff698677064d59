export type Suggestion = Readonly<{ text: string; detail?: string }>

export type Combobox<S extends Suggestion> = Readonly<{
  input: HTMLInputElement
  /** The element that the list hangs under. */
  frame: HTMLElement
  find: (typed: string, signal: AbortSignal) => Promise<readonly S[]>
  choose: (suggestion: S) => void
  /** What is read aloud: how many there are. */
  say: (count: number) => string
}>

const leastTyped = 2
const pause = 150

/** Where the arrow keys lead: -1 is the input itself. Up from the input goes to the last. */
export function moved(key: string, now: number, count: number): number {
  if (count === 0) return -1
  if (key === 'ArrowDown') return now + 1 >= count ? -1 : now + 1
  if (key === 'ArrowUp') return now === -1 ? count - 1 : now - 1
  return now
}

/** "3 suggesties", from the words that the page brought: `{one, several, none}` with the number of `several` put right. */
export const counted = (words: { one: string; several: string; none: string }, count: number): string =>
  count === 0 ? words.none : count === 1 ? words.one : words.several.replace('2', String(count))

/** The combobox pattern of the ARIA authoring practices: list, no automatic choice, the typed text stays. */
export function startCombobox<S extends Suggestion>({ input, frame, find, choose, say }: Combobox<S>): void {
  const list = document.createElement('ul')
  const status = document.createElement('div')
  let found: readonly S[] = []
  let active = -1
  let running: AbortController | undefined
  let timer = 0

  list.id = `${input.id}-suggestions`
  list.className = 'lom-suggest__list'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() ?? '')
  list.hidden = true
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  frame.append(list, status)
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })
  input.autocomplete = 'off'

  input.addEventListener('input', () => {
    clearTimeout(timer)
    running?.abort()
    const typed = input.value.trim()
    if (typed.length < leastTyped) close()
    else timer = window.setTimeout(() => void ask(typed), pause)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return
      event.preventDefault()
      mark(moved(event.key, active, found.length))
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      take(active)
    }
  })
  input.addEventListener('blur', () => close())
  // Before the blur, which would close the list under the finger.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null
    if (option) take(Number(option.dataset.index))
  })

  async function ask(typed: string): Promise<void> {
    running = new AbortController()
    try {
      show(await find(typed, running.signal))
    } catch {
      // A slow or absent service: the form works without suggestions.
      close()
    }
  }

  function show(suggestions: readonly S[]): void {
    found = suggestions
    list.replaceChildren(...suggestions.map(optionFor))
    active = -1
    list.hidden = suggestions.length === 0 || document.activeElement !== input
    set(input, { 'aria-expanded': String(!list.hidden) })
    input.removeAttribute('aria-activedescendant')
    status.textContent = say(suggestions.length)
  }

  function optionFor({ text, detail }: S, index: number): HTMLElement {
    const option = document.createElement('li')
    set(option, { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false', 'data-index': String(index) })
    option.textContent = text
    if (detail) {
      const small = document.createElement('small')
      small.textContent = detail
      option.append(small)
    }
    return option
  }

  function mark(index: number): void {
    active = index
    for (const [at, option] of [...list.children].entries()) set(option, { 'aria-selected': String(at === index) })
    if (index === -1) input.removeAttribute('aria-activedescendant')
    else set(input, { 'aria-activedescendant': `${list.id}-${index}` })
    list.children[index]?.scrollIntoView({ block: 'nearest' })
  }

  function take(index: number): void {
    const suggestion = found[index]
    close()
    if (suggestion) choose(suggestion)
  }

  function close(): void {
    list.hidden = true
    active = -1
    set(input, { 'aria-expanded': 'false' })
    input.removeAttribute('aria-activedescendant')
  }
}

/** Asks `address?q=typed`, which answers `{"suggestions": [...]}`. */
export async function askSuggestions<S>(address: string, typed: string, signal: AbortSignal): Promise<readonly S[]> {
  const url = new URL(address, location.href)
  url.searchParams.set('q', typed)
  const answer = await fetch(url, { signal, headers: { accept: 'application/json' } })
  if (!answer.ok) return []
  const { suggestions } = (await answer.json()) as { suggestions?: readonly S[] }
  return suggestions ?? []
}

/** The words that a suggesting input brings along. */
export const wordsOf = ({ dataset }: HTMLElement): { one: string; several: string; none: string } => ({
  one: dataset.foundOne ?? '',
  several: dataset.found ?? '',
  none: dataset.foundNone ?? '',
})

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

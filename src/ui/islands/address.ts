import { askSuggestions, counted, type Suggestion, startCombobox, wordsOf } from './combobox.ts'

type Address = Suggestion &
  Readonly<Partial<Record<'id' | 'street' | 'number' | 'box' | 'postcode' | 'municipality', string>>>

/** One search box above the parts of an address; choosing fills them. Typing in a part lets go of the register's id. */
export function startAddresses(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-island="address"]')) startAddress(group)
}

function startAddress(group: HTMLElement): void {
  const { suggest: address, id, label, hint } = group.dataset
  if (address === undefined || id === undefined) return
  const frame = document.createElement('div')
  frame.className = 'govuk-form-group lom-suggest lom-address__wide'

  const labelElement = document.createElement('label')
  labelElement.className = 'govuk-label'
  labelElement.htmlFor = `${id}-find`
  labelElement.textContent = label ?? ''
  const hintElement = document.createElement('div')
  hintElement.className = 'govuk-hint'
  hintElement.id = `${id}-find-hint`
  hintElement.textContent = hint ?? ''
  const input = document.createElement('input')
  input.className = 'govuk-input'
  input.id = `${id}-find`
  input.type = 'text'
  input.spellcheck = false
  input.setAttribute('aria-describedby', hintElement.id)
  frame.append(labelElement, hintElement, input)
  group.prepend(frame)

  startCombobox<Address>({
    input,
    frame,
    find: (typed, signal) => askSuggestions(address, typed, signal),
    choose: (chosen) => {
      input.value = chosen.text
      for (const part of group.querySelectorAll<HTMLElement>('[data-part]')) fill(part, chosen)
      group.dispatchEvent(new Event('change', { bubbles: true }))
    },
    say: (count) => counted(wordsOf(group), count),
  })
  group.addEventListener('input', ({ target }) => {
    const registered = group.querySelector<HTMLInputElement>('input[data-part="id"]')
    if (registered && target instanceof Element && target.closest('[data-part]')) registered.value = ''
  })
}

function fill(part: HTMLElement, chosen: Address): void {
  const input = part instanceof HTMLInputElement ? part : part.querySelector('input')
  if (input) input.value = chosen[part.dataset.part as 'street'] ?? ''
}

const longest = 12

/** Digits touched or typed stay on the screen's own side until one is ready: the code leaves in one piece. Without script each digit is sent. */
export function startPinPads(root: Document): void {
  const pad = root.querySelector<HTMLFormElement>('form[data-pin-pad]')
  if (!pad) return
  let code = ''
  const dots = pad.querySelector<HTMLElement>('[data-pin-dots]')
  const said = pad.querySelector<HTMLElement>('[data-pin-said]')
  const show = (next: string) => {
    code = next.slice(0, longest)
    if (dots) dots.textContent = '•'.repeat(code.length)
    const { none = '', one = '', many = '' } = said?.dataset ?? {}
    const words = code.length === 0 ? none : code.length === 1 ? one : many.replace('{count}', String(code.length))
    if (said) said.textContent = words
  }

  pad.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || button.name === 'klaar') {
      const field = root.createElement('input')
      Object.assign(field, { type: 'hidden', name: 'code', value: code })
      pad.append(field)
      show('')
      return
    }
    event.preventDefault()
    show(button.name === 'wis' ? code.slice(0, -1) : code + button.value)
  })
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (/^\d$/.test(event.key)) show(code + event.key)
    else if (event.key === 'Backspace') show(code.slice(0, -1))
  })
  show('')
}

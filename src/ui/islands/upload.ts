/** A file that is surely too large is said at once; sending one shows how far it is. */
export function startUploads(root: ParentNode, restart: () => void): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-upload]')) {
    const input = box.querySelector<HTMLInputElement>('input[type="file"]')
    const form = input?.form
    if (input) sayInOurWords(input)
    const warning = box.querySelector<HTMLElement>('[data-too-large]')
    input?.addEventListener('change', () => {
      if (warning) warning.hidden = !isTooLarge(input)
    })
    if (!input || !form || form.dataset.uploading !== undefined) continue
    form.dataset.uploading = ''
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented || !hasFile(form)) return
      event.preventDefault()
      const tooLarge = inputsOf(form).find(isTooLarge)
      if (tooLarge) return tooLarge.focus()
      send(form, event.submitter, restart)
    })
  }
}

/** A browser names its button in its own language: the page's words stand on top of it, for who sees. */
function sayInOurWords(input: HTMLInputElement): void {
  const place = input.closest<HTMLElement>('[data-choose]')
  if (!place || place.classList.contains('lom-file__input--said')) return
  const said = (name: string, text = '') => {
    const element = document.createElement('span')
    element.className = `lom-file__${name}`
    element.ariaHidden = 'true'
    element.textContent = text
    place.append(element)
    return element
  }
  said('choose', place.dataset.choose)
  const chosen = said('chosen', place.dataset.none)
  input.addEventListener('change', () => {
    chosen.textContent = input.files?.[0]?.name ?? place.dataset.none ?? ''
  })
  place.classList.add('lom-file__input--said')
}

const inputsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')]
const hasFile = (form: HTMLFormElement): boolean => inputsOf(form).some(({ files }) => (files?.length ?? 0) > 0)
/** Only where a warning says so: else the server does. */
const isTooLarge = (input: HTMLInputElement): boolean =>
  input.closest('[data-upload]')?.querySelector('[data-too-large]') != null &&
  [...(input.files ?? [])].some(({ size }) => size > Number(input.dataset.maxBytes ?? Number.POSITIVE_INFINITY))

function send(form: HTMLFormElement, button: HTMLElement | null, restart: () => void): void {
  const data = new FormData(form)
  if (button instanceof HTMLButtonElement && button.name !== '') data.append(button.name, button.value)
  const action =
    button instanceof HTMLButtonElement && button.hasAttribute('formaction') ? button.formAction : form.action
  const request = new XMLHttpRequest()
  request.open('POST', action)
  request.upload.addEventListener('progress', ({ loaded, total }) => show(form, total > 0 ? loaded / total : 0))
  request.addEventListener('load', () => {
    // A redirect was followed: go where it led. Anything else is this page again, with what has to be put right.
    if (request.status < 400 && request.responseURL !== action) return location.assign(request.responseURL)
    const page = new DOMParser().parseFromString(request.responseText, 'text/html')
    document.title = page.title
    document.body.replaceWith(page.body)
    restart()
  })
  request.addEventListener('error', () => form.submit())
  request.send(data)
}

function show(form: HTMLFormElement, part: number): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-upload-progress]')) {
    if (!place.parentElement?.querySelector<HTMLInputElement>('input[type="file"]')?.files?.length) continue
    place.hidden = false
    const bar = place.querySelector('progress')
    const said = place.querySelector<HTMLElement>('[data-text]')
    const percent = Math.round(part * 100)
    if (bar) bar.value = percent
    if (said && percent % 25 === 0) said.textContent = (said.dataset.text ?? '').replace('0', String(percent))
  }
}

const pause = 1_500
const flushes: (() => void)[] = []

/** Saves at once whatever has changed: before a warning, before leaving. */
export function saveNow(): void {
  for (const flush of flushes) flush()
}

/** Keeps the draft while one types, and says when it was kept. Files go along only with the button. */
export function startAutosave(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) startOne(form)
}

function startOne(form: HTMLFormElement): void {
  const { autosave: address, autosaveSaved = '', autosaveFailed = '' } = form.dataset
  if (address === undefined) return
  let timer = 0
  let changed = false
  let sending = false

  const said = form.querySelector<HTMLElement>('[data-saved]')
  const say = (text: string) => {
    if (said) said.textContent = text
  }

  form.addEventListener('input', later)
  form.addEventListener('change', later)
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    changed = false
  })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush())
  flushes.push(flush)

  function later(): void {
    changed = true
    clearTimeout(timer)
    timer = window.setTimeout(flush, pause)
  }

  function flush(): void {
    if (!changed || sending) return
    clearTimeout(timer)
    changed = false
    void save()
  }

  async function save(): Promise<void> {
    sending = true
    try {
      const answer = await fetch(address ?? '', {
        method: 'POST',
        body: fieldsOf(new FormData(form)),
        headers: { accept: 'application/json' },
        keepalive: true,
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const { savedAt } = (await answer.json()) as { savedAt: string }
      say(autosaveSaved.replace('{time}', savedAt))
    } catch {
      say(autosaveFailed)
      later()
      clearTimeout(timer)
      timer = window.setTimeout(flush, 10 * pause)
    } finally {
      sending = false
    }
    if (changed) later()
  }
}

/** Text only. */
export function fieldsOf(data: FormData): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of data) if (typeof value === 'string') fields.append(name, value)
  return fields
}

import { showLeft } from './countdown.ts'
import { closeDialog, isOpen, openDialog } from './dialog.ts'

export type IdleMoment = Readonly<{ kind: 'here' | 'ask' | 'gone'; secondsLeft: number }>

/** Nobody touched the screen for `quiet` seconds: ask from `seconds` on, wipe after `grace` more. */
export function idleMoment(quiet: number, seconds: number, grace: number): IdleMoment {
  const secondsLeft = seconds + grace - quiet
  return { kind: secondsLeft <= 0 ? 'gone' : quiet >= seconds ? 'ask' : 'here', secondsLeft }
}

/** Asks "Bent u er nog?", dims the page behind the question, and wipes everything when nobody answers. */
export function startIdle(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[data-island="idle"]')
  // A page that comes back from memory belongs to who was here before.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  if (dialog === null) return
  const { seconds, grace, left = '{time}', wipe = '/', stop, extend, csrf = '' } = dialog.dataset
  let touchedAt = Date.now()
  let extendedAt = Date.now()

  for (const kind of ['pointerdown', 'keydown', 'input']) {
    document.addEventListener(kind, () => isOpen(dialog) || touch(), { passive: true, capture: true })
  }
  dialog.querySelector('[data-idle-stay]')?.addEventListener('click', touch)
  dialog.querySelector('[data-idle-stop]')?.addEventListener('click', leave)
  dialog.addEventListener('cancel', touch)
  const timer = setInterval(() => {
    const moment = idleMoment((Date.now() - touchedAt) / 1_000, Number(seconds), Number(grace))
    if (moment.kind === 'gone') return leave()
    if (moment.kind === 'here') return
    document.body.classList.add('lom-kiosk-dim')
    openDialog(dialog)
    showLeft(dialog.querySelector('[data-idle-left]'), left, moment.secondsLeft)
  }, 1_000)

  function touch(): void {
    touchedAt = Date.now()
    document.body.classList.remove('lom-kiosk-dim')
    if (dialog && isOpen(dialog)) closeDialog(dialog)
    tellServer()
  }

  /** Whoever writes for long stays signed in; told at most once in twenty seconds. */
  function tellServer(): void {
    if (extend === undefined || Date.now() - extendedAt < 20_000) return
    extendedAt = Date.now()
    const body = new URLSearchParams({ _csrf: csrf })
    void fetch(extend, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => undefined)
  }

  /** By a form of its own, so that the sign-in's provider is left too. */
  function leave(): void {
    clearInterval(timer)
    for (const form of document.querySelectorAll('form')) form.reset()
    for (const store of [sessionStorage, localStorage]) store.clear()
    if (stop === undefined) {
      location.replace(wipe)
      return
    }
    const form = document.createElement('form')
    form.method = 'post'
    form.action = stop
    const token = document.createElement('input')
    token.type = 'hidden'
    token.name = '_csrf'
    token.value = csrf
    form.append(token)
    document.body.append(form)
    form.submit()
  }
}

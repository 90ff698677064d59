import { showLeft } from './countdown.ts'
import { closeDialog, isOpen, openDialog } from './dialog.ts'
import { soundWarning } from './tone.ts'

/** So many seconds before the end it sounds once more. */
const lastSeconds = 10

export type IdleMoment = Readonly<{ kind: 'here' | 'ask' | 'gone'; secondsLeft: number }>

/**
 * Nobody touched the screen for `quiet` seconds: ask from `seconds` on, wipe after `grace` more. `end`: in so many seconds it ends in any
 * case, also for who touches it all the time; then it asks as long before.
 */
export function idleMoment(quiet: number, seconds: number, grace: number, end = Number.POSITIVE_INFINITY): IdleMoment {
  const secondsLeft = Math.min(seconds + grace - quiet, end)
  return { kind: secondsLeft <= 0 ? 'gone' : secondsLeft <= grace ? 'ask' : 'here', secondsLeft }
}

/** Asks "Bent u er nog?", dims the page behind the question, and wipes everything when nobody answers. */
export function startIdle(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[data-island="idle"]')
  // A page that comes back from memory belongs to who was here before.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  if (dialog === null) return
  const { seconds, grace, left = '{time}', wipe = '/', stop, extend, more, absolute, csrf = '' } = dialog.dataset
  let touchedAt = Date.now()
  let extendedAt = Date.now()
  let isToldLast = false
  let endsAt = absolute === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(absolute) * 1_000

  for (const kind of ['pointerdown', 'keydown', 'input']) {
    document.addEventListener(kind, () => isOpen(dialog) || touch(), { passive: true, capture: true })
  }
  dialog.querySelector('[data-idle-stay]')?.addEventListener('click', stay)
  dialog.querySelector('[data-idle-stop]')?.addEventListener('click', leave)
  dialog.addEventListener('cancel', stay)
  const timer = setInterval(() => {
    const [quiet, end] = [(Date.now() - touchedAt) / 1_000, (endsAt - Date.now()) / 1_000]
    const moment = idleMoment(quiet, Number(seconds), Number(grace), end)
    if (moment.kind === 'gone') return leave()
    if (moment.kind === 'here') return
    document.body.classList.add('lom-kiosk-dim')
    // Who looks elsewhere hears it: when it asks, and when little is left.
    const isAsked = isOpen(dialog)
    openDialog(dialog)
    const isLast = moment.secondsLeft <= lastSeconds
    if (!isAsked || (isLast && !isToldLast)) soundWarning()
    isToldLast = isLast
    showLeft(dialog.querySelector('[data-idle-left]'), left, moment.secondsLeft)
  }, 1_000)

  function touch(): void {
    touchedAt = Date.now()
    document.body.classList.remove('lom-kiosk-dim')
    if (dialog && isOpen(dialog)) closeDialog(dialog)
    tellServer()
  }

  /** An answer to the question: the whole time again, whatever is left of it. */
  function stay(): void {
    const endsSoon = endsAt - Date.now() < 300_000
    touch()
    if (more === undefined || !endsSoon) return
    // Until the answer is there it does not ask once more.
    endsAt = Math.max(endsAt, Date.now() + Number(grace) * 1_000 + 15_000)
    void post(more).then(async (response) => {
      if (!response?.ok) return
      const { absoluteSeconds } = (await response.json()) as { absoluteSeconds: number }
      endsAt = Date.now() + (absoluteSeconds - 10) * 1_000
    })
  }

  /** Whoever writes for long stays signed in; told at most once in twenty seconds. */
  function tellServer(): void {
    if (extend === undefined || Date.now() - extendedAt < 20_000) return
    extendedAt = Date.now()
    void post(extend)
  }

  const post = (action: string) =>
    fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: csrf }),
      headers: { accept: 'application/json' },
    }).catch(() => undefined)

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

import { saveNow } from './autosave.ts'
import { showLeft } from './countdown.ts'
import { closeDialog, isOpen, openDialog } from './dialog.ts'
import { deadlinesFrom, lastCallSeconds, sessionMoment, shouldExtend } from './session-clock.ts'

/** Warns before the session ends, keeps it while somebody types, and goes to a plain page when it is over. */
export function startSession(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('dialog[data-island="session"]')
  if (dialog !== null) guard(dialog)
}

function guard(dialog: HTMLDialogElement): void {
  const data = dialog.dataset
  const idleSeconds = Number(data.idle)
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null
  let deadlines = deadlinesFrom(Date.now(), idleSeconds, Number(data.absolute))
  let lastAnswer = Date.now()
  let lastActive = 0
  let asking = false
  let endIsKnown = false

  for (const kind of ['input', 'keydown', 'pointerdown', 'scroll']) {
    document.addEventListener(kind, active, { passive: true, capture: true })
  }
  dialog.querySelector('[data-session-stay]')?.addEventListener('click', stay)
  dialog.addEventListener('cancel', stay)
  tabs?.addEventListener('message', (event) => renew(event.data))
  setInterval(tick, 1_000)

  function active(): void {
    lastActive = Date.now()
  }

  function tick(): void {
    const now = Date.now()
    const moment = sessionMoment(deadlines, now)
    if (moment.kind === 'over') {
      leave()
    } else if (moment.kind === 'quiet') {
      if (isOpen(dialog)) closeDialog(dialog)
      if (shouldExtend(deadlines, idleSeconds, { lastActive, lastAnswer }, now)) void extend()
    } else if (!(endIsKnown && moment.reason === 'absolute' && moment.secondsLeft > lastCallSeconds)) {
      warn(moment.reason)
      showLeft(dialog.querySelector('[data-session-left]'), data.left ?? '{time}', moment.secondsLeft)
    }
  }

  function warn(reason: 'idle' | 'absolute'): void {
    if (isOpen(dialog)) return
    if (reason === 'absolute') {
      endIsKnown = true
      write('h2', data.endTitle)
      write('[data-session-text]', data.endText)
      write('[data-session-stay]', data.endStay)
    }
    saveNow()
    openDialog(dialog)
  }

  function write(selector: string, text = ''): void {
    const element = dialog.querySelector(selector)
    if (element) element.textContent = text
  }

  function stay(): void {
    closeDialog(dialog)
    void extend()
  }

  async function extend(): Promise<void> {
    if (asking) return
    asking = true
    try {
      const body = new URLSearchParams({ _csrf: data.csrf ?? '' })
      const answer = await fetch(data.extend ?? '', { method: 'POST', body, headers: { accept: 'application/json' } })
      if (answer.status === 401) leave()
      if (!answer.ok) return
      const seconds = (await answer.json()) as Seconds
      renew(seconds)
      tabs?.postMessage(seconds)
    } catch {
      // No connection: the next tick tries again while there is time.
    } finally {
      asking = false
    }
  }

  function renew(seconds: Seconds): void {
    lastAnswer = Date.now()
    deadlines = deadlinesFrom(lastAnswer, seconds.idleSeconds, seconds.absoluteSeconds)
  }

  function leave(): void {
    saveNow()
    // A desk that lost the centre stays where it is: there is no page to go to.
    if (!document.dispatchEvent(new CustomEvent('lom:over', { cancelable: true }))) return
    location.assign(data.expired ?? '/')
  }
}

type Seconds = Readonly<{ idleSeconds: number; absoluteSeconds: number }>

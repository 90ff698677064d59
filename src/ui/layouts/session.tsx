import type { Language } from '#platform/words.ts'
import { keptPart } from '../kept.ts'
import { wordsFor } from '../words/index.ts'

/**
 * When the session ends, counted from now (the browser's clock may be wrong). A script warns one dialog before; without
 * script nothing is lost either: what was sent is kept and the sign-in leads back to the same page.
 */
export type SessionDeadlines = Readonly<{
  idleSeconds: number
  absoluteSeconds: number
  /** POST, answers JSON `{"idleSeconds", "absoluteSeconds"}`. */
  extendHref?: string
  /** Where the browser goes when the time is up. */
  expiredHref: string
  /** POST form that signs out. */
  signOutHref: string
  csrf: string
}>

export function SessionDialog({ language, session }: { language: Language; session: SessionDeadlines }) {
  const words = wordsFor(language)
  return (
    <dialog
      class="lom-dialog"
      aria-labelledby="session-title"
      data-island="session"
      data-idle={session.idleSeconds}
      data-absolute={session.absoluteSeconds}
      data-extend={session.extendHref ?? '/session/extend'}
      data-expired={session.expiredHref}
      data-csrf={session.csrf}
      data-left={words.sessionLeft('{time}')}
      data-end-title={words.sessionEndTitle}
      data-end-text={words.sessionEndText}
      data-end-stay={words.sessionEndStay}
    >
      {dialogWords(language)}
      <form method="post" action={session.signOutHref} class="lom-actions">
        <input type="hidden" name="_csrf" value={session.csrf} />
        {dialogButtons(language)}
      </form>
    </dialog>
  )
}

const dialogWords = keptPart((language: Language) => {
  const words = wordsFor(language)
  return (
    <>
      <h2 id="session-title">{words.sessionTitle}</h2>
      <p data-session-text>{words.sessionText}</p>
      <p>{words.sessionKeeps}</p>
      <p class="lom-dialog__left" data-session-left role="timer" />
    </>
  )
})

const dialogButtons = keptPart((language: Language) => (
  <>
    <button type="button" class="govuk-button" data-session-stay>
      {wordsFor(language).sessionStay}
    </button>
    <button type="submit" class="govuk-button govuk-button--secondary">
      {wordsFor(language).signOut}
    </button>
  </>
))

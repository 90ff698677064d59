import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { wordsFor } from '../words/index.ts'

/** The hidden field that proves that a form is ours. */
export const csrfField = '_csrf'

/**
 * A form that is sent to the server. The browser's own checks are off: our messages say how to put it right.
 * `autosave`: an address that takes the same fields by POST and answers JSON `{"savedAt": "14.03"}`; said in `Actions`.
 */
export function Form({
  action,
  csrf,
  id,
  files,
  autosave,
  children,
}: {
  action?: string
  csrf?: string
  id?: string
  /** Files go along: multipart. */
  files?: boolean
  autosave?: { href: string; language: Language }
  children: ComponentChildren
}) {
  const words = autosave && wordsFor(autosave.language)
  return (
    <form
      method="post"
      action={action}
      id={id}
      noValidate
      encType={files ? 'multipart/form-data' : undefined}
      data-autosave={autosave?.href}
      data-autosave-saved={words?.savedAt('{time}')}
      data-autosave-failed={words?.notSaved}
    >
      {csrf !== undefined && <input type="hidden" name={csrfField} value={csrf} />}
      {children}
    </form>
  )
}

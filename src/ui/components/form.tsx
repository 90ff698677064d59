import type { ComponentChildren } from 'preact'

/** The hidden field that proves that a form is ours. */
export const csrfField = '_csrf'

/**
 * A form that is sent to the server. The browser's own checks are off: our messages say how to put it right.
 * `autosave`: an address that takes the same fields by POST and answers JSON `{"savedAt": "14.03"}`.
 */
export function Form({
  action,
  csrf,
  id,
  files,
  autosave,
  autosaveWords,
  children,
}: {
  action?: string
  csrf?: string
  id?: string
  /** Files go along: multipart. */
  files?: boolean
  autosave?: string
  autosaveWords?: { saved: string; failed: string }
  children: ComponentChildren
}) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      noValidate
      encType={files ? 'multipart/form-data' : undefined}
      data-autosave={autosave}
      data-autosave-saved={autosaveWords?.saved}
      data-autosave-failed={autosaveWords?.failed}
    >
      {csrf !== undefined && <input type="hidden" name={csrfField} value={csrf} />}
      {children}
    </form>
  )
}

import type { ComponentChildren } from 'preact'

/** A form that opens with a key, so that a page of many actions stays quiet. */
export function Behind({
  title,
  shortcut,
  open,
  children,
}: Readonly<{ title: string; shortcut: string; open: boolean; children: ComponentChildren }>) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary" data-key={shortcut} aria-keyshortcuts={shortcut}>
        <span class="govuk-details__summary-text">{title}</span>{' '}
        <span class="lom-kbd" aria-hidden="true">
          {shortcut}
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  look?: 'primary' | 'secondary' | 'warning'
  size?: 'normal' | 'big' | 'small'
  icon?: IconName
  /** A key that does the same at the desk; shown, and bound by the desk's script. */
  shortcut?: string
  children: ComponentChildren
}

/** A button that sends its form. `once` (the default) lets a second press within a second do nothing. */
export function Button({
  name,
  value,
  action,
  formId,
  once = true,
  ...look
}: Look & { name?: string; value?: string; action?: string; formId?: string; once?: boolean }) {
  return (
    <button
      type="submit"
      class={classOf(look)}
      name={name}
      value={value}
      formAction={action}
      form={formId}
      data-prevent-double-click={once ? 'true' : undefined}
      data-key={look.shortcut}
      aria-keyshortcuts={look.shortcut}
    >
      <Face {...look} />
    </button>
  )
}

/** A link with the weight of a button: for going somewhere, never for changing something. */
export function LinkButton({ href, download, ...look }: Look & { href: string; download?: boolean | string }) {
  return (
    <a
      href={href}
      class={classOf(look)}
      download={download}
      data-key={look.shortcut}
      aria-keyshortcuts={look.shortcut}
      draggable={false}
    >
      <Face {...look} />
    </a>
  )
}

/**
 * Buttons and links in a row, under a form; on a phone under each other.
 * `said` is a quiet remark, "Bewaard om 14.03 uur"; a form that saves by itself writes it there, so give at least ''.
 */
export function Actions({ children, said }: { children: ComponentChildren; said?: ComponentChildren }) {
  return (
    <div class="lom-actions">
      {children}
      {said !== undefined && (
        <span class="lom-said lom-soft lom-small" role="status" data-saved>
          {said}
        </span>
      )}
    </div>
  )
}

function Face({ icon, shortcut, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && (
        <span class="lom-kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </>
  )
}

function classOf({ look, size }: Look): string {
  const looks = look === undefined || look === 'primary' ? '' : ` govuk-button--${look}`
  const sizes = size === undefined || size === 'normal' ? '' : ` lom-button--${size}`
  return `govuk-button${looks}${sizes}`
}

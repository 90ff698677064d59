import type { ComponentChildren } from 'preact'
import type { Language, ShellLanguage } from '#platform/words.ts'
import { frameWords } from '../words/frame.ts'
import { wordsFor } from '../words/index.ts'
import { Icon, type IconName } from './icon.tsx'

/** Something that the person must know on this page. `success`: what was just done, read aloud at once. */
export function NotificationBanner({
  language,
  title,
  success,
  children,
}: {
  language: Language
  title?: string
  success?: boolean
  children: ComponentChildren
}) {
  const words = wordsFor(language)
  const content = (
    <>
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">
          {title ?? (success ? words.done : words.important)}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </>
  )
  if (success) {
    return (
      <div class="govuk-notification-banner govuk-notification-banner--success" role="alert">
        {content}
      </div>
    )
  }
  return (
    <section class="govuk-notification-banner" aria-labelledby="govuk-notification-banner-title">
      {content}
    </section>
  )
}

/** The big answer on top of a page: it worked, it waits, it is refused or not genuine. Its title is the page's h1. */
export function Panel({
  title,
  tone = 'good',
  icon = panelIcons[tone],
  children,
}: {
  title: string
  tone?: 'good' | 'attention' | 'bad'
  icon?: IconName
  children?: ComponentChildren
}) {
  return (
    <div class={`govuk-panel govuk-panel--confirmation lom-panel lom-panel--${tone}`}>
      <span class="lom-panel__icon">
        <Icon name={icon} />
      </span>
      <div>
        <h1 class="govuk-panel__title">{title}</h1>
        {children !== undefined && <div class="govuk-panel__body">{children}</div>}
      </div>
    </div>
  )
}

const panelIcons = { good: 'check', attention: 'clock', bad: 'close' } as const

/** A remark set apart from the text. */
export function InsetText({ children }: { children: ComponentChildren }) {
  return <div class="govuk-inset-text">{children}</div>
}

/** What happens if one does not act. */
export function WarningText({ language, children }: { language: ShellLanguage; children: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{frameWords(language).warning}: </span>
        {children}
      </strong>
    </div>
  )
}

/** More, for whom wants it. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

export type Tone = 'neutral' | 'busy' | 'good' | 'attention' | 'bad'

/** The state of a thing in one or two words. The words say it; the colour only helps. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <strong class={`govuk-tag lom-tag--${tone}`}>{children}</strong>
}

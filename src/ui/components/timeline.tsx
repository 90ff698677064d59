import type { ComponentChildren } from 'preact'
import type { Tone } from './notices.tsx'

export type Moment = Readonly<{
  /** Ready text: "maandag 6 september 2021, 14.30 uur". */
  when: string
  /** The same for machines: ISO 8601. */
  dateTime?: string
  title: string
  text?: ComponentChildren
  tone?: Tone
}>

/** What happened, newest first as given, in plain words. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol class="lom-timeline">
      {moments.map(({ when, dateTime, title, text, tone = 'neutral' }) => (
        <li key={`${when}${title}`} class={`lom-timeline__item lom-timeline__item--${tone}`}>
          <time dateTime={dateTime}>{when}</time>
          <strong>{title}</strong>
          {text !== undefined && <div>{text}</div>}
        </li>
      ))}
    </ol>
  )
}

import type { ComponentChildren } from 'preact'
import { neutralTheme, type Theme } from '../theme.ts'
import { Document } from './document.tsx'

/**
 * The screen of a waiting room, read at five metres: the number that is called now, and what came before and comes next. `live`: the address that
 * keeps it as it is now; `broken`: said when it no longer does; `sound`: the button where a browser wants a touch before it makes sound.
 */
export function WaitingPage({
  title,
  theme = neutralTheme,
  live,
  broken,
  sound,
  sheet,
  children,
}: Readonly<{
  title: string
  theme?: Theme
  live: string
  broken: string
  sound: string
  /** The sheet of styles with the letters of this screen; without it the usual ones hold. */
  sheet?: string | undefined
  children: ComponentChildren
}>) {
  return (
    <Document
      title={title}
      language="nl"
      theme={theme}
      styles={['main', 'waiting']}
      script="waiting"
      sheet={sheet}
      refresh={{ seconds: 5 }}
      personal
    >
      <main id="main" class="lom-wait" data-live={live}>
        <p class="lom-wait__broken" role="alert" data-live-broken hidden>
          {broken}
        </p>
        <div class="lom-wait__parts" data-part="screen">
          {children}
        </div>
        <button type="button" class="govuk-button lom-wait__sound" data-sound hidden>
          {sound}
        </button>
      </main>
    </Document>
  )
}

/** A ticket, and where it goes or when its turn is. */
export type WaitingRow = Readonly<{ ticket: string; text: string }>

/** What hangs there now. `call`: differs at each call, so that each is heard; `isNew`: called some seconds ago. */
export function WaitingScreen({
  now,
  empty,
  foot,
  lists,
}: Readonly<{
  now: Readonly<{ title: string; ticket: string; desk: string; call: string; isNew: boolean }> | null
  empty: string
  foot: string
  lists: readonly Readonly<{ title: string; rows: readonly WaitingRow[]; soft?: boolean }>[]
}>) {
  return (
    <>
      <section class={now?.isNew ? 'lom-wait__now lom-wait__now--new' : 'lom-wait__now'} data-call={now?.call ?? ''}>
        <h1>{now?.title ?? empty}</h1>
        {now && (
          <>
            <p class="lom-wait__ticket">{now.ticket}</p>
            <p class="lom-wait__desk">
              {now.desk} <span aria-hidden="true">→</span>
            </p>
          </>
        )}
        <p class="lom-wait__foot">{foot}</p>
      </section>
      <div class="lom-wait__lists">
        {lists
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows, soft }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {rows.map(({ ticket, text }) => (
                  <li key={ticket}>
                    <b>{ticket}</b> <span class={soft ? 'lom-soft' : undefined}>{text}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  )
}

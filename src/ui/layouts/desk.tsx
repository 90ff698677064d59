import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { neutralTheme, type Theme } from '../theme.ts'
import { wordsFor } from '../words/index.ts'
import { Brand, Document, SkipLink } from './document.tsx'
import { initialsOf } from './portal.tsx'
import { type SessionDeadlines, SessionDialog } from './session.tsx'

type DeskLink = Readonly<{ href: string; text: string; key?: string; current?: boolean }>

export type DeskPageProps = Readonly<{
  title: string
  language?: Language
  theme?: Theme
  wrong?: boolean
  /** Who works here, and where: "Griet, balie 2". */
  me?: { name: string; place?: string; href?: string }
  signOut?: { action: string; csrf: string }
  /** Calls colleagues to this desk, on every page: opened first, so that one slip calls nobody. */
  alarm?: Readonly<{ action: string; csrf: string; text: string; lead: string; go: string; key: string }>
  /** What everybody must see at once, above the page. */
  urgent?: ComponentChildren
  /** `key`: goes there by keyboard. */
  nav?: readonly DeskLink[]
  /** What is opened now and then: behind one button. */
  more?: readonly DeskLink[]
  homeHref?: string
  /** Left: who is waiting, the worklist. */
  left?: ComponentChildren
  leftTitle?: string
  /** Right: what to know about this. */
  right?: ComponentChildren
  rightTitle?: string
  session?: SessionDeadlines
  refresh?: { seconds: number; href?: string }
  children: ComponentChildren
}>

/** Dense but quiet, and the person comes first for who listens or has a small screen. Wide: lists left, the person before one in the middle, knowledge right. Every action shows its key. */
export function DeskPage(props: DeskPageProps) {
  const { language = 'nl', theme = neutralTheme, left, right, leftTitle, rightTitle, children } = props
  const columns = `lom-desk${left === undefined ? '' : ' lom-desk--left'}${right === undefined ? '' : ' lom-desk--right'}`
  return (
    <Document
      title={props.title}
      language={language}
      theme={theme}
      wrong={props.wrong}
      styles={['main', 'desk']}
      script="desk"
      refresh={props.refresh}
      personal
    >
      <SkipLink language={language} />
      <DeskHeader {...props} language={language} theme={theme} />
      <div class={columns}>
        <main id="main" tabIndex={-1} class="lom-desk__main">
          {props.urgent}
          {children}
        </main>
        {left !== undefined && (
          <aside class="lom-desk__side" aria-label={leftTitle}>
            {leftTitle && <h2>{leftTitle}</h2>}
            {left}
          </aside>
        )}
        {right !== undefined && (
          <aside class="lom-desk__side lom-desk__side--right" aria-label={rightTitle}>
            {rightTitle && <h2>{rightTitle}</h2>}
            {right}
          </aside>
        )}
      </div>
      {props.session && <SessionDialog language={language} session={props.session} />}
    </Document>
  )
}

function DeskHeader({
  language,
  theme,
  me,
  signOut,
  alarm,
  nav = [],
  more = [],
  homeHref = '/desk',
}: DeskPageProps & { language: Language; theme: Theme }) {
  const words = wordsFor(language)
  return (
    <header class="lom-header lom-header--desk">
      <div class="lom-header__bar">
        <Brand theme={theme} href={homeHref} />
        <nav aria-label={words.mainNavigation}>
          {nav.map((link) => (
            <HeaderLink key={link.href} link={link} />
          ))}
          {more.length > 0 && (
            <details class="lom-more">
              <summary class="lom-header__link" data-key="M" aria-keyshortcuts="M">
                {words.moreLinks}
                <Key name="M" />
              </summary>
              <div class="lom-more__links">
                {more.map((link) => (
                  <HeaderLink key={link.href} link={link} />
                ))}
              </div>
            </details>
          )}
          {alarm && (
            <details class="lom-more lom-more--alarm">
              <summary class="lom-header__link" data-key={alarm.key} aria-keyshortcuts={alarm.key}>
                {alarm.text}
                <Key name={alarm.key} />
              </summary>
              <div class="lom-more__links">
                <form method="post" action={alarm.action}>
                  <input type="hidden" name="_csrf" value={alarm.csrf} />
                  <p>{alarm.lead}</p>
                  <button type="submit" class="govuk-button govuk-button--warning">
                    {alarm.go}
                  </button>
                </form>
              </div>
            </details>
          )}
          {me && (
            <span class="lom-header__me">
              <span class="lom-avatar" aria-hidden="true">
                {initialsOf(me.name)}
              </span>
              <span>{me.place === undefined ? me.name : `${me.name}, ${me.place}`}</span>
            </span>
          )}
          {signOut && (
            <form method="post" action={signOut.action}>
              <input type="hidden" name="_csrf" value={signOut.csrf} />
              <button type="submit" class="lom-button--plain">
                {words.signOut}
              </button>
            </form>
          )}
        </nav>
      </div>
    </header>
  )
}

const HeaderLink = ({ link: { href, text, key, current } }: { link: DeskLink }) => (
  <a
    class="lom-header__link"
    href={href}
    data-key={key}
    aria-keyshortcuts={key}
    aria-current={current ? 'page' : undefined}
  >
    {text}
    {key && <Key name={key} />}
  </a>
)

const Key = ({ name }: { name: string }) => (
  <span class="lom-kbd" aria-hidden="true">
    {name}
  </span>
)

/** A framed block in the middle column. */
export function DeskPanel({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="lom-desk-panel">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export type DeskRow = Readonly<{
  when?: string
  title: string
  text?: string
  href?: string
  current?: boolean
  /** What can be done with this one alone. */
  action?: ComponentChildren
}>

/** Who comes when, or what waits: one line each. */
export function DeskRows({ rows }: { rows: readonly DeskRow[] }) {
  return (
    <ul class="lom-desk-rows">
      {rows.map(({ when, title, text, href, current, action }) => (
        <li
          key={`${when}${title}`}
          class={current ? 'lom-desk-row lom-desk-row--now' : 'lom-desk-row'}
          aria-current={current ? 'true' : undefined}
        >
          {when !== undefined && <b>{when}</b>}
          <span>
            {href === undefined ? <bdi>{title}</bdi> : <a href={href}>{title}</a>}
            {text !== undefined && <small>{text}</small>}
          </span>
          {action}
        </li>
      ))}
    </ul>
  )
}

import type { ComponentChildren } from 'preact'
import { directionOf, type ShellLanguage } from '#platform/words.ts'
import { csrfField } from '../components/form.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { neutralTheme, type Theme } from '../theme.ts'
import { frameWords } from '../words/frame.ts'
import { keysWords } from '../words/keys.ts'
import { Document, SkipLink } from './document.tsx'
import { Go } from './kiosk-go.tsx'
import { ReachBar, type ReachProps, reachClass } from './kiosk-reach.tsx'

export type KioskPageProps = Readonly<{
  title: string
  language: ShellLanguage
  /** Of what stands in the middle, when it is not that of the page: then the title is in it too. */
  mainLanguage?: ShellLanguage | undefined
  /** Of the title alone. */
  titleLanguage?: ShellLanguage | undefined
  /** The screen of all languages. */
  languagesHref?: string | undefined
  theme?: Theme
  wrong?: boolean
  /** Pills on top; `lang` and name as its speakers write it. Only what exists. */
  languages?: readonly Readonly<{ lang: string; name: string; href: string; current?: boolean; dir?: 'rtl' }>[]
  backHref?: string | undefined
  /** POST: going back undoes something, so it is a button instead of a link. */
  back?: { action: string; csrf: string } | undefined
  /** POST: ends the session and wipes it. */
  stop?: { action: string; csrf: string } | undefined
  helpHref: string
  /**
   * After `seconds` without a touch the screen asks "Bent u er nog?", and after `graceSeconds` more it goes to `wipeHref`.
   * Without script the page itself goes there, by refresh, after both together.
   */
  idle?: {
    seconds: number
    graceSeconds: number
    wipeHref: string
    /** Seconds in which nobody need touch it, for somebody is busy on a phone: the agent of the device counts them as touched. */
    waitsFor?: number
    /** POST: tells the server that somebody is still here. */
    extendHref?: string
    /** When it ends in any case, unless somebody asks for more time at `moreTimeHref`, by POST. */
    absoluteSeconds?: number
    moreTimeHref?: string
  }
  refresh?: { seconds: number; href?: string }
  /** Styles that say how large 15 mm are on this screen; left out: as on the screen of the demonstration. */
  sizeHref?: string | undefined
  /** How the screen stands, to choose with one touch. */
  reach?: ReachProps | undefined
  /** What is typed in the form of this screen (`typedForm`) goes along with whatever one touches around it. */
  keeps?: boolean | undefined
  /** Which step this is: "Stap 2 van 4: uw adres". */
  progress?: ComponentChildren
  /** Somebody who helps is on the line: between the head and the question. */
  strip?: ComponentChildren
  children: ComponentChildren
}>

/** One question, large, at reach height; one always sees how to go back, stop, and get help. */
export function KioskPage(props: KioskPageProps) {
  const { language, theme = neutralTheme, idle, children } = props
  const untilWiped =
    idle && Math.min(idle.seconds + idle.graceSeconds, idle.absoluteSeconds ?? Number.POSITIVE_INFINITY)
  const refresh = props.refresh ?? (untilWiped && idle && { seconds: untilWiped, href: idle.wipeHref })
  return (
    <Document
      title={props.title}
      language={language}
      titleLanguage={props.mainLanguage ?? props.titleLanguage}
      theme={theme}
      wrong={props.wrong}
      styles={['main', 'kiosk']}
      sheet={props.sizeHref}
      script="kiosk"
      refresh={refresh || undefined}
      bodyClass={reachClass(props.reach)}
      personal
    >
      <SkipLink language={language} />
      <header class="lom-kiosk-head">
        <p class="lom-brand">
          <span class="lom-brand__mark" aria-hidden="true" />
          {theme.name}
        </p>
      </header>
      {props.strip}
      <main id="main" tabIndex={-1} class="lom-kiosk-main" {...(props.mainLanguage && of(props.mainLanguage))}>
        {props.progress}
        {children}
      </main>
      <Pills {...props} />
      {props.reach && <ReachBar language={language} {...props.reach} keeps={props.keeps} />}
      <KioskFooter {...props} />
      <div hidden data-keys-words={JSON.stringify(keysWords(language))} />
      {idle && <IdleDialog language={language} idle={idle} stop={props.stop} />}
    </Document>
  )
}

/** What an element in another language than its page says of itself. */
const of = (language: ShellLanguage) => ({ lang: frameWords(language).htmlLang, dir: directionOf(language) })

function Pills({ language, languages = [], languagesHref, keeps }: KioskPageProps) {
  if (languages.length === 0) return null
  return (
    <nav class="lom-pills" aria-label={frameWords(language).language}>
      {languagesHref !== undefined && (
        <Go href={languagesHref} keeps={keeps}>
          <Icon name="globe" />
          <span class="govuk-visually-hidden">{frameWords(language).language}</span>
        </Go>
      )}
      {languages.map(({ lang, name, href, current, dir }) => (
        <Go key={lang} {...{ href, keeps, lang, dir }} aria-current={current ? 'true' : undefined}>
          {name}
        </Go>
      ))}
    </nav>
  )
}

function KioskFooter({ language, backHref, back, stop, helpHref, reach, keeps }: KioskPageProps) {
  const words = frameWords(language)
  const help = (
    <Go class="govuk-button lom-button--help" href={helpHref} keeps={keeps}>
      <Icon name="chat" />
      <span>{words.kioskHelp}</span>
    </Go>
  )
  const isLeft = reach?.chosen.includes('left') ?? false
  return (
    <footer class="lom-kiosk-foot">
      {isLeft && help}
      {back && <FootForm {...back} icon="back" text={words.kioskBack} />}
      {!back && backHref !== undefined && (
        <Go class="govuk-button govuk-button--secondary" href={backHref} keeps={keeps}>
          <Icon name="back" />
          <span>{words.kioskBack}</span>
        </Go>
      )}
      {stop && <FootForm {...stop} icon="close" text={words.kioskStop} />}
      {!isLeft && help}
    </footer>
  )
}

function FootForm({ action, csrf, icon, text }: { action: string; csrf: string; icon: IconName; text: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={csrfField} value={csrf} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        <Icon name={icon} />
        <span>{text}</span>
      </button>
    </form>
  )
}

function IdleDialog({
  language,
  idle,
  stop,
}: Pick<KioskPageProps, 'language' | 'stop'> & { idle: NonNullable<KioskPageProps['idle']> }) {
  const words = frameWords(language)
  return (
    <dialog
      class="lom-dialog"
      aria-labelledby="idle-title"
      data-island="idle"
      data-waits={idle.waitsFor}
      data-seconds={idle.seconds}
      data-grace={idle.graceSeconds}
      data-wipe={idle.wipeHref}
      data-extend={idle.extendHref}
      data-absolute={idle.absoluteSeconds}
      data-more={idle.moreTimeHref}
      data-stop={stop?.action}
      data-csrf={stop?.csrf}
      data-left={words.sessionLeft('{time}')}
    >
      <h2 id="idle-title">{words.kioskIdleTitle}</h2>
      <p>{words.kioskIdleText}</p>
      <p class="lom-dialog__left" data-idle-left role="timer" />
      <div class="lom-actions">
        <button type="button" class="govuk-button" data-idle-stay>
          {words.kioskIdleStay}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" data-idle-stop>
          {words.kioskIdleStop}
        </button>
      </div>
    </dialog>
  )
}

/** A large card to touch: a picture beside words, the whole card is the target. */
export function KioskChoice({
  href,
  icon,
  title,
  children,
}: {
  href: string
  icon: IconName
  title: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li>
      <a class="lom-kiosk-choice" href={href}>
        <span class="lom-kiosk-choice__icon">
          <Icon name={icon} />
        </span>
        <span>
          <strong>{title}</strong>
          {children !== undefined && <span class="lom-soft">{children}</span>}
        </span>
      </a>
    </li>
  )
}

export function KioskChoices({ children }: { children: ComponentChildren }) {
  return <ul class="lom-kiosk-choices">{children}</ul>
}

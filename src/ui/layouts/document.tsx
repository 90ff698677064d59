import type { ComponentChildren } from 'preact'
import { directionOf, type ShellLanguage } from '#platform/words.ts'
import { asset } from '../assets.ts'
import type { Theme } from '../theme.ts'
import { frameWords } from '../words/frame.ts'

export type Styles = 'main' | 'kiosk' | 'desk' | 'waiting'

export type DocumentProps = Readonly<{
  title: string
  language: ShellLanguage
  /** Of the title, when it is in another language than the page. */
  titleLanguage?: ShellLanguage | undefined
  theme: Theme
  /** Something on this page has to be put right: the title begins with "Fout: ". */
  wrong?: boolean
  styles: readonly Styles[]
  /** One more sheet of styles of ours, with its address. */
  sheet?: string | undefined
  script: 'portal' | 'kiosk' | 'desk' | 'waiting'
  /** The page asks itself anew: for what is under way, when no script runs. */
  refresh?: { seconds: number; href?: string }
  /** Kept out of search engines and caches of previews: everything personal. */
  personal?: boolean
  bodyClass?: string
  children: ComponentChildren
}>

/** The whole document. No inline script or style: the policy allows only our own files. */
export function Document({ language, theme, styles, script, refresh, bodyClass, personal, ...props }: DocumentProps) {
  const words = frameWords(language)
  const title = props.title === theme.name ? theme.name : `${props.title} | ${theme.name}`
  return (
    <html lang={words.htmlLang} dir={directionOf(language) === 'rtl' ? 'rtl' : undefined} class={`lom-${script}`}>
      <head>
        <meta charset="utf-8" />
        <title lang={props.titleLanguage && frameWords(props.titleLanguage).htmlLang}>
          {props.wrong ? words.titleError + title : title}
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {personal && <meta name="robots" content="noindex, noarchive" />}
        {refresh && (
          <noscript>
            <meta
              http-equiv="refresh"
              content={refresh.href === undefined ? `${refresh.seconds}` : `${refresh.seconds};url=${refresh.href}`}
            />
          </noscript>
        )}
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={asset('source-sans-3-latin-wght-normal.woff2')}
        />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={asset(`${name}.css`)} />
        ))}
        {props.sheet && <link rel="stylesheet" href={props.sheet} />}
        <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
        <script src={asset(`${script}.js`)} defer />
      </head>
      <body class={bodyClass}>{props.children}</body>
    </html>
  )
}

export function SkipLink({ language }: { language: ShellLanguage }) {
  return (
    <a href="#main" class="govuk-skip-link">
      {frameWords(language).skipToContent}
    </a>
  )
}

/** The mark and the city's name; leads home. */
export function Brand({ theme, href }: { theme: Theme; href: string }) {
  return (
    <a class="lom-brand" href={href}>
      <span class="lom-brand__mark" aria-hidden="true" />
      {theme.name}
    </a>
  )
}

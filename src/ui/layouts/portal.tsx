import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { Icon } from '../components/icon.tsx'
import { type Way, WaysFooter } from '../components/ways.tsx'
import { keptPart } from '../kept.ts'
import { neutralTheme, type Theme } from '../theme.ts'
import { wordsFor } from '../words/index.ts'
import { Brand, Document, SkipLink } from './document.tsx'
import { type SessionDeadlines, SessionDialog } from './session.tsx'

export type LanguageLink = Readonly<{ language: Language; href: string }>
export type NavLink = Readonly<{ href: string; text: string; current?: boolean }>

export type PortalPageProps = Readonly<{
  /** Of the document; the page's own h1 is in `children`. */
  title: string
  language: Language
  theme?: Theme
  /** Something has to be put right on this page. */
  wrong?: boolean
  /** Who is signed in, or nobody. */
  me?: { initials: string; href: string; current?: boolean }
  /** Shown when nobody is signed in. */
  signInHref?: string
  /** What exists: no dead links. */
  nav?: readonly NavLink[]
  /** From the start page down to the parent; the page itself is not in it. */
  breadcrumbs?: readonly Readonly<{ href: string; text: string }>[]
  /** This page in other languages. */
  languages?: readonly LanguageLink[]
  ways?: readonly Way[]
  footerLinks?: readonly NavLink[]
  homeHref?: string
  refresh?: { seconds: number; href?: string }
  session?: SessionDeadlines
  personal?: boolean
  /** `full`: sections draw their own width (homepage). `form`: one narrow column. Otherwise the usual width. */
  width?: 'page' | 'form' | 'full'
  children: ComponentChildren
}>

/** The frame of every page at home. */
export function PortalPage(props: PortalPageProps) {
  const { language, theme = neutralTheme, width = 'page', breadcrumbs = [], children } = props
  return (
    <Document
      title={props.title}
      language={language}
      theme={theme}
      wrong={props.wrong}
      styles={['main']}
      script="portal"
      refresh={props.refresh}
      personal={props.personal ?? props.me !== undefined}
    >
      <SkipLink language={language} />
      <Header {...props} theme={theme} />
      {width === 'full' ? (
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      ) : (
        <div class="lom-wrap lom-body">
          {breadcrumbs.length > 0 && <Breadcrumbs language={language} links={breadcrumbs} />}
          <main id="main" tabIndex={-1} class={width === 'form' ? 'lom-main lom-main--form' : 'lom-main'}>
            {children}
          </main>
        </div>
      )}
      {footer(language, theme, props.nav, props.ways, props.footerLinks)}
      {props.session && <SessionDialog language={language} session={props.session} />}
    </Document>
  )
}

function Header({
  language,
  theme,
  me,
  signInHref,
  nav = [],
  languages = [],
  homeHref = '/',
}: PortalPageProps & { theme: Theme }) {
  const words = wordsFor(language)
  return (
    <header class="lom-header">
      <div class="lom-wrap">
        <Brand theme={theme} href={homeHref} />
        <nav aria-label={words.mainNavigation}>
          {nav.map(({ href, text, current }) => (
            <a key={href} class="lom-header__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          ))}
          {languages.length > 0 && languageMenu(language, languages)}
          {me && (
            <a class="lom-header__me" href={me.href} aria-current={me.current ? 'page' : undefined}>
              <span class="lom-avatar" aria-hidden="true">
                {me.initials}
              </span>
              <span>{words.myCounter}</span>
            </a>
          )}
          {!me && signInHref !== undefined && (
            <a class="lom-header__sign-in" href={signInHref}>
              <Icon name="person" />
              <span>{words.signIn}</span>
            </a>
          )}
        </nav>
      </div>
    </header>
  )
}

const languageMenu = keptPart((language: Language, languages: readonly LanguageLink[]) => (
  <LanguageMenu language={language} languages={languages} />
))

/** Opens without script. The language that is on is named; the others are links in their own words. */
function LanguageMenu({ language, languages }: { language: Language; languages: readonly LanguageLink[] }) {
  const words = wordsFor(language)
  return (
    <details class="lom-languages" data-island="menu">
      <summary>
        <Icon name="globe" />
        <span class="govuk-visually-hidden">{words.language}: </span>
        <span class="lom-languages__short" aria-hidden="true">
          {language.toUpperCase()}
        </span>
        <span class="lom-languages__long">{words.languageName}</span>
      </summary>
      <ul class="lom-clean">
        {languages.map((link) => {
          const { htmlLang, languageName } = wordsFor(link.language)
          return (
            <li key={link.language}>
              <a
                href={link.href}
                hreflang={link.language}
                lang={htmlLang}
                aria-current={link.language === language ? 'true' : undefined}
              >
                {languageName}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Breadcrumbs({
  language,
  links,
}: {
  language: Language
  links: readonly Readonly<{ href: string; text: string }>[]
}) {
  return (
    <nav class="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label={wordsFor(language).breadcrumbs}>
      <ol class="govuk-breadcrumbs__list">
        {links.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item" key={href}>
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const footer = keptPart(
  (
    language: Language,
    theme: Theme,
    nav: PortalPageProps['nav'],
    ways: PortalPageProps['ways'],
    footerLinks: PortalPageProps['footerLinks'],
  ) => <Footer {...{ language, theme }} nav={nav ?? []} ways={ways ?? []} footerLinks={footerLinks ?? []} />,
)

function Footer({
  language,
  theme,
  nav,
  ways,
  footerLinks,
}: Required<Pick<PortalPageProps, 'language' | 'theme' | 'nav' | 'ways' | 'footerLinks'>>) {
  const links = [
    ...nav.map((link) => ({ ...link, phone: true })),
    ...footerLinks.map((link) => ({ ...link, phone: false })),
  ]
  return (
    <footer class="lom-footer">
      <div class="lom-wrap">
        <WaysFooter language={language} ways={ways} />
        <div class="lom-footer__end">
          <p>{theme.name}</p>
          {links.length > 0 && (
            <ul class="lom-clean">
              {links.map(({ href, text, phone }) => (
                <li key={href} class={phone ? 'lom-footer__nav' : undefined}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </footer>
  )
}

/** Two letters for the avatar: of the first two parts of a name. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).slice(0, 2)
  return parts.map((part) => ([...part][0] ?? '').toLocaleUpperCase('nl-BE')).join('')
}

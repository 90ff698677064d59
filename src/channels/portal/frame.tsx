import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { PortalPage, type PortalPageProps, type Way, wordsFor } from '#ui/index.ts'
import { languages, type Site, type Visit } from '../site.ts'
import { themeOf } from '../theme.ts'
import type { Framed } from '../visitor.ts'
import { waysShown } from '../ways.ts'

/** Who asks, as far as a frame shows it. */
export type FramedVisit = Omit<Visit, 'visitor'> & Readonly<{ visitor: Framed }>

export type FrameProps = Readonly<{
  site: Site
  visit: FramedVisit
  title: string
  children: ComponentChildren
}> &
  Pick<PortalPageProps, 'wrong' | 'breadcrumbs' | 'refresh' | 'width'> & { waysInFooter?: boolean }

/** The frame of a portal page, filled with who asks and what is true now. */
export function Frame({ site, visit, title, children, waysInFooter = true, ...rest }: FrameProps) {
  const { language, visitor, path } = visit
  const signedIn = visitor.kind === 'resident' ? visitor : undefined
  return (
    <PortalPage
      title={title}
      language={language}
      theme={themeOf(site)}
      nav={navOf(language)[path === '/hulp' ? 'onHelp' : 'elsewhere']}
      me={signedIn && { initials: signedIn.initials, href: '/mijn-loket', current: path.startsWith('/mijn-loket') }}
      signInHref={signedIn ? undefined : `/aanmelden?terug=${encodeURIComponent(path)}`}
      languages={languageLinks}
      ways={waysInFooter ? waysShown(site, null, language) : noWays}
      footerLinks={footerLinks(language)}
      session={
        signedIn && {
          ...signedIn.deadlines,
          extendHref: '/sessie/verlengen',
          expiredHref: `/afgemeld?reden=tijd&terug=${encodeURIComponent(path)}`,
          signOutHref: '/afmelden',
          csrf: signedIn.csrf,
        }
      }
      {...rest}
    >
      {children}
    </PortalPage>
  )
}

// The same values for every page, so that head and foot are drawn once and kept.
const noWays: readonly Way[] = []
/** Of the page itself: without its own question part, which may hold what stays out of links. */
const languageLinks = languages.map((language) => ({ language, href: `?taal=${language}` }))
const help = (text: string) => ({
  onHelp: [{ href: '/hulp', text, current: true }],
  elsewhere: [{ href: '/hulp', text, current: false }],
})
const helpLinks = Object.fromEntries(languages.map((language) => [language, help(wordsFor(language).help)]))
const navOf = (language: Language) => helpLinks[language] ?? help(wordsFor(language).help)

const footer = {
  nl: [
    { href: '/controle', text: 'Is een attest echt?' },
    { href: '/parkeerverboden', text: 'Parkeerverboden' },
    { href: '/contactpunten', text: 'Contactpunten' },
    { href: '/toegankelijkheid', text: 'Toegankelijkheid' },
    { href: '/privacy', text: 'Uw gegevens' },
  ],
  en: [
    { href: '/controle', text: 'Is a certificate genuine?' },
    { href: '/parkeerverboden', text: 'Parking bans' },
    { href: '/contactpunten', text: 'Contact points' },
    { href: '/toegankelijkheid', text: 'Accessibility' },
    { href: '/privacy', text: 'Your data' },
  ],
  fr: [
    { href: '/controle', text: 'Une attestation est-elle authentique ?' },
    { href: '/parkeerverboden', text: 'Interdictions de stationner' },
    { href: '/contactpunten', text: 'Points de contact' },
    { href: '/toegankelijkheid', text: 'Accessibilité' },
    { href: '/privacy', text: 'Vos données' },
  ],
} satisfies Record<Language, readonly { href: string; text: string }[]>

const footerLinks = (language: Language) => footer[language]

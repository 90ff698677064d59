import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { PortalPage, type PortalPageProps, wordsFor } from '#ui/index.ts'
import { languages, type Site, type Visit } from '../site.ts'
import { themeOf } from '../theme.ts'
import { waysShown } from '../ways.ts'

export type FrameProps = Readonly<{
  site: Site
  visit: Visit
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
      nav={[{ href: '/hulp', text: wordsFor(language).help, current: path === '/hulp' }]}
      me={signedIn && { name: signedIn.name, href: '/mijn-loket', current: path.startsWith('/mijn-loket') }}
      signInHref={signedIn ? undefined : `/aanmelden?terug=${encodeURIComponent(path)}`}
      languages={languages.map((language) => ({ language, href: `${path}?taal=${language}` }))}
      ways={waysInFooter ? waysShown(site, null, language) : []}
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

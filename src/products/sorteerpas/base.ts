import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'

const channels = ['portal', 'kiosk', 'desk'] as const

/** What the services around the sorting pass have in common: done on pages of their own, by a household for itself. */
export const ofThePass = {
  version: 1,
  validFrom: begin,
  theme: 'wonen',
  lifeEvents: ['verhuizen'],
  unit: [{ name: 'SB', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons, of kom langs. Een medewerker doet het samen met u.',
    en: 'You do not need a computer. Call us, or come by. An employee does it together with you.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous ou passez. Un collaborateur le fait avec vous.",
  },
  refusable: false,
  channels,
  bring: [
    {
      nl: 'Itsme, of uw identiteitskaart met pincode.',
      en: 'Itsme, or your identity card with its PIN.',
      fr: "Itsme, ou votre carte d'identité et son code PIN.",
    },
  ],
  leadTime: { nl: 'Meteen', en: 'At once', fr: 'Tout de suite' },
  fees: [{ channels, cents: 0, validFrom: begin, toConfirm: true }],
  facts: [],
  minimumLevel: 'substantial',
  signature: 'none',
  conditions: [],
  pages: [],
  handledAt: { portal: '/mijn-loket/sorteerpas', kiosk: '/kiosk/sorteerpas' },
  retention: { contentDays: 365 * 7, basis: 'Voorstel: de bewaartermijn van de boekhouding' },
  decision: 'automatic',
} as const satisfies Partial<Product>

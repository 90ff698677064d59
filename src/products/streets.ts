import type { Condition, Product, RefusalGround } from '#domain/catalogue/index.ts'
import { alive } from './certificates.ts'

/** What the products that take a place in the street have in common. */
export const begin = '2021-09-01'
export const streetChannels = ['portal', 'kiosk', 'desk'] as const

export const inTheStreet = {
  version: 1,
  validFrom: begin,
  theme: 'mobiliteit',
  unit: [{ name: 'SW', validFrom: begin }],
  essential: true,
  analogue: {
    nl: 'U hebt geen computer nodig. Bel ons, of maak een afspraak aan het loket. Wij vullen het samen met u in.',
    en: 'You do not need a computer. Call us, or make an appointment at the counter. We fill it in together.',
    fr: "Vous n'avez pas besoin d'ordinateur. Appelez-nous, ou prenez rendez-vous au guichet. Nous remplissons tout ensemble.",
  },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State', en: 'the Council of State', fr: "le Conseil d'État" }, days: 60 },
  channels: streetChannels,
  bring: [
    {
      nl: 'Het adres, en hoeveel meter u nodig hebt.',
      en: 'The address, and how many metres you need.',
      fr: "L'adresse, et le nombre de mètres nécessaires.",
    },
    {
      nl: 'Thuis en aan een contactpunt: itsme, of uw identiteitskaart met pincode.',
      en: 'At home and at a contact point: itsme, or your identity card with its PIN.',
      fr: "À la maison et au point de contact : itsme, ou votre carte d'identité et son code PIN.",
    },
  ],
  contains: [
    {
      nl: 'Uw naam, de plaats, de dagen en de uren.',
      en: 'Your name, the place, the days and the hours.',
      fr: 'Votre nom, la place, les jours et les heures.',
    },
  ],
  facts: [{ name: 'person', source: 'population-register', purpose: 'inname-openbaar-domein' }],
  minimumLevel: 'substantial',
  signature: 'simple',
  conditions: [alive],
  retention: { contentDays: 400, basis: 'Voorstel: tot een jaar na de inname, voor betwistingen' },
  decision: 'automatic',
} as const satisfies Partial<Product>

/** A line of a decision table. */
export const row = (id: string, rule: string, words: Condition['words'], otherwise: Condition['words']): Condition => ({
  id,
  rule,
  words,
  otherwise,
  source: worksLaw,
})

export const worksLaw = 'Ministerieel besluit van 7 mei 1999 over het signaleren van werken'

/** What a person sees of a place in the street and no rule does. `source`: the rule that says so. */
export const streetRefusals = (source: string): readonly RefusalGround[] => [
  {
    id: 'place-free',
    words: {
      nl: 'De plaats is vrij op die dagen.',
      en: 'The place is free on those days.',
      fr: 'La place est libre ces jours-là.',
    },
    otherwise: {
      nl: 'De plaats is op die dagen niet vrij. Kies andere dagen of een andere plaats.',
      en: 'The place is not free on those days. Choose other days or another place.',
      fr: "La place n'est pas libre ces jours-là. Choisissez d'autres jours ou une autre place.",
    },
    source,
    toConfirm: true,
  },
  {
    id: 'safe-passage',
    words: {
      nl: 'Het verkeer en de hulpdiensten kunnen veilig voorbij.',
      en: 'Traffic and the emergency services can pass safely.',
      fr: 'La circulation et les secours passent en sécurité.',
    },
    otherwise: {
      nl: 'Op deze plaats kan niet iedereen veilig voorbij. Kies een andere plaats, of bel ons.',
      en: 'Not everybody can pass safely at this place. Choose another place, or call us.',
      fr: 'Tout le monde ne passe pas en sécurité à cet endroit. Choisissez une autre place, ou appelez-nous.',
    },
    source,
    toConfirm: true,
  },
]

export const banLaw = 'Nieuwe Gemeentewet, artikel 130bis'

import type { Product } from '#domain/catalogue/index.ts'
import { begin, inTheStreet, streetChannels, streetRefusals, worksLaw } from '../streets.ts'
import { pages } from './pages.ts'
import { table } from './table.ts'

export const smallWorks = {
  ...inTheStreet,
  id: 'kleine-werf',
  title: {
    nl: 'Kleine werf: werk met beperkte signalisatie',
    en: 'Small works: works with limited signage',
    fr: 'Petit chantier : signalisation limitée',
  },
  summary: {
    nl: 'Toelating voor een container, een stelling of een lift op het voetpad.',
    en: 'Permission for a skip, a scaffold or a lift on the pavement.',
    fr: 'Autorisation pour un conteneur, un échafaudage ou un élévateur sur le trottoir.',
  },
  action: { nl: 'Toelating aanvragen', en: 'Apply for permission', fr: "Demander l'autorisation" },
  synonyms: [
    ...['kleine werf', 'werf', 'werfsignalisatie', 'signalisatie', 'signalisatievergunning', 'inname openbaar domein'],
    ...['container plaatsen', 'stelling', 'steiger', 'stelling plaatsen', 'kraan', 'inname voetpad'],
    ...['skip', 'scaffold', 'building site', 'chantier', 'échafaudage', 'conteneur'],
  ],
  lifeEvents: ['verhuizen', 'auto'],
  forWhom: [
    {
      nl: 'Voor iedereen die iets op het voetpad of het fietspad plaatst.',
      en: 'For everybody who places something on the pavement or the cycle path.',
      fr: 'Pour tous ceux qui placent quelque chose sur le trottoir ou la piste cyclable.',
    },
  ],
  leadTime: {
    nl: 'Meteen voor een kleine werf. Een groot werk beslissen wij binnen 15 werkdagen.',
    en: 'At once for small works. Large works we decide within 15 working days.',
    fr: 'Tout de suite pour un petit chantier. Un grand chantier : dans les 15 jours ouvrables.',
  },
  whatNext: [
    {
      nl: 'U antwoordt op enkele vragen over de plaats, de tijd en de doorgang.',
      en: 'You answer some questions about the place, the time and the passage.',
      fr: 'Vous répondez à quelques questions sur la place, la durée et le passage.',
    },
    {
      nl: 'Is het een kleine werf? Dan krijgt u de toelating meteen.',
      en: 'Is it small works? Then you get the permission at once.',
      fr: "C'est un petit chantier ? Vous recevez l'autorisation tout de suite.",
    },
    {
      nl: 'Is het een groot werk? Vraag het dan minstens 15 werkdagen vooraf aan.',
      en: 'Is it large works? Then apply at least 15 working days before.',
      fr: "C'est un grand chantier ? Demandez-le au moins 15 jours ouvrables avant.",
    },
    {
      nl: 'U plaatst zelf de signalisatie.',
      en: 'You place the signage yourself.',
      fr: 'Vous placez vous-même la signalisation.',
    },
  ],
  validity: {
    nl: 'Van de eerste tot en met de laatste dag die u kiest.',
    en: 'From the first up to the last day that you choose.',
    fr: 'Du premier au dernier jour que vous choisissez.',
  },
  fees: [{ channels: streetChannels, cents: 0, validFrom: begin, toConfirm: true }],
  refusals: streetRefusals(worksLaw),
  atOnce: {
    conditions: table,
    otherwise: {
      reason: 'large-works',
      words: {
        nl: 'Uw werk is een groot werk. Een medewerker beslist erover.',
        en: 'Your work is large works. An employee decides about it.',
        fr: 'Votre chantier est un grand chantier. Un agent décide.',
      },
      from: 'from',
      inTime: {
        id: 'large-works-in-time',
        words: {
          nl: 'Een groot werk wordt minstens 15 werkdagen voor de start aangevraagd.',
          en: 'Large works are applied for at least 15 working days before they begin.',
          fr: 'Un grand chantier se demande au moins 15 jours ouvrables avant le début.',
        },
        otherwise: {
          nl: 'Dit is een groot werk. Vraag het opnieuw aan, minstens 15 werkdagen voor de start.',
          en: 'These are large works. Apply again, at least 15 working days before the start.',
          fr: "C'est un grand chantier. Demandez-le à nouveau, au moins 15 jours ouvrables avant le début.",
        },
        source: 'Voorwaarden van de stad voor werfsignalisatie',
      },
      issues: {
        template: 'large-works-permit',
        kind: {
          nl: 'Toelating werk op het openbaar domein',
          en: 'Permission for works on the public domain',
          fr: 'Autorisation de chantier sur le domaine public',
        },
      },
      terms: [{ validFrom: begin, leadDays: 15, decideDays: 15, completeDays: 5 }],
    },
  },
  street: {
    use: 'works',
    ...{ place: 'place', from: 'from', until: 'until' },
    rules: [
      {
        validFrom: begin,
        leadDays: 0,
        longestDays: 400,
        longestMetres: 100,
        nearMetres: 12,
        lookDays: 2,
        taken: { ban: 'no-matter', works: 'person', market: 'person', event: 'person', reserved: 'no-matter' },
        toConfirm: true,
      },
    ],
  },
  pages,
  issues: {
    template: 'small-works-permit',
    kind: {
      nl: 'Toelating werk met beperkte signalisatie',
      en: 'Permission for works with limited signage',
      fr: 'Autorisation : signalisation limitée',
    },
  },
  promise: [{ workingDays: 15, validFrom: begin }],
  // The widths of the passage are those of another city: ours are not known.
  toConfirm: ['fees.0', 'street.rules.0', 'pages.2.fields.1.hint', 'appeal', 'retention', 'atOnce.otherwise.inTime'],
} as const satisfies Product

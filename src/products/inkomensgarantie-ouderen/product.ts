import type { Product } from '#domain/catalogue/index.ts'
import { federalIntake, handedOverTo, phoneField } from '../social.ts'

/** Decided by the federal pension service, which looks at income and household itself. */
export const incomeGuarantee = {
  ...federalIntake,
  id: 'inkomensgarantie-ouderen',
  title: {
    nl: 'Inkomensgarantie voor ouderen aanvragen',
    en: 'Apply for the income guarantee for the elderly',
    fr: 'Demander la garantie de revenus aux personnes âgées',
  },
  summary: {
    nl: 'Een aanvulling voor ouderen met een laag inkomen. De Federale Pensioendienst beslist.',
    en: 'A supplement for older people with a low income. The Federal Pension Service decides.',
    fr: 'Un complément pour les aînés à faibles revenus. Le Service fédéral des Pensions décide.',
  },
  synonyms: ['IGO', 'igo', 'inkomensgarantie', 'laag pensioen', 'GRAPA', 'income guarantee', 'garantie de revenus'],
  forWhom: [
    {
      nl: 'U bereikte de wettelijke pensioenleeftijd.',
      en: 'You reached the legal pension age.',
      fr: "Vous avez atteint l'âge légal de la pension.",
    },
    {
      nl: 'U hebt een laag inkomen en u woont echt in België.',
      en: 'You have a low income and you really live in Belgium.',
      fr: 'Vous avez un faible revenu et vous vivez réellement en Belgique.',
    },
    {
      nl: 'Vraagt u uw pensioen aan? Dan onderzoekt men dit vanzelf.',
      en: 'You apply for your pension? Then this is examined by itself.',
      fr: "Vous demandez votre pension ? Ceci est alors examiné d'office.",
    },
  ],
  pages: [
    {
      slug: 'situatie',
      title: { nl: 'Uw situatie', en: 'Your situation', fr: 'Votre situation' },
      fields: [
        {
          name: 'abroad',
          kind: 'yes-no',
          label: {
            nl: 'Was u dit jaar meer dan 30 dagen in het buitenland?',
            en: 'Were you abroad for more than 30 days this year?',
            fr: "Étiez-vous à l'étranger plus de 30 jours cette année ?",
          },
        },
        {
          name: 'property',
          kind: 'yes-no',
          label: {
            nl: 'Bezit u een huis of een stuk grond?',
            en: 'Do you own a house or land?',
            fr: 'Possédez-vous une maison ou un terrain ?',
          },
        },
        phoneField,
      ],
    },
  ],
  steps: handedOverTo('federale-pensioendienst', ['abroad', 'property', 'phone']),
} as const satisfies Product

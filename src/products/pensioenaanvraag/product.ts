import type { Product } from '#domain/catalogue/index.ts'
import { federalIntake, handedOverTo, phoneField } from '../social.ts'

/** The pension itself is decided by the federal service; the day of the request counts. */
export const pension = {
  ...federalIntake,
  id: 'pensioenaanvraag',
  title: { nl: 'Pensioen aanvragen', en: 'Apply for your pension', fr: 'Demander votre pension' },
  summary: {
    nl: 'Wij nemen uw aanvraag aan en geven ze door aan de Federale Pensioendienst.',
    en: 'We take in your application and pass it on to the Federal Pension Service.',
    fr: 'Nous prenons votre demande et la transmettons au Service fédéral des Pensions.',
  },
  synonyms: [
    'pensioen',
    'pensioenaanvraag',
    'rustpensioen',
    'overlevingspensioen',
    'mypension',
    'pension',
    'retirement',
    'retraite',
    'emeklilik',
  ],
  forWhom: [
    {
      nl: 'U wilt vroeger met pensioen, of u was ambtenaar.',
      en: 'You want to retire early, or you were a civil servant.',
      fr: 'Vous voulez partir plus tôt, ou vous étiez fonctionnaire.',
    },
    {
      nl: 'Bent u werknemer of zelfstandige en bereikt u de pensioenleeftijd? Dan onderzoekt men uw recht vanzelf.',
      en: 'You are employed or self-employed and reach pension age? Then your right is examined by itself.',
      fr: "Vous êtes salarié ou indépendant et atteignez l'âge légal ? Votre droit est examiné d'office.",
    },
    {
      nl: 'Vraag het ten vroegste één jaar en ten laatste één maand voor u stopt.',
      en: 'Apply at the earliest one year and at the latest one month before you stop.',
      fr: "Demandez-le au plus tôt un an et au plus tard un mois avant d'arrêter.",
    },
  ],
  pages: [
    {
      slug: 'pensioen',
      title: { nl: 'Uw pensioen', en: 'Your pension', fr: 'Votre pension' },
      fields: [
        {
          name: 'start',
          kind: 'date',
          label: {
            nl: 'Wanneer wilt u met pensioen?',
            en: 'When do you want to retire?',
            fr: 'Quand voulez-vous prendre votre pension ?',
          },
          called: { nl: 'de dag van uw pensioen', en: 'the day of your pension', fr: 'le jour de votre pension' },
          earliest: 'today',
        },
        {
          name: 'abroad',
          kind: 'yes-no',
          label: {
            nl: 'Werkte u ook in een ander land?',
            en: 'Did you also work in another country?',
            fr: 'Avez-vous aussi travaillé dans un autre pays ?',
          },
        },
        phoneField,
      ],
    },
  ],
  steps: handedOverTo('federale-pensioendienst', ['start', 'abroad', 'phone']),
} as const satisfies Product

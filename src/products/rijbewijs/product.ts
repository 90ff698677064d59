import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import { bankCardToBring, callBackField, cardToBring, counter, normalPrice } from '../counter.ts'

/** The federal share is 20 euro; what the city adds was not found. */
export const drivingLicence = {
  ...counter,
  id: 'rijbewijs',
  title: { nl: 'Rijbewijs aanvragen', en: 'Apply for a driving licence', fr: 'Demander un permis de conduire' },
  summary: {
    nl: 'Een eerste rijbewijs, een nieuw, of een buitenlands omwisselen.',
    en: 'A first driving licence, a new one, or a foreign one exchanged.',
    fr: 'Un premier permis, un nouveau, ou échanger un permis étranger.',
  },
  synonyms: [
    'rijbewijs',
    'voorlopig rijbewijs',
    'internationaal rijbewijs',
    'rijbewijs verloren',
    'driving licence',
    'permis de conduire',
    'ehliyet',
  ],
  theme: 'mobiliteit',
  lifeEvents: ['auto'],
  forWhom: [
    {
      nl: 'U slaagde voor uw examen, of uw rijbewijs vervalt.',
      en: 'You passed your exam, or your licence expires.',
      fr: 'Vous avez réussi l’examen, ou votre permis expire.',
    },
    {
      nl: 'Hebt u een buitenlands rijbewijs? Misschien kunt u het omwisselen.',
      en: 'You have a foreign licence? Perhaps you can exchange it.',
      fr: 'Vous avez un permis étranger ? Vous pouvez peut-être l’échanger.',
    },
    {
      nl: 'Wij brengen uw rijbewijs ook thuis. Vraag het aan het loket.',
      en: 'We also bring your licence home. Ask at the counter.',
      fr: 'Nous livrons aussi votre permis à domicile. Demandez au guichet.',
    },
  ],
  bring: [
    cardToBring,
    {
      nl: 'Uw oude rijbewijs, of het aanvraagformulier van het examencentrum.',
      en: 'Your old licence, or the form from the exam centre.',
      fr: 'Votre ancien permis, ou le formulaire du centre d’examen.',
    },
    bankCardToBring,
  ],
  tariffs: [
    normalPrice,
    {
      id: 'federaal',
      name: {
        nl: 'Deel van de federale overheid',
        en: 'Share of the federal government',
        fr: 'Part de l’État fédéral',
      },
      cents: 2000,
      validFrom: begin,
      source: 'Federale retributie op het rijbewijs',
      toConfirm: true,
    },
    {
      id: 'stad',
      name: { nl: 'Deel van de stad', en: 'Share of the city', fr: 'Part de la ville' },
      cents: null,
      validFrom: begin,
      toConfirm: true,
    },
  ],
  validity: {
    nl: '10 jaar. Rijdt u met een vrachtwagen of bus? Dan 5 jaar.',
    en: '10 years. Do you drive a lorry or a bus? Then 5 years.',
    fr: '10 ans. Vous conduisez un camion ou un bus ? 5 ans.',
  },
  delivery: {
    nl: 'Wij brengen uw rijbewijs thuis. Vraag het aan het loket.',
    en: 'We bring your licence home. Ask at the counter.',
    fr: 'Nous livrons votre permis à domicile. Demandez au guichet.',
  },
  deliveryToConfirm: true,
  appointment: {
    theme: 'mobiliteit',
    why: {
      nl: 'U tekent aan het loket en wij kijken uw papieren na.',
      en: 'You sign at the counter and we check your papers.',
      fr: 'Vous signez au guichet et nous vérifions vos papiers.',
    },
  },
  pages: [
    {
      slug: 'rijbewijs',
      title: { nl: 'Uw rijbewijs', en: 'Your driving licence', fr: 'Votre permis' },
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: { nl: 'Wat hebt u nodig?', en: 'What do you need?', fr: 'De quoi avez-vous besoin ?' },
          options: [
            { value: 'first', label: { nl: 'Een eerste rijbewijs', en: 'A first licence', fr: 'Un premier permis' } },
            {
              value: 'renew',
              label: {
                nl: 'Een nieuw: verlopen, stuk of weg',
                en: 'A new one: expired, broken or lost',
                fr: 'Un nouveau : expiré, abîmé ou perdu',
              },
            },
            {
              value: 'exchange',
              label: {
                nl: 'Een buitenlands rijbewijs omwisselen',
                en: 'Exchange a foreign licence',
                fr: 'Échanger un permis étranger',
              },
            },
            {
              value: 'international',
              label: {
                nl: 'Een internationaal rijbewijs',
                en: 'An international licence',
                fr: 'Un permis international',
              },
            },
          ],
        },
        callBackField,
      ],
    },
  ],
} as const satisfies Product

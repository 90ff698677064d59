import type { Product } from '#domain/catalogue/index.ts'
import { begin } from '../certificates.ts'
import {
  bankCardToBring,
  callBackField,
  cardToBring,
  counter,
  normalPrice,
  photoToBring,
  urgentField,
  urgentPrice,
} from '../counter.ts'

/** What it costs to have it sooner; with a certificate of loss or theft it costs less, but for a Kids-ID. */
const urgent: readonly (readonly [id: string, euros: number, nl: string, en: string, fr: string])[] = [
  ['dringend-3', 109, 'Dringend, na 3 werkdagen', 'Urgent, after 3 working days', 'Urgent, après 3 jours ouvrables'],
  [
    ...(['dringend-3-verlies', 89, 'Dringend, met attest van verlies of diefstal'] as const),
    ...(['Urgent, with a certificate of loss or theft', 'Urgent, avec attestation de perte ou de vol'] as const),
  ],
  [
    ...(['dringend-2', 152.6, 'Heel dringend, na 2 werkdagen'] as const),
    ...(['Very urgent, after 2 working days', 'Très urgent, après 2 jours ouvrables'] as const),
  ],
  [
    ...(['dringend-2-verlies', 132.6, 'Heel dringend, met attest van verlies of diefstal'] as const),
    ...([
      'Very urgent, with a certificate of loss or theft',
      'Très urgent, avec attestation de perte ou de vol',
    ] as const),
  ],
  [
    ...(['dringend-brussel', 120.7, 'Dringend, zelf afhalen in Brussel'] as const),
    ...(['Urgent, collected in Brussels', 'Urgent, retrait à Bruxelles'] as const),
  ],
  [
    ...(['dringend-brussel-verlies', 100.7, 'Afhalen in Brussel, met attest van verlies of diefstal'] as const),
    ...(['Collected in Brussels, with a certificate of loss', 'Retrait à Bruxelles, avec attestation'] as const),
  ],
  [
    ...(['kids-dringend-3', 84, 'Kids-ID dringend, na 3 werkdagen'] as const),
    ...(['Kids-ID urgent, after 3 working days', 'Kids-ID urgente, après 3 jours ouvrables'] as const),
  ],
  [
    ...(['kids-dringend-2', 127.6, 'Kids-ID heel dringend, na 2 werkdagen'] as const),
    ...(['Kids-ID very urgent, after 2 working days', 'Kids-ID très urgente, après 2 jours ouvrables'] as const),
  ],
  [
    ...(['kids-dringend-brussel', 95.7, 'Kids-ID dringend, zelf afhalen in Brussel'] as const),
    ...(['Kids-ID urgent, collected in Brussels', 'Kids-ID urgente, retrait à Bruxelles'] as const),
  ],
]

/** From 12 years; fingerprints are taken, so one comes in person (home visit for who cannot). */
export const identityCard = {
  ...counter,
  id: 'identiteitskaart',
  title: { nl: 'Identiteitskaart aanvragen', en: 'Apply for an identity card', fr: 'Demander une carte d’identité' },
  summary: {
    nl: 'Een nieuwe identiteitskaart of Kids-ID. U komt zelf, op afspraak.',
    en: 'A new identity card or Kids-ID. You come yourself, by appointment.',
    fr: 'Une nouvelle carte d’identité ou Kids-ID. Vous venez vous-même, sur rendez-vous.',
  },
  synonyms: [
    'eID',
    'eid',
    'identiteitskaart',
    'kids-ID',
    'paspoort verloren',
    'kaart verloren',
    'identity card',
    'id card',
    "carte d'identité",
    'kimlik',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U bent Belg en u bent 12 jaar of ouder.',
      en: 'You are Belgian and you are 12 or older.',
      fr: 'Vous êtes Belge et avez 12 ans ou plus.',
    },
    {
      nl: 'Voor een kind jonger dan 12 vraagt u een Kids-ID.',
      en: 'For a child younger than 12 you ask for a Kids-ID.',
      fr: 'Pour un enfant de moins de 12 ans, vous demandez une Kids-ID.',
    },
    {
      nl: 'Kunt u om medische redenen niet komen? Bel ons: wij komen bij u thuis.',
      en: 'You cannot come for medical reasons? Call us: we come to your home.',
      fr: 'Vous ne pouvez pas venir pour raison médicale ? Appelez-nous : nous venons chez vous.',
    },
  ],
  bring: [
    cardToBring,
    photoToBring,
    bankCardToBring,
    {
      nl: 'Is uw kaart weg? Het attest van verlies of diefstal van de politie.',
      en: 'Is your card gone? The certificate of loss or theft from the police.',
      fr: 'Votre carte a disparu ? L’attestation de perte ou de vol de la police.',
    },
  ],
  validity: {
    nl: '10 jaar. Van 12 tot 18 jaar: 6 jaar. Vanaf 75 jaar: 30 jaar.',
    en: '10 years. From 12 to 18: 6 years. From 75: 30 years.',
    fr: '10 ans. De 12 à 18 ans : 6 ans. Dès 75 ans : 30 ans.',
  },
  tariffs: [
    normalPrice,
    ...urgent.map(([id, euros, nl, en, fr]) => urgentPrice(id, euros, { nl, en, fr })),
    {
      id: 'kids-gezin',
      name: {
        nl: 'Kids-ID dringend, nog een kind van het gezin',
        en: 'Kids-ID urgent, another child of the family',
        fr: 'Kids-ID urgente, un autre enfant de la famille',
      },
      // There is a discount; how much was not found.
      ...{ cents: null, validFrom: begin, source: 'Tarieflijst van het stadsloket, 2018', toConfirm: true },
    },
  ],
  instead: [
    {
      when: {
        nl: 'Hebt u alleen een bewijs van uw adres nodig?',
        en: 'Do you only need proof of your address?',
        fr: 'Vous avez seulement besoin d’une preuve de votre adresse ?',
      },
      product: 'attest-woonst',
    },
    {
      when: {
        nl: 'Hebt u alleen een bewijs nodig dat u Belg bent?',
        en: 'Do you only need proof that you are Belgian?',
        fr: 'Vous avez seulement besoin d’une preuve de nationalité belge ?',
      },
      product: 'attest-nationaliteit',
    },
  ],
  appointment: {
    theme: 'identiteit',
    why: {
      nl: 'Wij nemen uw vingerafdrukken. Daarom komt u zelf.',
      en: 'We take your fingerprints. That is why you come yourself.',
      fr: 'Nous prenons vos empreintes. C’est pourquoi vous venez vous-même.',
    },
  },
  pages: [
    {
      slug: 'kaart',
      title: { nl: 'Uw kaart', en: 'Your card', fr: 'Votre carte' },
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: {
            nl: 'Waarom vraagt u een kaart?',
            en: 'Why do you ask for a card?',
            fr: 'Pourquoi demandez-vous une carte ?',
          },
          options: [
            { value: 'ends', label: { nl: 'Mijn kaart vervalt', en: 'My card expires', fr: 'Ma carte expire' } },
            {
              value: 'lost',
              label: {
                nl: 'Mijn kaart is weg of gestolen',
                en: 'My card is lost or stolen',
                fr: 'Ma carte est perdue ou volée',
              },
            },
            { value: 'child', label: { nl: 'Voor een kind', en: 'For a child', fr: 'Pour un enfant' } },
            { value: 'other', label: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' } },
          ],
        },
        urgentField,
        callBackField,
      ],
    },
  ],
} as const satisfies Product

import type { Product } from '#domain/catalogue/index.ts'
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

/** Belgians; others with a recognised status get another document. */
export const passport = {
  ...counter,
  id: 'reispas',
  title: { nl: 'Reispas aanvragen', en: 'Apply for a passport', fr: 'Demander un passeport' },
  summary: {
    nl: 'Een internationaal paspoort voor een reis buiten Europa. U komt zelf.',
    en: 'An international passport for a trip outside Europe. You come yourself.',
    fr: 'Un passeport international pour un voyage hors d’Europe. Vous venez vous-même.',
  },
  synonyms: ['paspoort', 'internationaal paspoort', 'reispas', 'passport', 'passeport', 'vakantie', 'pasaport'],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U bent Belg, of u hebt recht op een reisdocument.',
      en: 'You are Belgian, or you have a right to a travel document.',
      fr: 'Vous êtes Belge, ou avez droit à un document de voyage.',
    },
    {
      nl: 'Een kind komt mee naar het loket.',
      en: 'A child comes along to the counter.',
      fr: 'Un enfant vient aussi au guichet.',
    },
    {
      nl: 'Wij brengen uw reispas ook thuis. Vraag het aan het loket.',
      en: 'We also bring your passport home. Ask at the counter.',
      fr: 'Nous livrons aussi votre passeport à domicile. Demandez au guichet.',
    },
  ],
  bring: [
    cardToBring,
    photoToBring,
    bankCardToBring,
    {
      nl: 'Uw oude reispas, als u er een hebt.',
      en: 'Your old passport, if you have one.',
      fr: 'Votre ancien passeport, si vous en avez un.',
    },
  ],
  tariffs: [
    normalPrice,
    urgentPrice('dringend-volwassene', 265, {
      ...{ nl: 'Dringend, volwassene', en: 'Urgent, adult', fr: 'Urgent, adulte' },
    }),
    urgentPrice('dringend-volwassene-verlies', 245, {
      nl: 'Dringend, volwassene met attest van verlies of diefstal',
      en: 'Urgent, adult with a certificate of loss or theft',
      fr: 'Urgent, adulte avec attestation de perte ou de vol',
    }),
    urgentPrice('dringend-minderjarige', 210, {
      ...{ nl: 'Dringend, jonger dan 18', en: 'Urgent, younger than 18', fr: 'Urgent, moins de 18 ans' },
    }),
    urgentPrice('dringend-niet-belg', 255, {
      nl: 'Dringend, reisdocument voor niet-Belgen',
      en: 'Urgent, travel document for non-Belgians',
      fr: 'Urgent, document de voyage pour non-Belges',
    }),
    urgentPrice('dringend-niet-belg-verlies', 235, {
      nl: 'Dringend, reisdocument met attest van verlies of diefstal',
      en: 'Urgent, travel document with a certificate of loss or theft',
      fr: 'Urgent, document de voyage avec attestation de perte ou de vol',
    }),
  ],
  validity: {
    nl: '7 jaar. Voor wie jonger is dan 18: 5 jaar.',
    en: '7 years. For who is younger than 18: 5 years.',
    fr: '7 ans. Pour les moins de 18 ans : 5 ans.',
  },
  instead: [
    {
      when: {
        nl: 'Reist u alleen binnen de Europese Unie? Dan volstaat uw identiteitskaart.',
        en: 'Do you only travel within the European Union? Then your identity card is enough.',
        fr: 'Vous voyagez seulement dans l’Union européenne ? Votre carte d’identité suffit.',
      },
      toConfirm: true,
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
  delivery: {
    nl: 'Wij brengen uw reispas thuis. Vraag het aan het loket.',
    en: 'We bring your passport home. Ask at the counter.',
    fr: 'Nous livrons votre passeport à domicile. Demandez au guichet.',
  },
  deliveryToConfirm: true,
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
      slug: 'reis',
      title: { nl: 'Uw reis', en: 'Your trip', fr: 'Votre voyage' },
      fields: [
        {
          name: 'departure',
          kind: 'date',
          label: { nl: 'Wanneer vertrekt u?', en: 'When do you leave?', fr: 'Quand partez-vous ?' },
          called: { nl: 'de dag van vertrek', en: 'the day of departure', fr: 'le jour du départ' },
          hint: {
            nl: 'Weet u het nog niet? Laat dit open.',
            en: 'You do not know yet? Leave this open.',
            fr: 'Pas encore connu ? Laissez vide.',
          },
          optional: true,
          earliest: 'today',
        },
        urgentField,
        callBackField,
      ],
    },
  ],
} as const satisfies Product

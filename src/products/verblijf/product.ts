import type { Product } from '#domain/catalogue/index.ts'
import { bankCardToBring, callBackField, counter, photoToBring } from '../counter.ts'

/** Registration of who comes from abroad, and the card that goes with it. */
export const residencePermit = {
  ...counter,
  id: 'verblijf',
  title: {
    nl: 'Inschrijven als u uit het buitenland komt',
    en: 'Register when you come from abroad',
    fr: 'S’inscrire en venant de l’étranger',
  },
  summary: {
    nl: 'U komt in België wonen en u schrijft zich in onze stad in.',
    en: 'You come to live in Belgium and register in our city.',
    fr: 'Vous venez vivre en Belgique et vous vous inscrivez dans notre ville.',
  },
  synonyms: [
    'verblijf',
    'verblijfskaart',
    'vreemdeling',
    'migratie',
    'visum',
    'inschrijven',
    'residence permit',
    'residence card',
    'registration',
    'titre de séjour',
    'oturum',
  ],
  theme: 'migratie',
  lifeEvents: ['verhuizen'],
  forWhom: [
    {
      nl: 'U komt uit het buitenland en u woont in onze stad.',
      en: 'You come from abroad and you live in our city.',
      fr: 'Vous venez de l’étranger et vous habitez notre ville.',
    },
    {
      nl: 'Uw verblijfskaart vervalt of uw situatie verandert.',
      en: 'Your residence card expires or your situation changes.',
      fr: 'Votre carte de séjour expire ou votre situation change.',
    },
    {
      nl: 'Spreekt u weinig Nederlands? Breng iemand mee die het wel spreekt.',
      en: 'You speak little Dutch? Bring somebody who does.',
      fr: 'Vous parlez peu le néerlandais ? Venez avec quelqu’un qui le parle.',
    },
  ],
  bring: [
    {
      nl: 'Uw paspoort en uw visum, of uw huidige verblijfskaart.',
      en: 'Your passport and visa, or your present residence card.',
      fr: 'Votre passeport et votre visa, ou votre carte de séjour actuelle.',
    },
    photoToBring,
    {
      nl: 'Uw huurcontract of een ander bewijs van uw adres.',
      en: 'Your lease or other proof of your address.',
      fr: 'Votre bail ou une autre preuve de votre adresse.',
    },
    bankCardToBring,
  ],
  validity: {
    nl: 'Tot de dag die op uw kaart staat. Vraag een nieuwe kaart 45 tot 30 dagen vooraf.',
    en: 'Until the day on your card. Apply for a new card 45 to 30 days before.',
    fr: "Jusqu'au jour indiqué sur votre carte. Demandez-en une nouvelle 45 à 30 jours avant.",
  },
  instead: [
    {
      when: {
        nl: 'Hebt u alleen een bewijs nodig van wie bij u woont?',
        en: 'Do you only need proof of who lives with you?',
        fr: 'Vous avez seulement besoin d’une preuve de qui habite chez vous ?',
      },
      product: 'attest-gezinssamenstelling',
    },
  ],
  appointment: {
    theme: 'migratie',
    why: {
      nl: 'Wij kijken uw papieren na en nemen uw vingerafdrukken.',
      en: 'We check your papers and take your fingerprints.',
      fr: 'Nous vérifions vos papiers et prenons vos empreintes.',
    },
  },
  pages: [
    {
      slug: 'verblijf',
      title: { nl: 'Uw verblijf', en: 'Your residence', fr: 'Votre séjour' },
      fields: [
        {
          name: 'reason',
          kind: 'choice',
          label: { nl: 'Waarvoor komt u?', en: 'What do you come for?', fr: 'Pourquoi venez-vous ?' },
          options: [
            {
              value: 'first',
              label: {
                nl: 'Ik schrijf mij voor het eerst in',
                en: 'I register for the first time',
                fr: 'Je m’inscris pour la première fois',
              },
            },
            {
              value: 'renew',
              label: {
                nl: 'Mijn verblijfskaart vervalt',
                en: 'My residence card expires',
                fr: 'Ma carte de séjour expire',
              },
            },
            {
              value: 'change',
              label: { nl: 'Mijn situatie verandert', en: 'My situation changes', fr: 'Ma situation change' },
            },
          ],
        },
        {
          name: 'language',
          kind: 'text',
          label: {
            nl: 'Welke taal spreekt u het best?',
            en: 'Which language do you speak best?',
            fr: 'Quelle langue parlez-vous le mieux ?',
          },
          called: { nl: 'uw taal', en: 'your language', fr: 'votre langue' },
          optional: true,
          max: 60,
        },
        callBackField,
      ],
    },
  ],
} as const satisfies Product

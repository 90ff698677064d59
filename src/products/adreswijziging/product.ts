import type { Product } from '#domain/catalogue/index.ts'
import { callBackField, cardToBring, counter } from '../counter.ts'

/** Declared within eight working days after moving; the day of the declaration becomes the day of registration. */
export const changeOfAddress = {
  ...counter,
  id: 'adreswijziging',
  title: { nl: 'Nieuw adres doorgeven', en: 'Give your new address', fr: 'Déclarer votre nouvelle adresse' },
  summary: {
    nl: 'Geef uw verhuizing door voor het hele gezin. Daarna past u uw kaart aan.',
    en: 'Report your move for the whole household. Then you update your card.',
    fr: 'Déclarez votre déménagement pour tout le ménage. Ensuite, adaptez votre carte.',
  },
  synonyms: [
    'verhuizen',
    'verhuis',
    'adres wijzigen',
    'adreswijziging',
    'domicilie',
    'inschrijven',
    'change of address',
    'moving',
    'changement d’adresse',
    'déménagement',
    'taşınma',
  ],
  theme: 'wonen',
  lifeEvents: ['verhuizen'],
  forWhom: [
    {
      nl: 'U woont al op uw nieuwe adres in onze stad.',
      en: 'You already live at your new address in our city.',
      fr: 'Vous habitez déjà à votre nouvelle adresse dans notre ville.',
    },
    {
      nl: 'Geef het door binnen 8 werkdagen na de verhuizing.',
      en: 'Report it within 8 working days after the move.',
      fr: 'Déclarez-le dans les 8 jours ouvrables après le déménagement.',
    },
    {
      nl: 'Eén volwassene mag het voor het hele gezin doen.',
      en: 'One adult may do it for the whole household.',
      fr: 'Un adulte peut le faire pour tout le ménage.',
    },
  ],
  bring: [
    cardToBring,
    {
      nl: 'De pincode van elke kaart die wordt aangepast.',
      en: 'The PIN of every card that is updated.',
      fr: 'Le code PIN de chaque carte à adapter.',
    },
  ],
  leadTime: {
    nl: 'De dag van uw aangifte telt. De politie komt binnen 3 tot 4 weken langs.',
    en: 'The day of your report counts. The police come by within 3 to 4 weeks.',
    fr: 'Le jour de votre déclaration compte. La police passe dans les 3 à 4 semaines.',
  },
  validity: {
    nl: 'Uw adres geldt vanaf uw aangifte, als de wijkagent het bevestigt.',
    en: 'Your address counts from your declaration, once the local police confirm it.',
    fr: "Votre adresse compte dès votre déclaration, si l'agent de quartier la confirme.",
  },
  instead: [
    {
      when: {
        nl: 'Hebt u alleen een bewijs van uw adres nodig?',
        en: 'Do you only need proof of your address?',
        fr: 'Vous avez seulement besoin d’une preuve de votre adresse ?',
      },
      product: 'attest-woonst',
    },
  ],
  appointment: {
    theme: 'wonen',
    why: {
      nl: 'Na de controle door de politie past u de chip van uw kaart aan. Dat kan alleen aan het loket.',
      en: 'After the police check, the chip of your card is updated. That can only be done at the counter.',
      fr: 'Après le contrôle de la police, la puce de votre carte est adaptée au guichet.',
    },
  },
  pages: [
    {
      slug: 'adres',
      title: { nl: 'Uw nieuwe adres', en: 'Your new address', fr: 'Votre nouvelle adresse' },
      fields: [
        {
          name: 'address',
          kind: 'address',
          label: { nl: 'Nieuw adres', en: 'New address', fr: 'Nouvelle adresse' },
          called: { nl: 'uw nieuwe adres', en: 'your new address', fr: 'votre nouvelle adresse' },
        },
        {
          name: 'moved',
          kind: 'date',
          label: {
            nl: 'Sinds wanneer woont u daar?',
            en: 'Since when do you live there?',
            fr: 'Depuis quand y habitez-vous ?',
          },
          called: { nl: 'de dag van de verhuizing', en: 'the day of the move', fr: 'le jour du déménagement' },
          latest: 'today',
        },
        callBackField,
      ],
    },
    {
      slug: 'wie-verhuist',
      title: { nl: 'Wie verhuist?', en: 'Who moves?', fr: 'Qui déménage ?' },
      fields: [
        {
          name: 'movers',
          kind: 'choice',
          label: { nl: 'Wie verhuist er mee?', en: 'Who moves along?', fr: 'Qui déménage avec vous ?' },
          called: { nl: 'wie meeverhuist', en: 'who moves along', fr: 'qui déménage avec vous' },
          options: [
            { value: 'household', label: { nl: 'Mijn hele gezin', en: 'My whole household', fr: 'Tout mon ménage' } },
            { value: 'alone', label: { nl: 'Niemand: ik alleen', en: 'Nobody: only I', fr: 'Personne : moi seul' } },
            {
              value: 'some',
              label: { nl: 'Een deel van mijn gezin', en: 'A part of my household', fr: 'Une partie de mon ménage' },
            },
          ],
        },
        {
          name: 'along',
          kind: 'long-text',
          when: 'movers = "some"',
          max: 500,
          label: {
            nl: 'Welke leden van uw gezin verhuizen mee?',
            en: 'Which members of your household move along?',
            fr: 'Quels membres de votre ménage déménagent avec vous ?',
          },
          called: {
            nl: 'de namen van wie meeverhuist',
            en: 'the names of who moves along',
            fr: 'les noms de ceux qui déménagent avec vous',
          },
          hint: {
            nl: 'Schrijf voornaam en naam, één persoon op elke regel.',
            en: 'Write first name and name, one person on each line.',
            fr: 'Écrivez prénom et nom, une personne par ligne.',
          },
        },
      ],
    },
  ],
} as const satisfies Product

import type { Product } from '#domain/catalogue/index.ts'
import {
  addressMayBePrinted,
  alive,
  certificate,
  forHousehold,
  notStruckOff,
  ownProtectedAddress,
  registeredHere,
  stillTogether,
} from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const registerExtract = {
  ...certificate,
  id: 'uittreksel-bevolkingsregister',
  title: {
    nl: 'Uittreksel uit de bevolkingsregisters',
    en: 'Extract from the population registers',
    fr: 'Extrait des registres de la population',
  },
  summary: {
    nl: 'Een bewijs van uw gegevens in de registers: naam, adres, nationaliteit en burgerlijke staat.',
    en: 'Proof of your details in the registers: name, address, nationality and civil state.',
    fr: 'Une preuve de vos données : nom, adresse, nationalité et état civil.',
  },
  action: { nl: 'Uittreksel aanvragen', en: 'Apply for the extract', fr: "Demander l'extrait" },
  synonyms: [
    'bevolkingsregister',
    'vreemdelingenregister',
    'uittreksel register',
    'uittreksel uit het rijksregister',
    'bewijs van mijn gegevens',
    'bewijs van burgerlijke staat',
    'ongehuwd',
    'bewijs dat ik niet getrouwd ben',
    'extrait du registre',
    'extract register',
    'civil status',
  ],
  lifeEvents: ['bewijs', 'verhuizen'],
  forWhom: [
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    {
      nl: 'U vraagt het voor uzelf, of voor iemand uit uw gezin.',
      en: 'You apply for yourself, or for somebody in your household.',
      fr: 'Vous demandez pour vous-même, ou pour un membre de votre ménage.',
    },
  ],
  contains: [
    {
      nl: 'Uw naam, uw geboortedatum en uw geboorteplaats.',
      en: 'Your name, date of birth and place of birth.',
      fr: 'Votre nom, votre date et votre lieu de naissance.',
    },
    {
      nl: 'Uw adres en uw nationaliteit.',
      en: 'Your address and nationality.',
      fr: 'Votre adresse et votre nationalité.',
    },
    { nl: 'Uw burgerlijke staat.', en: 'Your civil state.', fr: 'Votre état civil.' },
  ],
  mayAskFor: forHousehold,
  conditions: [stillTogether, ownProtectedAddress, alive, notStruckOff, registeredHere, addressMayBePrinted],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'register-extract',
    kind: {
      nl: 'Uittreksel uit de bevolkingsregisters',
      en: 'Extract from the population registers',
      fr: 'Extrait des registres de la population',
    },
  },
  toConfirm: [...certificate.toConfirm, 'mayAskFor'],
} as const satisfies Product

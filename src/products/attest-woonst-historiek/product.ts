import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const residenceHistory = {
  ...certificate,
  id: 'attest-woonst-historiek',
  title: {
    nl: 'Attest van woonst met historiek',
    en: 'Certificate of residence with earlier addresses',
    fr: 'Certificat de résidence avec historique',
  },
  summary: {
    nl: 'Een bewijs van uw adres nu en van al uw vroegere adressen.',
    en: 'Proof of your address now and of all your earlier addresses.',
    fr: 'Une preuve de votre adresse actuelle et de toutes vos adresses précédentes.',
  },
  synonyms: [
    'vroegere adressen',
    'adresgeschiedenis',
    'adreshistoriek',
    'woonsthistoriek',
    'waar heb ik vroeger gewoond',
    'oude adressen',
    'hoofdverblijfplaats met historiek',
    'historique des adresses',
    'address history',
    'previous addresses',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U wilt bewijzen waar u vroeger ingeschreven stond.',
      en: 'You want to prove where you were registered before.',
      fr: 'Vous voulez prouver où vous étiez inscrit avant.',
    },
    {
      nl: 'U staat nu ingeschreven in onze stad.',
      en: 'You are registered in our city now.',
      fr: 'Vous êtes inscrit maintenant dans notre ville.',
    },
    { nl: 'U vraagt het voor uzelf.', en: 'You apply for yourself.', fr: 'Vous demandez pour vous-même.' },
  ],
  contains: [
    {
      nl: 'Uw naam, uw geboortedatum en uw geboorteplaats.',
      en: 'Your name, date of birth and place of birth.',
      fr: 'Votre nom, votre date et votre lieu de naissance.',
    },
    {
      nl: 'Uw adres, en sinds wanneer u daar ingeschreven staat.',
      en: 'Your address, and since when you have been registered there.',
      fr: 'Votre adresse, et depuis quand vous y êtes inscrit.',
    },
    {
      nl: 'Elk vroeger adres, ook in het buitenland, met het begin en het einde.',
      en: 'Each earlier address, abroad too, with its beginning and its end.',
      fr: "Chaque adresse précédente, aussi à l'étranger, avec son début et sa fin.",
    },
    {
      nl: 'De tijd waarin u in geen enkel register stond.',
      en: 'The time in which you stood in no register.',
      fr: "La période où vous n'étiez inscrit dans aucun registre.",
    },
  ],
  facts: [...certificate.facts, { name: 'residences', source: 'population-register', purpose: 'attest-bevolking' }],
  conditions: [alive, notStruckOff, registeredHere, addressMayBePrinted],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'residence-history',
    kind: {
      nl: 'Attest van woonst met historiek',
      en: 'Certificate of residence with earlier addresses',
      fr: 'Certificat de résidence avec historique',
    },
  },
} as const satisfies Product

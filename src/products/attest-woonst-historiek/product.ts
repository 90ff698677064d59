import type { Product } from '#domain/catalogue/index.ts'
import { notYet } from '../certificates.ts'

export const residenceHistory = {
  ...notYet,
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
  notYetObtainable: {
    nl: 'Wij kunnen uw vroegere adressen nog niet online ophalen. Bel ons voor een afspraak aan het loket. Of kijk in Mijn Dossier, bij de federale overheid.',
    en: 'We cannot fetch your earlier addresses online yet. Call us for an appointment at the counter. Or look in Mijn Dossier, of the federal government.',
    fr: 'Nous ne pouvons pas encore obtenir vos anciennes adresses en ligne. Appelez-nous pour un rendez-vous au guichet. Ou regardez dans Mon Dossier, du gouvernement fédéral.',
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
  ],
} as const satisfies Product

import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const residence = {
  ...certificate,
  id: 'attest-woonst',
  title: { nl: 'Attest van woonst', en: 'Certificate of residence', fr: 'Certificat de résidence' },
  summary: {
    nl: 'Een bewijs van het adres waar u ingeschreven staat.',
    en: 'Proof of the address where you are registered.',
    fr: "Une preuve de l'adresse où vous êtes inscrit.",
  },
  synonyms: [
    'hoofdverblijfplaats',
    'attest van hoofdverblijfplaats',
    'bewijs van woonst',
    'bewijs van adres',
    'adresbewijs',
    'domicilie',
    'domicilieattest',
    'bewijs van inschrijving',
    'woonplaats',
    'verblijfplaats',
    'waar woon ik',
    'bewijs dat ik hier woon',
    'certificat de résidence',
    'certificat de domicile',
    'preuve de domicile',
    'proof of address',
    'proof of residence',
    'ikametgah',
  ],
  lifeEvents: ['bewijs', 'verhuizen'],
  forWhom: [
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
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
  ],
  conditions: [alive, notStruckOff, registeredHere, addressMayBePrinted],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'residence',
    kind: { nl: 'Attest van woonst', en: 'Certificate of residence', fr: 'Certificat de résidence' },
  },
} as const satisfies Product

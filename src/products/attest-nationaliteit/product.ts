import type { Product } from '#domain/catalogue/index.ts'
import { alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const nationality = {
  ...certificate,
  id: 'attest-nationaliteit',
  title: {
    nl: 'Attest van Belgische nationaliteit',
    en: 'Certificate of Belgian nationality',
    fr: 'Certificat de nationalité belge',
  },
  summary: {
    nl: 'Een bewijs dat u Belg bent.',
    en: 'Proof that you are Belgian.',
    fr: 'Une preuve que vous êtes Belge.',
  },
  synonyms: [
    'nationaliteitsbewijs',
    'nationaliteitsattest',
    'bewijs van nationaliteit',
    'bewijs dat ik belg ben',
    'belg',
    'burgerschap',
    'certificat de nationalité',
    'proof of nationality',
    'citizenship',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U hebt de Belgische nationaliteit.',
      en: 'You have Belgian nationality.',
      fr: 'Vous avez la nationalité belge.',
    },
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
      nl: 'Dat u Belg bent op de dag van het attest.',
      en: 'That you are Belgian on the day of the certificate.',
      fr: "Que vous êtes Belge le jour de l'attestation.",
    },
  ],
  conditions: [
    alive,
    notStruckOff,
    registeredHere,
    {
      id: 'belgian',
      rule: 'person.belgian',
      words: {
        nl: 'U hebt de Belgische nationaliteit.',
        en: 'You have Belgian nationality.',
        fr: 'Vous avez la nationalité belge.',
      },
      otherwise: {
        nl: 'Volgens het Rijksregister bent u geen Belg. Uw ambassade of consulaat geeft een bewijs van uw nationaliteit.',
        en: 'The National Register says that you are not Belgian. Your embassy or consulate gives proof of your nationality.',
        fr: "Selon le Registre national, vous n'êtes pas Belge. Votre ambassade ou consulat donne une preuve de nationalité.",
      },
    },
  ],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'nationality',
    kind: {
      nl: 'Attest van Belgische nationaliteit',
      en: 'Certificate of Belgian nationality',
      fr: 'Certificat de nationalité belge',
    },
  },
} as const satisfies Product

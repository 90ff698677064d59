import type { Product } from '#domain/catalogue/index.ts'
import {
  alive,
  certificate,
  forMinorChildren,
  notStruckOff,
  ownProtectedAddress,
  registeredHere,
  stillTogether,
} from '../certificates.ts'
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
    {
      nl: 'U vraagt het voor uzelf, of voor uw kind jonger dan 18 jaar.',
      en: 'You apply for yourself, or for your child below 18.',
      fr: 'Vous demandez pour vous-même, ou pour votre enfant de moins de 18 ans.',
    },
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
  mayAskFor: forMinorChildren,
  conditions: [
    stillTogether,
    ownProtectedAddress,
    alive,
    notStruckOff,
    registeredHere,
    {
      id: 'belgian',
      rule: 'person.belgian',
      words: {
        nl: 'Wie op het attest staat, heeft de Belgische nationaliteit.',
        en: 'Whoever is on the certificate has Belgian nationality.',
        fr: "La personne sur l'attestation a la nationalité belge.",
      },
      otherwise: {
        nl: 'Volgens het Rijksregister is deze persoon geen Belg. De ambassade of het consulaat geeft een bewijs van nationaliteit.',
        en: 'The National Register says that this person is not Belgian. The embassy or consulate gives proof of nationality.',
        fr: "Selon le Registre national, cette personne n'est pas Belge. L'ambassade ou le consulat donne une preuve.",
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
  toConfirm: [...certificate.toConfirm, 'mayAskFor'],
} as const satisfies Product

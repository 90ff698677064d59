import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage } from '../pages.ts'

/** The purpose is in its name: it is not asked. */
export const residenceForMarriage = {
  ...certificate,
  id: 'attest-woonst-huwelijk',
  title: {
    nl: 'Attest van woonst voor een huwelijk',
    en: 'Certificate of residence for a marriage',
    fr: 'Certificat de résidence en vue d’un mariage',
  },
  summary: {
    nl: 'Een bewijs van uw adres en burgerlijke staat, voor wie gaat trouwen.',
    en: 'Proof of your address and civil state, if you are going to marry.',
    fr: 'Une preuve de votre adresse et état civil, si vous allez vous marier.',
  },
  synonyms: [
    'verblijfplaats met oog op een huwelijk',
    'woonst huwelijk',
    'trouwen',
    'trouwen in het buitenland',
    'ik ga trouwen',
    'huwelijk',
    'huwelijksaangifte',
    'mariage',
    'se marier',
    'marriage',
    'getting married',
    'wedding',
  ],
  lifeEvents: ['bewijs'],
  forWhom: [
    {
      nl: 'U gaat trouwen, in België of in het buitenland.',
      en: 'You are going to marry, in Belgium or abroad.',
      fr: "Vous allez vous marier, en Belgique ou à l'étranger.",
    },
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    {
      nl: 'Trouwt u in het buitenland? Vraag daar eerst welke papieren u nodig hebt.',
      en: 'Do you marry abroad? First ask there which papers you need.',
      fr: "Vous vous mariez à l'étranger ? Demandez d'abord là-bas quels papiers il faut.",
    },
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
      nl: 'Uw nationaliteit en uw burgerlijke staat.',
      en: 'Your nationality and your civil state.',
      fr: 'Votre nationalité et votre état civil.',
    },
  ],
  conditions: [alive, notStruckOff, registeredHere, addressMayBePrinted],
  pages: [deliveryPage],
  issues: {
    template: 'residence-for-marriage',
    kind: {
      nl: 'Attest van woonst voor een huwelijk',
      en: 'Certificate of residence for a marriage',
      fr: 'Certificat de résidence en vue d’un mariage',
    },
  },
  toConfirm: [...certificate.toConfirm, 'contains'],
} as const satisfies Product

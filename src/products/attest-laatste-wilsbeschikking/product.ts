import type { Product } from '#domain/catalogue/index.ts'
import {
  deliveryLaterPage,
  forOneself,
  isRegisteredAndAlive,
  lookedUpCertificate,
  registeredAndAlive,
} from '../looked-up.ts'
import { declarationInRegister } from './register.ts'

export const lastWishes = {
  ...lookedUpCertificate,
  id: 'attest-laatste-wilsbeschikking',
  title: {
    nl: 'Attest van laatste wilsbeschikking',
    en: 'Certificate of funeral wishes',
    fr: 'Attestation de dernières volontés',
  },
  summary: {
    nl: 'Een bewijs van hoe u begraven of gecremeerd wilt worden.',
    en: 'Proof of how you wish to be buried or cremated.',
    fr: 'Une preuve de votre choix : enterrement ou crémation.',
  },
  synonyms: [
    'laatste wil',
    'laatste wens',
    'wijze van teraardebestelling en rituelen',
    'begraven of cremeren',
    'begrafenis',
    'crematie',
    'uitvaart',
    'as uitstrooien',
    'dernières volontés',
    'crémation',
    'funeral wishes',
    'burial',
  ],
  lifeEvents: ['verlies', 'bewijs'],
  forWhom: [
    {
      nl: 'U wilt weten of bewijzen wat u zelf liet vastleggen.',
      en: 'You want to know or prove what you had recorded yourself.',
      fr: 'Vous voulez savoir ou prouver ce que vous avez fait enregistrer.',
    },
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    {
      nl: 'Regelt u de uitvaart van iemand anders? De begrafenisondernemer of onze dienst Burgerzaken kijkt dat na.',
      en: 'Do you arrange the funeral of somebody else? The undertaker or our civil affairs service looks that up.',
      fr: "Vous organisez les funérailles d'un autre ? Les pompes funèbres ou notre service population vérifient cela.",
    },
  ],
  contains: [
    {
      nl: 'Uw naam, uw geboortedatum en uw geboorteplaats.',
      en: 'Your name, date of birth and place of birth.',
      fr: 'Votre nom, votre date et votre lieu de naissance.',
    },
    {
      nl: 'Uw keuze: begraven of cremeren, en wat er met de as gebeurt.',
      en: 'Your choice: burial or cremation, and what happens to the ashes.',
      fr: 'Votre choix : inhumation ou crémation, et la destination des cendres.',
    },
    {
      nl: 'De ritus van de plechtigheid, en de dag van uw verklaring.',
      en: 'The rite of the ceremony, and the day of your declaration.',
      fr: 'Le rite de la cérémonie, et le jour de votre déclaration.',
    },
  ],
  conditions: [
    forOneself,
    ...registeredAndAlive,
    {
      id: 'recorded',
      rule: 'lookedUp.recorded',
      words: {
        nl: 'U liet uw laatste wilsbeschikking vastleggen.',
        en: 'You had your funeral wishes recorded.',
        fr: 'Vous avez fait enregistrer vos dernières volontés.',
      },
      otherwise: {
        nl: 'In het register staat geen verklaring van u. Wilt u iets vastleggen? Maak een afspraak aan het loket.',
        en: 'The register holds no declaration of yours. Do you want to record something? Make an appointment at the counter.',
        fr: 'Le registre ne contient aucune déclaration de vous. Voulez-vous en faire une ? Prenez rendez-vous au guichet.',
      },
      source: 'Decreet van 16 januari 2004 op de begraafplaatsen en de lijkbezorging',
    },
  ],
  steps: [
    { id: 'consult', kind: 'consult' },
    {
      id: 'look-up',
      kind: 'look-up',
      title: { nl: 'De verklaring opzoeken', en: 'Look up the declaration', fr: 'Chercher la déclaration' },
      when: isRegisteredAndAlive,
      lookUp: declarationInRegister,
    },
    { id: 'check', kind: 'check' },
    { id: 'issue', kind: 'issue' },
  ],
  pages: [deliveryLaterPage],
  issues: {
    template: 'last-wishes',
    kind: {
      nl: 'Attest van laatste wilsbeschikking',
      en: 'Certificate of funeral wishes',
      fr: 'Attestation de dernières volontés',
    },
  },
} as const satisfies Product

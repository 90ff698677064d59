import type { Product } from '#domain/catalogue/index.ts'
import { addressMayBePrinted, alive, certificate, notStruckOff, registeredHere } from '../certificates.ts'
import { deliveryPage, purposePage } from '../pages.ts'

export const householdComposition = {
  ...certificate,
  id: 'attest-gezinssamenstelling',
  title: {
    nl: 'Attest van gezinssamenstelling',
    en: 'Certificate of household composition',
    fr: 'Composition de ménage',
  },
  summary: {
    nl: 'Een bewijs van wie bij u ingeschreven staat op uw adres.',
    en: 'Proof of who is registered with you at your address.',
    fr: 'Une preuve de qui est inscrit avec vous à votre adresse.',
  },
  synonyms: [
    'samenstelling van het gezin',
    'gezinsattest',
    'wie woont er bij mij',
    'wie staat er op mijn adres',
    'bewijs van gezin',
    'bewijs dat ik alleen woon',
    'gezinsleden',
    'huisgenoten',
    'alleenstaand',
    'gezinshoofd',
    'kinderbijslag',
    'groeipakket',
    'studietoelage',
    'composition de ménage',
    'family composition',
    'household',
    'aile bildirimi',
  ],
  lifeEvents: ['bewijs', 'verhuizen', 'kind', 'moeilijk'],
  forWhom: [
    {
      nl: 'U staat ingeschreven in onze stad.',
      en: 'You are registered in our city.',
      fr: 'Vous êtes inscrit dans notre ville.',
    },
    {
      nl: 'U woont alleen of met anderen: allebei kan.',
      en: 'You live alone or with others: both are fine.',
      fr: "Vous vivez seul ou avec d'autres : les deux sont possibles.",
    },
    {
      nl: 'Elk meerderjarig gezinslid mag het attest vragen.',
      en: 'Every adult of the household may ask for it.',
      fr: 'Chaque membre majeur du ménage peut la demander.',
    },
  ],
  contains: [
    {
      nl: 'De naam en geboortedatum van iedereen op uw adres in uw gezin.',
      en: 'The name and date of birth of everyone in your household.',
      fr: 'Le nom et la date de naissance de chaque membre de votre ménage.',
    },
    {
      nl: 'Hun band met de referentiepersoon: de persoon op wiens naam het gezin staat.',
      en: 'How each is related to the reference person: the one in whose name the household is registered.',
      fr: 'Leur lien avec la personne de référence : celle au nom de qui le ménage est inscrit.',
    },
    { nl: 'Uw adres.', en: 'Your address.', fr: 'Votre adresse.' },
  ],
  facts: [
    { name: 'person', source: 'population-register', purpose: 'attest-bevolking' },
    { name: 'household', source: 'population-register', purpose: 'attest-bevolking' },
  ],
  conditions: [
    alive,
    notStruckOff,
    registeredHere,
    addressMayBePrinted,
    {
      id: 'household-known',
      rule: 'household.known',
      words: {
        nl: 'Het Rijksregister kent uw gezin.',
        en: 'The National Register knows your household.',
        fr: 'Le Registre national connaît votre ménage.',
      },
      otherwise: {
        nl: 'Het Rijksregister kent uw gezin niet. Bel ons: wij zoeken het uit.',
        en: 'The National Register does not know your household. Call us: we will find out.',
        fr: 'Le Registre national ne connaît pas votre ménage. Appelez-nous : nous cherchons.',
      },
    },
  ],
  pages: [purposePage, deliveryPage],
  issues: {
    template: 'household-composition',
    kind: {
      nl: 'Attest van gezinssamenstelling',
      en: 'Certificate of household composition',
      fr: 'Composition de ménage',
    },
  },
} as const satisfies Product

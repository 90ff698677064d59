import type { Product } from '#domain/catalogue/index.ts'
import { notYet } from '../certificates.ts'

export const lastWishes = {
  ...notYet,
  id: 'attest-laatste-wilsbeschikking',
  title: {
    nl: 'Attest van laatste wilsbeschikking',
    en: 'Certificate of funeral wishes',
    fr: 'Attestation de dernières volontés',
  },
  summary: {
    nl: 'Een bewijs van hoe iemand begraven of gecremeerd wil worden.',
    en: 'Proof of how somebody wishes to be buried or cremated.',
    fr: "Une preuve du choix d'une personne : enterrement ou crémation.",
  },
  notYetObtainable: {
    nl: 'Wij tonen iemands laatste wens nog niet online. Een medewerker kijkt eerst wie ze mag zien. Bel ons: wij helpen u verder.',
    en: 'We do not show funeral wishes online yet. An employee first checks who may see them. Call us: we help you on.',
    fr: "Nous ne montrons pas encore ces volontés en ligne. Un collaborateur vérifie d'abord qui peut les voir. Appelez-nous : nous vous aidons.",
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
      nl: 'U wilt weten wat u zelf liet vastleggen.',
      en: 'You want to know what you had recorded yourself.',
      fr: 'Vous voulez savoir ce que vous avez fait enregistrer.',
    },
    {
      nl: 'Of u regelt de uitvaart van iemand die overleed.',
      en: 'Or you arrange the funeral of somebody who died.',
      fr: "Ou vous organisez les funérailles d'une personne décédée.",
    },
  ],
} as const satisfies Product

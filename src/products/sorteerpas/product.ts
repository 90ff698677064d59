import type { Product } from '#domain/catalogue/index.ts'
import { ofThePass } from './base.ts'
import { passRules } from './rules.ts'

export const sortingPass = {
  ...ofThePass,
  id: 'sorteerpas',
  title: { nl: 'Sorteerpas', en: 'Sorting pass', fr: 'Carte de tri' },
  summary: {
    nl: 'Met deze kaart opent u de containers van uw sorteerstraat.',
    en: 'With this card you open the containers of your sorting street.',
    fr: 'Avec cette carte, vous ouvrez les conteneurs de votre rue de tri.',
  },
  action: { nl: 'Uw sorteerpas bekijken', en: 'See your sorting pass', fr: 'Voir votre carte de tri' },
  synonyms: [
    'sorteerstraat',
    'afvalpas',
    'afvalkaart',
    'containerkaart',
    'ondergrondse container',
    'restafval',
    'huisvuil',
    'vuilniszak',
    'saldo sorteerpas',
    'carte de tri',
    'waste card',
    'rubbish card',
  ],
  // Who lives in a sorting street gets it without asking.
  forWhom: [
    {
      nl: 'U woont in een sorteerstraat. Dan krijgt uw gezin de pas vanzelf.',
      en: 'You live in a sorting street. Then your household gets the pass by itself.',
      fr: 'Vous habitez une rue de tri. Votre ménage reçoit alors la carte automatiquement.',
    },
    {
      nl: 'Wie op uw adres ingeschreven staat, gebruikt hetzelfde tegoed.',
      en: 'Who is registered at your address uses the same balance.',
      fr: 'Les habitants inscrits à votre adresse utilisent le même crédit.',
    },
  ],
  whatNext: [
    {
      nl: 'U krijgt de kaart met de post, of u haalt ze aan het loket.',
      en: 'You get the card by post, or you fetch it at the counter.',
      fr: 'Vous recevez la carte par la poste ou vous la prenez au guichet.',
    },
    {
      nl: 'U laadt de kaart op. Daarna opent u de containers.',
      en: 'You top up the card. Then you open the containers.',
      fr: 'Vous rechargez la carte. Ensuite, vous ouvrez les conteneurs.',
    },
  ],
  validity: {
    nl: 'Zolang u in een sorteerstraat van onze stad woont.',
    en: 'As long as you live in a sorting street of our city.',
    fr: 'Tant que vous habitez une rue de tri de notre ville.',
  },
  passes: passRules,
  toConfirm: ['fees.0', 'retention', 'passes', 'unit', 'validity'],
} as const satisfies Product

import type { Product } from '#domain/catalogue/index.ts'
import { ofThePass } from '../sorteerpas/base.ts'

export const lostPass = {
  ...ofThePass,
  id: 'sorteerpas-verloren',
  title: { nl: 'Sorteerpas verloren', en: 'Lost sorting pass', fr: 'Carte de tri perdue' },
  summary: {
    nl: 'Blokkeer uw kaart meteen. Daarna vraagt u een nieuwe.',
    en: 'Block your card at once. Then you ask for a new one.',
    fr: 'Bloquez votre carte tout de suite. Ensuite, vous en demandez une nouvelle.',
  },
  action: { nl: 'Kaart blokkeren', en: 'Block the card', fr: 'Bloquer la carte' },
  synonyms: [
    'kaart kwijt',
    'sorteerpas kwijt',
    'pas gestolen',
    'kaart blokkeren',
    'kaart stuk',
    'carte perdue',
    'lost card',
  ],
  forWhom: [
    {
      nl: 'Uw kaart is verloren, gestolen of stuk.',
      en: 'Your card is lost, stolen or broken.',
      fr: 'Votre carte est perdue, volée ou cassée.',
    },
  ],
  whatNext: [
    {
      nl: 'Met een geblokkeerde kaart opent niemand nog een container.',
      en: 'With a blocked card nobody opens a container any more.',
      fr: 'Avec une carte bloquée, personne n’ouvre plus de conteneur.',
    },
    {
      nl: 'De nieuwe kaart betaalt u met uw tegoed.',
      en: 'You pay the new card from your balance.',
      fr: 'Vous payez la nouvelle carte avec votre crédit.',
    },
  ],
  validity: {
    nl: 'De nieuwe kaart werkt meteen. De oude werkt nooit meer.',
    en: 'The new card works at once. The old one never works again.',
    fr: 'La nouvelle carte fonctionne tout de suite. L’ancienne ne fonctionne plus jamais.',
  },
  channels: ['portal', 'desk'],
  fees: [{ channels: ['portal', 'desk'], cents: 0, validFrom: ofThePass.validFrom, toConfirm: true }],
  handledAt: { portal: '/mijn-loket/sorteerpas' },
  toConfirm: ['fees.0', 'retention', 'unit', 'validity'],
} as const satisfies Product

import type { Product } from '#domain/catalogue/index.ts'
import { ofThePass } from '../sorteerpas/base.ts'

export const topUpPass = {
  ...ofThePass,
  id: 'sorteerpas-opladen',
  title: { nl: 'Sorteerpas opladen', en: 'Top up the sorting pass', fr: 'Recharger la carte de tri' },
  summary: {
    nl: 'Zet geld op uw sorteerpas. U betaalt online of met uw bankkaart.',
    en: 'Put money on your sorting pass. You pay online or with your bank card.',
    fr: 'Mettez de l’argent sur votre carte de tri. Vous payez en ligne ou par carte bancaire.',
  },
  action: { nl: 'Opladen', en: 'Top up', fr: 'Recharger' },
  synonyms: ['opladen', 'herladen', 'geld op de sorteerpas', 'sorteerpas betalen', 'saldo', 'recharger', 'top up'],
  forWhom: [
    {
      nl: 'Uw gezin heeft een sorteerpas.',
      en: 'Your household has a sorting pass.',
      fr: 'Votre ménage a une carte de tri.',
    },
  ],
  whatNext: [
    {
      nl: 'U kiest een bedrag en u betaalt.',
      en: 'You choose an amount and you pay.',
      fr: 'Vous choisissez un montant et vous payez.',
    },
    {
      nl: 'Het geld staat meteen op uw pas.',
      en: 'The money is on your pass at once.',
      fr: 'L’argent est tout de suite sur votre carte.',
    },
  ],
  validity: {
    nl: 'Uw tegoed blijft op de pas zolang u op dit adres woont.',
    en: 'Your balance stays on the pass as long as you live at this address.',
    fr: 'Votre crédit reste sur la carte tant que vous habitez à cette adresse.',
  },
  handledAt: { portal: '/mijn-loket/sorteerpas/opladen', kiosk: '/kiosk/sorteerpas' },
  toConfirm: ['fees.0', 'retention', 'unit', 'validity'],
} as const satisfies Product
